namespace PlacementCrm.Benchmarks.Quality;

/// <summary>How good the answers are, against material nobody here wrote; no database and no clock matter.</summary>
internal static class QualitySuites
{
    public static readonly IReadOnlyDictionary<string, (string Summary, Action<Material, Sheet> Run)> All = new Dictionary<string, (string, Action<Material, Sheet>)>(StringComparer.Ordinal)
    {
        ["titles"] = ("which occupation a short text means, with and without a memory of confirmed ones", TitlesSuite.Run),
        ["outcomes"] = ("what few outcomes say about the next one", OutcomesSuite.Run),
        ["rematch"] = ("from skills to occupations: the one they came from, and where else they lead", RematchSuite.Run),
        ["assignment"] = ("many candidates to many places: all known, as they arrive, fairly, a whole country", AssignmentSuite.Run),
    };

    /// <summary>The exit code, or null when the suite is none of these.</summary>
    public static async Task<int?> TryRun(string name, string[] typed)
    {
        if (!All.TryGetValue(name, out var suite))
            return null;
        if (Options.Read(typed) is not { Data: { } data } options || !Directory.Exists(data))
        {
            await Console.Error.WriteLineAsync($"usage: PlacementCrm.Benchmarks {name} --data DIR [--out FILE.json], where DIR holds the material");
            return 2;
        }

        var sheet = new Sheet(name);
        suite.Run(new Material(data), sheet);
        sheet.Print(Console.Out);
        if (options.Out is { } file)
            await sheet.Write(file);
        return 0;
    }
}
