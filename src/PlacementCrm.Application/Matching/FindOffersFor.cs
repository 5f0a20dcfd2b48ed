using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching;

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
        bool HasConsent, DateOnly? BusyUntilOn, int OpeningCount, MatchList List);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindOffersFor, Page>
    {
        public async Task<Page> Handle(FindOffersFor request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var found = await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(row => row.Id == request.CandidateId), cancellationToken);
            var somebody = found.SingleOrDefault() ?? throw new NotFound();
            audit.Shows(request.CandidateId);

            var openings = db.Openings.Where(opening => opening.State == OpeningState.Open);
            var offers = await new MatchOffers(db, openings, today).Load(cancellationToken);
            var byId = offers.ToDictionary(offer => offer.Profile.Id);
            var ranking = Matcher.OffersFor(somebody.Profile, offers.Select(offer => offer.Profile), today, take: offers.Count);
            var list = await new MatchLister(db, today).List(
                ranking,
                db.Suggestions.Where(pair => pair.CandidateId == request.CandidateId),
                // A candidate at work is told in the head of the page, not once per opening.
                new Dictionary<Guid, DateOnly>(),
                fit => MatchRow.Of(fit, somebody, byId[fit.OfferId], user) with { Title = byId[fit.OfferId].Profile.Title, Sub = byId[fit.OfferId].Where },
                request.Take, request.NotShown, cancellationToken);

            var candidate = somebody.Candidate;
            return new Page(
                candidate.Id, somebody.Name, candidate.Label, candidate.State, candidate.WaitingSinceOn, candidate.WishedFunctions,
                candidate.HasConsent, somebody.BusyUntilOn, offers.Count, list);
        }
    }
}
