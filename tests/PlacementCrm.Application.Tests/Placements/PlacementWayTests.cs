using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>From the accepted suggestion to the end, through the requests that the screens send.</summary>
public sealed class PlacementWayTests : PlacementTest
{
    [Test]
    public async Task Goes_from_the_suggestion_through_the_safety_meeting_to_the_end()
    {
        var lifting = await GivenConsideration("lift", 5);
        var id = await Proposed();
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));
        await SendAs(Some.Consultant, new ApprovePeriod(id, await VersionOf<Placement>(id)));
        await SendAs(Some.Consultant, Hear(id));
        await SendAs(Some.Consultant, Statement(id));
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.Agreed));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.ReadyToStart));

        await SendAs(Some.Consultant, new StartPlacement(id, await VersionOf<Placement>(id)));
        var running = await SendAs(Some.JobcentreStaff, new ShowPlacement(id));
        Clock.Now = Now.AddDays(27);
        await SendAs(Some.Consultant, await Completed(id));

        var page = await SendAs(Some.JobcentreStaff, new ShowPlacement(id));
        var steps = await Steps(id);
        Assert.Multiple(() =>
        {
            Assert.That(running.Week, Is.EqualTo(new PlacementWeek(1, 4)));
            Assert.That((running.Meeting!.Agreed, running.Meeting.Adapted, running.Meeting.Open), Is.EqualTo((1, 0, 0)));
            Assert.That(running.Meeting.Names, Is.EqualTo(new[] { "Ali", "Lone", "Karen" }));
            Assert.That(running.NextFollowUpOn, Is.EqualTo(Monday.AddDays(1)), "Somebody asks how the first day was.");
            Assert.That(steps.Select(step => Enum.Parse<PlacementState>(step.ToState!)), Is.EqualTo(new[]
            {
                PlacementState.Completed, PlacementState.Active, PlacementState.ReadyToStart, PlacementState.MeetingPlanned, PlacementState.Agreed, PlacementState.Proposed,
            }));
            Assert.That(page.CompanySide, Is.EqualTo(new ShowPlacement.EndingSide(EndingReason.PeriodOver, "We learnt a lot.")));
        });
    }

    [Test]
    public async Task Makes_the_first_follow_up_a_task_of_the_consultant()
    {
        var id = await Ready();

        Assert.That(await Count<FollowUpTask>(), Is.EqualTo(1));
        Assert.That((await SendAs(Some.Consultant, new FindPlacements())).Rows[0].NextFollowUpOn, Is.EqualTo(Monday.AddDays(7)), id.ToString());
    }

    [Test]
    public async Task Refuses_the_start_without_a_safety_meeting_and_says_so()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));

        await Assert.ThatAsync(() => Start(id), Throws.TypeOf<RuleBroken>().With.Message.EqualTo(
            "Not ready to start yet. Plan and hold a safety meeting first. The period is not approved. Ask for the approval and record it. "
            + "The employees’ representative has not been heard. Ask and record what was said. "
            + "The written statement of employer and representative on the ratio is not on file."));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Agreed));
    }

    [Test]
    public async Task Refuses_the_start_while_something_is_not_possible()
    {
        var lifting = await GivenConsideration("lift", 5);
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.NotPossible));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.MeetingPlanned));
        await Assert.ThatAsync(() => Start(id), Throws.TypeOf<RuleBroken>().With.Message.Contains("is not possible at this workplace"));
        var forManager = await SendAs(Some.Manager, new ShowPlacement(id));
        Assert.That(forManager.Gates.Select(gate => gate.Sentence), Has.None.Contains("5 kg").And.Some.StartsWith("One consideration is not possible"));
    }

    [Test]
    public async Task A_manager_may_do_without_the_meeting_and_the_reason_stays()
    {
        var id = await Agreed();

        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "The three met last week at another company." });
        await Start(id);

        var page = await SendAs(Some.Consultant, new ShowPlacement(id));
        var steps = await Steps(id);
        Assert.Multiple(() =>
        {
            Assert.That(page.State, Is.EqualTo(PlacementState.Active));
            Assert.That((page.OverrideBy, page.OverrideReason), Is.EqualTo(("Lise Brandt", "The three met last week at another company.")));
            Assert.That(steps.Select(step => step.Words), Has.Some.EqualTo("The three met last week at another company."));
        });
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new OverrideMeetingGate { PlacementId = id, Reason = "No time." }), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task A_manager_may_do_without_a_meeting_that_was_reopened_before_the_start()
    {
        const string why = "The new task is the same work in the next hall.";
        var id = await Ready();
        var meeting = (await SendAs(Some.Consultant, new ShowPlacement(id))).Meeting!.Id;
        await SendAs(Some.Consultant, new ReopenSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), Reason = "Another hall", NewTask = "Packing in hall 2" });
        await Assert.ThatAsync(() => Start(id), Throws.TypeOf<RuleBroken>().With.Message.Contains("reopened"));

        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = why });
        await Start(id);

        var page = await SendAs(Some.Consultant, new ShowPlacement(id));
        Assert.That((page.State, page.OverrideBy, page.OverrideReason), Is.EqualTo((PlacementState.Active, "Lise Brandt", why)));
        Assert.That((await SendAs(Some.Consultant, new FindEvents { PlacementId = id })).Rows.Single(row => row.Kind is EventKind.MeetingGateOverridden).Words, Is.EqualTo(why));
    }

    [Test]
    public async Task A_manager_lets_nobody_into_work_that_is_not_possible()
    {
        var lifting = await GivenConsideration("lift", 5);
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.NotPossible));

        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "They know one another." });

        await Assert.ThatAsync(() => Start(id), Throws.TypeOf<RuleBroken>().With.Message.Contains("is not possible at this workplace"));
    }

    [Test]
    public async Task C4_Refuses_more_hours_than_the_candidate_can_work()
    {
        await Start(await Ready());
        var second = SomeOpening("Evening shop");
        await Given(second);
        var suggestion = await AcceptedSuggestion(second);
        var other = await SendAs(Some.Consultant, Propose(suggestion) with { WarningReason = "Somebody leaves on Friday." });
        await MakeReady(other);

        await Assert.ThatAsync(() => Start(other), Throws.TypeOf<RuleBroken>().With.Message.Contains("40 hours a week. The candidate can work 25"));
        Assert.That((await Load<Placement>(other)).State, Is.EqualTo(PlacementState.ReadyToStart));
    }

    [Test]
    public async Task C5_Refuses_a_longer_period_than_the_law_and_names_the_last_day()
    {
        var suggestion = await AcceptedSuggestion();

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, Propose(suggestion) with { TargetGroupCode = "DP", ToOn = Monday.AddDays(28) }),
            Throws.TypeOf<RuleBroken>().With.Message.StartsWith("The last allowed day is"));
        var answer = await SendAs(Some.Consultant, new CheckProposal
        {
            SuggestionId = suggestion,
            Kind = PlacementKind.WorkTrial,
            TargetGroupCode = "DP",
            FromOn = Monday,
        });
        Assert.That(answer.Checks[0].Words, Does.StartWith("4 weeks, no extension → last allowed day ").And.Contains("20").And.EndsWith("2026"));
        Assert.That(await Count<Placement>(), Is.Zero);
    }

    [Test]
    public async Task C6_Asks_for_a_reason_when_the_site_has_no_room()
    {
        Site.Staff(3, null);
        await InDatabase(null, async db =>
        {
            db.Update(Site);
            await db.SaveChangesAsync();
        });
        await Proposed();
        var other = await Given(SomeCandidate("Mia", "Krog"));
        var suggestion = await AcceptedSuggestion(candidate: other);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Propose(suggestion)),
            Throws.TypeOf<RequestInvalid>().With.Message.EqualTo(
                "3 full-time employees by the site’s own figure, no months recorded → room for 1; 1 taken until 20 December 2026 (1 not begun yet) "
                + "→ none free for this period, 1 free from 21 December 2026 Give a reason or change the proposal."));
        var id = await SendAs(Some.Consultant, Propose(suggestion) with { WarningReason = "Two people are hired in November." });
        Assert.That((await Steps(id))[0].Words, Is.EqualTo("Two people are hired in November."));
    }

    [Test]
    public async Task C7_Refuses_more_placements_than_places()
    {
        var single = SomeOpening("Single");
        await Given(single);
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(single)));
        var other = await Given(SomeCandidate("Mia", "Krog"));

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(single, other))),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("“Single” has 1 places, and all are taken"));
    }

    [Test]
    public async Task Ends_early_with_both_sides_reasons()
    {
        var id = await Ready();
        await Start(id);
        var request = new EndPlacementEarly
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            EndedOn = Monday,
            CandidateReason = EndingReason.TravelTooHard,
            CandidateWords = "Two buses.",
            CompanyReason = EndingReason.NoWorkLeft,
        };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RequestInvalid>().With.Message.Contains("Say why in a few words"));
        await SendAs(Some.Consultant, request with { CompanyWords = "The order was cancelled." });

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.EndedEarly));
    }

    [Test]
    public async Task What_is_over_shows_its_real_last_day_and_no_follow_up_before_it()
    {
        var id = await Ready();
        await Start(id);
        Clock.Now = Now.AddDays(2);
        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            EndedOn = Monday.AddDays(1),
            CandidateReason = EndingReason.TravelTooHard,
            CandidateWords = "Two buses.",
            CompanyReason = EndingReason.NoWorkLeft,
            CompanyWords = "The order was cancelled.",
        });

        var row = (await SendAs(Some.Consultant, new FindPlacements { State = PlacementState.EndedEarly })).Rows.Single();

        // The thanks to the company are due tomorrow, and are no follow-up of the placement.
        Assert.That((row.EndedOn, row.NextFollowUpOn > Monday.AddDays(20) || row.NextFollowUpOn is null), Is.EqualTo(((DateOnly?)Monday.AddDays(1), true)));
    }

    [Test]
    public async Task Is_called_off_before_the_start_with_the_reason()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, new WithdrawPlacement
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            By = WithdrawnBy.Company,
            Reason = "They moved to Kolding.",
        });

        var page = await SendAs(Some.Consultant, new ShowPlacement(id));
        Assert.That((page.State, (await Steps(id))[0].Words), Is.EqualTo((PlacementState.WithdrawnByCompany, "They moved to Kolding.")));
    }

    [Test]
    public async Task Is_seen_by_the_team_and_the_municipality_and_nobody_else()
    {
        var id = await Proposed();

        foreach (var user in new[] { Some.Consultant, Some.OtherConsultant, Some.JobcentreStaff, Some.Manager })
            Assert.That((await SendAs(user, new FindPlacements())).Rows.Select(row => row.Candidate), Is.EqualTo(new[] { "Ali Hassan" }), user.Name);
        foreach (var user in new[] { Some.ConsultantOfOtherTeam, Some.JobcentreStaffOfOtherMunicipality, Some.Stranger })
        {
            Assert.That((await SendAs(user, new FindPlacements())).Rows, Is.Empty, user.Name);
            await Assert.ThatAsync(() => SendAs(user, new ShowPlacement(id)), Throws.TypeOf<NotFound>());
        }

        await Assert.ThatAsync(() => SendAs(Some.Stranger, new AgreePlacement(id, 0)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new ShowPlacement(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new AgreePlacement(id, 0)), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Lists_what_is_mine_what_ends_soon_and_what_lacks_its_meeting()
    {
        var missing = await Proposed();
        var other = await Given(SomeCandidate("Mia", "Krog"));
        var running = await SendAs(Some.OtherConsultant, Propose(await AcceptedSuggestion(candidate: other)) with { ToOn = Monday.AddDays(6) });
        await MakeReady(running);
        await Start(running);

        async Task<IEnumerable<Guid>> Ids(FindPlacements request) => (await SendAs(Some.Consultant, request)).Rows.Select(row => row.Id);
        Assert.That(await Ids(new FindPlacements()), Is.EquivalentTo(new[] { missing, running }));
        Assert.That(await Ids(new FindPlacements { Mine = true }), Is.EqualTo(new[] { missing }));
        Assert.That(await Ids(new FindPlacements { EndsSoon = true }), Is.EqualTo(new[] { running }));
        Assert.That(await Ids(new FindPlacements { MissingMeeting = true }), Is.EqualTo(new[] { missing }));
        Assert.That(await Ids(new FindPlacements { State = PlacementState.Active }), Is.EqualTo(new[] { running }));
        Assert.That(await Ids(new FindPlacements { CandidateId = other.Id }), Is.EqualTo(new[] { running }));
    }

    [Test]
    public async Task Invariant_2_What_is_not_possible_puts_a_placement_that_runs_on_an_override_at_risk()
    {
        var lifting = await GivenConsideration("lift", 5);
        var id = await Agreed();
        await SendAs(Some.Manager, new OverrideMeetingGate { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "They met last week." });
        await Start(id);
        var meeting = await SendAs(Some.Consultant, Plan(id));
        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.Active));

        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.NotPossible));

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.AtRisk));
        Assert.That((await Steps(id))[0].Words, Does.Contain("not possible at this workplace").And.Not.Contain("kg"), "the steps are read by more people than the considerations");
    }

    private async Task<CompletePlacement> Completed(Guid id) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        EndedOn = Monday.AddDays(27),
        CandidateReason = EndingReason.JobAtThisCompany,
        CandidateWords = "Ten paid hours a week.",
        CompanyReason = EndingReason.PeriodOver,
        CompanyWords = "We learnt a lot.",
    };
}
