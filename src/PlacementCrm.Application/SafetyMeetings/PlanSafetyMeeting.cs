using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Candidate, company and consultant will sit together; what the candidate shares is on the table from the start.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record PlanSafetyMeeting : MeetingCard, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    internal sealed class Validator : AbstractValidator<PlanSafetyMeeting>
    {
        public Validator() => Include(new MeetingCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<PlanSafetyMeeting, Guid>
    {
        public async Task<Guid> Handle(PlanSafetyMeeting request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            await db.RefuseUnwantedContact(placement, cancellationToken);
            // After a meeting that was not held, or one that a manager did without, only a date is added.
            if (placement.State is not PlacementState.MeetingPlanned and not PlacementState.ReadyToStart && !placement.State.IsRunning())
                placement.PlanMeeting(user.MemberId, clock.GetUtcNow());

            SafetyMeeting.CheckDay(placement, request.On!.Value, clock.Today());
            var shareable = await db.ShareableFor(placement, clock.Today(), cancellationToken);
            db.Add(new SafetyMeeting(request.RequestId, placement.Id, request.On.Value.At(request.At!.Value), request.Place, shareable));
            return request.RequestId;
        }
    }
}
