using System.Collections.Frozen;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Matching.Occupations;

namespace PlacementCrm.Matching.Work;

/// <summary>
/// What else somebody could do who has done this: what was used is spread over the kinds of work of the product that are related.
/// A suggestion to talk about, never points.
/// </summary>
public sealed class OtherWork
{
    // Useful skills say less about a kind of work than what is done in it.
    private const double Useful = 0.5;

    private readonly WorkCatalogue _catalogue;
    private readonly OccupationGraph _graph;
    private readonly WorkFunction[] _functions;

    internal OtherWork(WorkCatalogue catalogue)
    {
        _catalogue = catalogue;
        _functions = [.. catalogue.Functions.Where(function => function.IsOwn)];
        _graph = new OccupationGraph([.. _functions.Select(function => new Occupation(function.Code, [.. function.Names.All], "", [.. SkillsOf(function)]))]);
    }

    /// <param name="used">Codes of tasks and skills that the person has used, and of work that the person has done.</param>
    /// <param name="known">Codes of work that is wished or was done already; it is not suggested and lends its neighbours weight.</param>
    /// <param name="without">What is not to come again: it leads nowhere, and work of which nothing else is left is not suggested.</param>
    public IReadOnlyList<RelatedWork> From(IEnumerable<string> used, IReadOnlySet<string> known, int count, WithoutWork? without = null)
    {
        ArgumentNullException.ThrowIfNull(used);
        ArgumentNullException.ThrowIfNull(known);
        without ??= WithoutWork.Nothing;
        // Work that ended is made of its tasks: what ended it must be taken out of them, and not only out of what was named.
        string[] parts = [.. used.SelectMany(PartsOf).Except(without.Codes, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. _graph.Rematch(parts, count, function => known.Contains(_functions[function].Code) || IsRuledOut(_functions[function], without)).Select(found => Of(found.Occupation, parts))];
    }

    private bool IsRuledOut(WorkFunction function, WithoutWork without) =>
        without.Codes.Contains(function.Code) || _catalogue.TasksOf(function).All(task => without.Codes.Contains(task.Code) || task.Demands.Any(without.Forbids));

    private RelatedWork Of(int function, string[] parts)
    {
        string[] shared = [.. parts.Where(part => Has(_functions[function], part))];
        var lender = _graph.Lender(parts, function);
        return new RelatedWork(_functions[function], lender is { } near && near != function ? _functions[near] : null, shared);
    }

    private IEnumerable<string> PartsOf(string code) =>
        _catalogue.FunctionOf(code) is { } function ? SkillsOf(function).Where(part => part.Weight > Useful).Select(part => part.Skill) : [code];

    private static IEnumerable<SkillWeight> SkillsOf(WorkFunction function) =>
        Weighed(function.Tasks.Concat(function.EssentialSkills).Concat(function.EscoEssential), 1)
            .Concat(Weighed(function.UsefulSkills.Concat(function.EscoUseful), Useful))
            .DistinctBy(part => part.Skill, StringComparer.Ordinal);

    private static IEnumerable<SkillWeight> Weighed(IEnumerable<string> codes, double weight) => codes.Select(code => new SkillWeight(code, code, weight));

    private static bool Has(WorkFunction function, string part) => function.Needs(part) || function.Uses(part);
}

/// <summary>What a person is not to meet again, or cannot do.</summary>
/// <param name="Codes">Of the catalogue: what an earlier placement taught to avoid.</param>
/// <param name="Limits">Of the avoid list and of the considerations. What a task typically demands is held against them.</param>
public sealed record WithoutWork(IReadOnlySet<string> Codes, IReadOnlyList<(string DimensionCode, decimal Limit)> Limits)
{
    public static WithoutWork Nothing { get; } = new(FrozenSet<string>.Empty, []);

    /// <param name="codes">What the tasks of the avoid list mean.</param>
    public static WithoutWork Of(CandidateProfile candidate, IEnumerable<string> codes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new(codes.ToHashSet(StringComparer.Ordinal),
        [
            .. candidate.Avoids.Where(line => line.SiteId is null && line.DimensionCode is not null).Select(line => (line.DimensionCode!, line.Limit)),
            .. candidate.Considerations.Where(one => one.Touches(today, null)).Select(one => (one.DimensionCode, one.Limit)),
        ]);
    }

    internal bool Forbids(TypicalDemand demand) =>
        Limits.Any(limit => limit.DimensionCode == demand.DimensionCode && Dimensions.Find(demand.DimensionCode)?.Conflicts(demand.Value, limit.Limit) == true);
}

/// <param name="Near">The work it is near to, as far as what was used says which work that was; null when it was this one.</param>
/// <param name="Shared">Codes of what was used and is used here too.</param>
public sealed record RelatedWork(WorkFunction Function, WorkFunction? Near, IReadOnlyList<string> Shared);
