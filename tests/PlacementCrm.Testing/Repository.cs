namespace PlacementCrm.Testing;

/// <summary>Where the checkout lies, for tests that read sources.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PlacementCrm.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("PlacementCrm.sln is in none of the folders above the tests.");
    }
}
