using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Matching;

/// <summary>"Not now": the pair leaves the list for <see cref="MatchLister.NotNowDays"/> days and then comes back by itself.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record SetMatchAside : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid CandidateId { get; init; }

    public Guid OpeningId { get; init; }

    public Guid? WorkTaskId { get; init; }

    /// <summary>The list in which it stood.</summary>
    public Guid? RunId { get; init; }

    /// <summary>As they were shown.</summary>
    public IReadOnlyList<ShortlistCandidate.Why> Reasons { get; init; } = [];

    internal sealed class Validator : AbstractValidator<SetMatchAside>
    {
        public Validator() => RuleFor(request => request.Reasons).NotEmpty().WithMessage(_ => Sentences.Of("Matching.ReasonsMissing"));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<SetMatchAside, Guid>
    {
        public async Task<Guid> Handle(SetMatchAside request, CancellationToken cancellationToken)
        {
            await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            await db.Openings.Get(request.OpeningId, cancellationToken);
            audit.Shows(request.CandidateId);

            var pair = Begin(request, user, clock.GetUtcNow());
            pair.Expire(user.MemberId, clock.GetUtcNow());
            db.Add(pair);
            await db.Chose(request.RunId, MatchChoiceKind.NotNow, (pair.CandidateId, pair.OpeningId), pair.Id, user, clock.GetUtcNow(), cancellationToken);
            return pair.Id;
        }
    }

    private static Suggestion Begin(SetMatchAside request, CurrentUser user, DateTimeOffset now) => new(
        request.RequestId, request.CandidateId, request.OpeningId, request.WorkTaskId,
        [.. request.Reasons.Select(reason => new SuggestionReason(reason.Kind, reason.Code, reason.Sentence))],
        SuggestionState.Suggested, user.MemberId, now);
}
