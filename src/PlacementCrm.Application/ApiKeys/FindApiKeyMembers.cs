using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.ApiKeys;

/// <summary>The members whose rights a key can have, by name: those who may do all that some scope names.</summary>
[Requires(Permission.KeepMembers)]
public sealed record FindApiKeyMembers : IQuery<IReadOnlyList<FindApiKeyMembers.Row>>
{
    /// <param name="Scopes">Those that a key for this member can use.</param>
    public sealed record Row(Guid Id, string Name, Role Role, IReadOnlyList<ApiScope> Scopes);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindApiKeyMembers, IReadOnlyList<Row>>
    {
        private static readonly Dictionary<Role, IReadOnlyList<ApiScope>> s_scopes = Enum.GetValues<Role>().ToDictionary(
            role => role, role => (IReadOnlyList<ApiScope>)[.. Enum.GetValues<ApiScope>().Where(scope => ApiKeyHolders.RightsOf(scope).All(right => role.Has(right)))]);

        private static readonly Role[] s_roles = [.. s_scopes.Where(role => role.Value.Count > 0).Select(role => role.Key)];

        public async Task<IReadOnlyList<Row>> Handle(FindApiKeyMembers request, CancellationToken cancellationToken)
        {
            var members = await db.Members.AsNoTracking()
                .Where(member => member.IsActive && s_roles.Contains(member.Role))
                .OrderBy(member => EF.Functions.Collate(member.Name, Alphabet.OfUser)).ThenBy(member => member.Id)
                .Select(member => new { member.Id, member.Name, member.Role })
                .ToListAsync(cancellationToken);
            return [.. members.Select(member => new Row(member.Id, member.Name, member.Role, s_scopes[member.Role]))];
        }
    }
}
