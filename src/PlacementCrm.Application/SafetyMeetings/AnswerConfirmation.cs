using FluentValidation;
using MediatR;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>One party says by link that the minutes are right, or what is wrong in them. Works once; the consultant gets a task.</summary>
[Requires(Permission.UseLink), ShowsConsiderations]
public sealed record AnswerConfirmation : ICommand<AnswerConfirmation.Result>
{
    [MayLookLikeCpr("Random signs.")]
    public string Token { get; init; } = "";

    [MayLookLikeCpr("Random digits.")]
    public string Code { get; init; } = "";

    /// <summary>Of the minutes that were read.</summary>
    [MayLookLikeCpr("A hash.")]
    public string Print { get; init; } = "";

    /// <summary>What is wrong; nothing means yes.</summary>
    public string? Objection { get; init; }

    /// <param name="Reading">The minutes once more when they were changed in between, or what is wrong with the link.</param>
    public sealed record Result(bool IsTaken, ConfirmationReading Reading);

    internal sealed class Validator : AbstractValidator<AnswerConfirmation>
    {
        public Validator() => RuleFor(request => request.Objection).Must(words => words is null || words.Trim().Length is > 0 and <= MeetingPresence.LongestObjection)
            .WithMessage(_ => Sentences.Of("SafetyMeetings.ObjectionWords"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AnswerConfirmation, Result>
    {
        public async Task<Result> Handle(AnswerConfirmation request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var opened = await db.OpenConfirmation(user, request.Token, request.Code, now, cancellationToken);
            if (opened is not { CandidateId: { } candidateId, Meeting: { } meeting, Presence: { } presence })
                return new(false, opened.Reading);

            audit.Shows(candidateId, opened.Link.Id);
            if (request.Print != opened.Reading.Print)
                return new(false, opened.Reading);

            if (request.Objection is { } words)
                meeting.Object(presence.Party, words, now);
            else
                meeting.ConfirmFor(presence.Party, user.MemberId, now, byLink: true);
            opened.Link.Use(now);
            await Tell(meeting, opened.Link, request.Objection is null, cancellationToken);
            return new(true, opened.Reading with { State = LinkState.Used });
        }

        /// <summary>The words stay in the meeting: titles of tasks are read in lists.</summary>
        private async Task Tell(SafetyMeeting meeting, PublicLink link, bool isYes, CancellationToken cancel)
        {
            var placement = await db.Placements.Get(meeting.PlacementId, cancel);
            db.Add(new FollowUpTask(
                Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of(isYes ? "SafetyMeetings.ConfirmedTask" : "SafetyMeetings.ObjectedTask", link.Holder)), clock.Today(), placement.ConsultantId,
                new TaskLinks(placement.CompanyId, CandidateId: placement.CandidateId, PlacementId: placement.Id)));
        }
    }
}
