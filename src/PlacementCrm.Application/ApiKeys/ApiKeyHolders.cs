using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.ApiKeys;

namespace PlacementCrm.Application.ApiKeys;

/// <summary>As whom a program asks that sends a key. See decisions/0019.</summary>
public sealed class ApiKeyHolders(IServiceScopeFactory scopes, SignedInMembers members, TimeProvider clock)
{
    /// <summary>Null for everything that does not work: strangers get the same answer for a wrong, an expired and a revoked key.</summary>
    public async Task<CurrentUser?> Find(string? text, CancellationToken cancel = default)
    {
        if (ApiKeyText.Read(text) is not { } read)
            return null;

        var hash = read.Hash;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = read.OrganisationId;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.EnterOrganisation(readOnly: false, cancel);
        var key = await db.ApiKeys.SingleOrDefaultAsync(row => row.Hash == hash, cancel);
        if (key?.WorksOn(clock.Today()) != true || await members.Find(key.MemberId, cancel) is not { } member)
            return null;

        await Notice(db, key, cancel);
        await transaction.CommitAsync(cancel);
        return member with { ApiKeyId = key.Id, Only = Allowed(key.Scopes) };
    }

    private async Task Notice(CrmDbContext db, ApiKey key, CancellationToken cancel)
    {
        key.Use(clock.GetUtcNow());
        if (!db.ChangeTracker.HasChanges())
            return;

        var at = key.LastUsedAt;
        // Not by saving the row: two requests in the same minute would be an edit conflict.
        await db.ApiKeys.Where(row => row.Id == key.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsedAt, at), cancel);
    }

    /// <summary>Reading considerations is in no scope: nothing of them leaves without a consent for sharing (invariant 13).</summary>
    internal static IReadOnlyList<Permission> RightsOf(ApiScope scope) => scope switch
    {
        ApiScope.ReadMatches => [Permission.SeeMatches],
        ApiScope.DecideMatches => [Permission.SeeMatches, Permission.ShortlistCandidates],
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    private static HashSet<Permission> Allowed(IEnumerable<ApiScope> scopes) => [.. scopes.SelectMany(RightsOf)];
}
