using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
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
    public async Task R8_Late_hours_of_somebody_under_18_need_a_reason_that_is_shown()
    {
        await BornIn(2009);
        var id = await Proposed();
        PlanWorkingWeek late = new() { PlacementId = id, Days = [.. s_days.Select(day => day with { From = new(16, 0), To = new(21, 0), BreakMinutes = 0 })] };
        Assert.That((await SendAs(Some.Consultant, new ShowWorkingWeek(id))).MayBeUnder18, Is.True);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, late), Throws.TypeOf<RequestInvalid>().With.Message.Contains("as a rule not from 20:00 to 6:00"));
        await SendAs(Some.Consultant, late with { WarningReason = "The bakery’s own apprentices work then too." });

        Assert.That((await Load<Placement>(id)).WarningReason, Is.EqualTo("The bakery’s own apprentices work then too."));
    }

    [Test]
    public async Task R8_A_task_with_15_kg_is_not_for_somebody_under_18()
    {
        await BornIn(2009);
        var opening = SomeOpening("Stock");
        opening.Tasks[0].Demand(Guid.NewGuid(), "lift", 15, null, Today, Today);
        await Given(opening);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(opening))),
            Throws.TypeOf<RuleBroken>().With.Message.StartsWith("A rule forbids it.").And.Message.Contains("lifting 15 kg; under 18 at most 12"));
    }

    [Test]
    public async Task R8_What_a_visit_saw_lifted_at_the_site_is_not_for_somebody_under_18_either()
    {
        await BornIn(2009);
        var task = await Given(new SiteTask(Guid.NewGuid(), Company.Id, Site.Id, Opening.Tasks[0].Name));
        var visit = await SendAs(Some.Consultant, new LogActivity { CompanyId = Company.Id, Kind = ActivityKind.Visit, At = Now.AddDays(-3), Outcome = ActivityOutcome.Interested });
        await SendAs(Some.Consultant, new ObserveDemand { SiteTaskId = task.Id, DimensionCode = "lift", Value = 15, SourceActivityId = visit });

        var suggestion = await AcceptedSuggestion();
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Propose(suggestion)), Throws.TypeOf<RuleBroken>().With.Message.Contains("lifting 15 kg; under 18 at most 12"));
    }

    [Test]
    public async Task R8_A_task_that_is_written_anew_or_beside_the_chosen_one_counts_as_well()
    {
        await BornIn(2009);
        var visit = await SendAs(Some.Consultant, new LogActivity { CompanyId = Company.Id, Kind = ActivityKind.Visit, At = Now.AddDays(-3), Outcome = ActivityOutcome.Interested });
        var task = await Given(new SiteTask(Guid.NewGuid(), Company.Id, Site.Id, "Carries boxes"));
        await SendAs(Some.Consultant, new ObserveDemand { SiteTaskId = task.Id, DimensionCode = "lift", Value = 15, SourceActivityId = visit });

        var suggestion = await AcceptedSuggestion();
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Propose(suggestion) with { Tasks = "Packing\ncarries  BOXES" }), Throws.TypeOf<RuleBroken>().With.Message.Contains("lifting 15 kg"));
        var heavy = SomeOpening("Stock");
        heavy.Tasks[0].Demand(Guid.NewGuid(), "lift", 15, null, Today, Today);
        await Given(heavy);
        suggestion = await AcceptedSuggestion(heavy);
        await Sql($"update suggestion set work_task_id = '{Guid.NewGuid()}' where id = '{suggestion}'");
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Propose(suggestion) with { Tasks = "Something else" }), Throws.TypeOf<RuleBroken>().With.Message.Contains("lifting 15 kg"));
    }

    [Test]
    public async Task R8_The_meeting_of_somebody_under_18_is_confirmed_only_within_the_limits()
    {
        await BornIn(2009);
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SitDown(meeting);

        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).Missing.Select(missing => missing.Code),
            Is.EqualTo(new[] { "Placements.MissingYouthPoints", "Placements.MissingYouthWeek" }));
        await Assert.ThatAsync(() => Confirm(meeting), Throws.TypeOf<RuleBroken>().With.Message.Contains("points on young people").And.Message.Contains("days and times"));

        await SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Days = s_days });
        await SendAs(Some.Consultant, new GoThroughWork
        {
            MeetingId = meeting,
            Version = await VersionOf<SafetyMeeting>(meeting),
            Points = [.. Enum.GetValues<MeetingPointKind>().Where(kind => kind.IsForYouth()).Select(kind => new MeetingPointEntry(kind))],
        });
        foreach (var party in Enum.GetValues<MeetingParty>())
            await SendAs(Some.Consultant, await Yes(meeting, party));
        await Confirm(meeting);
        await Start(id);

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
    }

    [Test]
    public async Task R8_A_year_of_birth_that_came_later_holds_the_start()
    {
        var opening = SomeOpening("Stock");
        opening.Tasks[0].Demand(Guid.NewGuid(), "lift", 15, null, Today, Today);
        await Given(opening);
        var id = await MakeReady(await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(opening))));
        await BornIn(2009);

        Assert.That((await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code),
            Is.EqualTo(new[] { "Placements.MissingYouthPoints", "Placements.YouthTooHeavy", "Placements.MissingYouthWeek" }));
        await Assert.ThatAsync(() => Start(id), Throws.TypeOf<RuleBroken>().With.Message.Contains("lifting 15 kg; under 18 at most 12").And.Message.Contains("days and times"));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.ReadyToStart));
    }

    [Test]
    public async Task R8_Late_hours_without_a_reason_hold_the_start_of_somebody_whose_year_of_birth_came_later()
    {
        var id = await Ready();
        WorkingDay[] late = [.. s_days.Select(day => day with { From = new(16, 0), To = new(21, 0), BreakMinutes = 0 })];
        await SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Days = late });
        await BornIn(2009);
        Assert.That(await Gates(id), Does.Contain("Placements.YouthTimesUnexplained"));

        var week = await SendAs(Some.Consultant, new ShowWorkingWeek(id));
        await SendAs(Some.Consultant, new PlanWorkingWeek { PlacementId = id, Version = week.Version, Days = late, WarningReason = "The bakery’s own apprentices work then too." });

        Assert.That(await Gates(id), Has.None.StartsWith("Placements.YouthTimes"));
    }

    private async Task<IEnumerable<string>> Gates(Guid id) => (await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code);

    private async Task Confirm(Guid meeting) => await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });

    private async Task BornIn(int year)
    {
        Candidate.Identify(Candidate.GivenName, Candidate.FamilyName, year, "630", "KH-AP", Today);
        await InDatabase(null, async db =>
        {
            db.Update(Candidate);
            await db.SaveChangesAsync();
        });
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
