using System.Text.RegularExpressions;
using PlacementCrm.Application.Imports;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// Reads the tables of an ESCO download, whatever their order: names of occupations and skills in one or several languages, and which
/// skill belongs to which occupation. Columns are known by their names, the kind of a concept by its address.
/// </summary>
internal sealed partial class EscoFiles
{
    private readonly Dictionary<string, EscoConcept> _concepts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Occupation, string Skill, bool IsEssential)> _relations = [];

    public IEnumerable<EscoConcept> Occupations => _concepts.Values.Where(concept => concept.IsOccupation).OrderBy(concept => concept.Code, StringComparer.Ordinal);

    public IEnumerable<EscoConcept> Skills => _concepts.Values.Where(concept => !concept.IsOccupation).OrderBy(concept => concept.Code, StringComparer.Ordinal);

    public ILookup<string, (string Skill, bool IsEssential)> SkillsOf => _relations.ToLookup(row => row.Occupation, row => (row.Skill, row.IsEssential), StringComparer.Ordinal);

    /// <returns>Whether it is a table of concepts or relations; other tables of the download are passed over.</returns>
    /// <exception cref="FileRefused">The file cannot be read.</exception>
    public bool Take(string name, byte[] content)
    {
        using var records = TableRecords.Read(FileText.Decode(content), ',').GetEnumerator();
        if (!records.MoveNext())
            return false;

        var columns = records.Current.Cells.Select((column, at) => (column, at)).DistinctBy(pair => pair.column, StringComparer.Ordinal)
            .ToDictionary(pair => pair.column, pair => pair.at, StringComparer.Ordinal);
        if (columns.ContainsKey("occupationUri") && columns.ContainsKey("skillUri"))
            return TakeRelations(records, columns);
        var titles = Titles(columns, name);
        return columns.ContainsKey("conceptUri") && titles.Count > 0 && TakeConcepts(records, columns, titles);
    }

    private bool TakeRelations(IEnumerator<TableRecord> records, Dictionary<string, int> columns)
    {
        while (records.MoveNext())
        {
            var row = new EscoRow(records.Current.Cells, columns);
            // Some editions leave the address of a skill out; joined on an empty one, all of them would be one skill.
            if (EscoWork.CodeOf(row["occupationUri"]) is { } occupation && EscoWork.CodeOf(row["skillUri"]) is { } skill)
                _relations.Add((occupation, skill, row["relationType"] == "essential"));
        }

        return true;
    }

    private bool TakeConcepts(IEnumerator<TableRecord> records, Dictionary<string, int> columns, IReadOnlyList<(string Column, string Language)> titles)
    {
        while (records.MoveNext())
        {
            var row = new EscoRow(records.Current.Cells, columns);
            var (uri, isReleased) = (row["conceptUri"], row["status"] is "" or "released");
            if (!isReleased || EscoWork.CodeOf(uri) is not { } code || KindOf(uri) is not { } isOccupation)
                continue;
            if (!_concepts.TryGetValue(code, out var concept))
                _concepts[code] = concept = new EscoConcept(code, isOccupation);
            concept.Isco = row["iscoGroup"] is { Length: 4 } isco ? isco : concept.Isco;
            foreach (var (column, language) in titles)
                concept.Call(language, Cleaned(row[column]), isOwn: column.StartsWith("preferred", StringComparison.Ordinal));
        }

        return true;
    }

    private static bool? KindOf(string uri) =>
        uri.Contains("/occupation/", StringComparison.Ordinal) ? true : uri.Contains("/skill/", StringComparison.Ordinal) ? false : null;

    // "preferredLabel" in a file of one language, "preferredLabel_da" where one file holds several; the own name comes before the others.
    private static List<(string Column, string Language)> Titles(Dictionary<string, int> columns, string name)
    {
        var ofFile = FileLanguage().Match(name) is { Success: true } match ? match.Groups["language"].Value : WorkNames.Languages[0];
        return
        [
            .. from column in columns.Keys
               let title = TitleColumn().Match(column)
               where title.Success
               let language = title.Groups["language"] is { Success: true, Value: var written } ? written : ofFile
               where WorkNames.Languages.Contains(language)
               orderby column.StartsWith("preferred", StringComparison.Ordinal) descending, column
               select (column, language),
        ];
    }

    // The catalogue parts its cells by these signs.
    private static IEnumerable<string> Cleaned(string cell) =>
        cell.Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(title => title.Replace(';', ','));

    [GeneratedRegex("^(preferredLabel|altLabels)(_(?<language>[a-z]{2})(_.*)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleColumn();

    [GeneratedRegex("_(?<language>[a-z]{2})\\.csv$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileLanguage();

    private readonly record struct EscoRow(IReadOnlyList<string> Cells, Dictionary<string, int> Columns)
    {
        public string this[string column] => Columns.TryGetValue(column, out var at) && at < Cells.Count ? Cells[at] : "";
    }
}

/// <summary>An occupation or a skill of ESCO while it is read.</summary>
internal sealed class EscoConcept(string code, bool isOccupation)
{
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    public string Code => code;

    public bool IsOccupation => isOccupation;

    public string Isco { get; set; } = "";

    public IEnumerable<string> AllNames => _names.Values.SelectMany(names => names);

    /// <summary>The own name first.</summary>
    public IReadOnlyList<string> In(string language) => _names.GetValueOrDefault(language) ?? [];

    public void Call(string language, IEnumerable<string> titles, bool isOwn)
    {
        var names = _names.TryGetValue(language, out var known) ? known : _names[language] = [];
        var fresh = titles.Where(title => !names.Contains(title, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        names.InsertRange(isOwn ? 0 : names.Count, fresh);
    }
}
