namespace PlacementCrm.Matching.Work;

/// <summary>A kind of entry-level work, as people ask for it and companies offer it.</summary>
/// <param name="Code">Never changes its meaning and is never used again.</param>
/// <param name="Isco">Unit group of ISCO-08, four digits: a fact for statistics and for joining with ESCO.</param>
/// <param name="Tasks">Codes of what is usually done in it.</param>
/// <param name="EssentialSkills">Codes of what it takes.</param>
/// <param name="UsefulSkills">Codes of what helps and can be learnt there.</param>
public sealed record WorkFunction(
    string Code, string Isco, WorkNames Names, IReadOnlyList<string> Tasks, IReadOnlyList<string> EssentialSkills, IReadOnlyList<string> UsefulSkills);

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
    public string In(string language) => own.GetValueOrDefault(language) ?? own[Languages[0]];

    public IReadOnlyList<string> OthersIn(string language) => others.GetValueOrDefault(language) ?? [];

    /// <summary>Every name in every language.</summary>
    public IEnumerable<string> All => Languages.SelectMany(language => OthersIn(language).Prepend(In(language)));
}
