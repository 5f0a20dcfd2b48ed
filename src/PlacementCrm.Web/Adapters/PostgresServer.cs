using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PlacementCrm.Web.Adapters;

/// <summary>One run of the PostgreSQL server as a child process, from start to end.</summary>
internal sealed partial class PostgresServer(
    PostgresBinaries binaries, ServerAccount account, ClusterFolder folder, bool durable, string probe, ILogger logger)
{
    private static readonly TimeSpan s_longestWaitForOldConnections = TimeSpan.FromMinutes(1);

    private readonly Queue<string> _lastLines = new();
    private Process? _process;

    /// <summary>Ends when the server process has ended and has been waited for.</summary>
    public Task WaitForExitAsync() => _process?.WaitForExitAsync() ?? Task.CompletedTask;

    public int? ProcessId => _process?.Id;

    public async Task StartAsync(CancellationToken cancel)
    {
        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            await StopLeftOverAsync(cancel);
            folder.ClearSocket();
            Launch();
            if (await IsReadyAsync(cancel))
                return;

            // After kill -9 of the server its connections live on for a moment; they must be gone first.
            if (!LastWords().Contains("pre-existing shared memory block", StringComparison.Ordinal)
                || Stopwatch.GetElapsedTime(begin) > s_longestWaitForOldConnections)
                throw new DatabaseUnavailable($"PostgreSQL did not start on {folder.Cluster}. {LastWords()}");
            await Task.Delay(200, cancel);
        }
    }

    public async Task StopAsync()
    {
        if (_process is null || _process.HasExited)
            return;

        if (!await ControlledStopAsync("fast", CancellationToken.None) && !await ControlledStopAsync("immediate", CancellationToken.None))
            _process.Kill();
        await _process.WaitForExitAsync();
    }

    private async Task<bool> ControlledStopAsync(string mode, CancellationToken cancel) =>
        (await account.RunAsync(binaries.Control, ["stop", "-D", folder.Cluster, "-m", mode, "-w", "-t", "60", "-s"], cancel)).ExitCode == 0;

    // A program that was killed leaves its server running; a machine that fell over leaves only the file.
    private async Task StopLeftOverAsync(CancellationToken cancel)
    {
        var file = Path.Combine(folder.Cluster, "postmaster.pid");
        if (!File.Exists(file))
            return;

        var lines = await File.ReadAllLinesAsync(file, cancel);
        if (lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid) && IsServerOfThisFolder(pid))
        {
            Log.StoppingLeftOver(logger, pid);
            if (!await ControlledStopAsync("fast", cancel) && !await ControlledStopAsync("immediate", cancel))
                throw new DatabaseUnavailable($"A PostgreSQL of an earlier run (process {pid}) still uses {folder.Cluster} and does not stop. End it and start again.");
        }
        else if (lines.Length > 0)
        {
            // The number can belong to a stranger or to a process nobody waited for, and PostgreSQL would take it for a running server.
            // The other lines stay: with them PostgreSQL sees whether old connections still live.
            lines[0] = int.MaxValue.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllLinesAsync(file, lines, cancel);
        }
    }

    private bool IsServerOfThisFolder(int pid)
    {
        try
        {
            return new DirectoryInfo($"/proc/{pid}/cwd").LinkTarget == folder.Cluster
                && File.ReadAllText($"/proc/{pid}/comm").Trim() == "postgres";
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Launch()
    {
        var safe = durable ? "on" : "off";
        string[] settings =
        [
            "listen_addresses=", "port=5432", $"unix_socket_directories={folder.Socket}", "unix_socket_permissions=0700",
            $"fsync={safe}", $"full_page_writes={safe}", $"synchronous_commit={safe}",
            "timezone=UTC", "log_timezone=UTC", "logging_collector=off", "log_destination=stderr", "log_line_prefix=",
            // Values of rows must not reach the log: they can be about a candidate's health.
            "log_error_verbosity=terse", "log_min_error_statement=panic",
        ];
        lock (_lastLines)
            _lastLines.Clear();
        _process = account.StartInOwnSession(binaries.Server, ["-D", folder.Cluster, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        _ = ReadLinesAsync(_process.StandardOutput);
        _ = ReadLinesAsync(_process.StandardError);
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        while (!_process!.HasExited)
        {
            try
            {
                await using var connection = new NpgsqlConnection(probe);
                await connection.OpenAsync(cancel);
                return true;
            }
            catch (NpgsqlException early) when (early is not PostgresException || early.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                await Task.Delay(25, cancel);
            }
        }

        return false;
    }

    private async Task ReadLinesAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Log.FromServer(logger, line.Contains("PANIC:", StringComparison.Ordinal) ? LogLevel.Error : LogLevel.Debug, line);
            lock (_lastLines)
            {
                _lastLines.Enqueue(line);
                if (_lastLines.Count > 10)
                    _lastLines.Dequeue();
            }
        }
    }

    private string LastWords()
    {
        lock (_lastLines)
            return string.Join(' ', _lastLines);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Stopping the PostgreSQL of an earlier run (process {ProcessId}).")]
        public static partial void StoppingLeftOver(ILogger logger, int processId);

        [LoggerMessage(Message = "PostgreSQL: {Line}")]
        public static partial void FromServer(ILogger logger, LogLevel level, string line);
    }
}
