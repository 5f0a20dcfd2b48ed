using MediatR;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>All three agree: the placement may start, and the first follow-up is a task of the consultant.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record ConfirmSafetyMeeting : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ConfirmSafetyMeeting, Unit>
    {
        public async Task<Unit> Handle(ConfirmSafetyMeeting request, CancellationToken cancellationToken)
        {
            var (meeting, placement) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            var youth = await db.MissingForYouth([placement], cancellationToken);
            meeting.Confirm(
                await db.ShareableFor(placement, clock.Today(), cancellationToken), MinutesWork.Of(placement),
                user.MemberId, clock.GetUtcNow(), [.. youth.Select(found => found.Missing)]);
            await RemindOfFollowUp(meeting, placement, cancellationToken);
            // "Not possible" keeps the placement where it is; its page says what is missing.
            if (placement.State is PlacementState.MeetingPlanned && !meeting.NotPossible.Any())
                placement.MakeReady(meeting, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }

        private async Task RemindOfFollowUp(SafetyMeeting meeting, Placement placement, CancellationToken cancel)
        {
            var day = meeting.FirstFollowUpOn!.Value;
            if ((await db.OpenTalksOn(placement.Id, day, cancel)).Count > 0)
                return; // A meeting that was reopened and confirmed again with the same date.

            db.Add(new FollowUpTask(
                Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of("SafetyMeetings.FollowUpTitle")), day, placement.ConsultantId,
                new TaskLinks(placement.CompanyId, CandidateId: placement.CandidateId, PlacementId: placement.Id), FollowUpKind.CheckIn));
        }
    }
}
