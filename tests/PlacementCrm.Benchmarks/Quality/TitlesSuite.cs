using PlacementCrm.Matching.Text;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>Which occupation does a short text mean? One rank per occupation; with and without a memory of confirmed titles.</summary>
internal static class TitlesSuite
{
    private const int Folds = 5;
    private const int Asked = 5000;

    public static void Run(Material material, Sheet sheet)
    {
        var sets = material.Folders("melo").Select(TitleSet.Read).OfType<TitleSet>().ToArray();
        var titles = sets.SelectMany(set => set.Titles).Concat(TitleSet.Esco(material)).Distinct().ToArray();
        var index = new TitleIndex(titles);
        foreach (var set in sets)
            foreach (var (split, questions) in set.Questions)
                Measure(sheet, index, sets, set, split, questions);

        var vacancies = TitleSet.Vacancies(material).ToArray();
        foreach (var (split, questions) in vacancies)
            Measure(sheet, index, [.. vacancies.Select(one => new TitleSet("en", [], [one]))], new TitleSet("en", [.. titles.Where(title => title.Language == "en")], [(split, questions)]), split, questions);
    }

    private static void Measure(Sheet sheet, TitleIndex index, TitleSet[] sets, TitleSet set, string split, IReadOnlyList<Question> questions)
    {
        var concepts = set.Titles.GroupBy(title => title.Concept).Select(group => (Concept: group.Key, Titles: group.Select(title => title.Text).ToArray())).ToArray();
        var known = concepts.Index().ToDictionary(one => one.Item.Concept, one => one.Index);
        Question[] asked = [.. questions.Where(question => question.Right.Any(known.ContainsKey))];
        // The memory never holds the half that is asked: other splits, or, with one alone, the other folds.
        ConfirmedTitle[] other = [.. sets.SelectMany(one => one.Questions.Where(questions => questions.Split != split)).SelectMany(questions => questions.Item2).SelectMany(Confirmed)];
        var alone = other.Length == 0;
        var memories = Enumerable.Range(0, Folds).Select(fold => new TitleMemory(alone
            ? [.. sets.SelectMany(one => one.Questions).SelectMany(one => one.Item2.Where((_, at) => at % Folds != fold)).Where(question => !Same(question, asked, fold)).SelectMany(Confirmed)]
            : other)).ToArray();

        Row("product", at => Ids(index.Find(asked[at].Text, set.Language, Asked)));
        Row("product, with memory" + (alone ? " of the other folds" : " of the other split"), at => Ids(index.Find(asked[at].Text, set.Language, Asked, memories[at % Folds])));
        if (!alone)
        {
            HashSet<string> seen = [.. other.Select(one => one.Text.Trim().ToUpperInvariant())];
            Row("the same, titles not in it", at => seen.Contains(asked[at].Text.Trim().ToUpperInvariant()) ? null : Ids(index.Find(asked[at].Text, set.Language, Asked, memories[0])));
        }

        Baselines();

        List<int> Ids(IReadOnlyList<TitleFit> fits) => [.. fits.Where(fit => known.ContainsKey(fit.Concept)).Select(fit => known[fit.Concept])];

        void Row(string method, Func<int, List<int>?> rank)
        {
            var ranked = asked.Select((question, at) => (Right: question.Right.Where(known.ContainsKey).Select(one => known[one]).ToHashSet(), Ranked: rank(at))).Where(one => one.Ranked is not null).ToArray();
            sheet.Add(
                $"{set.Language} {split}, {asked.Length} titles, {concepts.Length} occupations", method,
                ("MRR", Scores.Mean(ranked.Select(one => Scores.ReciprocalRank(one.Ranked!, one.Right.Contains)))), ("recall@10", Scores.Mean(ranked.Select(one => Scores.RecallAt10(one.Ranked!, one.Right)))));
        }

        void Baselines()
        {
            (int Concept, string Text)[] labels = [.. concepts.Index().SelectMany(one => one.Item.Titles.Select(text => (one.Index, text)))];
            var words = new PlainSearch([.. labels.Select(label => PlainSearch.Bag(TitleSet.Words(label.Text)))]);
            var grams = new PlainSearch([.. labels.Select(label => PlainSearch.Bag(TitleSet.Grams(label.Text)))]);
            Row("BM25 words", at => ByConcept(words.Bm25(PlainSearch.Bag(TitleSet.Words(asked[at].Text)))));
            Row("Jaccard words", at => ByConcept(words.Jaccard(PlainSearch.Bag(TitleSet.Words(asked[at].Text)))));
            Row("TF-IDF, 2-4 letters", at => ByConcept(grams.TfIdf(PlainSearch.Bag(TitleSet.Grams(asked[at].Text)))));

            List<int> ByConcept(double[] scores) => [.. PlainSearch.Ranked(scores).Select(label => labels[label].Concept).Distinct()];
        }
    }

    // The folds of other languages may hold the very same title; it would be no test to remember it.
    private static bool Same(Question question, Question[] asked, int fold) =>
        asked.Where((_, at) => at % Folds == fold).Any(one => string.Equals(one.Text, question.Text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ConfirmedTitle> Confirmed(Question question) => question.Right.Select(concept => new ConfirmedTitle(question.Text, concept));
}
