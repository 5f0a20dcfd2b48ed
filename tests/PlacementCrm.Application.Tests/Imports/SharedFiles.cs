namespace PlacementCrm.Application.Tests.Imports;

/// <summary>Real and broken files to test with; they are not part of the repository, so tests skip where they are absent.</summary>
internal static class SharedFiles
{
    private static readonly Lazy<string?> s_folder = new(Find);

    public static byte[] Read(string path)
    {
        var file = Path.Combine(s_folder.Value ?? "", path);
        if (s_folder.Value is null || !File.Exists(file))
            Assert.Ignore($"The shared test file {path} is not here.");
        return File.ReadAllBytes(file);
    }

    public static IEnumerable<string> Names(string folder, string pattern)
    {
        var path = Path.Combine(s_folder.Value ?? "", folder);
        return s_folder.Value is not null && Directory.Exists(path) ? Directory.GetFiles(path, pattern).Select(file => $"{folder}/{Path.GetFileName(file)}").Order() : [];
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PLACEMENTCRM_TEST_DATA") is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PlacementCrm.sln")))
                return Beside(folder);
        }

        return null;
    }

    private static string? Beside(DirectoryInfo checkout)
    {
        var beside = Path.Combine(checkout.FullName, "..", "shared", "data");
        return Directory.Exists(beside) ? beside : null;
    }
}
