using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

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

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<MoveSafetyMeeting, Unit>
    {
        public async Task<Unit> Handle(MoveSafetyMeeting request, CancellationToken cancellationToken)
        {
            var meeting = await db.SafetyMeetingsVisibleTo(user).Whole().Get(request.MeetingId, request.Version, cancellationToken);
            var placement = await db.Placements.Get(meeting.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            meeting.Reschedule(request.On!.Value.At(request.At!.Value), request.Place);
            return Unit.Value;
        }
    }
}
