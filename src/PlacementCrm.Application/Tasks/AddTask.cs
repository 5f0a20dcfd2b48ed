using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Tasks;

/// <summary>Something to do by a day; about a company it becomes a next step.</summary>
[Requires(Permission.SeeTasks)]
public sealed record AddTask : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public string Title { get; set; } = "";

    public DateOnly? DueOn { get; set; }

    /// <summary>The user when empty.</summary>
    public Guid? OwnerId { get; set; }

    public Guid? CompanyId { get; set; }

    public Guid? CandidateId { get; set; }

    public Guid? PlacementId { get; set; }

    internal sealed class Validator : AbstractValidator<AddTask>
    {
        public Validator()
        {
            RuleFor(request => request.Title).NotEmpty().WithMessage(_ => Sentences.Of("Tasks.TitleMissing"));
            RuleFor(request => request.Title).MaximumLength(200).WithMessage(_ => Sentences.Of("Tasks.TitleTooLong"));
            RuleFor(request => request.DueOn).NotNull().WithMessage(_ => Sentences.Of("Tasks.DayMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<AddTask, Guid>
    {
        public async Task<Guid> Handle(AddTask request, CancellationToken cancellationToken)
        {
            if (request.CompanyId is { } companyId)
                await db.Companies.Get(companyId, cancellationToken);
            if (request.CandidateId is { } candidateId)
                await db.Candidates.VisibleTo(user).Get(candidateId, cancellationToken);
            if (request.PlacementId is { } placementId)
                await db.PlacementsVisibleTo(user).Get(placementId, cancellationToken);

            var (owner, about) = (request.OwnerId ?? user.MemberId, new TaskLinks(CompanyId: request.CompanyId, CandidateId: request.CandidateId, PlacementId: request.PlacementId));
            await db.RefuseOwnerWithoutSight(owner, about, user, cancellationToken);
            db.FollowUpTasks.Add(new FollowUpTask(request.RequestId, request.Title, request.DueOn!.Value, owner, about));
            return request.RequestId;
        }
    }
}
