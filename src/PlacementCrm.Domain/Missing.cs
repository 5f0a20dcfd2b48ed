namespace PlacementCrm.Domain;

/// <summary>Something that must be done before a step is possible, as a sentence in the language of the current UI culture.</summary>
public sealed record Missing(string Code, string Sentence)
{
    internal static Missing Of(string code, params object?[] values) => new(code, RuleSentences.Of(code, values));

    /// <summary>Refuses the step with all that is missing, so that nobody finds out one by one.</summary>
    internal static void Refuse(string rule, IReadOnlyCollection<Missing> missing)
    {
        if (missing.Count > 0)
            throw new RuleBroken(rule, string.Join(' ', missing.Select(gate => gate.Sentence)));
    }
}
