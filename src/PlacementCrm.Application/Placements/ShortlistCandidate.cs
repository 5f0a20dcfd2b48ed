using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rematch;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>Puts a candidate on the shortlist of an opening, with the reasons as they stand today.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record ShortlistCandidate : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid CandidateId { get; init; }

    public Guid OpeningId { get; init; }

    /// <summary>The task of the opening that fits best, if one was chosen.</summary>
    public Guid? WorkTaskId { get; init; }

    /// <summary>The list in which it stood; none when the pair is proposed by hand.</summary>
    public Guid? RunId { get; init; }

    /// <summary>At least one; facts may change later, these sentences do not.</summary>
    public IReadOnlyList<Why> Reasons { get; init; } = [];

    /// <param name="Code">The matching engine's name for the reason.</param>
    public sealed record Why(ReasonKind Kind, string Code, string Sentence);

    internal sealed class Validator : AbstractValidator<ShortlistCandidate>
    {
        public Validator()
        {
            RuleFor(request => request.CandidateId).NotEmpty().WithMessage(_ => Sentences.Of("Placements.CandidateMissing"));
            RuleFor(request => request.OpeningId).NotEmpty().WithMessage(_ => Sentences.Of("Placements.OpeningMissing"));
            RuleFor(request => request.Reasons).Must(reasons => reasons.Count is > 0 and <= 100).WithMessage(_ => Sentences.Of("Placements.ReasonMissing"));
            RuleForEach(request => request.Reasons).Must(reason => reason.Sentence.Length is > 0 and <= 1000 && reason.Code.Length <= 80)
                .WithMessage(_ => Sentences.Of("Placements.ReasonTooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShortlistCandidate, Guid>
    {
        public async Task<Guid> Handle(ShortlistCandidate request, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            var opening = await db.Openings.Include(row => row.Tasks).Get(request.OpeningId, cancellationToken);
            audit.Shows(candidate.Id);
            candidate.RefuseUnlessOnTheWay();
            if (opening.State is not OpeningState.Open)
                throw new RuleBroken("Placements.OpeningClosed", opening.Title);
            if (request.WorkTaskId is { } task)
                opening.Task(task);
            await db.RefuseAvoided(candidate.Id, opening.Id, request.WorkTaskId, user, clock.Today(), cancellationToken);

            var known = await db.Suggestions.WithoutEnded(db).SingleOrDefaultAsync(
                row => row.CandidateId == candidate.Id && row.OpeningId == opening.Id
                    && row.State != SuggestionState.Declined && row.State != SuggestionState.Expired,
                cancellationToken);
            if (known is { State: not SuggestionState.Suggested })
                throw new RuleBroken("Placements.AlreadySuggested", $"{candidate.GivenName} {candidate.FamilyName}", known.State.Words());

            known?.Shortlist(user.MemberId, clock.GetUtcNow());
            if (known is null)
                db.Add(Begin(request));
            var pair = known?.Id ?? request.RequestId;
            await db.Chose(request.RunId, MatchChoiceKind.Shortlisted, (candidate.Id, opening.Id), pair, user, clock.GetUtcNow(), cancellationToken);
            return pair;
        }

        private Suggestion Begin(ShortlistCandidate request) => new(
            request.RequestId, request.CandidateId, request.OpeningId, request.WorkTaskId,
            [.. request.Reasons.Select(reason => new SuggestionReason(reason.Kind, reason.Code, reason.Sentence))],
            SuggestionState.Shortlisted, user.MemberId, clock.GetUtcNow());
    }
}
