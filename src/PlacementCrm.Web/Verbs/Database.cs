using Microsoft.Extensions.Configuration;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Web.Adapters;

namespace PlacementCrm.Web.Verbs;

/// <summary>The database that a verb works on: the program's own cluster, or the server named in the settings.</summary>
internal sealed class Database : IAsyncDisposable
{
    private EmbeddedPostgres? _own;

    private Database(string app, string? owner) => (App, Owner) = (app, owner);

    /// <summary>Connection of the role that owns nothing.</summary>
    public string App { get; }

    /// <summary>Connection of the role that owns the tables; null on a foreign server for which none is set.</summary>
    public string? Owner { get; }

    public bool IsOwn => _own is not null;

    public static async Task<Database> Open(CrmOptions options, IConfiguration configuration, ILoggerFactory loggers, CancellationToken cancel = default)
    {
        try
        {
            if (configuration.GetConnectionString("PlacementCrm") is { Length: > 0 } given)
            {
                await DurabilityCheck.RefuseUnsafeAsync(given, cancel);
                return new Database(given, configuration.GetConnectionString("PlacementCrmOwner"));
            }

            var own = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions(Path.GetFullPath(options.Data)), loggers.CreateLogger<EmbeddedPostgres>(), cancel);
            return new Database(own.AppConnectionString, own.OwnerConnectionString) { _own = own };
        }
        catch (DatabaseUnavailable unavailable)
        {
            throw new Refused(unavailable.Message, unavailable);
        }
        catch (Npgsql.NpgsqlException unreachable)
        {
            throw new Refused($"The database server does not answer: {unreachable.Message}. Check ConnectionStrings__PlacementCrm and try again.", unreachable);
        }
    }

    /// <summary>Brings the tables to this program's version; on a server that is not ours only with the owner's connection.</summary>
    public async Task Migrate(CancellationToken cancel = default)
    {
        if (Owner is not null)
        {
            await DatabaseMigrator.Migrate(Owner, cancel);
            return;
        }

        var missing = await DatabaseMigrator.Missing(App, cancel);
        if (missing.Count > 0)
            throw new Refused($"The database lacks {missing.Count} migrations ({string.Join(", ", missing)}). "
                + "Set ConnectionStrings__PlacementCrmOwner to the role that owns the tables and run the verb migrate.");
    }

    /// <summary>Drops everything and makes an empty database; only ever for a demo that was not finished.</summary>
    public async Task StartAnew()
    {
        var own = _own ?? throw new InvalidOperationException("Only the program's own database can be made anew.");
        await using (var connection = new Npgsql.NpgsqlConnection(own.SuperuserConnectionString("postgres")))
        {
            await connection.OpenAsync();
            await using var drop = new Npgsql.NpgsqlCommand($"drop database {EmbeddedPostgres.Database} with (force)", connection);
            await drop.ExecuteNonQueryAsync();
        }

        Npgsql.NpgsqlConnection.ClearAllPools();
        await own.AddDatabaseAsync(EmbeddedPostgres.Database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
            await _own.DisposeAsync();
    }
}
