using PlacementCrm.Matching.Text;

namespace PlacementCrm.Benchmarks.Quality;

/// <param name="Right">The occupations it means, by their addresses.</param>
internal sealed record Question(string Text, IReadOnlyList<string> Right);

/// <summary>Titles of one language, and questions with known answers per split.</summary>
internal sealed record TitleSet(string Language, IReadOnlyList<ConceptTitle> Titles, IReadOnlyList<(string Split, IReadOnlyList<Question> Questions)> Questions)
{
    private const string Occupation = "/esco/occupation/";
    private static readonly char[] s_gaps = [' ', '/', '-', ',', '(', ')', '.'];

    /// <summary>A folder named as swe_q_sv_c_sv; null when it holds something else.</summary>
    public static TitleSet? Read(string folder)
    {
        var parts = Path.GetFileName(folder).Split('_');
        if (parts.Length < 5 || !File.Exists(Path.Combine(folder, "corpus_elements.tsv")))
            return null;

        var concepts = Table.Read(Path.Combine(folder, "concept_mapping.tsv")).Where(row => row[1].Contains(Occupation, StringComparison.Ordinal)).ToDictionary(row => row[0], row => row[1]);
        ConceptTitle[] titles = [.. Table.Read(Path.Combine(folder, "corpus_elements.tsv")).Where(row => concepts.ContainsKey(row[0])).Select(row => new ConceptTitle(concepts[row[0]], row[1], parts[4], row[0].EndsWith("_000", StringComparison.Ordinal)))];
        return new(parts[2], titles,
        [
            .. Material.Splits(folder, "queries", ".tsv").Select(split => (split.Split, (IReadOnlyList<Question>)QuestionsOf(split.File, concepts))),
        ]);
    }

    /// <summary>English and German titles of ESCO, as far as they are at hand.</summary>
    public static IEnumerable<ConceptTitle> Esco(Material material)
    {
        var (english, others) = (Path.Combine(material.Esco, "v1.2.0", "occupations_en.csv"), Path.Combine(material.Esco, "occupations_labels_en_da_de.csv"));
        if (!File.Exists(english) || !File.Exists(others))
            return [];
        return Table.Columns(english, "conceptUri", "preferredLabel", "altLabels").SelectMany(row => Titles(row[0], "en", [row[1], .. row[2].Split('\n')]))
            .Concat(Table.Columns(others, "conceptUri", "preferredLabel_de", "altLabels_de").SelectMany(row => Titles(row[0], "de", [.. row[1].Split('/'), .. row[2].Split('|')])));

        static IEnumerable<ConceptTitle> Titles(string concept, string language, string[] texts) =>
            texts.Select(text => text.Trim()).Where(text => text.Length > 0).Select((text, at) => new ConceptTitle(concept, text, language, at == 0));
    }

    /// <summary>Vacancy titles with their occupation: titles.csv and titles.test.csv in any folder named jobbert or titles.</summary>
    public static IEnumerable<(string Split, IReadOnlyList<Question> Questions)> Vacancies(Material material) =>
        from folder in new[] { "jobbert", "titles" }
        from split in Material.Splits(material.File(folder), "titles", ".csv")
        select (split.Split, (IReadOnlyList<Question>)[.. Table.Columns(split.File, "vacancyTitle", "conceptUri").Select(row => new Question(row[0], [row[1]]))]);

    public static IEnumerable<string> Words(string text) => text.ToLowerInvariant().Split(s_gaps, StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<string> Grams(string text) =>
        from word in Words(text)
        let framed = $" {word} "
        from length in Enumerable.Range(2, 3)
        from at in Enumerable.Range(0, Math.Max(0, framed.Length - length + 1))
        select framed.Substring(at, length);

    private static List<Question> QuestionsOf(string file, Dictionary<string, string> concepts)
    {
        var answers = Table.Read(file.Replace("queries", "annotations", StringComparison.Ordinal)).Where(row => row.Length > 2 && concepts.ContainsKey(row[2])).ToLookup(row => row[0], row => concepts[row[2]]);
        return [.. Table.Read(file).Where(row => row.Length > 1 && answers.Contains(row[0])).Select(row => new Question(row[1], [.. answers[row[0]].Distinct()]))];
    }
}
