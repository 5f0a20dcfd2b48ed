using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Testing;
using PlacementCrm.Web.Adapters;
using PlacementCrm.Web.Demo;

namespace PlacementCrm.Web.Tests.Faults;

/// <summary>The built program in a process of its own, on a data folder that outlives it.</summary>
internal sealed class CrashProgram : IAsyncDisposable
{
    private const string ReadyLine = "PlacementCrm is ready at ";

    private readonly string _data;
    private Process? _process;

    private CrashProgram(string data) => _data = data;

    /// <summary>Where it listens now; another one after each start.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The members of <see cref="Some"/>, a few companies, and the program stopped.</summary>
    public static async Task<CrashProgram> Prepare()
    {
        var data = Directory.CreateTempSubdirectory("placementcrm-crash-").FullName;
        await using var postgres = await EmbeddedPostgres.StartAsync(new(data), NullLogger.Instance);
        await DatabaseMigrator.Migrate(postgres.OwnerConnectionString);
        await TestMembers.Write(postgres.AppConnectionString);
        await GeneratedCompanies.Ensure(postgres.OwnerConnectionString, Some.Consultant.OrganisationId, 8, DateTimeOffset.UtcNow, TextWriter.Null);
        await using var app = CrmHost.Build(new CrmOptions { Data = data }, postgres.AppConnectionString, "http://127.0.0.1:0", builder => builder.Logging.ClearProviders());
        await CrmServer.LetMembersSignIn(app.Services);
        return new CrashProgram(data);
    }

    public async Task Start(CancellationToken cancel)
    {
        var program = typeof(CrmHost).Assembly.Location;
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--empty", "--port", "0", "--data", _data])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new List<string>();
        _ = Drain(_process.StandardError, said);
        while (await _process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            lock (said)
                said.Add(line);
            if (!line.StartsWith(ReadyLine, StringComparison.Ordinal))
                continue;
            Address = line[ReadyLine.Length..];
            _ = Drain(_process.StandardOutput, said);
            return;
        }

        lock (said)
            Assert.Fail("The program did not start:\n" + string.Join('\n', said));
    }

    /// <summary>kill -9. PostgreSQL stays behind without it, as after a real crash.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>kill -9 of the database server; the program goes on, and starts it again.</summary>
    public async Task KillPostgres(CancellationToken cancel)
    {
        var killed = PidFile[0];
        Process.GetProcessById(int.Parse(killed, CultureInfo.InvariantCulture)).Kill();
        // Old connections may answer for a moment still; what counts is what the next server has.
        while (PidFile is not [var process, _, _, _, _, _, _, var state, ..] || process == killed || state.Trim() != "ready")
            await Task.Delay(20, cancel);
    }

    /// <param name="role">crm_app for what the program sees, crm_cluster for the superuser.</param>
    public string ConnectionString(string role) => new NpgsqlConnectionStringBuilder
    {
        Host = PidFile[4],
        Port = int.Parse(PidFile[3], CultureInfo.InvariantCulture),
        Database = EmbeddedPostgres.Database,
        Username = role,
        Pooling = false,
    }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } running)
        {
            // In an orderly way, so that it takes its database along.
            using var terminate = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)]);
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    // Process, folder, start, port, socket folder, addresses, shared memory, state: PostgreSQL documents these lines.
    private string[] PidFile => Path.Combine(_data, "pg", "postmaster.pid") is var file && File.Exists(file) ? File.ReadAllLines(file) : [];

    private static async Task Drain(StreamReader reader, List<string> said)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (said)
                said.Add(line);
        }
    }
}
