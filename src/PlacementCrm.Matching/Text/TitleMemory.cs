namespace PlacementCrm.Matching.Text;

/// <param name="Text">As somebody wrote it.</param>
/// <param name="Concept">What somebody confirmed that it means.</param>
public sealed record ConfirmedTitle(string Text, string Concept);

/// <summary>What an organisation's people have confirmed: it answers the same words at once, and lends its weight to similar ones.</summary>
public sealed class TitleMemory
{
    private const int Neighbours = 20;

    // Likeness counts by its fourth power, so that many distant neighbours do not outvote a near one.
    private const int Power = 4;
    private const double Doubt = 0.1;

    private readonly IReadOnlyList<ConfirmedTitle> _confirmed;
    private readonly GramIndex _index;

    public TitleMemory(IReadOnlyList<ConfirmedTitle> confirmed)
    {
        ArgumentNullException.ThrowIfNull(confirmed);
        _confirmed = [.. confirmed.GroupBy(one => one.Concept, StringComparer.Ordinal).SelectMany(concept => concept)];
        _index = new GramIndex([.. _confirmed.Select(one => new IndexedText(one.Text, one.Concept, Language: null))]);
    }

    /// <summary>Per concept the likeness of the most similar confirmed title and the share of votes of all similar ones.</summary>
    internal Dictionary<string, (double Likeness, double Votes)> Recall(string text)
    {
        var likeness = _index.Likeness(text);
        var near = Enumerable.Range(0, likeness.Length).Where(at => likeness[at] > 0.1f)
            .OrderByDescending(at => likeness[at]).ThenBy(at => at).Take(Neighbours).ToArray();
        var all = near.Sum(at => Math.Pow(likeness[at], Power)) + Doubt;
        return near.GroupBy(at => _confirmed[at].Concept, StringComparer.Ordinal).ToDictionary(
            concept => concept.Key,
            concept => ((double)likeness[concept.First()], concept.Sum(at => Math.Pow(likeness[at], Power)) / all),
            StringComparer.Ordinal);
    }
}
