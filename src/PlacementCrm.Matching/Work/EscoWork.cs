namespace PlacementCrm.Matching.Work;

/// <summary>
/// Occupations and skills of ESCO in the form of the catalogue's own files. An occupation that is called like a kind of work of the
/// product has its code; every other one has its own.
/// </summary>
/// <param name="FunctionLines">code;isco;en;also en;da;also da;de;also de;essential skills;useful skills, with its heading.</param>
/// <param name="SkillLines">code;en;also en;da;also da;de;also de, with its heading.</param>
public sealed record EscoWork(string FunctionLines, string SkillLines)
{
    /// <summary>The Commission asks for this sentence wherever the classification is used.</summary>
    public const string Citation = "This service uses the ESCO classification of the European Commission.";

    internal const string Functions = "esco-functions";
    internal const string Skills = "esco-skills";
    private const string Prefix = "esco:";

    /// <summary>The code of a concept by its address; null for an address that is none of ESCO's.</summary>
    public static string? CodeOf(string uri) =>
        uri is not null && Guid.TryParse(uri[(uri.LastIndexOf('/') + 1)..], out var id) ? $"{Prefix}{id}" : null;

    public static bool IsEsco(string code) => code.StartsWith(Prefix, StringComparison.Ordinal);

    internal CatalogueFile[] Files() => [new CatalogueFile($"{Functions}/imported", FunctionLines), new CatalogueFile($"{Skills}/imported", SkillLines)];
}
