using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>
/// Something new came up, perhaps a new task: the three talk again, and everybody confirms anew. A placement that runs is at risk
/// until they have.
/// </summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record ReopenSafetyMeeting : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    /// <summary>Joins the tasks of the placement.</summary>
    public string? NewTask { get; set; }

    internal sealed class Validator : AbstractValidator<ReopenSafetyMeeting>
    {
        public Validator()
        {
            RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
                .WithMessage(_ => Sentences.Of("SafetyMeetings.ReasonMissing"));
            RuleFor(request => request.NewTask).MaximumLength(200).WithMessage(_ => Sentences.Of("SafetyMeetings.TaskTooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ReopenSafetyMeeting, Unit>
    {
        public async Task<Unit> Handle(ReopenSafetyMeeting request, CancellationToken cancellationToken)
        {
            var (meeting, placement) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            meeting.Reopen(await db.ShareableFor(placement, clock.Today(), cancellationToken), request.Reason);
            if (!string.IsNullOrWhiteSpace(request.NewTask))
                placement.TakeOn(request.NewTask);
            // The words stay in the meeting: the steps of a placement are read by more people.
            if (placement.State is PlacementState.Active)
                placement.MarkAtRisk(Wording.OfProgram(() => Sentences.Of("SafetyMeetings.WasReopened")), user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
