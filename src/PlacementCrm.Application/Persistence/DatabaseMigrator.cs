using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlacementCrm.Application.Rules;

namespace PlacementCrm.Application.Persistence;

/// <summary>Brings the database to this program's version.</summary>
public static class DatabaseMigrator
{
    // Any fixed number: two programs that start together must mean the same lock.
    private const long Lock = 5_202_611_220;

    /// <summary>Runs the missing migrations, one program at a time.</summary>
    /// <param name="ownerConnectionString">Of the role that owns the tables.</param>
    /// <returns>Names of the migrations that were run.</returns>
    public static async Task<IReadOnlyList<string>> Migrate(string ownerConnectionString, CancellationToken cancel = default)
    {
        await using var guard = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false }.ConnectionString);
        await guard.OpenAsync(cancel);
        await using (var take = new NpgsqlCommand($"select pg_advisory_lock({Lock})", guard) { CommandTimeout = 300 })
            await take.ExecuteNonQueryAsync(cancel);

        await using var db = Open(ownerConnectionString);
        var missing = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (missing.Count > 0)
            await db.Database.MigrateAsync(cancel);
        foreach (var organisation in await db.Organisations.Select(row => row.Id).ToListAsync(cancel))
            await Deliver(ownerConnectionString, organisation, cancel);
        return missing;
    }

    /// <summary>What a newer program ships as data, for an organisation that was founded under an older one.</summary>
    private static async Task Deliver(string ownerConnectionString, Guid organisation, CancellationToken cancel)
    {
        await using var db = Open(ownerConnectionString, organisation);
        await using var transaction = await db.EnterOrganisation(readOnly: false, cancel);
        await db.DeliverRules(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Names of the migrations that this program has and the database lacks; for a server that the program does not own.</summary>
    public static async Task<IReadOnlyList<string>> Missing(string connectionString, CancellationToken cancel = default)
    {
        await using var db = Open(connectionString);
        return [.. await db.Database.GetPendingMigrationsAsync(cancel)];
    }

    private static CrmDbContext Open(string connectionString, Guid organisation = default) =>
        new(new DbContextOptionsBuilder<CrmDbContext>().UseCrmDatabase(connectionString).Options, new Tenant { OrganisationId = organisation });
}
