using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Companies;

/// <summary>The members who can look after a company, by name.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindOwners : IQuery<IReadOnlyList<FindOwners.Row>>
{
    public sealed record Row(Guid Id, string Name);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindOwners, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindOwners request, CancellationToken cancellationToken) =>
            await db.Members
                .Where(member => member.IsActive && CompanyQueries.OwnerRoles.Contains(member.Role))
                .OrderBy(member => EF.Functions.Collate(member.Name, Alphabet.OfUser)).ThenBy(member => member.Id)
                .Select(member => new Row(member.Id, member.Name))
                .ToListAsync(cancellationToken);
    }
}
