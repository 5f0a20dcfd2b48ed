using PlacementCrm.Domain.Matching;

namespace PlacementCrm.Matching.Work;

/// <summary>Whether two names are those of one task.</summary>
internal enum Sameness
{
    Different,

    /// <summary>Likely enough to ask, too little to decide.</summary>
    Perhaps,

    Same,
}

/// <summary>
/// What a name of a task means to one organisation, in any language and by any word that the catalogue or its people know. See
/// decisions/0022.
/// </summary>
/// <param name="Key">By <see cref="TaskKey"/>.</param>
/// <param name="Codes">What is understood: more than one where a task, a kind of work and a skill are called the same.</param>
/// <param name="Guesses">What it may mean, nearest first, where nothing is understood.</param>
internal sealed record TaskMeaning(string Key, IReadOnlyList<string> Codes, IReadOnlyList<string> Guesses)
{
    private static readonly WorkKind[] s_kinds = Enum.GetValues<WorkKind>();

    public static TaskMeaning Of(string key, WorkReader reader)
    {
        // Which of its names was written is not in the key of a task that the catalogue knows.
        if (WorkCatalogue.Starter.TaskOf(key) is { } task)
            return new(key, Named(reader.Catalogue, [.. task.Names.All]), []);

        var reading = reader == WorkReader.NamesOnly ? null : reader.Read(WorkKind.Task, key);
        if (reading is { IsSaid: true })
            return new(key, reading.Code is null ? [] : [reading.Code], []);
        return Named(reader.Catalogue, key) is { Count: > 0 } named ? new(key, named, [])
            : reading?.Code is { } sure ? new(key, [sure], [])
            : new(key, [], reading?.Nearest ?? []);
    }

    public Sameness To(TaskMeaning other, WorkCatalogue catalogue)
    {
        if (Key == other.Key || Codes.Any(other.Codes.Contains))
            return Sameness.Same;
        var isLikely = Codes.Count > 0 && other.Codes.Count > 0
            ? Codes.Any(one => other.Codes.Any(another => Covers(catalogue, one, another) || Covers(catalogue, another, one)))
            : PointsTo(other) || other.PointsTo(this) || SharesWords(other);
        return isLikely ? Sameness.Perhaps : Sameness.Different;
    }

    private static IReadOnlyList<string> Named(WorkCatalogue catalogue, params string[] names) =>
        [.. names.SelectMany(name => s_kinds.Select(kind => catalogue.CodeNamed(kind, name))).OfType<string>().Distinct(StringComparer.Ordinal)];

    // Washing up is what a dishwasher does, and washing up by machine is washing up: whoever failed at the one may have failed at the other.
    private static bool Covers(WorkCatalogue catalogue, string wide, string narrow) =>
        catalogue.FunctionOf(wide)?.Needs(narrow) == true
        || NamesOf(catalogue, wide).Any(name => NamesOf(catalogue, narrow).Any(other => name.NearnessTo(other) >= Nearness.Close));

    private static IEnumerable<Words> NamesOf(WorkCatalogue catalogue, string code) => catalogue.Find(code)?.Names.All.Select(name => Words.Of([name])) ?? [];

    private bool PointsTo(TaskMeaning other) =>
        (Codes.Count > 0 ? Codes : Guesses.Take(1)).Any(code => other.Codes.Contains(code) || other.Guesses.Contains(code));

    private bool SharesWords(TaskMeaning other) =>
        Codes.Count == 0 ? Words.Of([Key]).NearnessTo(other.Text) != Nearness.None : other.SharesWords(this);

    private Words Text => Words.Of(WorkCatalogue.Starter.TaskOf(Key)?.Names.All ?? [Key]);
}
