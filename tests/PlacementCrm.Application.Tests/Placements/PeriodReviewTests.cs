using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>Another period is held against the rules just as the proposal was.</summary>
public sealed class PeriodReviewTests : PlacementTest
{
    private const string Why = "Somebody begins full time before that day.";

    [Test]
    public async Task R2_A_changed_period_without_room_needs_a_reason_that_is_shown_and_kept()
    {
        var id = await WithANeighbourAfterwards();
        var change = await Change(id, Monday.AddDays(7), Monday.AddDays(34));

        var ratio = (await SendAs(Some.Consultant, new CheckPeriod { PlacementId = id, FromOn = change.FromOn, ToOn = change.ToOn })).Checks.Single(check => check.Subject is RuleSubject.Ratio);
        Assert.That(ratio.Verdict, Is.EqualTo(Verdict.Warns));
        Assert.That(ratio.Words, Does.Contain("(1 not begun yet)"), "who is only proposed through another opening takes a place, and is said to be");
        await Assert.ThatAsync(() => SendAs(Some.Consultant, change), Throws.TypeOf<RequestInvalid>().With.Message.Contains("room for 1"));
        Assert.That((await Load<Placement>(id)).StartsOn, Is.EqualTo(Monday), "a refused change leaves nothing behind");

        Clock.Now = Now.AddMinutes(1);
        await SendAs(Some.Consultant, change with { WarningReason = Why });
        var findings = await SendAs(Some.Consultant, new ShowFindings(id));
        Assert.That(findings.WarningReason, Is.EqualTo(Why));
        Assert.That(findings.Findings.Select(finding => (finding.Subject, finding.Verdict)), Does.Contain((RuleSubject.Ratio, Verdict.Warns)).And.Not.Contain((RuleSubject.Ratio, Verdict.Ok)));

        await SendAs(Some.Consultant, await Change(id, Monday, Monday.AddDays(20)));
        Assert.That((await Load<Placement>(id)).WarningReason, Is.Null, "there is room again, so nothing is excused");
        var earlier = (await SendAs(Some.Consultant, new ShowFindings(id))).Earlier;
        Assert.That(earlier.Select(reason => (reason.Subject, reason.Reason, reason.By)), Is.EqualTo(new[] { (RuleSubject.Ratio, Why, "Karen Holm") }), "and what was said stays to be read");
    }

