using System.Collections.Concurrent;
using System.Collections.Frozen;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Text;

namespace PlacementCrm.Matching.Work;

/// <param name="Code">What somebody said that the text means; null for nothing of the catalogue.</param>
public sealed record ConfirmedWork(WorkKind Kind, string Text, string? Code);

/// <param name="Code">What is understood; null when that is not sure, or nothing.</param>
/// <param name="IsSaid">A person has said so, also when it is nothing of the catalogue.</param>
/// <param name="Nearest">Codes to choose from, nearest first.</param>
public sealed record WorkReading(string? Code, bool IsSaid, IReadOnlyList<string> Nearest)
{
    /// <summary>Too near to each other to choose for somebody.</summary>
    public bool IsQuestion => Code is null && !IsSaid && Nearest.Count > 0;
}

/// <summary>
/// Reads the words of one organisation for work: first what its people have said, then the names of the catalogue in any language,
/// then what is much more like one entry than like any other. Never changes, so forms and matches read alike.
/// </summary>
public sealed class WorkReader
{
    /// <summary>A longer text is a story and names nothing.</summary>
    public const int Longest = 200;

    private const int Most = 4;

    // Of what is typed into forms most is read once.
    private const int MostKept = 20_000;

    // A wish may name a task, and an opening a skill, but what was asked for comes first.
    private const double OtherKind = 0.8;

    // What the product knows best, with its tasks and demands, comes before an occupation of ESCO that is called nearly the same.
    private const double Further = 0.95;

    /// <summary>Knows the names of the catalogue only, and guesses at nothing.</summary>
    public static WorkReader NamesOnly { get; } = new(WorkCatalogue.Starter, confirmed: null);

    private readonly WorkCatalogue _catalogue;
    private readonly FrozenDictionary<(WorkKind, string), string?> _said;
    private readonly FrozenDictionary<WorkKind, TitleMemory>? _memories;
    private readonly ConcurrentDictionary<(WorkKind, string), WorkReading> _read = new();

    private WorkReader(WorkCatalogue catalogue, IReadOnlyList<ConfirmedWork>? confirmed)
    {
        _catalogue = catalogue;
        // What names an entry that is gone is asked again.
        ConfirmedWork[] valid = [.. (confirmed ?? []).Where(one => one.Code is null || catalogue.Find(one.Code) is not null)];
        _said = valid.DistinctBy(one => (one.Kind, KeyOf(one.Text))).ToFrozenDictionary(one => (one.Kind, KeyOf(one.Text)), one => one.Code);
        _memories = confirmed is null ? null : Enum.GetValues<WorkKind>().ToFrozenDictionary(kind => kind, kind =>
            new TitleMemory([.. valid.Where(one => one.Kind == kind && one.Code is not null).Select(one => new ConfirmedTitle(Words.Fold(one.Text), one.Code!))]));
    }

    /// <summary>What it reads by.</summary>
    public WorkCatalogue Catalogue => _catalogue;

    public static WorkReader Of(IReadOnlyList<ConfirmedWork> confirmed, WorkCatalogue? catalogue = null) => new(catalogue ?? WorkCatalogue.Starter, confirmed);

    /// <summary>One spelling for all ways to write capitals and spaces.</summary>
    public static string KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Collapsed(text).ToUpperInvariant();
    }

    // What is kept under one key must be read from one spelling, whoever comes first.
    private static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the text means; null when nobody can be sure.</summary>
    public string? CodeOf(WorkKind kind, string text) =>
        text.Length > Longest ? null : _memories is null ? _catalogue.CodeNamed(kind, text) : Read(kind, text).Code;

    /// <summary>Only what was said or is a name: for free text, of which every piece is new.</summary>
    public string? CodeNamed(WorkKind kind, string text) =>
        text.Length > Longest ? null : _said.Count > 0 && _said.TryGetValue((kind, KeyOf(text)), out var said) ? said : _catalogue.CodeNamed(kind, text);

    /// <exception cref="InvalidOperationException">This reader knows names only.</exception>
    public WorkReading Read(WorkKind kind, string text) => _read.GetOrAdd((kind, KeyOf(text)), key => Look(key.Item1, Collapsed(text), key.Item2));

    private static double Weight(WorkEntry entry, WorkKind kind) =>
        (entry.Kind == kind ? 1 : OtherKind) * (EscoWork.IsEsco(entry.Code) ? Further : 1);

    private WorkReading Look(WorkKind kind, string text, string key)
    {
        if (_read.Count > MostKept)
            _read.Clear();
        var isSaid = _said.TryGetValue((kind, key), out var said);
        var named = _catalogue.CodeNamed(kind, text);
        var memories = _memories ?? throw new InvalidOperationException("Made to know names only.");
        // "Work" and "helper" are like many names and mean none.
        var answer = text.Length > Longest || (named is null && Words.Of([text]).IsEmpty)
            ? new TitleAnswer(null, [])
            : _catalogue.Titles.Read(Words.Fold(text), language: null, memories[kind], code => Weight(_catalogue.Find(code)!, kind));
        return new WorkReading(isSaid ? said : named ?? answer.Concept, isSaid,
            [.. answer.Nearest.Select(fit => fit.Concept).Prepend(named).OfType<string>().Distinct(StringComparer.Ordinal).Take(Most)]);
    }
}
