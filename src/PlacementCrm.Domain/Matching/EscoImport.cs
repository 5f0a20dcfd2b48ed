namespace PlacementCrm.Domain.Matching;

/// <summary>
/// The occupations and skills of ESCO as an organisation imported them, whole: they are always read together and replaced together,
/// so they are no rows of their own. See decisions/0018.
/// </summary>
public sealed class EscoImport : Entity
{
    /// <summary>All of ESCO in three languages with its relations has about a tenth.</summary>
    public const int LongestLines = 100_000_000;

    private EscoImport() { }

    public EscoImport(Guid id, string functionLines, string skillLines, EscoCounts counts, Guid importedById, DateTimeOffset importedAt)
    {
        Id = id;
        (FunctionLines, SkillLines) = (functionLines, skillLines);
        (Occupations, Known, Skills, Relations) = (counts.Occupations, counts.Known, counts.Skills, counts.Relations);
        (ImportedById, ImportedAt) = (importedById, importedAt);
    }

    /// <summary>In the form of the catalogue's own files.</summary>
    public string FunctionLines { get; private init; } = "";

    public string SkillLines { get; private init; } = "";

    public int Occupations { get; private init; }

    /// <summary>Occupations that are kinds of work of the product.</summary>
    public int Known { get; private init; }

    public int Skills { get; private init; }

    /// <summary>Skills of occupations.</summary>
    public int Relations { get; private init; }

    public Guid ImportedById { get; private init; }

    public DateTimeOffset ImportedAt { get; private init; }
}

/// <param name="Known">Of the occupations: those that the product knows itself.</param>
/// <param name="Relations">Pairs of an occupation and a skill that belongs to it.</param>
public sealed record EscoCounts(int Occupations, int Known, int Skills, int Relations);