    [Test]
    public async Task R2_A_later_end_without_room_needs_a_reason_also_by_way_of_the_jobcentre()
    {
        var id = await WithANeighbourAfterwards();
        await MakeReady(id);
        await Start(id);
        var extend = new ExtendPlacement { PlacementId = id, Version = await VersionOf<Placement>(id), ToOn = Monday.AddDays(34), Reason = "Learns the till.", ApprovedBy = "Jonna Dam" };
        var ask = new AskForExtension { PlacementId = id, ToOn = Monday.AddDays(34), Reason = "Learns the till." };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, extend), Throws.TypeOf<RequestInvalid>().With.Message.Contains("room for 1"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, ask), Throws.TypeOf<RequestInvalid>().With.Message.Contains("room for 1"));
        var asked = await SendAs(Some.Consultant, ask with { WarningReason = Why });
        Assert.That((await SendAs(Some.JobcentreStaff, new FindApprovals())).Extensions.Single().WarningReason, Is.EqualTo(Why));
        await SendAs(Some.JobcentreStaff, new DecideExtension { ExtensionId = asked, Version = await VersionOf<ExtensionRequest>(asked), IsApproved = true });

        Assert.That(((await Load<Placement>(id)).EndsOn, (await Load<Placement>(id)).WarningReason), Is.EqualTo((Monday.AddDays(34), Why)));
    }

    [Test]
    public async Task R2_A_later_end_that_needs_no_reason_leaves_the_earlier_reason_alone()
    {
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()) with { WarningReason = Why });
        await MakeReady(id);
        await Start(id);

        var asked = await SendAs(Some.Consultant, new AskForExtension { PlacementId = id, ToOn = Monday.AddDays(34), Reason = "Learns the till." });
        await SendAs(Some.JobcentreStaff, new DecideExtension { ExtensionId = asked, Version = await VersionOf<ExtensionRequest>(asked), IsApproved = true });

        Assert.That(((await Load<Placement>(id)).EndsOn, (await Load<Placement>(id)).WarningReason), Is.EqualTo((Monday.AddDays(34), Why)));
    }

    [Test]
    public async Task C7_A_later_end_stays_within_the_places_of_the_opening()
    {
        var id = await Ready();
        await Start(id);
        var other = await Given(SomeCandidate("Mia", "Lund"));
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(candidate: other)) with { FromOn = Monday.AddDays(28), ToOn = Monday.AddDays(55) });
        await Sql($"update opening set places = 1 where id = '{Opening.Id}' returning 1");

        var extend = new ExtendPlacement { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "Learns the till.", ApprovedBy = "Jonna Dam" };
        await Assert.ThatAsync(() => SendAs(Some.Consultant, extend with { ToOn = Monday.AddDays(34) }), Throws.TypeOf<RuleBroken>().With.Message.Contains("Warehouse"));
    }

    [Test]
    public async Task C4_A_changed_period_beside_a_running_one_says_how_many_hours_that_would_be()
    {
        await Start(await Ready());
        var opening = await Given(SomeOpening("Shop"));
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(opening)) with { FromOn = Monday.AddDays(28), ToOn = Monday.AddDays(55) });

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Change(id, Monday.AddDays(20), Monday.AddDays(40))),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("40 hours a week. The candidate can work 25"));
    }

    [Test]
    public async Task R3_Added_employment_is_judged_on_the_first_day_and_not_by_an_old_answer()
    {
        var start = new DateOnly(2027, 3, 1);
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()) with
        {
            Kind = PlacementKind.WageSubsidy,
            Purpose = null,
            FromOn = start,
            ToOn = start.AddDays(27),
            Answers = new(AddsEmployment: true, ReplacesVacatedJob: false, IsExceptedFromUnemployment: true),
        });
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentUnknown"));

        Clock.Now = Now.AddDays(start.DayNumber - Today.DayNumber);
        await Write(start, last: 24.5m);
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentFails"));

        await SendAs(Some.Consultant, await Explain(id, RuleSubject.AddedEmployment));
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentFails"), "the law is not opened by words");
        await SendAs(Some.Consultant, await Explain(id, RuleSubject.AddedEmployment) with { AddsEmployment = true });
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentFails"), "nor by an answer against the figures");

        await SendAs(Some.Manager, new OverrideAddedEmployment { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = Why });
        Assert.That(await Gates(id), Has.None.StartsWith("Placements.AddedEmployment"));
    }

    [Test]
    public async Task R3_The_form_for_another_period_begins_with_the_answers_that_still_count()
    {
        var id = await Subsidised(Monday.AddDays(90), reason: null, new(AddsEmployment: true, ReplacesVacatedJob: false, IsExceptedFromUnemployment: true));

        Assert.That((await SendAs(Some.Consultant, new ShowPeriods(id))).Answers, Is.EqualTo(new ProposalAnswers(true, false, true)));
        Clock.Now = Now.AddDays(40);
        Assert.That((await SendAs(Some.Consultant, new ShowPeriods(id))).Answers, Is.EqualTo(new ProposalAnswers(null, false, true)), "what was said about the staff is too old");
    }

    [Test]
    public async Task R3_A_reason_answers_only_the_warning_it_was_given_for()
    {
        Site.Staff(1, null);
        await Store(Site);
        var id = await Subsidised(Monday, Why);
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(await Given(SomeOpening("Shop")), await Given(SomeCandidate("Mia", "Lund")))) with { WarningReason = "Starts later." });
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentUnknown"), "the reason was about something else");

        await SendAs(Some.Consultant, await Explain(id, RuleSubject.Ratio));
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentUnknown"));

        await SendAs(Some.Consultant, await Explain(id, RuleSubject.AddedEmployment, "The company counts its staff in May."));
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentUnknown"), "that nobody knows is no answer");
        var told = (await SendAs(Some.JobcentreStaff, new FindEvents { PlacementId = id })).Rows.Where(row => row.Kind is EventKind.WarningExplained);
        Assert.That(told.Select(row => row.Words), Is.EquivalentTo(new[] { "The company counts its staff in May.", Why }), "the earlier reason is still to be read");
    }

    [Test]
    public async Task R3_A_reason_for_one_warning_leaves_the_other_reasons_and_the_answers_alone()
    {
        Site.Staff(1, null);
        await Store(Site);
        var id = await Subsidised(Monday, Why);
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(await Given(SomeOpening("Shop")), await Given(SomeCandidate("Mia", "Lund")))) with { WarningReason = "Starts later." });
        await SendAs(Some.Consultant, await Explain(id, RuleSubject.AddedEmployment, "The company counts its staff in May.") with { AddsEmployment = false });

        Clock.Now = Now.AddMinutes(1);
        await SendAs(Some.Consultant, await Explain(id, RuleSubject.Ratio, "One leaves on Friday."));

        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentFails"));
        var shown = await SendAs(Some.Consultant, new ShowFindings(id));
        Assert.That(shown.WarningReason, Is.EqualTo($"{Why}\nThe company counts its staff in May.\nOne leaves on Friday."));
        Assert.That(shown.Findings.Select(finding => finding.Subject), Is.Unique.And.Contains(RuleSubject.VacatedJob));
        Assert.That(shown.Findings.Where(finding => finding.Reason is not null).Select(finding => (finding.Subject, finding.Reason)), Is.SupersetOf(new[]
        {
            (RuleSubject.AddedEmployment, "The company counts its staff in May."), (RuleSubject.Ratio, "One leaves on Friday."),
        }));
    }

    [Test]
    public async Task R3_What_the_company_answers_before_the_start_opens_the_gate_and_excuses_nothing()
    {
        var id = await Subsidised(Monday, reason: null);
        Assert.That(await Gates(id), Does.Contain("Placements.AddedEmploymentUnknown"));

        await SendAs(Some.Consultant, await Explain(id, RuleSubject.AddedEmployment, "Bo Holm says so on the phone.") with { AddsEmployment = true });

        Assert.That(await Gates(id), Has.None.StartsWith("Placements.AddedEmployment"));
        var shown = await SendAs(Some.Consultant, new ShowFindings(id));
        var finding = shown.Findings.Single(found => found.Subject is RuleSubject.AddedEmployment);
        Assert.That((finding.Verdict, finding.Reason, shown.WarningReason), Is.EqualTo((Verdict.Ok, "Bo Holm says so on the phone.", (string?)null)));
        Assert.That((await Load<Placement>(id)).AddsEmployment, Is.True);
    }

    [Test]
    public async Task R3_An_answer_about_the_staff_outlives_a_reason_for_something_else()
    {
        Site.Staff(1, null);
        await Store(Site);
        var id = await Subsidised(Monday, Why, new(AddsEmployment: true, ReplacesVacatedJob: false, IsExceptedFromUnemployment: true));
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(await Given(SomeOpening("Shop")), await Given(SomeCandidate("Mia", "Lund")))) with { WarningReason = "Starts later." });
        Assert.That(await Gates(id), Has.None.StartsWith("Placements.AddedEmployment"));

        await SendAs(Some.Consultant, await Explain(id, RuleSubject.Ratio));

        Assert.That(await Gates(id), Has.None.StartsWith("Placements.AddedEmployment"));
    }

    [Test]
    public async Task R3_What_the_consultant_answered_goes_with_the_question_to_the_jobcentre()
    {
        var id = await Subsidised(Monday, Why, new(AddsEmployment: true, ReplacesVacatedJob: false, IsExceptedFromUnemployment: true));
        await MakeReady(id);
        await Start(id);

        var asked = await SendAs(Some.Consultant, new AskForExtension { PlacementId = id, ToOn = Monday.AddDays(34), Reason = "Learns the till.", Answers = new(AddsEmployment: true) });
        Clock.Now = Now.AddMinutes(1);
        await SendAs(Some.JobcentreStaff, new DecideExtension { ExtensionId = asked, Version = await VersionOf<ExtensionRequest>(asked), IsApproved = true });

        Assert.That((await SendAs(Some.Consultant, new ShowFindings(id))).Findings.Single(finding => finding.Subject is RuleSubject.AddedEmployment).Verdict, Is.EqualTo(Verdict.Ok));
    }

    [Test]
    public async Task R2_What_runs_is_explained_for_the_days_it_runs()
    {
        var id = await Ready();
        await Start(id);
        Site.Staff(1, null);
        await Store(Site);
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(await Given(SomeOpening("Shop")), await Given(SomeCandidate("Mia", "Lund")))) with { WarningReason = Why });

        Clock.Now = Now.AddMinutes(1);
        Assert.That((await SendAs(Some.Consultant, new CheckPeriod { PlacementId = id })).Checks.Single(check => check.Subject is RuleSubject.Ratio).Verdict, Is.EqualTo(Verdict.Warns));
        await SendAs(Some.Consultant, await Explain(id, RuleSubject.Ratio));

        var finding = (await SendAs(Some.Consultant, new ShowFindings(id))).Findings.Single(finding => finding.Subject is RuleSubject.Ratio);
        Assert.That((finding.Verdict, finding.Reason), Is.EqualTo((Verdict.Warns, Why)));
    }

    [Test]
    public async Task A_warning_is_explained_only_in_words_and_by_who_may()
    {
        var id = await Proposed();
        var request = await Explain(id, RuleSubject.Ratio);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { Reason = " " }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { About = null }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RuleBroken>().With.Message.Contains("No rule warns"));
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new CheckPeriod { PlacementId = id }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new CheckPeriod { PlacementId = id }), Throws.TypeOf<NotFound>());
    }

    /// <summary>Five employees are room for one; somebody else comes when this placement ends.</summary>
    private async Task<Guid> WithANeighbourAfterwards()
    {
        Site.Staff(5, null);
        await Store(Site);
        var id = await Proposed();
        var (opening, other) = (await Given(SomeOpening("Shop")), await Given(SomeCandidate("Mia", "Lund")));
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(opening, other)) with { FromOn = Monday.AddDays(28), ToOn = Monday.AddDays(55) });
        return id;
    }

    private async Task<Guid> Subsidised(DateOnly from, string? reason, ProposalAnswers? answers = null) => await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()) with
    {
        Kind = PlacementKind.WageSubsidy,
        Purpose = null,
        FromOn = from,
        ToOn = from.AddDays(27),
        WarningReason = reason,
        Answers = answers ?? new(ReplacesVacatedJob: false, IsExceptedFromUnemployment: true),
    });

    private async Task<ExplainWarning> Explain(Guid id, RuleSubject about, string reason = Why) =>
        new() { PlacementId = id, Version = await VersionOf<Placement>(id), About = about, Reason = reason };

    private Task Store(Entity row) => InDatabase(null, async db =>
    {
        db.Update(row);
        await db.SaveChangesAsync();
    });

    private async Task<ChangePeriod> Change(Guid id, DateOnly from, DateOnly to) =>
        new() { PlacementId = id, Version = await VersionOf<Placement>(id), FromOn = from, ToOn = to, Reason = "The supervisor is away." };

    private async Task<IEnumerable<string>> Gates(Guid id) => (await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code);

    private Task<MediatR.Unit> Write(DateOnly start, decimal last) => SendAs(Some.Consultant, new WriteStaffMonths
    {
        SiteId = Site.Id,
        Source = StaffSource.Company,
        Months = [.. Enumerable.Range(1, 13).Select(back => new WriteStaffMonths.Entry(start.AddMonths(-back), back == 1 ? last : 24.6m))],
    });
}
