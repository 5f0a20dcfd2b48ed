using System.Globalization;
using PlacementCrm.Matching.Occupations;

namespace PlacementCrm.Benchmarks.Quality;

/// <param name="Gains">By profile set and truth: how related the other occupations are in the eyes of experts.</param>
internal sealed record Catalogue(
    IReadOnlyList<Occupation> Occupations,
    IReadOnlyList<(string Name, IReadOnlyList<(int Truth, string[] Skills)> Profiles)> Profiles,
    Func<string, int, IReadOnlyDictionary<int, double>> Gains);

/// <summary>O*NET and ESCO as the occupation graph takes them, with the profiles to be measured.</summary>
internal static class Catalogues
{
    private const double Optional = 0.4;

    public static Catalogue Onet(Material material)
    {
        var titles = Table.Columns(material.File("onet_iwa", "soc_titles.csv"), "SOC Code", "title").ToDictionary(row => row[0], row => row[1]);
        var activities = Table.Columns(material.File("onet_iwa", "iwa_titles.csv"), "IWA", "title").ToDictionary(row => row[0], row => row[1]);
        var rows = Table.Read(material.File("onet_iwa", "soc_iwa_weights.csv"));
        Occupation[] occupations =
        [
            .. rows.Skip(1).Select(row => new Occupation(row[0], [titles.GetValueOrDefault(row[0], "")], "",
            [
                .. row.Skip(1).Select((cell, at) => (Activity: rows[0][at + 1], Weight: double.Parse(cell, CultureInfo.InvariantCulture)))
                    .Where(cell => cell.Weight > 0).Select(cell => new SkillWeight(cell.Activity, activities.GetValueOrDefault(cell.Activity, ""), cell.Weight)),
            ])),
        ];
        var places = Places(occupations);
        var related = Material.Splits(material.File("onet_related"), "related_occupations", ".csv").SelectMany(split => Related(split.File, places))
            .GroupBy(pair => pair.From).ToDictionary(group => group.Key, group => (IReadOnlyDictionary<int, double>)group.GroupBy(pair => pair.To).ToDictionary(to => to.Key, to => to.Max(pair => pair.Gain)));
        return new Catalogue(occupations, Profiles(material.File("onet_iwa"), places, skill => skill), (_, truth) => related.GetValueOrDefault(truth) ?? new Dictionary<int, double>());
    }

    public static Catalogue Esco(Material material)
    {
        // The address of a skill is missing in a third of the rows, so the label is the key; addresses in profiles are led back to it.
        var relations = Table.Columns(Path.Combine(material.Esco, "occupationSkillRelations_v1.2.0_rebuilt.csv"), "occupationUri", "relationType", "skillUri", "skillLabel_en");
        var labels = relations.Where(row => row[2].Length > 0).GroupBy(row => row[2]).ToDictionary(group => group.Key, group => group.First()[3]);
        var texts = EscoTexts(material.Esco);
        Occupation[] occupations =
        [
            .. relations.GroupBy(row => row[0]).Select(group => new Occupation(group.Key, texts.Titles(group.Key), texts.Description(group.Key),
                [.. group.Select(row => new SkillWeight(row[3], row[3], row[1] == "essential" ? 1 : Optional))])),
        ];
        var places = Places(occupations);
        // Only the judge reads the classification codes.
        var codes = Table.Columns(Path.Combine(material.Esco, "v1.2.0", "occupations_en.csv"), "conceptUri", "iscoGroup").ToDictionary(row => row[0], row => row[1]);
        var units = occupations.Select(occupation => codes.GetValueOrDefault(occupation.Id, "")).ToArray();
        var near = Enumerable.Range(0, units.Length).Where(at => units[at].Length == 4).ToLookup(at => units[at][..3]);
        return new Catalogue(
            occupations,
            Profiles(material.File("esco_profiles"), places, skill => skill.StartsWith("label:", StringComparison.Ordinal) ? skill["label:".Length..] : labels.GetValueOrDefault(skill, skill)),
            (_, truth) => units[truth].Length < 4 ? new Dictionary<int, double>() : near[units[truth][..3]].Where(at => at != truth).ToDictionary(at => at, at => units[at] == units[truth] ? 2.0 : 1.0));
    }

    private static (Func<string, IReadOnlyList<string>> Titles, Func<string, string> Description) EscoTexts(string folder)
    {
        var english = Table.Columns(Path.Combine(folder, "v1.2.0", "occupations_en.csv"), "conceptUri", "preferredLabel", "altLabels", "description").ToDictionary(row => row[0]);
        var others = Table.Columns(Path.Combine(folder, "occupations_labels_en_da_de.csv"), "conceptUri", "preferredLabel_da_v1.0.8", "altLabels_da", "preferredLabel_de", "altLabels_de").ToDictionary(row => row[0]);
        return (
            id => [.. Cells(english, id, 1, 2).Concat(Cells(others, id, 1, 2)).Concat(Cells(others, id, 3, 4)).Where(title => title.Length > 0)],
            id => english.TryGetValue(id, out var row) ? row[3] : "");

        static IEnumerable<string> Cells(Dictionary<string, string[]> rows, string id, int preferred, int others) =>
            rows.TryGetValue(id, out var row) ? [row[preferred].Split('/')[0].Trim(), .. row[others].Split(['\n', '|'], StringSplitOptions.TrimEntries)] : [];
    }

    private static Dictionary<string, int> Places(Occupation[] occupations) =>
        occupations.Index().ToDictionary(occupation => occupation.Item.Id, occupation => occupation.Index);

    private static IEnumerable<(int From, int To, double Gain)> Related(string file, Dictionary<string, int> places) =>
        from row in Table.Columns(file, "O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier")
        where row[0].Length >= 7 && row[1].Length >= 7 && places.ContainsKey(row[0][..7]) && places.ContainsKey(row[1][..7]) && row[0][..7] != row[1][..7]
        select (places[row[0][..7]], places[row[1][..7]], row[2] switch { "Primary-Short" => 3.0, "Primary-Long" => 2.0, _ => 1.0 });

    private static List<(string, IReadOnlyList<(int, string[])>)> Profiles(string folder, Dictionary<string, int> places, Func<string, string> key) =>
    [
        .. Directory.GetFiles(folder, "profiles_*.tsv").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), (IReadOnlyList<(int, string[])>)
            [
                .. Table.Read(file).Skip(1).Where(row => row.Length > 1 && places.ContainsKey(row[0]))
                    .Select(row => (places[row[0]], row[1].Split(row[1].Contains('|') ? '|' : ' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(key).ToArray())),
            ])),
    ];
}
