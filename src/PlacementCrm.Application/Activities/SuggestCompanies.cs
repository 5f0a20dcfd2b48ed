using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>At most ten companies for what was typed so far, typing errors forgiven, the best match first.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record SuggestCompanies(string Text) : IQuery<IReadOnlyList<FindPlacesToVisit.Row>>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<SuggestCompanies, IReadOnlyList<FindPlacesToVisit.Row>>
    {
        public async Task<IReadOnlyList<FindPlacesToVisit.Row>> Handle(SuggestCompanies request, CancellationToken cancellationToken)
        {
            var hits = SearchWords.Of(request.Text) is { } words ? await SearchHits.OfCompanies(db, words, cancellationToken) : null;
            var found = db.Listed(new FindCompanies(), hits, user.MemberId, clock.Today());
            return await CompanyOrder.Of(null, isRanked: hits?.Ranked is not null).Sorted(found, backwards: false)
                .Take(10)
                .Select(match => new FindPlacesToVisit.Row(match.Overview.Id, match.Overview.Name, match.Overview.Town == "" ? null : match.Overview.Town))
                .ToListAsync(cancellationToken);
        }
    }
}
