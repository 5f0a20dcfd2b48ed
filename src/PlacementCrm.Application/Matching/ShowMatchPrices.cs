using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Matching;

/// <summary>What each consideration of a candidate costs: how many more openings would fit with the next looser limit, or without it.</summary>
[Requires(Permission.SeeMatches), ShowsConsiderations]
public sealed record ShowMatchPrices(Guid CandidateId) : IQuery<IReadOnlyList<ShowMatchPrices.Row>>, IReadsCandidates
{
    /// <param name="Limit">"Stands at most 20 minutes".</param>
    /// <param name="Looser">"30 minutes"; none when the next limit would exclude nothing.</param>
    /// <param name="WithLooser">So many more openings fit.</param>
    public sealed record Row(Guid ConsiderationId, string Limit, string? Looser, int WithLooser, int WithoutIt);

    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowMatchPrices, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(ShowMatchPrices request, CancellationToken cancellationToken)
        {
            var found = await MatchProfiles.Load(db, db.Candidates.VisibleTo(user).Where(row => row.Id == request.CandidateId), cancellationToken);
            var candidate = (found.SingleOrDefault() ?? throw new NotFound()).Profile;
            audit.Shows(request.CandidateId);
            // The price of a consideration tells what it is.
            if (!user.May(Permission.SeeConsiderations) || await db.MatchingIsOff(cancellationToken))
                return [];

            var index = (await indexes.Current(db, clock.Today(), cancellationToken)).Offers;
            var limits = candidate.Considerations.ToDictionary(one => one.Id);
            return [.. index.Prices(candidate)
                .Select(price =>
                {
                    var one = limits[price.ConsiderationId];
                    var looser = price.Looser is { } value ? DimensionText.Value(Dimensions.Get(one.DimensionCode), value) : null;
                    return new Row(one.Id, ConsiderationSentence.Limit(one.DimensionCode, one.Limit), looser, price.WithLooser, price.WithoutIt);
                })
                .OrderByDescending(row => row.WithLooser).ThenByDescending(row => row.WithoutIt).ThenBy(row => row.Limit, StringComparer.Ordinal)];
        }
    }
}
