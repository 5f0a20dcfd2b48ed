using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>Rewrites a note, by its author and for 14 days; later only <see cref="AddAddendum"/> is left.</summary>
[Requires(Permission.LogActivities)]
public sealed record CorrectNote : ICommand<Unit>
{
    public Guid ActivityId { get; set; }

    public uint Version { get; set; }

    public string Note { get; set; } = "";

    internal sealed class Validator : AbstractValidator<CorrectNote>
    {
        public Validator()
        {
            RuleFor(request => request.Note).NotNull().WithMessage(_ => Sentences.Of("Activities.NoteTooLong", 10_000)).MaximumLength(10_000).WithMessage(_ => Sentences.Of("Activities.NoteTooLong", 10_000));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CorrectNote, Unit>
    {
        public async Task<Unit> Handle(CorrectNote request, CancellationToken cancellationToken)
        {
            var activity = await db.Activities.Get(request.ActivityId, request.Version, cancellationToken);
            activity.RewriteNote(request.Note, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
