using System.Diagnostics;

namespace PlacementCrm.Web.Adapters;

/// <summary>Starts the programs that print: never as root, and without the server's environment, which holds secrets.</summary>
internal static class PrintAccount
{
    // The account that owns nothing ("nobody"); the same number on every Linux.
    private const string Nobody = "65534";

    public static Process Start(string program, IEnumerable<string> arguments, string home)
    {
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["HOME"], start.Environment["TMPDIR"], start.Environment["LANG"]) = (path, home, home, "C.UTF-8");

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
