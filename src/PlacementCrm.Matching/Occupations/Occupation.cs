using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Occupations;

/// <summary>What a person does in an occupation, as a catalogue describes it.</summary>
/// <param name="Id">Key in the catalogue, an address in ESCO.</param>
/// <param name="Titles">Every name in every language, the preferred one first.</param>
public sealed record Occupation(string Id, IReadOnlyList<string> Titles, string Description, IReadOnlyList<SkillWeight> Skills);

/// <param name="Skill">Key of a skill or task. Where the catalogue has an empty key, the label is the key.</param>
/// <param name="Label">Name in one language, to be shown.</param>
/// <param name="Weight">Above 0; essential skills more than optional ones.</param>
public sealed record SkillWeight(string Skill, string Label, double Weight);

/// <param name="Occupation">Place in the list the graph was built of.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoredOccupation(int Occupation, double Score);
