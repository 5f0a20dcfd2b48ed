using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Web.Adapters;

namespace PlacementCrm.Testing;

/// <summary>
/// One PostgreSQL per test run with one migrated template in it; each fixture works on its own copy. Built by the real
/// migrations, used as the role that owns nothing.
/// </summary>
public static class TestCluster
{
    private const string Template = "crm_template";

    private static readonly Lazy<Task<EmbeddedPostgres>> s_started = new(Start);
    private static int s_copies;

    /// <summary>A fresh copy of the template: two organisations with members, nothing else.</summary>
    public static async Task<TestCopy> Copy()
    {
        var postgres = await s_started.Value;
        var name = $"crm_{Interlocked.Increment(ref s_copies)}";
        await Run(postgres, $"create database {name} template {Template} owner crm_owner");
        return new TestCopy(name, postgres.AppConnectionStringFor(name), postgres.OwnerConnectionStringFor(name), postgres.SuperuserConnectionString(name));
    }

    /// <summary>Called once when the run is over.</summary>
    public static async Task Stop()
    {
        if (!s_started.IsValueCreated)
            return;

        NpgsqlConnection.ClearAllPools();
        await (await s_started.Value).DisposeAsync();
        Directory.Delete(s_folder!, recursive: true);
    }

    private static string? s_folder;

    private static async Task<EmbeddedPostgres> Start()
    {
        s_folder = Directory.CreateTempSubdirectory("placementcrm-test-").FullName;
        // Not durable: a test run that dies has nothing to lose.
        var postgres = await EmbeddedPostgres.StartAsync(new(s_folder, Durability: false), NullLogger.Instance);
        await postgres.AddDatabaseAsync(Template);
        await DatabaseMigrator.Migrate(postgres.OwnerConnectionStringFor(Template));
        await TestMembers.Write(postgres.AppConnectionStringFor(Template));
        // PostgreSQL refuses to copy a database that somebody is connected to.
        NpgsqlConnection.ClearAllPools();
        return postgres;
    }

    private static async Task Run(EmbeddedPostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.SuperuserConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>One fixture's database and the ways into it.</summary>
public sealed record TestCopy(string Name, string App, string Owner, string Superuser);
