namespace PlacementCrm.Web.Adapters;

/// <summary>What prints PDF files: settings <c>Pdf__…</c>.</summary>
public sealed class ChromiumOptions
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The program of Chromium or Chrome; searched for in PATH when empty.</summary>
    public string? ChromiumPath { get; set; }

    /// <summary>Null when there is none; then the print pages are all that is offered.</summary>
    internal string? Program => string.IsNullOrWhiteSpace(ChromiumPath) ? Installed() : ChromiumPath;

    internal bool NamesNoProgram => !string.IsNullOrWhiteSpace(ChromiumPath) && !File.Exists(ChromiumPath);

    // Ubuntu's chromium-browser only opens the snap store, and a snap may not read our folder.
    private static string? Installed() =>
        (from name in s_names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
         let program = Path.Combine(folder, name)
         where File.Exists(program) && !IsSnap(program)
         select program).FirstOrDefault();

    private static bool IsSnap(string program) =>
        program.StartsWith("/snap/", StringComparison.Ordinal)
        || (new FileInfo(program) is { Length: < 10_000 } script && File.ReadAllText(script.FullName).Contains("/snap/", StringComparison.Ordinal));
}
