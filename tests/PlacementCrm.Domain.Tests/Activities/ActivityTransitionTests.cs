using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Domain.Tests.Activities;

public sealed class ActivityTransitionTests : ActivityFixture
{
    private static readonly ActivityState[] s_settled = [.. Enum.GetValues<ActivityState>().Where(state => state != ActivityState.Planned)];

    [TestCaseSource(nameof(s_settled))]
    public void A_planned_activity_may_become(ActivityState state)
    {
        Assert.That(Planned().State, Is.EqualTo(ActivityState.Planned));
        Assert.That(In(state).State, Is.EqualTo(state));
        Assert.That(In(state).SettledAt, Is.EqualTo(Now));
    }

    [Test]
    public void A_settled_activity_stays_as_it_is([ValueSource(nameof(s_settled))] ActivityState state, [Range(0, 4)] int transition)
    {
        var activity = In(state);
        Action change = transition switch
        {
            0 => () => activity.Hold(Report(), Author, Now),
            1 => () => activity.MarkNoShow(Now),
            2 => () => activity.MarkNotReached(Now, "", Author, Now),
            3 => () => activity.Cancel(Now),
            _ => () => activity.Reschedule(Guid.NewGuid(), Occasion(), Now.AddDays(7), [Jens], Author, Now),
        };

        Assert.That(() => change(), Breaks.Rule("Activities.NoLongerPlanned"));
        Assert.That(activity.State, Is.EqualTo(state));
    }

    [Test]
    public void Holding_keeps_the_plan_and_tells_what_happened()
    {
        var activity = Planned();

        activity.Hold(new ActivityReport(Now.AddMinutes(-10), ActivityOutcome.FollowUp, [Lone], " They ask back. ", 45), Colleague, Now);

        Assert.That(activity.PlannedAt, Is.EqualTo(Now));
        Assert.That(activity.HeldAt, Is.EqualTo(Now.AddMinutes(-10)));
        Assert.That(activity.At, Is.EqualTo(activity.HeldAt));
        Assert.That(activity.Outcome, Is.EqualTo(ActivityOutcome.FollowUp));
        Assert.That(activity.Note, Is.EqualTo("They ask back."));
        Assert.That(activity.DurationMinutes, Is.EqualTo(45));
        Assert.That(activity.AuthorId, Is.EqualTo(Colleague));
        Assert.That(activity.Participants.Select(participant => participant.ContactId), Is.EqualTo(new[] { Lone.Id }));
    }

    [Test]
    public void Being_held_with_the_expected_people_keeps_their_rows()
    {
        var activity = Planned();
        var expected = activity.Participants[0];

        activity.Hold(Report(), Author, Now);

        Assert.That(activity.Participants, Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Rescheduling_links_to_the_new_plan()
    {
        var activity = Planned();
        var newId = Guid.NewGuid();

        var next = activity.Reschedule(newId, Occasion(), Now.AddDays(7), [Jens], Colleague, Now);

        Assert.That(activity.RescheduledToId, Is.EqualTo(newId));
        Assert.That(activity.At, Is.EqualTo(Now));
        Assert.That(next.Id, Is.EqualTo(newId));
        Assert.That(next.State, Is.EqualTo(ActivityState.Planned));
        Assert.That(next.At, Is.EqualTo(Now.AddDays(7)));
    }

    [Test]
    public void Rescheduling_stays_with_the_company()
    {
        var activity = Planned();
        var elsewhere = Occasion() with { Company = new(Guid.NewGuid(), "Fjord Bageri", Domain.Companies.Segment.Food, Now) };

        Assert.That(() => activity.Reschedule(Guid.NewGuid(), elsewhere, Now.AddDays(7), [], Author, Now), Breaks.Rule("Activities.RescheduledToOtherCompany"));
        Assert.That(activity.State, Is.EqualTo(ActivityState.Planned));
    }

    [Test]
    public void An_attempt_in_vain_stands_at_the_moment_it_was_tried()
    {
        var activity = Planned();

        activity.MarkNotReached(Now.AddHours(-2), "voicemail", Author, Now);

        Assert.That(activity.At, Is.EqualTo(Now.AddHours(-2)));
        Assert.That(activity.HeldAt, Is.Null);
        Assert.That(activity.Outcome, Is.EqualTo(ActivityOutcome.NotThere));
        Assert.That(activity.Note, Is.EqualTo("voicemail"));
    }
}
