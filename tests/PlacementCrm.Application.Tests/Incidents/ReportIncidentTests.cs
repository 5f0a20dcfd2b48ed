using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Incidents;

[SetCulture("en-GB")]
public sealed class ReportIncidentTests : PlacementTest
{
    private Guid _placement;

    [SetUp]
    public async Task PutToWork()
    {
        _placement = await Ready();
        await Start(_placement);
    }

    [Test]
    public async Task One_act_stops_the_work_proposes_a_consideration_and_tells_the_case_worker()
    {
        var id = await SendAs(Some.Consultant, Dizzy() with { NotifyCaseWorker = true, ProposedDimensionCode = "height", ProposedLimit = 0, ProposedWords = "No ladders." });

        var incident = await Load<Incident>(id);
        Assert.That((incident.State, incident.CandidateId, incident.WorkStopped, incident.ReportedById), Is.EqualTo((IncidentState.Reported, Candidate.Id, true, Some.Consultant.MemberId)));
        Assert.That((await Load<Placement>(_placement)).State, Is.EqualTo(PlacementState.AtRisk));
        var proposed = await Proposed(id);
        Assert.That((proposed.State, proposed.CandidateId, proposed.DimensionCode, proposed.Limit, proposed.Words, proposed.IsShareable, proposed.ValidFromOn),
            Is.EqualTo((ConsiderationState.Proposed, Candidate.Id, "height", 0m, "No ladders.", false, Today)));
        Assert.That(await Tasks(), Is.EqualTo(new[] { (Some.JobcentreStaff.MemberId, "Read about the incident of 23 Nov 2026", Today) }));
    }

    [Test]
    public async Task The_automatic_reason_and_the_tasks_hold_no_words_of_the_incident()
    {
        await SendAs(Some.Consultant, Dizzy() with { NotifyCaseWorker = true, Harm = Harm.Injury, AbsenceDays = 3, Measure = "Dizzy, sat down." });

        var texts = await Sql("""
            select string_agg(words, ' ') from (
                select reason::text as words from placement_transition union all select title::text from follow_up_task
                union all select row_to_json(domain_event)::text from domain_event) as told
            """);
        Assert.That(texts, Does.Contain("The work was stopped after an incident."));
        Assert.That(texts, Does.Not.Contain("izzy").And.Not.Contain("ladder"));
    }

