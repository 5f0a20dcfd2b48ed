using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Who could work there? Judges the candidates the user works for and who wait for a place.</summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record FindCandidatesFor(Guid OpeningId) : IQuery<FindCandidatesFor.Page>, IReadsCandidates
{
    public const int PageSize = 25;

    public int Take { get; init; } = PageSize;

    /// <summary>Lists what is not shown for this reason: a group of <see cref="NotShown"/>, or "all".</summary>
    public string? NotShown { get; init; }

    public sealed record Page(
        Guid OpeningId, string Title, Guid CompanyId, string Company, string Where, PlacementKind Kind, decimal? WeeklyHours,
        DateOnly? FromOn, int FreePlaces, OpeningState State, int CandidateCount, MatchList List);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindCandidatesFor, Page>
    {
        public async Task<Page> Handle(FindCandidatesFor request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var opening = await db.Openings.AsNoTracking().Get(request.OpeningId, cancellationToken);
            var offer = (await new MatchOffers(db, db.Openings.Where(row => row.Id == request.OpeningId), today).Load(cancellationToken)).Single();

            var people = await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Waiting(), cancellationToken);
            var byId = people.ToDictionary(somebody => somebody.Profile.Id);
            var ranking = Matcher.CandidatesFor(offer.Profile, people.Select(somebody => somebody.Profile), today, take: people.Count);
            var list = await new MatchLister(db, today).List(
                ranking,
                db.Suggestions.Where(pair => pair.OpeningId == request.OpeningId),
                people.Where(somebody => somebody.BusyUntilOn is not null).ToDictionary(somebody => somebody.Profile.Id, somebody => somebody.BusyUntilOn!.Value),
                fit => MatchRow.Of(fit, byId[fit.CandidateId], offer, user) with { Title = byId[fit.CandidateId].Name, Sub = byId[fit.CandidateId].Candidate.Label },
                request.Take, request.NotShown, cancellationToken);

            audit.Shows(list.Fits.Concat(list.NotShownRows).Select(row => row.CandidateId));
            return new Page(
                opening.Id, opening.Title, opening.CompanyId, offer.Company, offer.Where, opening.Kind, opening.WeeklyHours,
                opening.FromOn, offer.Profile.FreePlaces ?? 0, opening.State, people.Count, list);
        }
    }
}
