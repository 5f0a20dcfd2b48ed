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
        public async Task<IReadOnlyList<FindPlacesToVisit.Row>> Handle(SuggestCompanies request, CancellationToken cancellationToken) =>
            await db.Listed(new FindCompanies { Search = request.Text }, user.MemberId, clock.Today())
                .OrderBy(match => match.Distance).ThenBy(match => EF.Functions.Collate(match.Overview.Name, Alphabet.OfUser)).ThenBy(match => match.Overview.Id)
                .Take(10)
                .Select(match => new FindPlacesToVisit.Row(match.Overview.Id, match.Overview.Name, match.Overview.Town == "" ? null : match.Overview.Town))
                .ToListAsync(cancellationToken);
    }
}
