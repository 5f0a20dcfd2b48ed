namespace PlacementCrm.Benchmarks.Quality;

/// <summary>The usual ways to rank documents by the words they share with a question; what the product is measured against.</summary>
internal sealed class PlainSearch
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    private readonly IReadOnlyList<IReadOnlyDictionary<string, double>> _documents;
    private readonly Dictionary<string, List<int>> _holders = new(StringComparer.Ordinal);
    private readonly double[] _lengths;
    private readonly double _averageCount;

    /// <param name="documents">Each a bag of words with their amounts.</param>
    public PlainSearch(IReadOnlyList<IReadOnlyDictionary<string, double>> documents)
    {
        _documents = documents;
        for (var document = 0; document < documents.Count; document++)
            foreach (var word in documents[document].Keys)
            {
                if (!_holders.TryGetValue(word, out var holders))
                    _holders.Add(word, holders = []);
                holders.Add(document);
            }

        _averageCount = documents.Average(document => (double)document.Count);
        _lengths = [.. documents.Select(document => Math.Sqrt(document.Sum(word => Math.Pow(word.Value * Rarity(word.Key), 2))))];
    }

    public static IReadOnlyDictionary<string, double> Bag(IEnumerable<string> words) =>
        words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(word => word.Key, word => (double)word.Value, StringComparer.Ordinal);

    public double[] Bm25(IReadOnlyDictionary<string, double> question) => Sum(question, (word, document) =>
    {
        var holders = _holders[word].Count;
        var length = Saturation * (1 - LengthWeight + LengthWeight * _documents[document].Count / _averageCount);
        return Math.Log(1 + (_documents.Count - holders + 0.5) / (holders + 0.5)) * (Saturation + 1) / (1 + length);
    });

    public double[] Jaccard(IReadOnlyDictionary<string, double> question)
    {
        var shared = Sum(question, (_, _) => 1);
        return [.. shared.Select((count, document) => count / Math.Max(1, question.Count + _documents[document].Count - count))];
    }

    public double[] TfIdf(IReadOnlyDictionary<string, double> question)
    {
        var products = Sum(question, (word, document) => question[word] * _documents[document][word] * Math.Pow(Rarity(word), 2));
        return [.. products.Select((product, document) => product / Math.Max(1e-9, _lengths[document]))];
    }

    /// <summary>Best first; a tie keeps the order of the documents.</summary>
    public static List<int> Ranked(double[] scores, int except = -1) =>
        [.. Enumerable.Range(0, scores.Length).Where(document => document != except && scores[document] > 0).OrderByDescending(document => scores[document])];

    private double Rarity(string word) => Math.Log((_documents.Count + 1.0) / (_holders[word].Count + 0.5));

    private double[] Sum(IReadOnlyDictionary<string, double> question, Func<string, int, double> part)
    {
        var scores = new double[_documents.Count];
        foreach (var word in question.Keys.Where(_holders.ContainsKey))
            foreach (var document in _holders[word])
                scores[document] += part(word, document);
        return scores;
    }
}
