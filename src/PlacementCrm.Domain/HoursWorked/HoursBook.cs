using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.HoursWorked;

/// <summary>The hours of one placement, week by week: which weeks may be written, and how many hours a week may hold.</summary>
/// <param name="elsewhere">What the same candidate worked at other placements; a small paid job may run beside an unpaid trial.</param>
public sealed class HoursBook(Placement placement, RuleSet rules, IEnumerable<HoursEntry> entries, IEnumerable<HoursEntry> elsewhere, DateOnly today)
{
    /// <summary>After the placement nobody limits a job's hours; this only catches a slip of the finger.</summary>
    public const decimal MostAfter = 80;

    private readonly Dictionary<IsoWeek, HoursEntry> _entries = entries.ToDictionary(entry => entry.Week);
    private readonly ILookup<IsoWeek, HoursEntry> _elsewhere = elsewhere.Where(entry => !entry.IsAfterPlacement).ToLookup(entry => entry.Week);

    /// <summary>The weeks at the workplace so far; the week of the last day is one of them.</summary>
    public static IReadOnlyList<IsoWeek> Weeks(Placement placement, DateOnly today) =>
        placement.State.IsRunning() || HasEnded(placement)
            ? [.. IsoWeek.Of(placement.StartsOn, placement.EndedOn is { } ended && ended < today ? ended : today)]
            : [];

    /// <summary>The weeks since the placement ended; none while it runs or when it never began.</summary>
    public static IReadOnlyList<IsoWeek> WeeksAfter(Placement placement, DateOnly today) =>
        HasEnded(placement) ? [.. IsoWeek.Of(new IsoWeek(placement.EndedOn!.Value).Plus(1).Monday, today)] : [];

    /// <summary>Writes or corrects a week at the workplace. Gives the entry that is new.</summary>
    public HoursEntry? Write(IsoWeek week, HoursNote note)
    {
        if (!Weeks(placement, today).Contains(week))
            throw new RuleBroken("HoursWorked.OutsidePlacement", week.Number, week.Year);

        var most = rules.Get(RuleCodes.WeeklyHours, placement.StartsOn).Read<WeeklyHoursParameters>().Hours;
        if (note.Hours.Sum > most)
            throw new RuleBroken("HoursWorked.OverTheRule", week.Number, note.Hours.Sum, most);
        var together = note.Hours.Sum + _elsewhere[week].Sum(entry => (entry.PaidHours ?? 0) + (entry.UnpaidHours ?? 0));
        if (together > most)
            throw new RuleBroken("HoursWorked.OverTheRuleTogether", week.Number, together, most);

        return Put(week, isAfter: false, note with { Employer = null });
    }

    /// <summary>Writes or corrects a week after the placement: paid hours in ordinary work, or nobody knows.</summary>
    public HoursEntry? WriteAfter(IsoWeek week, HoursNote note)
    {
        if (!WeeksAfter(placement, today).Contains(week))
            throw new RuleBroken("HoursWorked.NotAfterPlacement", week.Number, week.Year);
        if (note.Hours.Unpaid > 0)
            throw new RuleBroken("HoursWorked.OnlyPaidAfter");
        if (note.Hours.Sum > MostAfter)
            throw new RuleBroken("HoursWorked.TooManyAfter", week.Number, note.Hours.Sum, MostAfter);

        return Put(week, isAfter: true, note);
    }

    private HoursEntry? Put(IsoWeek week, bool isAfter, HoursNote note)
    {
        if (_entries.TryGetValue(week, out var known))
        {
            known.Correct(isAfter, note);
            return null;
        }

        var entry = new HoursEntry(placement.Id, placement.CandidateId, week, isAfter, note);
        _entries.Add(week, entry);
        return entry;
    }

    private static bool HasEnded(Placement placement) => placement is { State: PlacementState.Completed or PlacementState.EndedEarly, EndedOn: not null };
}
