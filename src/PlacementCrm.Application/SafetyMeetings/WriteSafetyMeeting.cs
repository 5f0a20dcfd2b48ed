using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>What was said about the work, about hard days, and about the first follow-up. Who confirmed before is asked again.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record WriteSafetyMeeting : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    /// <summary>Work, hours, breaks, tools and who helps.</summary>
    public string? Expectations { get; set; }

    public string? IfItGetsHard { get; set; }

    public string? Questions { get; set; }

    public DateOnly? FirstFollowUpOn { get; set; }

    internal sealed class Validator : AbstractValidator<WriteSafetyMeeting>
    {
        public Validator()
        {
            RuleFor(request => request.Expectations).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
            RuleFor(request => request.IfItGetsHard).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
            RuleFor(request => request.Questions).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<WriteSafetyMeeting, Unit>
    {
        public async Task<Unit> Handle(WriteSafetyMeeting request, CancellationToken cancellationToken)
        {
            var meeting = await db.SafetyMeetingsVisibleTo(user).Whole().Get(request.MeetingId, request.Version, cancellationToken);
            var placement = await db.Placements.Get(meeting.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            meeting.Write(request.Expectations, request.IfItGetsHard, request.Questions, request.FirstFollowUpOn);
            return Unit.Value;
        }
    }
}
