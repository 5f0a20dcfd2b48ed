using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>The day on which somebody asks how it goes; without it the meeting cannot be confirmed.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record AgreeFollowUp : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    public DateOnly? On { get; set; }

    internal sealed class Validator : AbstractValidator<AgreeFollowUp>
    {
        public Validator() => RuleFor(request => request.On).NotNull().WithMessage(_ => Sentences.Of("SafetyMeetings.FollowUpMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AgreeFollowUp, Unit>
    {
        public async Task<Unit> Handle(AgreeFollowUp request, CancellationToken cancellationToken)
        {
            var (meeting, _) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            meeting.AgreeFollowUp(request.On!.Value, clock.Today());
            return Unit.Value;
        }
    }
}
