namespace PlacementCrm.Domain;

/// <summary>On which days work is done at a place: not on Saturdays, Sundays and the public holidays of its country.</summary>
public sealed class WorkCalendar
{
    /// <summary>The common holidays of Denmark; the great day of prayer was one until 2023.</summary>
    public static readonly WorkCalendar Denmark = new(
        day => day is { Month: 1, Day: 1 } or { Month: 12, Day: 25 or 26 },
        (fromEaster, day) => fromEaster is -3 or -2 or 0 or 1 or 39 or 49 or 50 || (fromEaster is 26 && day.Year <= 2023));

    /// <summary>The holidays that all of Germany has; those of single states are not known here.</summary>
    public static readonly WorkCalendar Germany = new(
        day => day is { Month: 1, Day: 1 } or { Month: 5, Day: 1 } or { Month: 10, Day: 3 } or { Month: 12, Day: 25 or 26 },
        (fromEaster, _) => fromEaster is -2 or 0 or 1 or 39 or 49 or 50);

    private readonly Func<DateOnly, bool> _isFixedHoliday;
    private readonly Func<int, DateOnly, bool> _isMovingHoliday;

    private WorkCalendar(Func<DateOnly, bool> isFixedHoliday, Func<int, DateOnly, bool> isMovingHoliday) =>
        (_isFixedHoliday, _isMovingHoliday) = (isFixedHoliday, isMovingHoliday);

    /// <summary>German postcodes have five digits, Danish ones four.</summary>
    public static WorkCalendar At(string? postcode) =>
        postcode?.Trim() is { Length: 5 } digits && digits.All(char.IsAsciiDigit) ? Germany : Denmark;

    public bool IsHoliday(DateOnly day) => _isFixedHoliday(day) || _isMovingHoliday(day.DayNumber - EasterSunday(day.Year).DayNumber, day);

    public bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself, or the next one on which work is done.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkday(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself, or the last one before it on which work is done.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkday(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>So many working days after the day, or before it when negative; the day itself is not counted.</summary>
    public DateOnly Later(DateOnly day, int workdays)
    {
        for (var left = Math.Abs(workdays); left > 0; left--)
            day = workdays > 0 ? OnOrAfter(day.AddDays(1)) : OnOrBefore(day.AddDays(-1));
        return day;
    }

    /// <summary>Easter of the Gregorian calendar, in the anonymous form printed by Meeus (Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * shift) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
