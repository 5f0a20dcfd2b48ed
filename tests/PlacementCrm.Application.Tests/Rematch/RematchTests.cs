using System.Globalization;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rematch;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Rematch;

/// <summary>Ending and rematch are one act; the cause is what the next match avoids.</summary>
public sealed partial class RematchTests : PlacementTest
{
    [Test]
    public async Task An_early_end_thanks_the_company_and_teaches_the_next_match()
    {
        var id = await EndedEarly(new AvoidedDemand { DimensionCode = "height", Limit = 0 });

        var lines = await SendAs(Some.Consultant, new ShowAvoidList(Candidate.Id));
        var next = await SendAs(Some.Consultant, new ShowNextStep(Company.Id));
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => (line.TaskName, line.Site, line.DimensionCode, line.Limit)), Is.EquivalentTo(new[]
            {
                ("Packing", "Vejle", (string?)null, (decimal?)null), (null, (string?)null, "height", 0m),
            }));
            Assert.That(lines.Select(line => (line.PlacementId, line.SinceOn)), Is.All.EqualTo((id, Monday)));
            Assert.That(next.Next!.Title, Is.EqualTo("Thank the company for the placement"));
            Assert.That(next.Next.DueOn, Is.EqualTo(Monday.AddDays(1)));
        });
    }

    [Test]
    public async Task A_task_that_the_program_wrote_is_read_in_the_language_of_the_reader()
    {
        await EndedEarly(new AvoidedDemand { DimensionCode = "height", Limit = 0 });

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");
        Assert.That((await SendAs(Some.Consultant, new ShowNextStep(Company.Id))).Next!.Title, Is.EqualTo("Sig tak til virksomheden for forløbet"));
        Assert.That((await SendAs(Some.Consultant, new FindTasks { List = TaskList.Later })).Rows.Select(task => task.Title), Does.Contain("Sig tak til virksomheden for forløbet"));
    }

    [Test]
    public async Task The_next_match_leaves_out_the_same_work_there_and_the_cause_anywhere()
    {
        await EndedEarly(new AvoidedDemand { DimensionCode = "height", Limit = 0 });
        var high = await OpeningWith("High shelves", "Shelves", ladder: 1);
        var low = await OpeningWith("Low shelves", "Tables", ladder: 0);

        var list = (await SendAs(Some.Consultant, new FindOffersFor(Candidate.Id) { NotShown = "Avoided" })).List;

        Assert.Multiple(() =>
        {
            Assert.That(list.Fits.Select(row => row.OpeningId), Is.EqualTo(new[] { low.Id }));
            Assert.That(list.NotShownRows.Select(row => row.OpeningId), Is.EquivalentTo(new[] { Opening.Id, high.Id }));
            Assert.That(list.NotShownRows.Select(row => row.MayBeShortlisted), Is.All.False);
        });
    }

    [Test]
    public async Task Nobody_is_shortlisted_against_the_avoid_list_until_a_line_is_lifted_with_a_reason()
    {
        await EndedEarly();
        var again = Shortlist() with { RequestId = Guid.NewGuid() };
        await Assert.ThatAsync(() => SendAs(Some.Consultant, again), Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Placements.AvoidedUntilLifted"));
        var line = (await SendAs(Some.Consultant, new ShowAvoidList(Candidate.Id))).Single();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new LiftAvoidance { AvoidanceId = line.Id, Version = line.Version, Reason = " " }),
            Throws.TypeOf<RequestInvalid>());
        await SendAs(Some.OtherConsultant, new LiftAvoidance { AvoidanceId = line.Id, Version = line.Version, Reason = "They have a lift now." });

        await SendAs(Some.Consultant, again);
        var lifted = (await SendAs(Some.Consultant, new ShowAvoidList(Candidate.Id))).Single();
        Assert.That((lifted.LiftedBy, lifted.LiftReason), Is.EqualTo(("Mikkel Nørby", "They have a lift now.")));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new LiftAvoidance { AvoidanceId = line.Id, Version = lifted.Version, Reason = "Again." }),
            Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Placements.AvoidanceLifted"));
    }

    [Test]
    public async Task A_wrong_demand_ends_nothing_and_leaves_nothing_behind()
    {
        var id = await Running();

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Ending(id) with { Avoid = [new AvoidedDemand { DimensionCode = "lift", Limit = 5000 }] }), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Ending(id) with { Avoid = [new AvoidedDemand { DimensionCode = "moon", Limit = 1 }] }), Throws.TypeOf<RequestInvalid>());

        Assert.That(((await Load<Placement>(id)).State, await Count<Avoidance>(), (await SendAs(Some.Consultant, new ShowNextStep(Company.Id))).Next?.Title),
            Is.EqualTo((PlacementState.Active, 0, (string?)null)));
    }

    [Test]
    public async Task A_completed_placement_thanks_but_avoids_nothing()
    {
        var id = await Running();
        Clock.Now = Now.AddDays(27);

        await SendAs(Some.Consultant, new CompletePlacement
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            EndedOn = Monday.AddDays(27),
            CandidateReason = EndingReason.PeriodOver,
            CandidateWords = "I learnt a lot.",
            CompanyReason = EndingReason.PeriodOver,
            CompanyWords = "Welcome back.",
        });

        Assert.That((await Count<Avoidance>(), (await SendAs(Some.Consultant, new ShowNextStep(Company.Id))).Next!.Title), Is.EqualTo((0, "Thank the company for the placement")));
    }

    [Test]
    public async Task C9_What_stops_early_is_not_completed_so_that_the_next_match_learns_from_it()
    {
        var id = await Running();
        Clock.Now = Now.AddDays(3);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new CompletePlacement
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            EndedOn = Monday.AddDays(3),
            CandidateReason = EndingReason.TasksDidNotFit,
            CandidateWords = "Too much on the ladder.",
            CompanyReason = EndingReason.PeriodOver,
            CompanyWords = "Welcome back.",
        }), Throws.TypeOf<RuleBroken>().With.Message.Contains("End early"));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
    }

    [Test]
    public async Task Who_may_not_see_considerations_learns_nothing_of_the_avoid_list()
    {
        await EndedEarly(new AvoidedDemand { DimensionCode = "height", Limit = 0 });
        var high = await OpeningWith("High shelves", "Shelves", ladder: 1);

        await Assert.ThatAsync(() => SendAs(Some.Manager, new ShowAvoidList(Candidate.Id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new ShowAvoidList(Candidate.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowAvoidList(Candidate.Id)), Throws.TypeOf<NotFound>());
        var seen = (await SendAs(Some.Manager, new FindOffersFor(Candidate.Id) { NotShown = "Avoided" })).List.NotShownRows.Single(row => row.OpeningId == high.Id);
        Assert.That(seen.Reasons.Where(reason => reason.Group == "Avoided").Select(reason => reason.Sentence), Is.All.Not.Contain("ladder"));
    }

    [Test]
    public async Task The_incident_that_led_to_the_end_is_settled_by_it_and_fills_the_avoid_list()
    {
        var id = await Running();
        var incident = await SendAs(Some.Consultant, new ReportIncident
        {
            PlacementId = id,
            At = Now,
            Kind = IncidentKind.CouldNotGoOn,
            Harm = Harm.None,
            WhatHappened = "Had to hold on to the ladder.",
            ProposedDimensionCode = "height",
            ProposedLimit = 0,
        });

        var form = await SendAs(Some.Consultant, new ShowEndingForm(id));
        await SendAs(Some.Consultant, await Ending(id) with { IncidentId = incident, Avoid = form.Avoid });

        var settled = (await SendAs(Some.Consultant, new FindIncidents(id))).Rows.Single();
        Assert.Multiple(() =>
        {
            Assert.That(form.Incidents.Select(row => row.Id), Is.EqualTo(new[] { incident }));
            Assert.That(form.Avoid.Select(demand => (demand.DimensionCode, demand.Limit)), Is.EqualTo(new[] { ("height", (decimal?)0m) }));
            Assert.That((settled.State, settled.Words!.Assessment), Is.EqualTo((IncidentState.LedToEnding, "The ladder.")));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_end_does_not_lie_before_what_happened_in_the_placement(bool isNamed)
    {
        var id = await Running();
        Clock.Now = Now.AddDays(2);
        var incident = await SendAs(Some.Consultant, new ReportIncident { PlacementId = id, At = Clock.Now, Kind = IncidentKind.CouldNotGoOn, Harm = Harm.None, WhatHappened = "Had to hold on." });

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Ending(id) with { EndedOn = Monday.AddDays(1), IncidentId = isNamed ? incident : null }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("incident").And.Message.Contains("25"));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));
        await SendAs(Some.Consultant, await Ending(id) with { EndedOn = Monday.AddDays(2), IncidentId = isNamed ? incident : null });
    }

    [Test]
    public async Task An_end_does_not_lie_before_a_week_with_hours_at_the_workplace()
    {
        var id = await Running();
        Clock.Now = Now.AddDays(8);
        await SendAs(Some.Consultant, new Application.HoursWorked.RecordHours { PlacementId = id, Source = Domain.HoursWorked.HoursSource.Candidate, Lines = [new() { WeekOf = Monday.AddDays(7), Unpaid = 4 }] });

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Ending(id) with { EndedOn = Monday.AddDays(6) }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("Hours").And.Message.Contains("30"));
        await SendAs(Some.Consultant, await Ending(id) with { EndedOn = Monday.AddDays(7) });
    }

    [Test]
    public async Task An_incident_of_another_placement_does_not_exist_for_the_end_which_then_does_not_happen()
    {
        var id = await Running();

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Ending(id) with { IncidentId = Guid.NewGuid() }), Throws.TypeOf<NotFound>());

        Assert.That(((await Load<Placement>(id)).State, await Count<Avoidance>()), Is.EqualTo((PlacementState.Active, 0)));
    }

    private async Task<Guid> Running()
    {
        var id = await Ready();
        await Start(id);
        await Sql("delete from follow_up_task");
        return id;
    }

    private async Task<EndPlacementEarly> Ending(Guid id) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        EndedOn = Monday,
        CandidateReason = EndingReason.HealthGotInTheWay,
        CandidateWords = "The ladder.",
        CompanyReason = EndingReason.TasksDidNotFit,
        CompanyWords = "There is no work on the floor.",
    };

    private async Task<Guid> EndedEarly(params AvoidedDemand[] avoid)
    {
        var id = await Running();
        await SendAs(Some.Consultant, await Ending(id) with { Avoid = avoid });
        return id;
    }

    private async Task<Opening> OpeningWith(string title, string task, decimal ladder)
    {
        var opening = new Opening(Guid.NewGuid(), Company.Id, Site.Id, title, "warehouse", PlacementKind.WorkTrial, 1);
        opening.Schedule(20, Monday, Monday.AddDays(60));
        opening.AddTask(Guid.NewGuid(), task).Demand(Guid.NewGuid(), "height", ladder, null, Today, Today);
        return await Given(opening);
    }
}
