using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlacementCrm.Web.Adapters;

/// <summary>An installed PostgreSQL server.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private const int OldestMajor = 15;

    public string InitDb => Path.Combine(Folder, "initdb");
    public string Server => Path.Combine(Folder, "postgres");
    public string Control => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest one installed, or the one that made the existing cluster: majors cannot read each other's files.</summary>
    public static PostgresBinaries Find(int? existingMajor)
    {
        var installed = Folders().Select(Read).OfType<PostgresBinaries>().Where(found => found.Major >= OldestMajor).ToList();
        var chosen = installed
            .Where(found => existingMajor is null || found.Major == existingMajor)
            .MaxBy(found => found.Major);
        if (chosen is not null)
            return chosen;
        if (existingMajor is not null && installed.Count > 0)
            throw new DatabaseUnavailable(
                $"The data folder was made by PostgreSQL {existingMajor}, which is not installed. " +
                $"Install that version (Debian and Ubuntu: apt-get install postgresql-{existingMajor}) or choose another data folder.");
        throw new DatabaseUnavailable(
            $"PostgreSQL {OldestMajor} or newer is not installed. Debian and Ubuntu: apt-get install postgresql. " +
            "Fedora and Red Hat: dnf install postgresql-server postgresql-contrib. Then start again.");
    }

    private static IEnumerable<string> Folders()
    {
        string[] packaged =
        [
            .. Below("/usr/lib/postgresql", "*"),
            .. Below("/usr", "pgsql-*"),
        ];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return packaged.Select(folder => Path.Combine(folder, "bin")).Concat(onPath)
            .Where(folder => File.Exists(Path.Combine(folder, "initdb"))
                && File.Exists(Path.Combine(folder, "postgres"))
                && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static string[] Below(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder, pattern) : [];

    private static PostgresBinaries? Read(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "postgres"), "--version")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        });
        var version = MajorInVersion().Match(process!.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return version.Success ? new(folder, int.Parse(version.Groups["major"].Value, CultureInfo.InvariantCulture)) : null;
    }

    [GeneratedRegex(@"PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MajorInVersion();
}
