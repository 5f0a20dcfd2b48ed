using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Matching;

/// <summary>Who could work there? Judges the candidates the user works for and who wait for a place.</summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record FindCandidatesFor(Guid OpeningId) : IQuery<FindCandidatesFor.Page>, IReadsCandidates
{
    public const int PageSize = 25;

    public int Take { get; init; } = PageSize;

    /// <summary>Lists what is not shown for this reason: a group of <see cref="NotShown"/>, or "all".</summary>
    public string? NotShown { get; init; }

    /// <param name="Held">How many placements held at the site; the same for everybody in the list, so it is said once.</param>
    public sealed record Page(
        Guid OpeningId, string Title, Guid CompanyId, string Company, string Where, PlacementKind Kind, decimal? WeeklyHours,
        DateOnly? FromOn, int FreePlaces, OpeningState State, int CandidateCount, MatchList List, Guid? RunId, string? Held = null)
    {
        /// <summary>The organisation has switched the match off; the list is empty.</summary>
        public bool IsOff => RunId is null;
    }

    internal sealed class Validator : AbstractValidator<FindCandidatesFor>
    {
        public Validator() => RuleFor(request => request.Take).InclusiveBetween(1, MatchRun.LinesAtMost);
    }

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindCandidatesFor, Page>
    {
        public async Task<Page> Handle(FindCandidatesFor request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var opening = await db.Openings.AsNoTracking().Get(request.OpeningId, cancellationToken);
            var offer = (await new MatchOffers(db, db.Openings.Where(row => row.Id == request.OpeningId), today).Load(cancellationToken)).Single();

            if (await db.MatchingIsOff(cancellationToken))
                return Of(opening, offer, 0, MatchList.Nothing, runId: null);

            var (snapshot, everybody) = await indexes.WithPeople(db, today, cancellationToken);
            var people = everybody.Of(await db.Candidates.VisibleTo(user).Waiting().Select(candidate => candidate.Id).ToListAsync(cancellationToken));
            var list = await new CandidateLister(db, offer, snapshot.Offers.Weights, user, today).List(people, request.Take, request.NotShown, cancellationToken);

            audit.Shows(list.Fits.Concat(list.NotShownRows).Select(row => row.CandidateId));
            return Of(opening, offer, people.Count, list, new MatchRunLog(db, user, clock).Keep(snapshot, offer.Profile, list, request.Take)) with
            {
                Held = (await HeldPlacements.Load(db, today, cancellationToken)).Line(offer.Profile.SiteId),
            };
        }

        private static Page Of(Opening opening, PlaceOffered offer, int candidates, MatchList list, Guid? runId) => new(
            opening.Id, opening.Title, opening.CompanyId, offer.Company, offer.Where, opening.Kind, opening.WeeklyHours,
            opening.FromOn, offer.Profile.FreePlaces ?? 0, opening.State, candidates, list, runId);
    }
}
