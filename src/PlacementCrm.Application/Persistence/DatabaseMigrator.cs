using Microsoft.EntityFrameworkCore;
using Npgsql;

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
        return missing;
    }

    /// <summary>Names of the migrations that this program has and the database lacks; for a server that the program does not own.</summary>
    public static async Task<IReadOnlyList<string>> Missing(string connectionString, CancellationToken cancel = default)
    {
        await using var db = Open(connectionString);
        return [.. await db.Database.GetPendingMigrationsAsync(cancel)];
    }

    private static CrmDbContext Open(string connectionString) =>
        new(new DbContextOptionsBuilder<CrmDbContext>().UseCrmDatabase(connectionString).Options, new Tenant());
}
