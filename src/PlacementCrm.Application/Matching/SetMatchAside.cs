using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
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

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<SetMatchAside, Guid>
    {
        public async Task<Guid> Handle(SetMatchAside request, CancellationToken cancellationToken)
        {
            await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            await db.Openings.Get(request.OpeningId, cancellationToken);
            audit.Shows(request.CandidateId);

            var judged = await JudgedPair.Of(db, request.CandidateId, request.OpeningId, request.WorkTaskId, clock.Today(), cancellationToken);
            var pair = new Suggestion(
                request.RequestId, request.CandidateId, request.OpeningId, judged.Fit.TaskId, judged.Reasons, SuggestionState.Suggested, user.MemberId, clock.GetUtcNow());
            pair.Expire(user.MemberId, clock.GetUtcNow());
            db.Add(pair);
            await db.Chose(request.RunId, MatchChoiceKind.NotNow, (pair.CandidateId, pair.OpeningId), pair.Id, user, clock.GetUtcNow(), cancellationToken);
            return pair.Id;
        }
    }
}
