using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

public sealed class WorkingWeekTests : PlacementTest
{
    private static readonly WorkingDay[] s_days = [Day(DayOfWeek.Monday), Day(DayOfWeek.Tuesday), Day(DayOfWeek.Thursday), Day(DayOfWeek.Friday)];

    [Test]
    public async Task Keeps_the_days_from_Monday_on()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Days = [.. s_days.Reverse()] });

        var shown = await SendAs(Some.JobcentreStaff, new ShowWorkingWeek(id));
        Assert.That(shown.Days, Is.EqualTo(s_days));
        Assert.That(shown.WeeklyHours, Is.EqualTo(20));
    }

    [Test]
    public async Task Refuses_days_that_do_not_add_up_and_keeps_none()
    {
        var id = await Proposed();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Days = s_days[..3] }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("add up to 15 hours").And.Message.Contains("20 hours a week"));
        Assert.That((await SendAs(Some.Consultant, new ShowWorkingWeek(id))).Version, Is.Null);
    }

    [Test]
    public async Task Changes_them_only_as_they_were_shown()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Days = s_days });
        var shown = await SendAs(Some.Consultant, new ShowWorkingWeek(id));
        WorkingDay[] later = [.. s_days.Select(day => day with { From = new(10, 0), To = new(15, 30) })];

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Days = later }), Throws.TypeOf<EditConflict>());
        await SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Version = shown.Version, Days = later });

        Assert.That((await SendAs(Some.Consultant, new ShowWorkingWeek(id))).Days, Is.EqualTo(later));
    }

    [Test]
    public async Task Is_for_consultants_who_see_the_placement()
    {
        var id = await Proposed();
        var plan = new PlanWorkingWeek { PlacementId = id, Days = s_days };

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, plan), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, plan), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new ShowWorkingWeek(id)), Throws.TypeOf<NotFound>());
    }

    private static WorkingDay Day(DayOfWeek day) => new(day, new(9, 0), new(14, 30), 30);
}
