namespace PlacementCrm.Matching.Work;

/// <summary>
/// One file of the catalogue: a heading, then a line for each entry, cells parted by semicolons. No quoting: a name never holds
/// a semicolon or a stroke. See decisions/0015.
/// </summary>
internal sealed class CatalogueFile(string name, string text)
{
    private const char BetweenCells = ';';
    private const char BetweenNames = '|';

    /// <summary>"functions", "tasks" or "skills".</summary>
    public string Kind => name[..name.IndexOf('/', StringComparison.Ordinal)];

    /// <exception cref="FormatException">A line does not have the cells of the heading; the message says where.</exception>
    public IEnumerable<Line> Lines()
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var heading = lines[0].Split(BetweenCells);
        for (var at = 1; at < lines.Length; at++)
        {
            var cells = lines[at].Split(BetweenCells);
            if (cells.Length != heading.Length)
                throw new FormatException($"{name}, line {at + 1}: {cells.Length} cells instead of {heading.Length}.");
            yield return new Line(heading.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal), $"{name}, line {at + 1}");
        }
    }

    internal sealed class Line(Dictionary<string, string> cells, string place)
    {
        public string Place => place;

        public string this[string column] =>
            cells.TryGetValue(column, out var cell) ? cell.Trim() : throw new FormatException($"{place}: there is no column “{column}”.");

        /// <summary>Codes, parted by spaces.</summary>
        public string[] Codes(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        public WorkNames Names() => new(
            WorkNames.Languages.Where(language => this[language].Length > 0).ToDictionary(language => language, language => this[language], StringComparer.Ordinal),
            WorkNames.Languages.ToDictionary(language => language, IReadOnlyList<string> (language) => Others(language), StringComparer.Ordinal));

        private string[] Others(string language) =>
            cells.ContainsKey($"also {language}") ? this[$"also {language}"].Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
    }
}
