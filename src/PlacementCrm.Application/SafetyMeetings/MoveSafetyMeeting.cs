using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

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
            var (meeting, _) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            meeting.Reschedule(request.On!.Value.At(request.At!.Value), request.Place);
            return Unit.Value;
        }
    }
}
