using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>The places of work of one company, by name.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindSites : IQuery<IReadOnlyList<FindSites.Row>>
{
    // The largest chain in the register has some 600 sites; more would be a list of its own.
    private const int Most = 1000;

    public Guid CompanyId { get; init; }

    public sealed record Row
    {
        public Guid Id { get; init; }

        public uint Version { get; init; }

        public string Name { get; init; } = "";

        public string? PNumberDigits { get; init; }

        public string? AddressLine { get; init; }

        public string? Postcode { get; init; }

        public string? City { get; init; }

        public string? MunicipalityCode { get; init; }

        public decimal? OrdinaryFte { get; init; }

        public string? EmployeeRepresentative { get; init; }

        internal sealed class Mapping : Profile
        {
            public Mapping() => CreateProjection<Site, Row>().ForMember(row => row.PNumberDigits, map => map.MapFrom(site => site.PNumber == null ? null : site.PNumber.Digits));
        }
    }

    internal sealed class Handler(CrmDbContext db, IMapper mapper) : IRequestHandler<FindSites, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindSites request, CancellationToken cancellationToken) =>
            await db.Sites.Where(site => site.CompanyId == request.CompanyId)
                .OrderBy(site => EF.Functions.Collate(site.Name, Alphabet.OfUser)).ThenBy(site => site.Id).Take(Most)
                .ProjectTo<Row>(mapper.ConfigurationProvider)
                .ToListAsync(cancellationToken);
    }
}
