using System.Collections.Frozen;
using System.Globalization;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Text;

namespace PlacementCrm.Matching.Work;

/// <summary>
/// The kinds of entry-level work, their usual tasks and skills, in three languages. Finds what is meant by a name with a typo, by
/// another name or in another language. Read once, shared by all.
/// </summary>
public sealed class WorkCatalogue
{
    // Looked up on what people type: below them stood only words that share an ending or two letters.
    private const double Least = 0.15;
    private const double LeastOfBest = 0.4;

    private static readonly Lazy<WorkCatalogue> s_starter = new(() => new WorkCatalogue(Embedded()));

    private readonly FrozenDictionary<string, WorkFunction> _functionOfCode;
    private readonly FrozenDictionary<string, WorkFunction> _functionOfName;
    private readonly FrozenDictionary<string, UsualTask> _taskOfCode;
    private readonly FrozenDictionary<string, UsualTask> _taskOfName;
    private readonly FrozenDictionary<string, WorkSkill> _skillOfName;
    private readonly FrozenDictionary<string, WorkEntry> _entryOfCode;

    // Most pages ask by a whole name and never need them.
    private readonly Lazy<TitleIndex> _functionTitles;
    private readonly Lazy<TitleIndex> _titles;
    private readonly Lazy<OtherWork> _otherWork;

    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    internal WorkCatalogue(IReadOnlyList<CatalogueFile> files)
    {
        Functions = Joined(LinesOf(files, "functions").Select(line => new WorkFunction(
            line["code"], line["isco"], line.Names(), line.Codes("tasks"), line.Codes("essential skills"), line.Codes("useful skills"))),
            LinesOf(files, EscoWork.Functions).Select(line => new WorkFunction(line["code"], line["isco"], line.Names(), [], [], [])
            {
                EscoEssential = line.Codes("essential skills"),
                EscoUseful = line.Codes("useful skills"),
            }));
        Tasks = [.. LinesOf(files, "tasks").Select(line => new UsualTask(line["code"], line.Names(), DemandsOf(line)))];
        Skills = [.. LinesOf(files, "skills").Concat(LinesOf(files, EscoWork.Skills)).Select(line => new WorkSkill(line["code"], line.Names()))];

        _functionOfCode = Functions.ToFrozenDictionary(function => function.Code, StringComparer.Ordinal);
        _functionOfName = ByName(Functions, function => function.Names);
        _taskOfCode = Tasks.ToFrozenDictionary(task => task.Code, StringComparer.Ordinal);
        _taskOfName = ByName(Tasks, task => task.Names);
        _skillOfName = ByName(Skills, skill => skill.Names);
        // No two entries share a code, whatever they are; a test holds the files to it.
        _entryOfCode = Functions.Select(entry => new WorkEntry(WorkKind.Function, entry.Code, entry.Names))
            .Concat(Tasks.Select(entry => new WorkEntry(WorkKind.Task, entry.Code, entry.Names)))
            .Concat(Skills.Select(entry => new WorkEntry(WorkKind.Skill, entry.Code, entry.Names)))
            .ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);
        _functionTitles = new Lazy<TitleIndex>(() => new TitleIndex(Functions.SelectMany(function => TitlesOf(function.Code, function.Names))));
        _titles = new Lazy<TitleIndex>(() => new TitleIndex(_entryOfCode.Values.OrderBy(entry => entry.Code, StringComparer.Ordinal)
            .SelectMany(entry => TitlesOf(entry.Code, entry.Names)).Select(title => title with { Text = Words.Fold(title.Text) })));
        Graph = new WorkGraph(this);
        _otherWork = new Lazy<OtherWork>(() => new OtherWork(this));
    }

    /// <summary>The one that comes with the product.</summary>
    public static WorkCatalogue Starter => s_starter.Value;

    /// <summary>The product's own with what an organisation imported: its own entries keep their names, tasks and codes.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static WorkCatalogue With(EscoWork esco)
    {
        ArgumentNullException.ThrowIfNull(esco);
        return new WorkCatalogue([.. Embedded(), .. esco.Files()]);
    }

    public IReadOnlyList<WorkFunction> Functions { get; }

    public IReadOnlyList<UsualTask> Tasks { get; }

    public IReadOnlyList<WorkSkill> Skills { get; }

    /// <summary>What a text may mean, nearest first; nothing that is only alike in a few letters.</summary>
    /// <param name="language">Two letters: names in it count most.</param>
    public IReadOnlyList<FoundFunction> Find(string text, string language, int count) =>
        [.. Near(_functionTitles.Value.Find(text, language, count)).Select(fit => new FoundFunction(_functionOfCode[fit.Concept], fit.Through))];

    /// <summary>The function that is called exactly this in one of the languages, whatever the capitals.</summary>
    public WorkFunction? FunctionNamed(string? name) => name is null ? null : _functionOfName.GetValueOrDefault(name.Trim());

    /// <summary>The task that is called exactly this in one of the languages, whatever the capitals.</summary>
    public UsualTask? TaskNamed(string? name) => name is null ? null : _taskOfName.GetValueOrDefault(name.Trim());

    /// <summary>The entry of any kind; null for a code that is none, or none any more.</summary>
    public WorkEntry? Find(string? code) => code is null ? null : _entryOfCode.GetValueOrDefault(code);

    /// <summary>What is called exactly this in one of the languages; what is asked for comes before the other kinds.</summary>
    public string? CodeNamed(WorkKind kind, string? name)
    {
        if (name is null)
            return null;
        var words = name.Trim();
        var (function, task, skill) = (_functionOfName.GetValueOrDefault(words)?.Code, _taskOfName.GetValueOrDefault(words)?.Code, _skillOfName.GetValueOrDefault(words)?.Code);
        return kind switch
        {
            WorkKind.Skill => skill ?? task ?? function,
            WorkKind.Task => task ?? function ?? skill,
            _ => function ?? task ?? skill,
        };
    }

    /// <summary>The task of that code.</summary>
    public UsualTask? TaskOf(string? code) => code is null ? null : _taskOfCode.GetValueOrDefault(code);

    /// <summary>The kind of work of that code.</summary>
    public WorkFunction? FunctionOf(string? code) => code is null ? null : _functionOfCode.GetValueOrDefault(code);

    /// <summary>Every name of every entry, folded.</summary>
    internal TitleIndex Titles => _titles.Value;

    internal WorkGraph Graph { get; }

    /// <summary>What else somebody could do.</summary>
    public OtherWork OtherWork => _otherWork.Value;

    /// <summary>What is usually done in it, in the order of the catalogue.</summary>
    public IEnumerable<UsualTask> TasksOf(WorkFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return function.Tasks.Select(code => _taskOfCode[code]);
    }

    private static IEnumerable<TitleFit> Near(IReadOnlyList<TitleFit> fits) =>
        fits.TakeWhile(fit => fit.Score >= Math.Max(Least, fits[0].Score * LeastOfBest));

    private static IReadOnlyList<WorkFunction> Joined(IEnumerable<WorkFunction> own, IEnumerable<WorkFunction> esco)
    {
        var further = esco.ToDictionary(function => function.Code, StringComparer.Ordinal);
        List<WorkFunction> joined = [.. own.Select(function => further.Remove(function.Code, out var known) ? function.With(known) : function)];
        return [.. joined, .. further.Values];
    }

    private static IEnumerable<CatalogueFile.Line> LinesOf(IReadOnlyList<CatalogueFile> files, string kind) =>
        files.Where(file => file.Kind == kind).SelectMany(file => file.Lines());

    private static IReadOnlyList<TypicalDemand> DemandsOf(CatalogueFile.Line line) =>
    [
        .. line.Codes("demands").Select(written => written.Split('=') is [var code, var number]
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? new TypicalDemand(code, value)
                : throw new FormatException($"{line.Place}: “{written}” is no demand; write dimension=value.")),
    ];

    // Some names are the same in two languages; a name of two things would be a mistake, which a test finds.
    private static FrozenDictionary<string, TEntry> ByName<TEntry>(IEnumerable<TEntry> entries, Func<TEntry, WorkNames> namesOf) =>
        entries.SelectMany(entry => namesOf(entry).All.Select(name => (name, entry)))
            .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.name, pair => pair.entry, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ConceptTitle> TitlesOf(string code, WorkNames names) =>
        WorkNames.Languages.SelectMany(language => names.OthersIn(language).Select(name => new ConceptTitle(code, name, language))
            .Prepend(new ConceptTitle(code, names.In(language), language, IsPreferred: true)));

    private static CatalogueFile[] Embedded()
    {
        var assembly = typeof(WorkCatalogue).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return new CatalogueFile(name, reader.ReadToEnd());
        })];
    }
}

/// <summary>An entry of whatever kind.</summary>
public sealed record WorkEntry(WorkKind Kind, string Code, WorkNames Names);

/// <param name="Through">The name it was found by.</param>
public sealed record FoundFunction(WorkFunction Function, string Through);
