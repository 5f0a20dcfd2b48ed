using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>How it goes at a placement: attendance, hours, goals, well-being, and whether what was agreed is still kept.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record RecordCheckIn : CheckInCard, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    /// <summary>The planned follow-up that this was.</summary>
    public Guid? TaskId { get; set; }

    public bool MarksAtRisk { get; set; }

    /// <summary>Shown on the timeline, so nothing about health.</summary>
    public string? RiskReason { get; set; }

    internal sealed class Validator : AbstractValidator<RecordCheckIn>
    {
        public Validator()
        {
            Include(new CheckInCardValidator());
            RuleFor(request => request.RiskReason).Must(reason => reason?.Trim().Length is > 0 and <= 1000).When(request => request.MarksAtRisk)
                .WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordCheckIn, Guid>
    {
        public async Task<Guid> Handle(RecordCheckIn request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var answers = await db.CheckedAnswers(request, placement, clock.Today(), cancellationToken);

            db.Add(new CheckIn(request.RequestId, placement.Id, answers, user.MemberId, clock.GetUtcNow()));
            await db.WriteHoursOf(request, placement, user, clock, cancellationToken);
            await CompleteTask(request, cancellationToken);
            await db.PlanNext(placement, answers.NextOn, user, cancellationToken);
            if (request.MarksAtRisk && placement.State is PlacementState.Active)
                placement.MarkAtRisk(request.RiskReason!, user.MemberId, clock.GetUtcNow());
            return request.RequestId;
        }

        // Found through the placement, which the user may see: the task may be a colleague's of another team.
        private async Task CompleteTask(RecordCheckIn request, CancellationToken cancel)
        {
            if (request.TaskId is not { } id)
                return;

            var task = await db.FollowUpTasks.Where(task => task.PlacementId == request.PlacementId && task.Kind != null).Get(id, cancel);
            task.Complete(user.MemberId, clock.GetUtcNow());
        }
    }
}
