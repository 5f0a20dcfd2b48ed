using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Another day, time or place for a planned meeting.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record MoveSafetyMeeting : MeetingCard, ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    internal sealed class Validator : AbstractValidator<MoveSafetyMeeting>
    {
        public Validator() => Include(new MeetingCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<MoveSafetyMeeting, Unit>
    {
        public async Task<Unit> Handle(MoveSafetyMeeting request, CancellationToken cancellationToken)
        {
            var (meeting, placement) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);
            await db.RefuseUnwantedContact(placement, cancellationToken);

            SafetyMeeting.CheckDay(placement, request.On!.Value, clock.Today());
            meeting.Reschedule(request.On.Value.At(request.At!.Value), request.Place);
            return Unit.Value;
        }
    }
}
