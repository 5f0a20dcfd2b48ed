using System.Globalization;

namespace PlacementCrm.Domain.Tests;

public sealed class WorkCalendarTests
{
    // The earliest and the latest that there is, a leap year, and some known ones.
    [TestCase("1818-03-22")]
    [TestCase("1954-04-18")]
    [TestCase("1981-04-19")]
    [TestCase("2000-04-23")]
    [TestCase("2008-03-23")]
    [TestCase("2024-03-31")]
    [TestCase("2025-04-20")]
    [TestCase("2026-04-05")]
    [TestCase("2027-03-28")]
    [TestCase("2038-04-25")]
    public void Easter_is_where_the_church_has_it(string day) =>
        Assert.That(WorkCalendar.EasterSunday(Day(day).Year), Is.EqualTo(Day(day)));

    [Test]
    public void Denmark_has_these_holidays_in_2026() =>
        Assert.That(Holidays(WorkCalendar.Denmark, 2026), Is.EqualTo(
            "01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26"));

    [Test]
    public void Germany_has_these_holidays_in_2026() =>
        Assert.That(Holidays(WorkCalendar.Germany, 2026), Is.EqualTo(
            "01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 12-25 12-26"));

    [TestCase("2023-05-05", true)]
    [TestCase("2024-04-26", false)]
    public void The_great_day_of_prayer_ended_with_2023(string day, bool isHoliday) =>
        Assert.That(WorkCalendar.Denmark.IsHoliday(Day(day)), Is.EqualTo(isHoliday));

    [TestCase("2026-04-01", 1, "2026-04-07")] // The Wednesday before Easter: the Tuesday after it.
    [TestCase("2026-12-24", 1, "2026-12-28")]
    [TestCase("2027-01-04", -1, "2026-12-31")]
    [TestCase("2026-11-27", 1, "2026-11-30")]
    [TestCase("2026-11-23", 0, "2026-11-23")]
    public void Working_days_are_counted_over_holidays_and_weekends(string from, int workdays, string to) =>
        Assert.That(WorkCalendar.Denmark.Later(Day(from), workdays), Is.EqualTo(Day(to)));

    [TestCase("2026-04-02", "2026-04-07", "2026-04-01")]
    [TestCase("2026-11-28", "2026-11-30", "2026-11-27")]
    [TestCase("2026-11-25", "2026-11-25", "2026-11-25")]
    public void A_day_off_moves_to_the_workday_after_or_before_it(string day, string after, string before) =>
        Assert.That((WorkCalendar.Denmark.OnOrAfter(Day(day)), WorkCalendar.Denmark.OnOrBefore(Day(day))), Is.EqualTo((Day(after), Day(before))));

    [TestCase("24937", "2027-10-04", "2027-10-04")]
    [TestCase("24937", "2029-10-03", "2029-10-04")] // A Wednesday; German Unity Day.
    [TestCase("7100", "2029-10-03", "2029-10-03")]
    [TestCase(null, "2029-05-10", "2029-05-11")] // Ascension Day.
    public void The_workplace_decides_whose_holidays_hold(string? postcode, string day, string workday) =>
        Assert.That(WorkCalendar.At(postcode).OnOrAfter(Day(day)), Is.EqualTo(Day(workday)));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Holidays(WorkCalendar calendar, int year) => string.Join(' ', Enumerable.Range(0, 365)
        .Select(new DateOnly(year, 1, 1).AddDays).Where(calendar.IsHoliday).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));
}
