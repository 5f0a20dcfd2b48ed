using PlacementCrm.Domain.Placements;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

[SetUICulture("en"), SetCulture("en-GB")]
public sealed class WorkingWeekTests
{
    private static readonly TimeOnly s_nine = new(9, 0);

    [Test]
    public void R5_The_days_add_up_to_the_agreed_hours()
    {
        var placement = Placement(terms: Terms() with { WeeklyHours = 15 });

        var week = new WorkingWeek(Guid.NewGuid(), placement, [Day(DayOfWeek.Friday, 5), Day(DayOfWeek.Monday, 5), Day(DayOfWeek.Wednesday, 5)]);

        Assert.That(week.Days.Select(day => day.Day), Is.EqualTo(new[] { DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday }));
        Assert.That(() => week.Plan(placement, [Day(DayOfWeek.Monday, 5)]), Breaks.Rule("Placements.DaysDoNotAddUp"));
        Assert.That(week.Days, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_break_is_not_counted()
    {
        var placement = Placement(terms: Terms() with { WeeklyHours = 7.5m });

        var week = new WorkingWeek(Guid.NewGuid(), placement, [Day(DayOfWeek.Monday, 8, breakMinutes: 30)]);

        Assert.That(week.Days[0].Hours, Is.EqualTo(7.5m));
    }

    [Test]
    public void Three_equal_days_make_thirteen_hours()
    {
        var placement = Placement(terms: Terms() with { WeeklyHours = 13 });
        var day = new WorkingDay(DayOfWeek.Monday, s_nine, s_nine.AddMinutes(260));

        Assert.That(() => new WorkingWeek(Guid.NewGuid(), placement, [day, day with { Day = DayOfWeek.Tuesday }, day with { Day = DayOfWeek.Friday }]), Throws.Nothing);
    }

    [Test]
    public void Sunday_is_the_last_day() =>
        Assert.That(Enum.GetValues<DayOfWeek>().OrderBy(WorkingDay.Order).Last(), Is.EqualTo(DayOfWeek.Sunday));

    [Test]
    public void Days_that_cannot_be_are_refused()
    {
        var placement = Placement(terms: Terms() with { WeeklyHours = 10 });

        Assert.Multiple(() =>
        {
            Assert.That(() => Week(Day(DayOfWeek.Monday, 5), Day(DayOfWeek.Monday, 5)), Breaks.Rule("Placements.DayTwice"));
            Assert.That(() => Week(new WorkingDay(DayOfWeek.Monday, s_nine, s_nine)), Breaks.Rule("Placements.DayEndsBeforeItBegins"));
            Assert.That(() => Week(Day(DayOfWeek.Monday, 1, breakMinutes: 60)), Breaks.Rule("Placements.BreakLongerThanDay"));
            Assert.That(() => Week(Day(DayOfWeek.Monday, 5, breakMinutes: -300)), Breaks.Rule("Placements.BreakLongerThanDay"));
        });

        WorkingWeek Week(params WorkingDay[] days) => new(Guid.NewGuid(), placement, days);
    }

    [Test]
    public void Nothing_is_planned_for_what_is_over() =>
        Assert.That(() => new WorkingWeek(Guid.NewGuid(), Placement(PlacementState.Completed), []), Breaks.Rule("Placements.AlreadyOver"));

    private static WorkingDay Day(DayOfWeek day, int hours, int breakMinutes = 0) => new(day, s_nine, s_nine.AddHours(hours), breakMinutes);
}
