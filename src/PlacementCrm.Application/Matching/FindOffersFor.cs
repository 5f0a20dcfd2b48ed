using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Where could this candidate work? Every open opening of the organisation is judged; none is left out.</summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record FindOffersFor(Guid CandidateId) : IQuery<FindOffersFor.Page>, IReadsCandidates
{
    public const int PageSize = 25;

    public int Take { get; init; } = PageSize;

    /// <summary>Lists what is not shown for this reason: a group of <see cref="NotShown"/>, or "all".</summary>
    public string? NotShown { get; init; }

    public sealed record Page(
        Guid CandidateId, string Name, string Label, CandidateState State, DateOnly WaitingSinceOn, IReadOnlyList<string> WishedFunctions,
        bool HasConsent, DateOnly? BusyUntilOn, int OpeningCount, MatchList List, Guid? RunId)
    {
        /// <summary>The organisation has switched the match off; the list is empty.</summary>
        public bool IsOff => RunId is null;
    }

    internal sealed class Validator : AbstractValidator<FindOffersFor>
    {
        public Validator() => RuleFor(request => request.Take).InclusiveBetween(1, MatchRun.LinesAtMost);
    }

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindOffersFor, Page>
    {
        public async Task<Page> Handle(FindOffersFor request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var found = await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(row => row.Id == request.CandidateId), cancellationToken);
            var somebody = found.SingleOrDefault() ?? throw new NotFound();
            audit.Shows(request.CandidateId);

            if (await db.MatchingIsOff(cancellationToken))
                return Of(somebody, 0, MatchList.Nothing, runId: null);

            var snapshot = await indexes.Current(db, today, cancellationToken);
            var list = await new OfferLister(db, snapshot.Offers, somebody, user, today).List(request.Take, request.NotShown, cancellationToken);
            var held = await HeldPlacements.Load(db, today, cancellationToken);
            list = list with { Fits = held.Tell(list.Fits), NotShownRows = held.Tell(list.NotShownRows) };
            return Of(somebody, snapshot.Offers.Count, list, new MatchRunLog(db, user, clock).Keep(snapshot, somebody.Profile, list, request.Take));
        }

        private static Page Of(SomebodyWaiting somebody, int openings, MatchList list, Guid? runId)
        {
            var candidate = somebody.Candidate;
            return new Page(
                candidate.Id, somebody.Name, candidate.Label, candidate.State, candidate.WaitingSinceOn, candidate.WishedFunctions,
                candidate.HasConsent, somebody.BusyUntilOn, openings, list, runId);
        }
    }
}
