using System.Runtime.InteropServices;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Text;

/// <summary>
/// The words that names of work are made of, in five languages: "lärare", "lærer", "teacher" and "Lehrer" mean one thing. Written for
/// the product, one line for each meaning. See decisions/0021.
/// </summary>
internal sealed class Lexicon
{
    private const string Prefix = "lexicon.";
    private const char BetweenStems = '|';

    private static readonly string[] s_languages = ["en", "da", "de", "sv", "no"];
    private static readonly Lazy<Lexicon> s_shared = new(() => new Lexicon(Embedded()));

    // Stems letter by letter: from a node and a letter to the next node. The first node stands for no letters.
    private readonly Dictionary<long, int> _next = [];
    private readonly List<Meaning[]> _meanings = [[]];

    internal Lexicon(IEnumerable<CatalogueFile> files)
    {
        foreach (var (number, line) in files.SelectMany(file => file.Lines()).Index())
            foreach (var (at, language) in s_languages.Index())
                foreach (var stem in line[language].Split(BetweenStems, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    Add(Words.Fold(stem).Replace(" ", "", StringComparison.Ordinal), new Meaning(number + 1, 1 << at));
    }

    /// <summary>The one that comes with the product.</summary>
    public static Lexicon Shared => s_shared.Value;

    /// <summary>What the parts of a word mean, each once. Numbers from 1 on.</summary>
    /// <param name="language">Two letters; null when nobody knows, then a word is read in all of them.</param>
    public int[] MeaningsOf(string word, string? language)
    {
        var folded = Words.Fold(word).Replace(" ", "", StringComparison.Ordinal);
        var languages = BitsOf(language);
        var found = new List<int>(4);
        foreach (var node in new Compound(this, folded, languages).Parts())
            foreach (var meaning in _meanings[node])
                if ((meaning.Languages & languages) != 0 && !found.Contains(meaning.Number))
                    found.Add(meaning.Number);
        return [.. found];
    }

    /// <summary>Goes one letter on in the stems; false when none goes on like this.</summary>
    internal bool Step(ref int node, char letter)
    {
        var goesOn = _next.TryGetValue(KeyOf(node, letter), out var next);
        node = next;
        return goesOn;
    }

    internal bool IsStem(int node, int languages)
    {
        foreach (var meaning in _meanings[node])
            if ((meaning.Languages & languages) != 0)
                return true;
        return false;
    }

    // A Norwegian text is written in many a word as a Danish one.
    private static int BitsOf(string? language) => language switch
    {
        "nb" or "nn" or "no" => BitOf("no") | BitOf("da"),
        not null when s_languages.Contains(language) => BitOf(language),
        _ => (1 << s_languages.Length) - 1,
    };

    private static int BitOf(string language) => 1 << Array.IndexOf(s_languages, language);

    private static long KeyOf(int node, char letter) => (long)node << 16 | letter;

    private void Add(string stem, Meaning meaning)
    {
        var node = 0;
        foreach (var letter in stem)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, KeyOf(node, letter), out var isKnown);
            if (!isKnown)
            {
                next = _meanings.Count;
                _meanings.Add([]);
            }

            node = next;
        }

        _meanings[node] = [.. _meanings[node], meaning];
    }

    private static IEnumerable<CatalogueFile> Embedded()
    {
        var assembly = typeof(Lexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new CatalogueFile(name, reader.ReadToEnd());
        }
    }

    /// <param name="Languages">A bit for each language in which the stem has this meaning.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Meaning(int Number, int Languages);
}