    [TestCase(Harm.Injury, 1, "Report the accident of 23 Nov 2026 to the municipality", "2026-11-23")]
    [TestCase(Harm.Death, null, "Report the fatal accident of 23 Nov 2026 to the municipality", "2026-11-25")]
    public async Task R6_The_duty_to_report_an_accident_is_a_task_with_a_day(Harm harm, int? days, string title, string dueOn)
    {
        var id = await SendAs(Some.Consultant, Dizzy() with { Harm = harm, AbsenceDays = days });

        Assert.That(await Tasks(), Is.EqualTo(new[] { (Some.Consultant.MemberId, title, DateOnly.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture)) }));
        var row = (await SendAs(Some.Consultant, new FindIncidents(_placement))).Rows.Single();
        Assert.That((row.Id, row.AccidentReportDueAt is not null, row.AccidentReportedAt), Is.EqualTo((id, true, (DateTimeOffset?)null)));
    }

    [Test]
    public async Task R0_The_duty_follows_the_rule_of_the_first_day_of_the_placement_and_not_of_the_accident()
    {
        await Given(new Rule(RuleCodes.AccidentReport, Today.AddDays(1), null, """{"fromAbsenceDays":1,"withinWorkingDays":5,"deathWithinHours":48}""", "a later act", Sureness.A));
        Clock.Now = Now.AddDays(1);

        await SendAs(Some.Consultant, Dizzy() with { At = Clock.Now.AddMinutes(-30), Harm = Harm.Injury, AbsenceDays = 1 });

        Assert.That((await Tasks()).Select(task => task.Item3), Is.EqualTo(new[] { Today.AddDays(1) }), "the same working day, by the rule that held on the first day");
    }

    [Test]
    public async Task R6_No_absence_no_duty()
    {
        await SendAs(Some.Consultant, Dizzy() with { Harm = Harm.Injury, AbsenceDays = 0 });

        Assert.That(await Tasks(), Is.Empty);
    }

    [Test]
    public async Task R6_What_nobody_knows_yet_is_a_task_and_not_a_no()
    {
        await SendAs(Some.Consultant, Dizzy() with { Harm = Harm.Unknown, AbsenceDays = 3 });

        Assert.That(await Tasks(), Is.EqualTo(new[] { (Some.Consultant.MemberId, "Clarify whether the incident of 23 Nov 2026 must be reported", Today) }));
    }

    [TestCase(PlacementKind.Mag, "Report the accident of 23 Nov 2026 to the statutory accident insurance (rule not verified)")]
    [TestCase(PlacementKind.WageSubsidy, "Ask the company whether it has reported the accident of 23 Nov 2026 (rule not verified)")]
    [TestCase(PlacementKind.Flexjob, "Ask the company whether it has reported the accident of 23 Nov 2026 (rule not verified)")]
    [TestCase(PlacementKind.UsefulWork, "Find out to whom the accident of 23 Nov 2026 must be reported (rule not verified)")]
    public async Task R6_Who_must_hear_of_an_accident_follows_from_the_kind(PlacementKind kind, string title)
    {
        await Sql($"update placement set kind = '{kind}' where id = '{_placement}'");

        await SendAs(Some.Consultant, Dizzy() with { Harm = Harm.Injury, AbsenceDays = 2 });

        Assert.That((await Tasks()).Select(task => task.Item2), Is.EqualTo(new[] { title }));
        Assert.That((await SendAs(Some.Consultant, new FindIncidents(_placement))).Rows.Single().IsAccidentReportUnverified, Is.True);
    }

    [Test]
    public async Task Sent_twice_it_happened_once()
    {
        var request = Dizzy() with { ProposedDimensionCode = "height", ProposedLimit = 0, NotifyCaseWorker = true };

        var ids = new[] { await SendAs(Some.Consultant, request), await SendAs(Some.Consultant, request) };

        Assert.That(ids[1], Is.EqualTo(ids[0]));
        Assert.That((await Count<Incident>(), await Count<Consideration>(), (await Tasks()).Length), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task Half_of_it_is_never_stored()
    {
        // The limit limits nothing, so the proposal is refused, and everything with it.
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Dizzy() with { ProposedDimensionCode = "height", ProposedLimit = 1 }), Throws.TypeOf<RuleBroken>());

        Assert.That((await Count<Incident>(), (await Tasks()).Length), Is.EqualTo((0, 0)));
        Assert.That((await Load<Placement>(_placement)).State, Is.EqualTo(PlacementState.Active));
    }

    [Test]
    public async Task Says_what_is_missing()
    {
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new ReportIncident { PlacementId = _placement, ProposedDimensionCode = "height" }),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures)).Matches<IReadOnlyList<Failure>>(failures =>
                failures.Select(failure => failure.Field).Order().SequenceEqual(["At", "Harm", "Kind", "ProposedLimit", "WhatHappened"])));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Dizzy() with { WhatHappened = "010165-1234 fell" }), Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task Others_may_not_and_strangers_find_nothing()
    {
        foreach (var user in new[] { Some.JobcentreStaff, Some.Manager, Some.Administrator, Some.Booker })
            await Assert.ThatAsync(() => SendAs(user, Dizzy()), Throws.TypeOf<Forbidden>());
        foreach (var user in new[] { Some.ConsultantOfOtherTeam, Some.Stranger })
            await Assert.ThatAsync(() => SendAs(user, Dizzy()), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task The_words_are_for_those_who_see_considerations_and_each_reading_is_written_down()
    {
        await SendAs(Some.Consultant, Dizzy() with { ProposedDimensionCode = "height", ProposedLimit = 0 });

        var seen = (await SendAs(Some.JobcentreStaff, new FindIncidents(_placement))).Rows.Single();
        var masked = (await SendAs(Some.Manager, new FindIncidents(_placement))).Rows.Single();

        Assert.That((seen.Words!.WhatHappened, seen.Words.Proposals.Single().DimensionCode), Is.EqualTo((Dizzy().WhatHappened, "height")));
        Assert.That((masked.Harm, masked.AbsenceDays, masked.HarmBefore.Count, seen.Harm is not null), Is.EqualTo(((Harm?)null, (int?)null, 0, true)));
        Assert.That((masked.Words, masked.State, masked.ReportedBy), Is.EqualTo(((FindIncidents.Confidential?)null, IncidentState.Reported, "Karen Holm")));
        Assert.That(await Sql($"select count(*) from audit_entry where request = 'FindIncidents' and kind = 'Read' and subjects @> array['{Candidate.Id}'::uuid]"), Is.EqualTo(2L));
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new FindIncidents(_placement)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task It_is_assessed_and_settled_in_words_by_a_consultant()
    {
        var id = await SendAs(Some.Consultant, Dizzy());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new RecordNoAction { IncidentId = id, Version = Version(id), Words = "Nothing." }), Throws.TypeOf<RuleBroken>());

        await SendAs(Some.Consultant, new AssessIncident { IncidentId = id, Version = Version(id), Words = "The upper shelves are no place." });
        await SendAs(Some.OtherConsultant, new RecordAdjustment { IncidentId = id, Version = Version(id), Words = "Picks from the lower shelves." });

        var words = (await SendAs(Some.Consultant, new FindIncidents(_placement))).Rows.Single().Words!;
        Assert.That((words.Assessment, words.AssessedBy, words.Decision, words.DecidedBy),
            Is.EqualTo(("The upper shelves are no place.", "Karen Holm", "Picks from the lower shelves.", "Mikkel Nørby")));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new AssessIncident { IncidentId = id, Version = Version(id) }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new AssessIncident { IncidentId = id, Version = Version(id), Words = "x" }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new AssessIncident { IncidentId = id, Version = Version(id), Words = "x" }), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task An_ending_that_names_it_settles_it()
    {
        var id = await SendAs(Some.Consultant, Dizzy());

        await InDatabase(null, async db =>
        {
            var open = await db.OpenIncidentsOf(_placement, default);
            Assert.That(open.Select(incident => incident.Id), Is.EqualTo(new[] { id }));
            await db.LeadToEnding(await db.Placements.FindAsync(db.CurrentOrganisation, _placement) ?? throw new NotFound(), id, "The ladder is part of every task.", Some.Consultant, Now, default);
            await db.SaveChangesAsync();
            Assert.That(await db.OpenIncidentsOf(_placement, default), Is.Empty);
        });

        Assert.That((await Load<Incident>(id)).State, Is.EqualTo(IncidentState.LedToEnding));
    }

    [Test]
    public async Task What_it_taught_and_the_candidate_confirmed_and_shares_reopens_the_safety_meeting()
    {
        var id = await SendAs(Some.Consultant, Dizzy() with { WorkStopped = false, ProposedDimensionCode = "height", ProposedLimit = 0 });
        Assert.That((await Load<Placement>(_placement)).State, Is.EqualTo(PlacementState.Active), "a proposal changes nothing");
        var proposed = await Proposed(id);

        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = proposed.Id, Version = proposed.Version, On = Today, IsShareable = true });

        Assert.That((await Load<Placement>(_placement)).State, Is.EqualTo(PlacementState.AtRisk));
        await InDatabase(null, async db =>
        {
            var meeting = await Application.Placements.PlacementVisibility.MeetingOf(db, _placement, default);
            Assert.That((meeting!.State, meeting.Answers.Single().ConsiderationId), Is.EqualTo((SafetyMeetingState.Reopened, proposed.Id)));
        });
    }

    [Test]
    public async Task What_it_taught_about_the_same_thing_replaces_what_was_known()
    {
        var old = await GivenConsideration("stand", 20);
        var id = await SendAs(Some.Consultant, Dizzy() with { ProposedDimensionCode = "stand", ProposedLimit = 10 });
        var proposed = await Proposed(id);

        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = proposed.Id, Version = proposed.Version, On = Today });

        var replaced = await Load<Consideration>(old.Id);
        Assert.That((replaced.State, replaced.SupersededById), Is.EqualTo((ConsiderationState.Superseded, (Guid?)proposed.Id)));
    }

    [Test]
    public async Task The_consultant_sees_what_waits_until_it_is_answered()
    {
        var id = await SendAs(Some.Consultant, Dizzy() with { ProposedDimensionCode = "height", ProposedLimit = 0, Harm = Harm.Injury, AbsenceDays = 2 });

        var before = await SendAs(Some.Consultant, new FindIncidentWork());
        var proposed = await Proposed(id);
        await SendAs(Some.Consultant, new AssessIncident { IncidentId = id, Version = Version(id), Words = "Looked at it." });
        await SendAs(Some.Consultant, new RejectConsideration { ConsiderationId = proposed.Id, Version = proposed.Version, Words = "It was the heat." });
        var after = await SendAs(Some.Consultant, new FindIncidentWork());

        Assert.That((before.Incidents.Single().PlacementId, before.Incidents.Single().AccidentReportDueAt is not null), Is.EqualTo((_placement, true)));
        Assert.That((before.Proposals.Single().Candidate, before.Proposals.Single().Proposals), Is.EqualTo(("Ali Hassan", 1)));
        Assert.That((after.Incidents, after.Proposals), Is.EqualTo((Array.Empty<object>(), Array.Empty<object>())));
        Assert.That((await SendAs(Some.OtherConsultant, new FindIncidentWork())).Incidents, Is.Empty, "somebody else’s candidate");
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindIncidentWork()), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Each_step_is_one_event_on_the_timelines_of_placement_candidate_and_company()
    {
        var id = await SendAs(Some.Consultant, Dizzy());
        Clock.Now = Now.AddMinutes(5);
        await SendAs(Some.Consultant, new AssessIncident { IncidentId = id, Version = Version(id), Words = "Looked at it." });

        await InDatabase(null, async db =>
        {
            var events = db.Set<DomainEvent>().Where(row => row.SubjectId == id).OrderBy(row => row.At).ThenBy(row => row.Order).ThenBy(row => row.Id).ToList();
            Assert.That(events.Select(row => (row.Kind, row.FromState, row.ToState)), Is.EqualTo(new[]
            {
                (EventKind.IncidentMoved, (string?)null, (string?)"Reported"), (EventKind.IncidentMoved, "Reported", "Assessed"),
            }));
            Assert.That(events.Select(row => (row.PlacementId, row.CandidateId, row.CompanyId)), Is.All.EqualTo(((Guid?)_placement, (Guid?)Candidate.Id, (Guid?)Company.Id)));
            await Task.CompletedTask;
        });
    }

    private ReportIncident Dizzy() => new()
    {
        PlacementId = _placement,
        At = Now,
        Kind = IncidentKind.CouldNotGoOn,
        WhatHappened = "Got dizzy on the ladder and had to hold on.",
        WorkStopped = true,
        Harm = Harm.None,
    };

    private uint Version(Guid id) => Load<Incident>(id).GetAwaiter().GetResult().Version;

    private async Task<Consideration> Proposed(Guid incidentId)
    {
        Consideration? found = null;
        await InDatabase(null, db =>
        {
            found = db.Considerations.Single(row => row.IncidentId == incidentId);
            return Task.CompletedTask;
        });
        return await Load<Consideration>(found!.Id);
    }

    private async Task<(Guid, string, DateOnly)[]> Tasks()
    {
        (Guid, string, DateOnly)[] tasks = [];
        await InDatabase(null, db =>
        {
            // The follow-up plan and the safety meeting left some of their own.
            tasks = [.. db.FollowUpTasks.Where(task => task.Kind == null).AsEnumerable().Where(task => !task.Title.InLanguage().StartsWith("First follow-up", StringComparison.Ordinal)).Select(task => (task.OwnerId, task.Title.InLanguage(), task.DueOn))];
            return Task.CompletedTask;
        });
        return tasks;
    }
}
