using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Tasks;

/// <summary>Puts a task on another day, or into the hands of a colleague.</summary>
[Requires(Permission.SeeTasks)]
public sealed record MoveTask : ICommand<Unit>
{
    public Guid TaskId { get; set; }

    public uint Version { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>Stays with whom it is when empty.</summary>
    public Guid? OwnerId { get; set; }

    internal sealed class Validator : AbstractValidator<MoveTask>
    {
        public Validator() => RuleFor(request => request.DueOn).NotNull().WithMessage(_ => Sentences.Of("Tasks.DayMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<MoveTask, Unit>
    {
        public async Task<Unit> Handle(MoveTask request, CancellationToken cancellationToken)
        {
            var task = await db.FollowUpTasks.VisibleTo(user, db).Get(request.TaskId, request.Version, cancellationToken);
            task.Move(request.DueOn!.Value);
            if (request.OwnerId is { } owner && owner != task.OwnerId)
            {
                await db.RefuseOwnerWithoutSight(owner, new TaskLinks(task.CompanyId, task.ContactId, task.CandidateId, task.PlacementId), user, cancellationToken);
                task.HandTo(owner);
            }

            return Unit.Value;
        }
    }
}
