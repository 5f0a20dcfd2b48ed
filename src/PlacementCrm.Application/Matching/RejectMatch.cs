using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>"Not relevant", with the reason: it is kept, and the pair stays out of the list.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record RejectMatch : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid CandidateId { get; init; }

    public Guid OpeningId { get; init; }

    public Guid? WorkTaskId { get; init; }

    /// <summary>The list in which it stood.</summary>
    public Guid? RunId { get; init; }

    public DeclineReason? Reason { get; init; }

    /// <summary>What of the list it is about. Null only where the reason is nothing that a list could know.</summary>
    public Factor? Factor { get; init; }

    /// <summary>Which of the things seen there: a dimension, or a side of the site.</summary>
    public string? Topic { get; init; }

    /// <summary>The visit or call in which it was learnt.</summary>
    public Guid? FactId { get; init; }

    public string Words { get; init; } = "";

    /// <summary>Whether the reason speaks of something that lists judge.</summary>
    public static bool NeedsFactor(DeclineReason? reason) => reason is not (null or DeclineReason.NotInterested or DeclineReason.NoAnswer or DeclineReason.Other);

    internal sealed class Validator : AbstractValidator<RejectMatch>
    {
        public Validator()
        {
            RuleFor(request => request.Reason).Must(reason => reason is { } given && Enum.IsDefined(given)).WithMessage(_ => Sentences.Of("Matching.WhyMissing"));
            RuleFor(request => request.Factor).Must(factor => factor is { } given && Enum.IsDefined(given))
                .When(request => request.Factor is not null || NeedsFactor(request.Reason)).WithMessage(_ => Sentences.Of("Matching.WhichFactorMissing"));
            RuleFor(request => request.Topic).MaximumLength(MatchChoice.LongestTopic);
            RuleFor(request => request.Words).Must(words => !string.IsNullOrWhiteSpace(words) && words.Length <= 1000).WithMessage(_ => Sentences.Of("Matching.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<RejectMatch, Guid>
    {
        public async Task<Guid> Handle(RejectMatch request, CancellationToken cancellationToken)
        {
            await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            await db.Openings.Get(request.OpeningId, cancellationToken);
            audit.Shows(request.CandidateId);

            var now = clock.GetUtcNow();
            var judged = await JudgedPair.Of(db, request.CandidateId, request.OpeningId, request.WorkTaskId, clock.Today(), cancellationToken);
            var pair = new Suggestion(
                request.RequestId, request.CandidateId, request.OpeningId, judged.Fit.TaskId, judged.Reasons, SuggestionState.Suggested, user.MemberId, now);
            pair.Decline(DeclinedBy.Consultant, request.Reason!.Value, request.Words, user.MemberId, now);
            db.Add(pair);
            await db.Chose(request.RunId, MatchChoiceKind.NotRelevant, (pair.CandidateId, pair.OpeningId), pair.Id, user, now, cancellationToken,
                request.Factor is { } factor ? choice => MatchChoice.Because(choice, factor.ToString(), request.Topic, request.FactId) : null);
            return pair.Id;
        }
    }
}
