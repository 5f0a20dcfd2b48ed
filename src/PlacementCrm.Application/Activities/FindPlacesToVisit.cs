using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Activities;

/// <summary>
/// The user's own companies, last visited first: id, name and town only, because telephones keep this list for hours
/// without connection.
/// </summary>
[Requires(Permission.LogActivities)]
public sealed record FindPlacesToVisit : IQuery<IReadOnlyList<FindPlacesToVisit.Row>>
{
    public const int AtMost = 500;

    public sealed record Row(Guid Id, string Name, string? Town);

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<FindPlacesToVisit, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindPlacesToVisit request, CancellationToken cancellationToken)
        {
            var me = user.MemberId;
            return await db.Companies.AsNoTracking()
                .Where(company => company.OwnerId == me || db.Sites.Any(site => site.CompanyId == company.Id && site.OwnerId == me))
                .Select(company => new
                {
                    company.Id,
                    company.Name,
                    Town = db.Sites.Where(site => site.CompanyId == company.Id).OrderBy(site => site.Name).Select(site => site.City).FirstOrDefault(),
                    LastAt = db.Activities.Where(activity => activity.CompanyId == company.Id && activity.AuthorId == me).Max(activity => (DateTimeOffset?)activity.At),
                })
                .OrderByDescending(company => company.LastAt ?? DateTimeOffset.MinValue).ThenBy(company => company.Name).ThenBy(company => company.Id)
                .Take(AtMost)
                .Select(company => new Row(company.Id, company.Name, company.Town))
                .ToListAsync(cancellationToken);
        }
    }
}
