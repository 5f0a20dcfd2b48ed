using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Kernel;

/// <summary>
/// Who an account is right now. Asked before every request: somebody who left or lost a role is stopped at the next click,
/// whatever their cookie or their open page still says.
/// </summary>
public sealed class SignedInMembers(IServiceScopeFactory scopes, IMemoryCache cache)
{
    // The longest that a removed right may live on in this process.
    private static readonly TimeSpan s_trust = TimeSpan.FromSeconds(5);

    /// <summary>Null when the account does not exist, is locked for good, or its member has left.</summary>
    public async Task<CurrentUser?> Find(Guid accountId, CancellationToken cancel = default) =>
        await cache.GetOrCreateAsync((typeof(SignedInMembers), accountId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = s_trust;
            return Read(accountId, cancel);
        });

    private async Task<CurrentUser?> Read(Guid accountId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accountId, cancel);
        if (account is null)
            return null;

        scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = account.OrganisationId;
        await using var transaction = await db.EnterOrganisation(readOnly: true, cancel);
        return await (
            from member in db.Members
            join organisation in db.Organisations on member.OrganisationId equals organisation.Id
            where member.Id == accountId && member.IsActive
            select new CurrentUser(member.Id, member.OrganisationId, organisation.Name, member.Name, member.Role, member.MunicipalityCode, member.Team))
            .SingleOrDefaultAsync(cancel);
    }
}
