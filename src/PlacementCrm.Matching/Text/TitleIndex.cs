namespace PlacementCrm.Matching.Text;

/// <param name="Concept">Key of the occupation or skill.</param>
/// <param name="Language">Two letters.</param>
/// <param name="IsPreferred">Whether it is the concept's own name and not one of its others.</param>
public sealed record ConceptTitle(string Concept, string Text, string Language, bool IsPreferred = false);

/// <param name="Score">Higher is nearer; comparable within one answer.</param>
/// <param name="Through">The title it was found by, to be shown.</param>
public sealed record TitleFit(string Concept, double Score, string Through);

/// <summary>
/// Which occupation or skill does a short text mean? Titles of all languages answer, those of the asked one most; each concept has one
/// rank, by its best title and by what was confirmed before.
/// </summary>
public sealed class TitleIndex
{
    // Danish, Swedish and Norwegian titles are readable to each other, and so are many of the pieces they are made of.
    private static readonly HashSet<string> s_scandinavian = new(StringComparer.Ordinal) { "da", "sv", "no", "nb", "nn" };
    private const double Neighbouring = 0.95;
    private const double Foreign = 0.7;
    private const double MemoryVotes = 0.3;

    // Many concepts share a title; the one whose own name it is, or whose other titles are near too, comes first.
    private const double Alternative = 0.9;
    private const double Support = 0.1;

    // Below the first nobody is asked to choose; within the second the best two are too near to choose for somebody.
    private const double Recognised = 0.28;
    private const double Sure = 0.85;
    private const double Margin = 0.08;

    // A slip of the pen costs pieces and the meaning; what is like nothing else by half is understood all the same.
    private const double Lonely = 0.55;
    private const double OfLonely = 0.5;

    private readonly ConceptTitle[] _titles;
    private readonly GramIndex _index;

    public TitleIndex(IEnumerable<ConceptTitle> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        // Names of one concept stand together, so that its pieces are counted once.
        _titles = [.. titles.Where(title => !string.IsNullOrWhiteSpace(title.Text)).GroupBy(title => title.Concept, StringComparer.Ordinal).SelectMany(concept => concept)];
        _index = new GramIndex([.. _titles.Select(title => new IndexedText(title.Text, title.Concept, title.Language))]);
    }

    /// <summary>The nearest concepts, best first; equal ones by key. Nothing for a text without letters or without anything alike.</summary>
    /// <param name="language">Two letters: titles in it count most; null when nobody knows, then all count alike.</param>
    /// <param name="weigh">Weighs a concept by something else than its titles; 1 changes nothing.</param>
    public IReadOnlyList<TitleFit> Find(string text, string? language, int count, TitleMemory? memory = null, Func<string, double>? weigh = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var found = new Dictionary<string, (double Best, double Second, int At)>(StringComparer.Ordinal);
        foreach (var reading in Readings(text))
        {
            var likeness = _index.Likeness(reading);
            for (var at = 0; at < likeness.Length; at++)
                if (likeness[at] > 0)
                    Better(found, at, likeness[at] * WeightOf(_titles[at], language));
        }

        var fits = found.ToDictionary(one => one.Key, one => new TitleFit(one.Key, one.Value.Best + Support * one.Value.Second, _titles[one.Value.At].Text), StringComparer.Ordinal);
        foreach (var (concept, (likeness, votes)) in memory?.Recall(text) ?? [])
        {
            var known = fits.GetValueOrDefault(concept) ?? new TitleFit(concept, 0, text);
            fits[concept] = known with { Score = Math.Max(known.Score, likeness) + MemoryVotes * votes };
        }

        var weighed = weigh is null ? fits.Values : fits.Values.Select(fit => fit with { Score = fit.Score * weigh(fit.Concept) });
        return [.. weighed.OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Concept, StringComparer.Ordinal).Take(count)];
    }

    /// <summary>Decides whether the text is understood, or whether somebody has to say what is meant.</summary>
    public TitleAnswer Read(string text, string? language, TitleMemory? memory = null, Func<string, double>? weigh = null)
    {
        var fits = Find(text, language, 5, memory, weigh);
        if (fits.Count == 0 || fits[0].Score < Recognised)
            return new TitleAnswer(null, []);
        var (best, second) = (fits[0].Score, fits.Count == 1 ? 0 : fits[1].Score);
        var isClear = (best >= Sure && best - second >= Margin) || (best >= Lonely && second <= best * OfLonely);
        return new TitleAnswer(isClear && !IsPart(text, fits[0].Through) ? fits[0].Concept : null, fits);
    }

    // "Machine operator" is not "machine operator in a laundry": who says less may mean something else.
    private static bool IsPart(string text, string title)
    {
        var (said, named) = (GramIndex.WordsOf(text), GramIndex.WordsOf(title));
        return said.Length < named.Length && Array.TrueForAll(said, word => named.Contains(word, StringComparer.Ordinal));
    }

    // "Vask/rengøring" is two attempts at one thing.
    private static IEnumerable<string> Readings(string text) =>
        text.Contains('/', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ? [text, .. text.Split('/')] : [text];

    private void Better(Dictionary<string, (double Best, double Second, int At)> found, int at, double score)
    {
        var (best, second, place) = found.GetValueOrDefault(_titles[at].Concept);
        found[_titles[at].Concept] = score > best ? (score, best, at) : (best, Math.Max(second, score), place);
    }

    private static double WeightOf(ConceptTitle title, string? asked) =>
        (title.IsPreferred ? 1 : Alternative)
        * (asked is null || title.Language == asked ? 1 : s_scandinavian.Contains(title.Language) && s_scandinavian.Contains(asked) ? Neighbouring : Foreign);
}

/// <param name="Concept">What is meant; null when that is not sure.</param>
/// <param name="Nearest">To choose from ("did you mean"); empty when nothing is near.</param>
public sealed record TitleAnswer(string? Concept, IReadOnlyList<TitleFit> Nearest);
