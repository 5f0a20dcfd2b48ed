using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.FollowUps;

public sealed class CheckInTests : PlacementTest
{
    private const string Words = "Got dizzy near the ramp.";

    private Consideration _standing = null!;

    [Test]
    public async Task Writes_what_was_found_the_hours_and_the_next_day_and_completes_the_planned_follow_up()
    {
        var id = await Started();
        var goal = await SendAs(Some.Consultant, new AddProgressGoal { PlacementId = id, Title = "Packs alone", Target = "A whole morning" });
        Clock.Now = Now.AddDays(7);
        var form = await SendAs(Some.Consultant, new ShowCheckInForm(id));
        var planned = form.Planned[0];

        await SendAs(Some.Consultant, CheckIn(id) with
        {
            TaskId = planned.TaskId,
            Hours = [form.Hours[0] with { Paid = 2, Unpaid = 5 }, form.Hours[1] with { Unpaid = 15 }],
            Grades = new() { [goal] = 2 },
            Considerations = new() { [form.Considerations.Single().ConsiderationId] = StillRespected.Yes },
            NextOn = new DateOnly(2026, 12, 8),
        });

        var page = await SendAs(Some.Consultant, new ShowFollowUps(id));
        var told = page.CheckIns.Single();
        Assert.That(form.Hours.Select(line => line.WeekOf), Is.EqualTo(new[] { Monday.AddDays(7), Monday }));
        Assert.That((told.DaysAttended, told.Health!.WellBeing, told.Health.Note, told.IsMine), Is.EqualTo(((int?)2, (int?)3, Words, true)));
        Assert.That(told.Grades, Is.EqualTo(new[] { new ShowFollowUps.Grade("Packs alone", 2) }));
        Assert.That(told.Health.Considerations.Select(kept => kept.Answer), Is.EqualTo(new[] { StillRespected.Yes }));
        Assert.That(page.Goals.Single().Latest, Is.EqualTo(2));
        Assert.That((await Load<FollowUpTask>(planned.TaskId)).DoneById, Is.EqualTo(Some.Consultant.MemberId));
        Assert.That(page.Planned.Where(plan => plan.DoneAt is null).Select(plan => plan.DueOn), Does.Contain(new DateOnly(2026, 12, 8)));
        Assert.That((await SendAs(Some.Consultant, new ShowHours(id))).Weeks.Select(week => (week.Told!.Paid, week.Told.Unpaid)), Is.EqualTo(new (decimal?, decimal?)[] { (0, 15), (2, 5) }));
    }

