using System.Diagnostics;

namespace PlacementCrm.Web.Adapters;

/// <summary>The operating system account that PostgreSQL runs under. PostgreSQL refuses to run as root, so root hands over.</summary>
internal sealed class ServerAccount
{
    private readonly string? _uid;
    private readonly string? _gid;

    private ServerAccount(string? uid, string? gid) => (_uid, _gid) = (uid, gid);

    public bool IsOther => _uid is not null;

    /// <summary>As root: whoever owns the existing cluster, otherwise the account <c>postgres</c>.</summary>
    public static async Task<ServerAccount> ForAsync(string clusterFolder, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
            return new(null, null);

        if (Directory.Exists(clusterFolder))
        {
            var owner = (await RunAsync(Start("stat", ["-L", "-c", "%u %g", clusterFolder]), cancel)).Output.Split(' ', 2);
            if (owner is [var uid, var gid] && uid != "0")
                return new(uid, gid.Trim());
        }

        var user = await RunAsync(Start("id", ["-u", "postgres"]), cancel);
        var group = await RunAsync(Start("id", ["-g", "postgres"]), cancel);
        if (user.ExitCode != 0 || group.ExitCode != 0)
            throw new DatabaseUnavailable(
                "PostgreSQL does not run as root, and there is no account named postgres. " +
                "Create one (useradd --system postgres) or start PlacementCrm as an ordinary user.");
        return new(user.Output.Trim(), group.Output.Trim());
    }

    /// <summary>Runs a program under this account to its end.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel) =>
        RunAsync(As(program, arguments), cancel);

    /// <summary>The path without any link in it, as the kernel reports it for a running process.</summary>
    public static async Task<string> RealPathAsync(string path, CancellationToken cancel)
    {
        var real = await RunAsync(Start("realpath", ["-m", "--", path]), cancel);
        return real.ExitCode == 0 ? real.Output.TrimEnd('\n') : throw new DatabaseUnavailable($"The folder {path} cannot be found. {real.Output.Trim()}");
    }

    /// <summary>Starts a program under this account in a session of its own, so that Ctrl+C in the terminal does not reach it.</summary>
    public Process StartInOwnSession(string program, IEnumerable<string> arguments)
    {
        var asAccount = As(program, arguments);
        var process = Process.Start(Start("setsid", [asAccount.FileName, .. asAccount.ArgumentList]))!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Gives a folder and what is in it to this account.</summary>
    public async Task TakeOverAsync(string folder, CancellationToken cancel)
    {
        if (!IsOther)
            return;

        var result = await RunAsync(Start("chown", ["-R", $"{_uid}:{_gid}", folder]), cancel);
        if (result.ExitCode != 0)
            throw new DatabaseUnavailable($"The folder {folder} cannot be given to the database account. {result.Output.Trim()}");
    }

    private ProcessStartInfo As(string program, IEnumerable<string> arguments) => IsOther
        // No --pdeathsig: it fires when the thread that forked ends, not when the program ends.
        ? Start("setpriv", [$"--reuid={_uid}", $"--regid={_gid}", "--clear-groups", "--", program, .. arguments])
        : Start(program, arguments);

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            // The account may not be able to enter the folder that the program was started in.
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var foreign in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(foreign);
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output + await errors);
    }
}
