using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Candidates;

/// <summary>The consultants and case workers to whom a candidate can be given; also the choices of the list's filter.</summary>
[Requires(Permission.SeeCandidates)]
public sealed record FindCaseStaff : IQuery<IReadOnlyList<FindCaseStaff.Row>>
{
    private const int Most = 500;

    public sealed record Row(Guid Id, string Name, Role Role, string? MunicipalityCode);

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Member, Row>();
    }

    internal sealed class Handler(CrmDbContext db, IMapper mapper) : IRequestHandler<FindCaseStaff, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindCaseStaff request, CancellationToken cancellationToken) =>
            await db.Members
                .Where(member => member.IsActive && (member.Role == Role.Consultant || member.Role == Role.JobcentreStaff))
                .OrderBy(member => EF.Functions.Collate(member.Name, Alphabet.OfUser)).ThenBy(member => member.Id)
                .Take(Most)
                .ProjectTo<Row>(mapper.ConfigurationProvider)
                .ToListAsync(cancellationToken);
    }
}