    [Test]
    public async Task Sent_twice_it_is_one_check_in()
    {
        var id = await Started();
        var request = CheckIn(id);

        await SendAs(Some.Consultant, request);
        await SendAs(Some.Consultant, request);

        Assert.That(await Count<CheckIn>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_day_that_is_planned_already_is_not_planned_twice()
    {
        var id = await Started();
        var before = await Count<FollowUpTask>();

        await SendAs(Some.Consultant, CheckIn(id) with { NextOn = Monday.AddDays(7) });

        Assert.That(await Count<FollowUpTask>(), Is.EqualTo(before));
    }

    [Test]
    public async Task What_is_no_longer_kept_can_put_the_placement_at_risk()
    {
        var id = await Started();
        var request = CheckIn(id) with { Considerations = new() { [_standing.Id] = StillRespected.No }, MarksAtRisk = true };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<RequestInvalid>());
        await SendAs(Some.Consultant, request with { RiskReason = "The chair is gone." });

        Assert.That((await Load<Placement>(id)).State, Is.EqualTo(PlacementState.AtRisk));
    }

    [Test]
    public async Task Only_what_was_shared_and_agreed_here_is_asked_about()
    {
        var id = await Started();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, CheckIn(id) with { Considerations = new() { [Guid.NewGuid()] = StillRespected.Yes } }), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, CheckIn(id) with { Grades = new() { [Guid.NewGuid()] = 1 } }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, CheckIn(id) with { TaskId = Guid.NewGuid() }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, CheckIn(id) with { HeldOn = null }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, CheckIn(id) with { HeldOn = Today.AddDays(1) }), Throws.TypeOf<RuleBroken>());
        Assert.That(await Count<CheckIn>(), Is.Zero);
    }

    [Test]
    public async Task Is_not_written_before_the_start()
    {
        var id = await Ready();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, CheckIn(id)), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ShowCheckInForm(id)), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task The_manager_sees_that_it_was_held_and_nothing_about_health()
    {
        var id = await Started();
        await SendAs(Some.Consultant, CheckIn(id) with { Considerations = new() { [_standing.Id] = StillRespected.Partly } });

        var managers = await SendAs(Some.Manager, new ShowFollowUps(id));
        var jobcentres = await SendAs(Some.JobcentreStaff, new ShowFollowUps(id));

        Assert.That((managers.ShowsHealth, managers.CheckIns.Single().Health, managers.CheckIns.Single().DaysAttended), Is.EqualTo((false, (ShowFollowUps.Health?)null, (int?)2)));
        Assert.That(jobcentres.CheckIns.Single().Health, Has.Property("Note").EqualTo(Words));
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, CheckIn(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new ShowCheckInForm(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowFollowUps(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowCheckInForm(id)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Its_author_corrects_it_and_nobody_else()
    {
        var id = await Started();
        var checkIn = await SendAs(Some.Consultant, CheckIn(id) with { Considerations = new() { [_standing.Id] = StillRespected.Partly } });
        var form = await SendAs(Some.Consultant, new ShowCheckInForm(id, checkIn));
        var correction = new CorrectCheckIn
        {
            CheckInId = checkIn,
            Version = form.Written!.Version,
            HeldOn = form.HeldOn,
            With = CheckInWith.Company,
            Note = "Said differently.",
            Considerations = new() { [_standing.Id] = StillRespected.Yes },
        };

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, correction), Throws.TypeOf<RuleBroken>());
        await SendAs(Some.Consultant, correction);
        await Assert.ThatAsync(() => SendAs(Some.Consultant, correction), Throws.TypeOf<EditConflict>());

        var told = (await SendAs(Some.Consultant, new ShowFollowUps(id))).CheckIns.Single();
        Assert.That((told.With, told.Health!.Note, told.CorrectedAt), Is.EqualTo((CheckInWith.Company, "Said differently.", (DateTimeOffset?)Now)));
        Assert.That(told.Health.Considerations.Single().Answer, Is.EqualTo(StillRespected.Yes));
        Assert.That(await Sql($"select count(*) from audit_entry where request = 'CorrectCheckIn' and kind = 'Changed' and '{checkIn}' = any(subjects)"), Is.EqualTo(1L));
    }

    [Test]
    public async Task Is_corrected_also_when_what_it_asked_about_has_left_the_meeting()
    {
        var id = await Started();
        var checkIn = await SendAs(Some.Consultant, CheckIn(id) with { Considerations = new() { [_standing.Id] = StillRespected.Partly } });
        await SendAs(Some.Consultant, new Application.Considerations.ShareConsideration { ConsiderationId = _standing.Id, Version = await VersionOf<Consideration>(_standing.Id), IsShareable = false });
        var form = await SendAs(Some.Consultant, new ShowCheckInForm(id, checkIn));

        // As the form sends it: everything that was written, and what the user changed.
        await SendAs(Some.Consultant, new CorrectCheckIn
        {
            CheckInId = checkIn,
            Version = form.Written!.Version,
            HeldOn = form.HeldOn,
            With = CheckInWith.Company,
            Considerations = new(form.Written.Considerations) { [_standing.Id] = StillRespected.Yes },
        });

        Assert.That((await SendAs(Some.Consultant, new ShowFollowUps(id))).CheckIns.Single().With, Is.EqualTo(CheckInWith.Company));
        Assert.That(await Sql($"select answer from consideration_check where check_in_id = '{checkIn}'"), Is.EqualTo("Partly"), "what is no longer asked about stays as it was told");
    }

    [Test]
    public async Task The_next_day_sent_again_by_a_correction_does_not_bring_back_what_was_done()
    {
        var id = await Started();
        var checkIn = await SendAs(Some.Consultant, CheckIn(id) with { NextOn = new DateOnly(2026, 12, 8) });
        await SendAs(Some.Consultant, new CompleteTask((await OpenOn(id, 8)).Single()));
        var before = await Count<FollowUpTask>();

        await SendAs(Some.Consultant, await Correction(id, checkIn) with { Note = "Said differently." });

        Assert.That(await Count<FollowUpTask>(), Is.EqualTo(before));
    }

    [Test]
    public async Task Another_next_day_moves_what_was_planned_and_none_takes_it_off()
    {
        var id = await Started();
        var checkIn = await SendAs(Some.Consultant, CheckIn(id) with { NextOn = new DateOnly(2026, 12, 8) });
        var planned = (await OpenOn(id, 8)).Single();

        await SendAs(Some.Consultant, await Correction(id, checkIn) with { NextOn = new DateOnly(2026, 12, 9) });
        Assert.That((await OpenOn(id, 8), await OpenOn(id, 9)), Is.EqualTo((Array.Empty<Guid>(), new[] { planned })));

        await SendAs(Some.Consultant, await Correction(id, checkIn) with { NextOn = null });
        Assert.That((await Load<FollowUpTask>(planned)).IsCancelled, Is.True);
    }

    [Test]
    public async Task A_paper_of_the_case_worker_on_the_agreed_day_does_not_swallow_the_talk()
    {
        var id = await Started();
        Assert.That(await OpenOn(id, 10), Has.Length.EqualTo(1), "the case worker's paper");

        await SendAs(Some.Consultant, CheckIn(id) with { NextOn = new DateOnly(2026, 12, 10) });

        Assert.That(await OpenOn(id, 10), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Hours_that_are_emptied_are_refused_and_nothing_of_the_check_in_is_kept()
    {
        var id = await Started();
        await SendAs(Some.Consultant, CheckIn(id) with { Hours = [new() { WeekOf = Monday, Paid = 2 }] });
        var form = await SendAs(Some.Consultant, new ShowCheckInForm(id));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, CheckIn(id) with { Hours = [form.Hours[0] with { Paid = null, Unpaid = null }] }), Throws.TypeOf<RequestInvalid>());
        Assert.That(await Count<CheckIn>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_consideration_that_is_no_longer_shared_leaves_the_list()
    {
        var id = await Started();
        await SendAs(Some.Consultant, CheckIn(id) with { Considerations = new() { [_standing.Id] = StillRespected.Yes } });

        await SendAs(Some.Consultant, new Application.Considerations.ShareConsideration { ConsiderationId = _standing.Id, Version = await VersionOf<Consideration>(_standing.Id), IsShareable = false });

        Assert.That((await SendAs(Some.Consultant, new ShowFollowUps(id))).CheckIns.Single().Health!.Considerations, Is.Empty);
    }

    [Test]
    public async Task A_goal_is_agreed_before_the_start_and_closed_later()
    {
        var id = await Proposed();
        var goal = await SendAs(Some.Consultant, new AddProgressGoal { PlacementId = id, Title = "Packs alone" });
        await SendAs(Some.Consultant, new CloseProgressGoal(goal, await VersionOf<ProgressGoal>(goal), GoalState.Reached));

        Assert.That((await SendAs(Some.Manager, new ShowFollowUps(id))).Goals.Single().State, Is.EqualTo(GoalState.Reached));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new AddProgressGoal { PlacementId = id, Title = " " }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new AddProgressGoal { PlacementId = id, Title = "x" }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new CloseProgressGoal(goal, 1, GoalState.Dropped)), Throws.TypeOf<NotFound>());
    }

    private async Task<Guid> Started()
    {
        _standing = await GivenConsideration("stand", 20);
        var id = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(id));
        await SendAs(Some.Consultant, await Answer(meeting, _standing.Id, AnswerKind.Agreed));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        await Start(id);
        return id;
    }

    private async Task<Guid[]> OpenOn(Guid id, int december) =>
        [.. (await SendAs(Some.Consultant, new ShowFollowUps(id))).Planned
            .Where(plan => plan.DoneAt is null && plan.DueOn == new DateOnly(2026, 12, december)).Select(plan => plan.Id)];

    /// <summary>As the form sends it: what was written.</summary>
    private async Task<CorrectCheckIn> Correction(Guid id, Guid checkIn)
    {
        var form = await SendAs(Some.Consultant, new ShowCheckInForm(id, checkIn));
        return new() { CheckInId = checkIn, Version = form.Written!.Version, HeldOn = form.HeldOn, With = form.Written.With, NextOn = form.Written.NextOn };
    }

    private RecordCheckIn CheckIn(Guid id) => new()
    {
        PlacementId = id,
        HeldOn = DateOnly.FromDateTime(Clock.Now.UtcDateTime),
        With = CheckInWith.Both,
        DaysPlanned = 3,
        DaysAttended = 2,
        WellBeing = 3,
        Note = Words,
    };
}
