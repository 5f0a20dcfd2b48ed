using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Nobody or not all came; a new meeting must be planned.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record RecordMeetingNotHeld : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    public string Reason { get; set; } = "";

    internal sealed class Validator : AbstractValidator<RecordMeetingNotHeld>
    {
        public Validator() => RuleFor(request => request.Reason).Must(reason => reason.Trim().Length is > 0 and <= 1000)
            .WithMessage(_ => Sentences.Of("SafetyMeetings.ReasonMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<RecordMeetingNotHeld, Unit>
    {
        public async Task<Unit> Handle(RecordMeetingNotHeld request, CancellationToken cancellationToken)
        {
            var (meeting, _) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            meeting.DidNotTakePlace(request.Reason);
            return Unit.Value;
        }
    }
}
