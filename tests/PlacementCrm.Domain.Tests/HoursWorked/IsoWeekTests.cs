using PlacementCrm.Domain.HoursWorked;

namespace PlacementCrm.Domain.Tests.HoursWorked;

public sealed class IsoWeekTests
{
    [TestCase("2026-11-23", 2026, 48)]
    [TestCase("2026-12-27", 2026, 52)]
    [TestCase("2026-12-28", 2026, 53)]
    [TestCase("2027-01-03", 2026, 53)] // A Sunday: the week belongs to the year of its Thursday.
    [TestCase("2027-01-04", 2027, 1)]
    [TestCase("2024-12-30", 2025, 1)]
    [TestCase("2020-12-31", 2020, 53)]
    [TestCase("2021-01-03", 2020, 53)]
    [TestCase("2023-01-01", 2022, 52)]
    public void Numbers_the_days_around_new_year(string day, int year, int number)
    {
        var week = new IsoWeek(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.That((week.Year, week.Number), Is.EqualTo((year, number)));
    }

    [Test]
    public void Every_day_of_a_week_is_the_same_week() =>
        Assert.That(Enumerable.Range(0, 7).Select(day => new IsoWeek(new DateOnly(2026, 12, 28).AddDays(day))).Distinct(), Has.Exactly(1).Items);

    [Test]
    public void Counts_across_week_53()
    {
        var before = new IsoWeek(new DateOnly(2026, 12, 21));

        Assert.That(before.Plus(1).ToString(), Is.EqualTo("2026-W53"));
        Assert.That(before.Plus(2).ToString(), Is.EqualTo("2027-W01"));
        Assert.That(before.Plus(2).After(before), Is.EqualTo(2));
        Assert.That(before.After(before.Plus(2)), Is.EqualTo(-2));
    }

    [Test]
    public void A_period_has_every_week_that_it_touches() =>
        Assert.That(
            IsoWeek.Of(new DateOnly(2026, 12, 27), new DateOnly(2027, 1, 4)).Select(week => week.ToString()),
            Is.EqualTo(new[] { "2026-W52", "2026-W53", "2027-W01" }));
}
