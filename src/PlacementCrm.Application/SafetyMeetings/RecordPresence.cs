using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Who sat at the table for each party. An empty line is a party whose name is not known yet.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record RecordPresence : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    public string? Candidate { get; set; }

    public string? Company { get; set; }

    public string? Consultant { get; set; }

    internal sealed class Validator : AbstractValidator<RecordPresence>
    {
        public Validator()
        {
            RuleFor(request => request.Candidate).MaximumLength(200).WithMessage(_ => Sentences.Of("SafetyMeetings.NameTooLong"));
            RuleFor(request => request.Company).MaximumLength(200).WithMessage(_ => Sentences.Of("SafetyMeetings.NameTooLong"));
            RuleFor(request => request.Consultant).MaximumLength(200).WithMessage(_ => Sentences.Of("SafetyMeetings.NameTooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RecordPresence, Unit>
    {
        public async Task<Unit> Handle(RecordPresence request, CancellationToken cancellationToken)
        {
            var (meeting, _) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            await Record(meeting, MeetingParty.Candidate, request.Candidate, cancellationToken);
            await Record(meeting, MeetingParty.Company, request.Company, cancellationToken);
            await Record(meeting, MeetingParty.Consultant, request.Consultant, cancellationToken);
            return Unit.Value;
        }

        // The same name again must not take back what the party has confirmed.
        private async Task Record(SafetyMeeting meeting, MeetingParty party, string? name, CancellationToken cancel)
        {
            var known = meeting.Presences.FirstOrDefault(presence => presence.Party == party);
            if (string.IsNullOrWhiteSpace(name) || string.Equals(known?.Name, name.Trim(), StringComparison.Ordinal))
                return;

            meeting.MarkPresent(party, name);
            if (known is not null) // Somebody else sits there now: who had the link does not speak for the party any more.
                await db.RevokeLinks(LinkPurpose.ConfirmMeeting, known.Id, clock.GetUtcNow(), cancel);
        }
    }
}
