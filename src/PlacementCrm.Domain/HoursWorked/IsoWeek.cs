using System.Globalization;

namespace PlacementCrm.Domain.HoursWorked;

/// <summary>
/// A week from Monday to Sunday, numbered as in Denmark and Germany (ISO 8601): week 1 holds the year's first Thursday, so a
/// year has 52 or 53 and the days around New Year may belong to the neighbour. Known by its Monday, which needs no such rule.
/// </summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    public IsoWeek(DateOnly anyDay) => Monday = anyDay.AddDays(-(((int)anyDay.DayOfWeek + 6) % 7));

    public DateOnly Monday { get; }

    public DateOnly Sunday => Monday.AddDays(6);

    public int Year => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));

    public IsoWeek Plus(int weeks) => new(Monday.AddDays(7 * weeks));

    /// <summary>How many weeks after <paramref name="other"/>; negative before it.</summary>
    public int After(IsoWeek other) => (Monday.DayNumber - other.Monday.DayNumber) / 7;

    /// <summary>Every week that has a day in common with the days, the first one first.</summary>
    public static IEnumerable<IsoWeek> Of(DateOnly from, DateOnly to)
    {
        for (var week = new IsoWeek(from); week.Monday <= to; week = week.Plus(1))
            yield return week;
    }

    public int CompareTo(IsoWeek other) => Monday.CompareTo(other.Monday);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-W{Number:00}");

    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;
}
