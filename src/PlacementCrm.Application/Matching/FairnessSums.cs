using System.Globalization;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

internal sealed record FairnessPerson(Guid Id, int? BirthYear, int LanguageLevel, string MunicipalityCode, string TargetGroupCode, int Considerations);

/// <summary>One pair that was put on a shortlist, and what became of it.</summary>
/// <param name="IsAccepted">None while it is not decided.</param>
internal sealed record FairnessPair(Guid CandidateId, Strength Strength, bool? IsAccepted);

/// <summary>Counts the lists of a month for groups of people, and tells no number about fewer than <see cref="FairnessReport.SmallestGroup"/>.</summary>
/// <param name="shown">In how many lists each stood.</param>
/// <param name="chosen">How many pairs of each were put on a shortlist where they were shown.</param>
/// <param name="fits">How many places fitted each whose own list was looked at.</param>
internal sealed class FairnessSums(IReadOnlyDictionary<Guid, int> shown, IReadOnlyDictionary<Guid, int> chosen, IReadOnlyDictionary<Guid, int> fits)
{
    private const int FewPlaces = 3;

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

    /// <param name="pairs">Each once; those that are not decided yet say nothing.</param>
    public static IReadOnlyList<FairnessReport.Called> Calibrate(IReadOnlyList<FairnessPair> pairs)
    {
        var called = Enum.GetValues<Strength>().Select(strength => (Strength: strength, Pairs: pairs.Where(pair => pair.Strength == strength && pair.IsAccepted is not null).ToList()))
            .OrderBy(one => PeopleIn(one.Pairs)).ToList();
        var hidden = called.Count(one => PeopleIn(one.Pairs) < FairnessReport.SmallestGroup);
        // The report says how many there are in all, so the next ones go with a few that could be worked out.
        if (PeopleIn(called.Take(hidden).SelectMany(one => one.Pairs)) is > 0 and < FairnessReport.SmallestGroup)
            hidden++;
        return [.. called.Select((one, place) => place < hidden
                ? new FairnessReport.Called(one.Strength, null, null)
                : new(one.Strength, one.Pairs.Count, (int)Math.Round(100.0 * one.Pairs.Count(pair => pair.IsAccepted is true) / one.Pairs.Count)))
            .OrderByDescending(one => one.Strength)];
    }

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
        var looked = people.Where(fits.ContainsKey).ToList();
        return new(
            code, people.Count, Round(Shown(people)), Ratio(Shown(people), Shown(largest)), Chosen(people) is { } share ? Round(100 * share) : null, Ratio(Chosen(people), Chosen(largest)),
            Least(people), looked.Count < FairnessReport.SmallestGroup ? null : (int)Math.Round(100.0 * looked.Count(id => fits[id] < FewPlaces) / looked.Count));
    }

    private decimal Shown(List<Guid> people) => (decimal)people.Average(id => shown.GetValueOrDefault(id));

    // Of a few who were shown it could be told who was chosen.
    private decimal? Chosen(List<Guid> people) => people.Count(shown.ContainsKey) < FairnessReport.SmallestGroup
        ? null
        : (decimal)people.Sum(id => chosen.GetValueOrDefault(id)) / people.Sum(id => shown.GetValueOrDefault(id));

    private FairnessReport.ShownLeast? Least(List<Guid> people)
    {
        var (tenth, half) = ((people.Count + 9) / 10, people.Count / 2);
        if (half < FairnessReport.SmallestGroup)
            return null;

        var isHalf = tenth < FairnessReport.SmallestGroup;
        return new(Round((decimal)people.Select(id => shown.GetValueOrDefault(id)).Order().Take(isHalf ? half : tenth).Average()), isHalf);
    }

    private static int PeopleIn(IEnumerable<FairnessPair> pairs) => pairs.DistinctBy(pair => pair.CandidateId).Count();

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
        FairnessBy.Municipality => person.MunicipalityCode,
        FairnessBy.TargetGroup => person.TargetGroupCode,
        _ => person.Considerations switch
        {
            0 => "considerations-0",
            < 3 => "considerations-1-2",
            _ => "considerations-from-3",
        },
    };
}
