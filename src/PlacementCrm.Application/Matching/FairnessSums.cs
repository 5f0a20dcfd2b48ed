using System.Globalization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

internal sealed record FairnessPerson(Guid Id, int? BirthYear, int LanguageLevel, string MunicipalityCode);

/// <summary>Counts the lists of a month for groups of people.</summary>
internal sealed class FairnessSums
{
    private const int FewPlaces = 3;

    // Once for each reader, opening and day: whoever opens a list again shows nobody more often.
    private readonly Dictionary<Guid, int> _shown;
    private readonly Dictionary<Guid, int> _chosen;
    private readonly Dictionary<Guid, int> _fits;

    /// <param name="chosen">In these lists; what was not shown to choose from counts for nobody.</param>
    public FairnessSums(IReadOnlyList<MatchRun> runs, IReadOnlyList<(Guid RunId, Guid CandidateId, Guid OpeningId)> chosen)
    {
        _shown = runs.Where(run => run.CandidateId is null)
            .SelectMany(run => run.ReadLines().Select(line => (run.ViewerId, Opening: run.OpeningId ?? line.OpeningId, Day: run.At.DanishDay(), line.Id))).Distinct()
            .CountBy(once => once.Id).ToDictionary();
        Openings = [.. runs.SelectMany(run => run.ReadLines().Select(line => run.OpeningId ?? line.OpeningId ?? line.Id)).Distinct()];
        var shownIn = runs.Where(run => run.CandidateId is null).ToDictionary(run => run.Id);
        _chosen = chosen.Where(choice => shownIn.TryGetValue(choice.RunId, out var run) && run.LineOf(choice.CandidateId, choice.OpeningId) is not null)
            .Select(choice => (choice.CandidateId, choice.OpeningId)).Distinct().CountBy(pair => pair.CandidateId).ToDictionary();
        _fits = runs.Where(run => run.CandidateId is not null).GroupBy(run => run.CandidateId!.Value).ToDictionary(list => list.Key, list => list.MaxBy(run => run.At)!.FitCount);
    }

    /// <summary>Every opening that a list of the month is about or shows.</summary>
    public List<Guid> Openings { get; }

    /// <param name="loads">For each company how often it was chosen.</param>
    public static FairnessReport.CompanyLoad Load(IReadOnlyList<int> loads)
    {
        var (count, sum) = (loads.Count, loads.Sum());
        if (count < FairnessReport.SmallestGroup || sum == 0)
            return new(count, sum, null, null);

        var weighed = loads.Order().Select((load, at) => (2m * (at + 1) - count - 1) * load).Sum();
        var busiest = loads.OrderDescending().Take((count + 9) / 10).Sum();
        return new(count, sum, Round(weighed / (count * (decimal)sum)), (int)Math.Round(100.0 * busiest / sum));
    }

    public static IReadOnlyList<FairnessReport.Called> Calibrate(IReadOnlyList<(Strength Strength, bool IsAccepted)> chosen)
    {
        var called = Enum.GetValues<Strength>().Select(strength => (Strength: strength, Accepted: chosen.Where(one => one.Strength == strength).Select(one => one.IsAccepted).ToList())).OrderBy(one => one.Accepted.Count).ToList();
        var hidden = called.Count(one => one.Accepted.Count < FairnessReport.SmallestGroup);
        // The report says how many there are in all, so the next ones go with a few that could be worked out.
        if (called.Take(hidden).Sum(one => one.Accepted.Count) is > 0 and < FairnessReport.SmallestGroup)
            hidden++;
        return [.. called.Select((one, place) => place < hidden
                ? new FairnessReport.Called(one.Strength, null, null)
                : new(one.Strength, one.Accepted.Count, (int)Math.Round(100.0 * one.Accepted.Count(yes => yes) / one.Accepted.Count)))
            .OrderByDescending(one => one.Strength)];
    }

    /// <summary>Everybody whom a list of the month is about or shows.</summary>
    public List<Guid> Seen => [.. _shown.Keys.Union(_fits.Keys)];

    public FairnessReport.Part By(FairnessBy by, IReadOnlyList<FairnessPerson> people, DateOnly month)
    {
        var groups = people.GroupBy(person => CodeOf(by, person, month)).OrderBy(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, People: group.Select(person => person.Id).ToList())).ToList();
        var hidden = groups.TakeWhile(group => group.People.Count < FairnessReport.SmallestGroup).Count();
        // A single small group could be worked out from the others, so the next one goes with it.
        if (hidden > 0 && groups.Take(hidden).Sum(group => group.People.Count) < FairnessReport.SmallestGroup)
            hidden = Math.Min(groups.Count, hidden + 1);

        var told = groups.Skip(hidden).ToList();
        // Of several equally large ones the most shown is the measure.
        var largest = told.Count == 0 ? [] : told.MaxBy(group => (group.People.Count, Shown(group.People))).People;
        return new(by, [.. told.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Group(group.Key, group.People, largest))], hidden);
    }

    private FairnessReport.Group Group(string code, List<Guid> people, List<Guid> largest)
    {
        var looked = people.Where(_fits.ContainsKey).ToList();
        return new(
            code, people.Count, Round(Shown(people)), Ratio(Shown(people), Shown(largest)), Chosen(people) is { } chosen ? Round(100 * chosen) : null, Ratio(Chosen(people), Chosen(largest)),
            Round((decimal)people.Select(id => _shown.GetValueOrDefault(id)).Order().Take((people.Count + 9) / 10).Average()),
            looked.Count < FairnessReport.SmallestGroup ? null : (int)Math.Round(100.0 * looked.Count(id => _fits[id] < FewPlaces) / looked.Count));
    }

    private decimal Shown(List<Guid> people) => (decimal)people.Average(id => _shown.GetValueOrDefault(id));

    private decimal? Chosen(List<Guid> people) => people.Sum(id => _shown.GetValueOrDefault(id)) is var shown and > 0 ? (decimal)people.Sum(id => _chosen.GetValueOrDefault(id)) / shown : null;

    private static decimal? Ratio(decimal? of, decimal? to) => to is null or 0 || of is null ? null : Round(of.Value / to.Value);

    private static decimal Round(decimal number) => Math.Round(number, 2);

    private static string CodeOf(FairnessBy by, FairnessPerson person, DateOnly month) => by switch
    {
        FairnessBy.Age => person.BirthYear is not { } year ? "age-unknown" : (month.Year - year) switch
        {
            < 30 => "age-to-29",
            < 50 => "age-to-49",
            _ => "age-from-50",
        },
        FairnessBy.Language => string.Create(CultureInfo.InvariantCulture, $"language-{person.LanguageLevel}"),
        _ => person.MunicipalityCode,
    };
}
