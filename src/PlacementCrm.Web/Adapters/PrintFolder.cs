using System.Diagnostics;

namespace PlacementCrm.Web.Adapters;

/// <summary>
/// A folder for one print that only the printing account may enter, gone when the print is over. In memory where the system
/// offers that, so that the page of a person never reaches a disk.
/// </summary>
internal sealed class PrintFolder : IDisposable
{
    private const string Prefix = "placementcrm-print-";
    private static readonly string s_root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private PrintFolder(string folder) => Folder = folder;

    public string Folder { get; }

    public string Page => Path.Combine(Folder, "page.html");

    public string Pdf => Path.Combine(Folder, "page.pdf");

    public static async Task<PrintFolder> Make(string html, CancellationToken cancel)
    {
        RemoveForgotten();
        using var make = PrintAccount.Start("mktemp", ["-d", "-p", s_root, Prefix + "XXXXXXXXXXXX"], s_root);
        var path = (await make.StandardOutput.ReadToEndAsync(cancel)).Trim();
        await make.WaitForExitAsync(cancel);
        if (make.ExitCode != 0)
            throw new IOException($"No folder for printing can be made in {s_root}.");

        var folder = new PrintFolder(path);
        await File.WriteAllTextAsync(folder.Page, html, cancel);
        // Readable inside a folder that nobody else can enter.
        File.SetUnixFileMode(folder.Page, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return folder;
    }

    public void Dispose() => Remove(Folder);

    /// <summary>What a killed program left behind; no print lasts that long.</summary>
    private static void RemoveForgotten()
    {
        foreach (var folder in Directory.EnumerateDirectories(s_root, Prefix + "*").Where(folder => Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow.AddMinutes(-10)))
            Remove(folder);
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A child of Chromium may still write for a moment, and another account's folder is not ours; the next print tries again.
            Debug.WriteLine(fault.Message);
        }
    }
}
