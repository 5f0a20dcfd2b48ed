namespace PlacementCrm.Benchmarks.Quality;

/// <summary>The folder behind --data. Splits are told by the middle of a file's name: queries.dev.tsv, queries.test.tsv.</summary>
internal sealed class Material(string folder)
{
    /// <summary>ESCO stands inside the folder or beside it.</summary>
    public string Esco => Directory.Exists(Path.Combine(folder, "esco")) ? Path.Combine(folder, "esco") : Path.Combine(folder, "..", "esco");

    public string File(params string[] parts) => Path.Combine([folder, .. parts]);

    public IReadOnlyList<string> Folders(string name) =>
        Directory.Exists(File(name)) ? [.. Directory.GetDirectories(File(name)).Order(StringComparer.Ordinal)] : [];

    /// <summary>The splits of one file, by their names; an empty name when the file has none.</summary>
    public static IReadOnlyList<(string Split, string File)> Splits(string inFolder, string name, string extension)
    {
        if (!Directory.Exists(inFolder))
            return [];
        return
        [
            .. Directory.GetFiles(inFolder, $"{name}*{extension}").Order(StringComparer.Ordinal)
                .Select(file => (Split: Path.GetFileName(file)[name.Length..^extension.Length].Trim('.'), file))
                .Where(split => split.Split.All(char.IsLetterOrDigit)),
        ];
    }
}
