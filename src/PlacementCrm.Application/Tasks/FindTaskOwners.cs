using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Tasks;

/// <summary>The colleagues who work with tasks, by name; oneself first.</summary>
[Requires(Permission.SeeTasks)]
public sealed record FindTaskOwners : IQuery<IReadOnlyList<FindTaskOwners.Row>>
{
    private const int Most = 500;

    private static readonly Role[] s_roles = [.. Enum.GetValues<Role>().Where(role => role.Has(Permission.SeeTasks))];

    public sealed record Row(Guid Id, string Name, bool IsMe);

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<FindTaskOwners, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindTaskOwners request, CancellationToken cancellationToken)
        {
            var me = user.MemberId;
            return await db.Members
                .Where(member => member.IsActive && s_roles.Contains(member.Role))
                .OrderByDescending(member => member.Id == me).ThenBy(member => EF.Functions.Collate(member.Name, Alphabet.OfUser)).ThenBy(member => member.Id)
                .Take(Most)
                .Select(member => new Row(member.Id, member.Name, member.Id == me))
                .ToListAsync(cancellationToken);
        }
    }
}
