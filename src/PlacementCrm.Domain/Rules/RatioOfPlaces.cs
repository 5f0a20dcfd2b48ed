namespace PlacementCrm.Domain.Rules;

/// <summary>A placement that takes a place at the site on each day of its period, through whichever opening it came.</summary>
/// <param name="IsPlanned">Not begun yet, so it may still fall away.</param>
public sealed record TakenPlace(DateOnly From, DateOnly To, bool IsPlanned = false);

/// <summary>How many places are taken on each day from <paramref name="From"/> to <paramref name="To"/>.</summary>
/// <param name="Planned">How many of them have not begun yet.</param>
public sealed record TakenDays(DateOnly From, DateOnly To, int Taken, int Planned = 0);

/// <summary>
/// How many subsidised people one workplace may have at a time ("rimelighedskrav", BEK § 92). The result warns and
/// explains, it never blocks: the municipality accepts a note that the ratio will be met on the start date.
/// </summary>
public static class RatioOfPlaces
{
    /// <param name="staff">Ordinary employees; part time counts as a fraction, so the floor comes after the division.</param>
    public static int Allowed(decimal staff, RatioParameters rule)
    {
        var below = (int)Math.Floor(Math.Min(staff, rule.Border) / rule.PerEmployees);
        var above = (int)Math.Floor(Math.Max(0, staff - rule.Border) / rule.PerEmployeesAbove);
        return Math.Max(rule.AtLeast, below) + above;
    }

    /// <summary>The whole sum for a new placement beside those that are already at the site.</summary>
    public static RatioSum On(StaffBasis staff, TakenPlace asked, IEnumerable<TakenPlace> others, RatioParameters rule)
    {
        var taken = others.ToList();
        var allowed = Allowed(staff.Staff, rule);
        var length = asked.To.DayNumber - asked.From.DayNumber;

        // Room can only appear on the day after a placement ends.
        var freeFrom = taken.Select(place => place.To.AddDays(1)).Where(day => day > asked.From).Append(asked.From).Order()
            .Select(day => (DateOnly?)day)
            .FirstOrDefault(day => Days(new(day!.Value, day.Value.AddDays(length)), taken).All(days => days.Taken < allowed));

        var last = taken.Select(place => place.To).Append(asked.To).Max();
        return new(staff, rule.Measure, allowed, asked, Days(asked, taken), Days(asked with { To = last }, taken), freeFrom);
    }

    public static RatioSum On(decimal staff, TakenPlace asked, IEnumerable<TakenPlace> others, RatioParameters rule) =>
        On(new StaffBasis(staff), asked, others, rule);

    private static IReadOnlyList<TakenDays> Days(TakenPlace asked, List<TakenPlace> taken)
    {
        var borders = taken.SelectMany(place => new[] { place.From, place.To.AddDays(1) })
            .Where(day => day > asked.From && day <= asked.To)
            .Append(asked.From).Distinct().Order().ToList();

        return [.. borders.Select((from, index) => new TakenDays(
            from,
            index + 1 < borders.Count ? borders[index + 1].AddDays(-1) : asked.To,
            taken.Count(place => place.From <= from && from <= place.To),
            taken.Count(place => place.IsPlanned && place.From <= from && from <= place.To)))];
    }
}
