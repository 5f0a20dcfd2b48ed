namespace PlacementCrm.Domain.Matching;

/// <summary>What a few words about work name; the catalogue has entries of each.</summary>
public enum WorkKind
{
    Function,
    Task,
    Skill,
}
