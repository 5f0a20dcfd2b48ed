using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Companies;

/// <summary>The openings of one company; open ones first.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindCompanyOpenings : IQuery<IReadOnlyList<FindCompanyOpenings.Row>>
{
    private const int Most = 200;

    public Guid CompanyId { get; init; }

    public sealed record Row(
        Guid Id, string Title, string SiteName, PlacementKind Kind, decimal? WeeklyHours, DateOnly? FromOn, DateOnly? ToOn, int Places, OpeningState State);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindCompanyOpenings, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindCompanyOpenings request, CancellationToken cancellationToken) =>
            await (
                from opening in db.Openings
                where opening.CompanyId == request.CompanyId
                join site in db.Sites on opening.SiteId equals site.Id
                orderby opening.State == OpeningState.Open descending, opening.FromOn descending, opening.Id
                select new Row(
                    opening.Id, opening.Title, site.Name, opening.Kind, opening.WeeklyHours, opening.FromOn, opening.ToOn, opening.Places, opening.State))
                .Take(Most).ToListAsync(cancellationToken);
    }
}
