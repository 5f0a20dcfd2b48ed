using PlacementCrm.Matching.Occupations;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>
/// From some skills of a person: which occupation do they come from ("exact"), and what else could this person do ("rematch")?
/// </summary>
internal static class RematchSuite
{
    private const int Asked = 1000;

    public static void Run(Material material, Sheet sheet)
    {
        if (Directory.Exists(material.File("onet_iwa")))
            Measure(Catalogues.Onet(material), sheet);
        if (Directory.Exists(material.File("esco_profiles")))
            Measure(Catalogues.Esco(material), sheet);
    }

    private static void Measure(Catalogue catalogue, Sheet sheet)
    {
        var graph = new OccupationGraph(catalogue.Occupations);
        var plain = new PlainSearch([.. catalogue.Occupations.Select(occupation => occupation.Skills.GroupBy(skill => skill.Skill).ToDictionary(skill => skill.Key, skill => skill.Max(one => one.Weight)))]);
        foreach (var (name, profiles) in catalogue.Profiles)
        {
            Row("product: match, rematch", skills => Ids(graph.Match(skills, Asked)), (skills, truth) => Ids(graph.Rematch(skills, 10, occupation => occupation == truth)));
            Baseline("BM25", plain.Bm25);
            Baseline("Jaccard", plain.Jaccard);
            Baseline("TF-IDF cosine", plain.TfIdf);

            void Row(string method, Func<string[], List<int>> match, Func<string[], int, List<int>> rematch) => sheet.Add(
                $"{name}, {profiles.Count} profiles", method,
                ("exact MRR", Scores.Mean(profiles.Select(profile => Scores.ReciprocalRank(match(profile.Skills), one => one == profile.Truth)))),
                ("rematch nDCG", Scores.Mean(profiles.Select(profile => Scores.NdcgAt10(rematch(profile.Skills, profile.Truth), catalogue.Gains(name, profile.Truth))))));

            void Baseline(string method, Func<IReadOnlyDictionary<string, double>, double[]> score) =>
                Row(method, skills => PlainSearch.Ranked(score(PlainSearch.Bag(skills))), (skills, truth) => PlainSearch.Ranked(score(PlainSearch.Bag(skills)), truth));
        }
    }

    private static List<int> Ids(IReadOnlyList<ScoredOccupation> scored) => [.. scored.Select(one => one.Occupation)];
}
