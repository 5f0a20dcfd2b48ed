using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using ReasonKind = PlacementCrm.Domain.Placements.ReasonKind;

namespace PlacementCrm.Application.Placements;

/// <summary>Puts a candidate on the shortlist of an opening, with the reasons as they stand today.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record ShortlistCandidate : ICommand<Guid>, IOnce
{
    /// <summary>The code of a reason that a person wrote.</summary>
    public const string ByHand = "ByHand";

    private const int LongestWords = 1000;

    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid CandidateId { get; init; }

    public Guid OpeningId { get; init; }

    /// <summary>The task of the opening that fits best, if one was chosen.</summary>
    public Guid? WorkTaskId { get; init; }

    /// <summary>The list in which it stood; none when the pair is proposed by hand.</summary>
    public Guid? RunId { get; init; }

    /// <summary>Why somebody put the pair together without a list, or although the list says that something is in the way.</summary>
    public string? Words { get; init; }

    /// <summary>Of a pair in a list: which of the conflicts the words are about.</summary>
    public Factor? Despite { get; init; }

    internal sealed class Validator : AbstractValidator<ShortlistCandidate>
    {
        public Validator()
        {
            RuleFor(request => request.CandidateId).NotEmpty().WithMessage(_ => Sentences.Of("Placements.CandidateMissing"));
            RuleFor(request => request.OpeningId).NotEmpty().WithMessage(_ => Sentences.Of("Placements.OpeningMissing"));
            RuleFor(request => request.Words).Must(words => !string.IsNullOrWhiteSpace(words)).When(request => request.RunId is null)
                .WithMessage(_ => Sentences.Of("Placements.ReasonMissing"));
            RuleFor(request => request.Words).MaximumLength(LongestWords).WithMessage(_ => Sentences.Of("Placements.ReasonTooLong", LongestWords));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShortlistCandidate, Guid>
    {
        public async Task<Guid> Handle(ShortlistCandidate request, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            var opening = await db.Openings.Get(request.OpeningId, cancellationToken);
            audit.Shows(candidate.Id);
            candidate.RefuseUnlessOnTheWay();
            await RefuseLineOfSomebodyElse(request.RunId, candidate, cancellationToken);
            if (opening.State is not OpeningState.Open)
                throw new RuleBroken("Placements.OpeningClosed", opening.Title);
            var judged = await JudgedPair.Of(db, candidate.Id, opening.Id, request.WorkTaskId, clock.Today(), cancellationToken);
            if (request.WorkTaskId is { } task && judged.Fit.TaskId != task)
                throw new RuleBroken("Openings.TaskUnknown");
            judged.RefuseAvoided(user);
            var despite = request.RunId is null ? null : judged.Despite(request.Despite, request.Words, user);

            var known = await db.Suggestions.WithoutEnded(db).SingleOrDefaultAsync(
                row => row.CandidateId == candidate.Id && row.OpeningId == opening.Id
                    && row.State != SuggestionState.Declined && row.State != SuggestionState.Expired,
                cancellationToken);
            if (known is { State: not SuggestionState.Suggested })
                throw new RuleBroken("Placements.AlreadySuggested", $"{candidate.GivenName} {candidate.FamilyName}", known.State.Words());

            known?.Shortlist(user.MemberId, clock.GetUtcNow());
            if (known is null)
                db.Add(Begin(request, judged, despite));
            var pair = known?.Id ?? request.RequestId;
            await db.Chose(request.RunId, MatchChoiceKind.Shortlisted, (candidate.Id, opening.Id), pair, user, clock.GetUtcNow(), cancellationToken,
                despite is null ? null : choice => MatchChoice.Despite(choice, request.Despite!.Value.ToString(), despite.Sentence));
            return pair;
        }

        private async Task RefuseLineOfSomebodyElse(Guid? runId, Candidate candidate, CancellationToken cancel)
        {
            if (candidate.ConsultantId is { } consultant && consultant != user.MemberId
                && await db.MatchRuns.AnyAsync(run => run.Id == runId && run.Direction == MatchDirection.TeamProposal, cancel))
                throw new RuleBroken("Placements.LineOfSomebodyElse", $"{candidate.GivenName} {candidate.FamilyName}");
        }

        // Facts may change later, these sentences do not; the task is the one that was judged.
        private Suggestion Begin(ShortlistCandidate request, JudgedPair judged, SuggestionReason? despite) => new(
            request.RequestId, request.CandidateId, request.OpeningId, judged.Fit.TaskId,
            despite is not null ? [despite, .. judged.Reasons]
            : string.IsNullOrWhiteSpace(request.Words) ? judged.Reasons
            : [new SuggestionReason(ReasonKind.Fit, ByHand, request.Words.Trim()), .. judged.AgainstAndOpen],
            SuggestionState.Shortlisted, user.MemberId, clock.GetUtcNow());
    }
}
