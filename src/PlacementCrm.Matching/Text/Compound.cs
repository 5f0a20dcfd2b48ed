using System.Collections.Frozen;

namespace PlacementCrm.Matching.Text;

/// <summary>
/// A word taken apart into stems of the lexicon: "grundskollärare" into "grundskol" and "lärar". Long stems are worth more than short
/// ones, linking letters and endings cost little, unknown letters much.
/// </summary>
internal sealed class Compound
{
    // A stem this short does not stand beside unknown letters: "el" in "elmontör", not in "hotel".
    private const int Short = 3;
    private const int Shortest = 2;

    private const int ShortestUnknown = 3;
    private const int LongestLink = 5;
    private const double Unknown = 3;
    private const double UnknownLetter = 0.5;
    private const double LinkLetter = 0.3;
    private const double EndingLetter = 0.25;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_links = FrozenSet.Create(
        StringComparer.Ordinal, "s", "e", "o", "n", "a", "u", "es", "en", "er", "ns", "ar", "or", "are", "ing", "ings", "ning", "nings", "ung", "ungs", "elses", "ions").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_endings = FrozenSet.Create(
        StringComparer.Ordinal,
        "s", "e", "a", "n", "r", "t", "d", "en", "et", "er", "es", "ed", "ar", "or", "na", "ne", "in", "ers", "ern", "are", "ere", "aren", "arna", "arne", "arnas", "erne",
        "erna", "orna", "ene", "ing", "ings", "ning", "ningen", "ninger", "ningar", "ung", "ungen", "ende", "ande", "else", "eri", "eriet", "ery", "inna", "innen",
        "erska", "ska", "sk", "erin", "erinnen", "eur", "oer", "isk", "iske", "isch", "ische", "lig", "lich", "ic", "ical", "al", "ly", "ist", "ister", "istin",
        "man", "mann", "mand", "women", "woman", "kvinna").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Lexicon _lexicon;
    private readonly string _word;
    private readonly int _languages;

    // The best way to read the letters before each place.
    private readonly Way?[] _ways;
    private (double Worth, Way? Way) _whole = (0, null);

    public Compound(Lexicon lexicon, string word, int languages)
    {
        (_lexicon, _word, _languages) = (lexicon, word, languages);
        _ways = new Way?[word.Length + 1];
        _ways[0] = new Way(0, 0, null);
    }

    /// <summary>The stems as nodes of the lexicon, last one first; none when nothing of the word is known.</summary>
    public IEnumerable<int> Parts()
    {
        Way? left = null;
        for (var at = 0; at < _word.Length; at++)
        {
            // The way that is best to leave, for letters that are unknown from there to here: each costs it the same further on.
            left = left is null ? null : left with { Worth = left.Worth - UnknownLetter };
            if (at >= ShortestUnknown && _ways[at - ShortestUnknown] is { } way && way.Worth - Unknown - UnknownLetter * ShortestUnknown is var worth && worth > (left?.Worth ?? double.NegativeInfinity))
                left = new Way(worth, 0, way);
            if (_ways[at] is { } here && (left is null || here.Worth >= left.Worth))
                Follow(here, at, Shortest);
            else if (left is not null)
                Follow(left, at, Short + 1);
        }

        for (var way = _whole.Way; way?.Before is not null; way = way.Before)
            if (way.Stem > 0)
                yield return way.Stem;
    }

    private void Follow(Way before, int at, int shortest)
    {
        var node = 0;
        for (var end = at; end < _word.Length && _lexicon.Step(ref node, _word[end]);)
        {
            end++;
            if (end - at >= shortest && _lexicon.IsStem(node, _languages))
                Take(new Way(before.Worth + end - at - 1, node, before), end, end - at);
        }
    }

    private void Take(Way way, int end, int length)
    {
        var rest = _word.Length - end;
        if (s_endings.Contains(_word.AsSpan(end)) || rest == 0)
            Finish(way, EndingLetter * rest);
        else if (length > Short)
            Finish(way, Unknown + UnknownLetter * rest);

        Reach(way, end);
        for (var link = 1; link <= Math.Min(LongestLink, rest - 1); link++)
            if (s_links.Contains(_word.AsSpan(end, link)))
                Reach(way with { Worth = way.Worth - LinkLetter * link }, end + link);
    }

    private void Reach(Way way, int place)
    {
        if (_ways[place] is not { } known || way.Worth > known.Worth)
            _ways[place] = way;
    }

    private void Finish(Way way, double cost)
    {
        if (way.Worth - cost > _whole.Worth)
            _whole = (way.Worth - cost, way);
    }

    /// <param name="Stem">Its node; 0 for none.</param>
    private sealed record Way(double Worth, int Stem, Way? Before);
}
