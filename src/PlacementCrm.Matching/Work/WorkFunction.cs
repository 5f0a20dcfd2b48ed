namespace PlacementCrm.Matching.Work;

/// <summary>A kind of entry-level work, as people ask for it and companies offer it.</summary>
/// <param name="Code">Never changes its meaning and is never used again.</param>
/// <param name="Isco">Unit group of ISCO-08, four digits: a fact for statistics and for joining with ESCO.</param>
/// <param name="Tasks">Codes of what is usually done in it.</param>
/// <param name="EssentialSkills">Codes of what it takes.</param>
/// <param name="UsefulSkills">Codes of what helps and can be learnt there.</param>
public sealed record WorkFunction(
    string Code, string Isco, WorkNames Names, IReadOnlyList<string> Tasks, IReadOnlyList<string> EssentialSkills, IReadOnlyList<string> UsefulSkills)
{
    /// <summary>Skills that ESCO gives the occupation: they tell how near it is to others of ESCO, and leave the product's own as they are.</summary>
    public IReadOnlyList<string> EscoEssential { get; init; } = [];

    /// <summary>Skills that are useful by ESCO.</summary>
    public IReadOnlyList<string> EscoUseful { get; init; } = [];

    /// <summary>Whether the product says itself what is done in it.</summary>
    public bool IsOwn => Tasks.Count > 0;

    internal bool Needs(string part) => Tasks.Contains(part) || EssentialSkills.Contains(part) || EscoEssential.Contains(part);

    internal bool Uses(string skill) => UsefulSkills.Contains(skill) || EscoUseful.Contains(skill);

    /// <summary>The same work with what ESCO knows about it.</summary>
    internal WorkFunction With(WorkFunction esco) => this with { Names = Names.With(esco.Names), EscoEssential = esco.EscoEssential, EscoUseful = esco.EscoUseful };
}

/// <param name="Demands">What it demands wherever it is done. What depends on the place is left out: it is asked there.</param>
public sealed record UsualTask(string Code, WorkNames Names, IReadOnlyList<TypicalDemand> Demands);

public sealed record WorkSkill(string Code, WorkNames Names);

/// <summary>What is typical is a question to the site and never a fact about it: it takes no part in the match.</summary>
public sealed record TypicalDemand(string DimensionCode, decimal Value);

/// <summary>What something is called in the three languages: its own name, and others that people use for it.</summary>
public sealed class WorkNames(IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, IReadOnlyList<string>> others)
{
    /// <summary>In the order of the files; the first stands in for a language that nobody has written.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "da", "de"];

    /// <param name="language">Two letters.</param>
    public string In(string language) => own.GetValueOrDefault(language) ?? own.GetValueOrDefault(Languages[0]) ?? own.Values.First();

    public IReadOnlyList<string> OthersIn(string language) => others.GetValueOrDefault(language) ?? [];

    /// <summary>These names, and those of the other as further ones.</summary>
    internal WorkNames With(WorkNames other) => new(own, Languages.ToDictionary(
        language => language,
        IReadOnlyList<string> (language) => [.. OthersIn(language), .. other.Named(language).Except(Named(language), StringComparer.OrdinalIgnoreCase)],
        StringComparer.Ordinal));

    private IEnumerable<string> Named(string language) => OthersIn(language).Concat(own.TryGetValue(language, out var name) ? [name] : []);

    /// <summary>Every name in every language.</summary>
    public IEnumerable<string> All => Languages.SelectMany(language => OthersIn(language).Prepend(In(language)));
}
