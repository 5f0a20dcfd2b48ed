using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>What both sides expect, ask and do if it gets hard. Who confirmed before is asked again.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record RecordTalk : ICommand<Unit>
{
    public Guid MeetingId { get; init; }

    public uint Version { get; init; }

    public string? CandidateExpects { get; set; }

    public string? CompanyExpects { get; set; }

    public JobAfterwards? CandidateOnJob { get; set; }

    public JobAfterwards? CompanyOnJob { get; set; }

    public string? CandidateAsks { get; set; }

    public string? CompanyAsks { get; set; }

    public string? IfItGetsHard { get; set; }

    internal sealed class Validator : AbstractValidator<RecordTalk>
    {
        public Validator()
        {
            RuleFor(request => request.CandidateExpects).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
            RuleFor(request => request.CompanyExpects).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
            RuleFor(request => request.CandidateAsks).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
            RuleFor(request => request.CompanyAsks).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
            RuleFor(request => request.IfItGetsHard).MaximumLength(4000).WithMessage(_ => Sentences.Of("SafetyMeetings.TextTooLong"));
            RuleFor(request => request.CandidateOnJob).IsInEnum();
            RuleFor(request => request.CompanyOnJob).IsInEnum();
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<RecordTalk, Unit>
    {
        public async Task<Unit> Handle(RecordTalk request, CancellationToken cancellationToken)
        {
            var (meeting, _) = await db.TakeMeeting(request.MeetingId, request.Version, user, audit, cancellationToken);

            meeting.TalkAbout(new MeetingTalk
            {
                CandidateExpects = request.CandidateExpects,
                CompanyExpects = request.CompanyExpects,
                CandidateOnJob = request.CandidateOnJob,
                CompanyOnJob = request.CompanyOnJob,
                CandidateAsks = request.CandidateAsks,
                CompanyAsks = request.CompanyAsks,
                IfItGetsHard = request.IfItGetsHard,
            });
            return Unit.Value;
        }
    }
}
