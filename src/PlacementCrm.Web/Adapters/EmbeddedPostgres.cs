using System.Runtime.InteropServices;
using Npgsql;

namespace PlacementCrm.Web.Adapters;

/// <summary>The PostgreSQL cluster in the data folder: made on the first start, watched while the program runs, stopped with it.</summary>
public sealed partial class EmbeddedPostgres : IAsyncDisposable
{
    public const string Database = "placementcrm";

    private const string Superuser = "crm_cluster";
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(15);

    private readonly ClusterFolder _folder;
    private readonly PostgresServer _server;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private Task _watch = Task.CompletedTask;
    private int _disposed;

    private EmbeddedPostgres(ClusterFolder folder, PostgresServer server, ILogger logger)
    {
        _folder = folder;
        _server = server;
        _logger = logger;
    }

    /// <summary>For migrations: the role that owns the tables.</summary>
    public string OwnerConnectionString => OwnerConnectionStringFor(Database);

    /// <summary>For everything else: the role that owns nothing and is bound by row-level security.</summary>
    public string AppConnectionString => AppConnectionStringFor(Database);

    /// <summary>The process of the server that runs now.</summary>
    public int? ServerProcessId => _server.ProcessId;

    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancel = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        // No host listens yet: without this, Ctrl+C during the first start would leave the server running.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

        var folder = ClusterFolder.Hold(options.DataFolder);
        EmbeddedPostgres? started = null;
        try
        {
            started = await OpenAsync(folder, options.Durability, logger, stop.Token);
            await started._server.StartAsync(stop.Token);
            await ClusterRoles.GrantAsync(started.SuperuserConnectionString("postgres"), stop.Token);
            await started.AddDatabaseAsync(Database, stop.Token);
            if (options.Durability)
                await DurabilityCheck.RefuseUnsafeAsync(started.AppConnectionString, stop.Token);
            started._watch = started.WatchAsync();
            started.StopWithProcess();
            return started;
        }
        catch
        {
            if (started is not null)
                await started.DisposeAsync();
            else
                folder.Dispose();
            throw;
        }

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Makes one more database with the same roles and rights, for the template of a test run or a restore.</summary>
    public Task AddDatabaseAsync(string database, CancellationToken cancel = default) =>
        ClusterRoles.AddDatabaseAsync(SuperuserConnectionString, database, cancel);

    public string OwnerConnectionStringFor(string database) => ConnectionString(_folder, database, "crm_owner", poolSize: 5);

    public string AppConnectionStringFor(string database) => ConnectionString(_folder, database, "crm_app", poolSize: 80);

    /// <summary>Not pooled, so that no idle connection stands in the way of dropping or copying a database.</summary>
    public string SuperuserConnectionString(string database) => ConnectionString(_folder, database, Superuser, poolSize: 0);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;

        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _signals.ForEach(signal => signal.Dispose());
        await _ending.CancelAsync();
        await _watch;
        await _server.StopAsync();
        ForgetConnections(AppConnectionString);
        ForgetConnections(OwnerConnectionString);
        _folder.Dispose();
        _ending.Dispose();
    }

    private static void ForgetConnections(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static async Task<EmbeddedPostgres> OpenAsync(ClusterFolder folder, bool durable, ILogger logger, CancellationToken cancel)
    {
        var account = await ServerAccount.ForAsync(folder.Cluster, cancel);
        await folder.PrepareAsync(account, cancel);
        var existingMajor = folder.ExistingMajor;
        var binaries = PostgresBinaries.Find(existingMajor);
        if (existingMajor is null)
        {
            LogCreating(logger, folder.Cluster, binaries.Major);
            await folder.CreateAsync(binaries, account, Superuser, durable, cancel);
        }

        var probe = ConnectionString(folder, "postgres", Superuser, poolSize: 0);
        return new(folder, new PostgresServer(binaries, account, folder, durable, probe, logger), logger);
    }

    private static string ConnectionString(ClusterFolder folder, string database, string role, int poolSize) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = folder.Socket,
            Port = 5432,
            Database = database,
            Username = role,
            ApplicationName = "PlacementCrm",
            Pooling = poolSize > 0,
            MaxPoolSize = Math.Max(poolSize, 1),
        }.ConnectionString;

    private async Task WatchAsync()
    {
        var pause = TimeSpan.Zero;
        while (true)
        {
            await Task.WhenAny(_server.WaitForExitAsync(), Task.Delay(Timeout.Infinite, _ending.Token));
            if (_ending.IsCancellationRequested)
                return;

            try
            {
                LogRestarting(_logger);
                await Task.Delay(pause, _ending.Token);
                await _server.StartAsync(_ending.Token);
                NpgsqlConnection.ClearAllPools();
                pause = TimeSpan.Zero;
                LogRunningAgain(_logger);
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // A full disk is freed some time: keep trying, so that nobody has to restart the program.
                LogRestartFailed(_logger, failed);
                pause = TimeSpan.FromSeconds(Math.Min(pause.TotalSeconds * 2 + 1, s_longestPause.TotalSeconds));
            }
        }
    }

    // Handlers run last registered first: a host that shuts down in an orderly way has set Cancel by then and disposes this later.
    private void StopWithProcess()
    {
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
        {
            _signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                if (!context.Cancel)
                    StopNow();
            }));
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => StopNow();

    private void StopNow() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    [LoggerMessage(Level = LogLevel.Information, Message = "Creating the database in {Folder} with PostgreSQL {Major}.")]
    private static partial void LogCreating(ILogger logger, string folder, int major);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL ended by itself; starting it again.")]
    private static partial void LogRestarting(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL runs again; every confirmed save is kept.")]
    private static partial void LogRunningAgain(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "PostgreSQL could not be started again; trying once more soon.")]
    private static partial void LogRestartFailed(ILogger logger, Exception failed);
}
