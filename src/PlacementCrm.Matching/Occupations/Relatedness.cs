namespace PlacementCrm.Matching.Occupations;

/// <summary>
/// How near occupations are to each other: by their skills, by the kind of work their titles name, and by the words of titles and
/// descriptions. Classification codes are not read: they would only repeat what the classification says.
/// </summary>
internal static class Relatedness
{
    // Chosen on the open halves of the benchmark "rematch", the same for O*NET and ESCO; half or double changes little.
    private const double Skills = 1;
    private const double Heads = 0.6;
    private const double TitlePieces = 0.4;
    private const double DescriptionWords = 0.8;

    // A kind of work that only one title names is a weak sign.
    private const double DoubtAboutHeads = 20;

    // An occupation that is near to everything is near to nothing in particular.
    private const int Crowd = 20;
    private const double CrowdPower = 0.3;
    private const int NearestForHop = 10;
    private const double HopWeight = 0.8;

    /// <summary>Square table of nearness, not symmetric; an occupation's nearness to itself is 0.</summary>
    public static float[][] Of(IReadOnlyList<Occupation> occupations)
    {
        var rows = new SparseRows(occupations.Count);
        rows.Add(Bags(occupations, occupation => occupation.Skills.Select(skill => (skill.Skill, Math.Sqrt(skill.Weight)))), Skills, 0.5);
        rows.Add(Counts(occupations, occupation => occupation.Titles.SelectMany(TitleWords.HeadPieces)), Heads, 0.5, doubt: DoubtAboutHeads);
        rows.Add(Counts(occupations, occupation => occupation.Titles.SelectMany(TitleWords.Grams)), TitlePieces, 1, 0.25);
        rows.Add(Counts(occupations, occupation => TitleWords.Stems(occupation.Description)), DescriptionWords, 0.5, 0.3);

        var near = Enumerable.Range(0, occupations.Count).Select(rows.Products).ToArray();
        return Hop(AgainstCrowding(near));
    }

    private static float[][] AgainstCrowding(float[][] near)
    {
        var crowding = near.Select(row => Math.Pow(row.OrderDescending().Take(Crowd).DefaultIfEmpty(0).Average() + 1e-6, CrowdPower)).ToArray();
        return [.. near.Select((row, at) => row.Select((value, other) => (float)(value / crowding[at] / crowding[other])).ToArray())];
    }

    // One more step: what is near to my nearest is nearer to me than its own skills say.
    private static float[][] Hop(float[][] near)
    {
        var hopped = near.Select(row => (float[])row.Clone()).ToArray();
        for (var at = 0; at < near.Length; at++)
        {
            var nearest = Ranking.Top(near[at], NearestForHop);
            var sum = nearest.Sum(other => other.Score);
            foreach (var (other, score) in nearest)
                Ranking.AddTo(hopped[at], near[other], HopWeight * score / sum);
            hopped[at][at] = 0;
        }

        return hopped;
    }

    private static List<Dictionary<string, double>> Counts(IReadOnlyList<Occupation> occupations, Func<Occupation, IEnumerable<string>> pieces) =>
        Bags(occupations, occupation => pieces(occupation).CountBy(piece => piece, StringComparer.Ordinal).Select(piece => (piece.Key, Math.Sqrt(piece.Value))));

    private static List<Dictionary<string, double>> Bags(IReadOnlyList<Occupation> occupations, Func<Occupation, IEnumerable<(string Piece, double Amount)>> pieces) =>
        [.. occupations.Select(occupation => pieces(occupation).GroupBy(piece => piece.Piece, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(piece => piece.Amount), StringComparer.Ordinal))];
}
