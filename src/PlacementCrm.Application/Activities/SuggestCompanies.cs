using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>At most ten companies whose name holds the words typed so far, the user's own first.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record SuggestCompanies(string Text) : IQuery<IReadOnlyList<FindPlacesToVisit.Row>>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<SuggestCompanies, IReadOnlyList<FindPlacesToVisit.Row>>
    {
        public async Task<IReadOnlyList<FindPlacesToVisit.Row>> Handle(SuggestCompanies request, CancellationToken cancellationToken)
        {
            var me = user.MemberId;
            var rows = db.Companies.AsNoTracking();
            foreach (var word in request.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4))
            {
                var pattern = $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
                rows = rows.Where(company => EF.Functions.ILike(EF.Functions.Unaccent(company.Name), EF.Functions.Unaccent(pattern)));
            }

            return await rows.OrderByDescending(company => company.OwnerId == me).ThenBy(company => company.Name).ThenBy(company => company.Id).Take(10)
                .Select(company => new FindPlacesToVisit.Row(company.Id, company.Name,
                    db.Sites.Where(site => site.CompanyId == company.Id).OrderBy(site => site.Name).Select(site => site.City).FirstOrDefault()))
                .ToListAsync(cancellationToken);
        }
    }
}
