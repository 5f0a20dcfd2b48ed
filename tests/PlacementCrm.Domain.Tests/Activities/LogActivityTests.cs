using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Activities;

public sealed class LogActivityTests : ActivityFixture
{
    [Test]
    public void Is_held_without_a_plan()
    {
        var id = Guid.NewGuid();

        var activity = Activity.Log(id, Occasion(), Report(), Author, Now);

        Assert.That(activity.Id, Is.EqualTo(id));
        Assert.That(activity.State, Is.EqualTo(ActivityState.Held));
        Assert.That(activity.PlannedAt, Is.Null);
        Assert.That(activity.At, Is.EqualTo(Now));
        Assert.That(activity.Purpose, Is.EqualTo("Forklift jobs"));
    }

    [Test]
    public void Is_not_reached_when_nobody_was_there()
    {
        var activity = Activity.Log(Guid.NewGuid(), Occasion(ActivityKind.Call), Report(ActivityOutcome.NotThere), Author, Now);

        Assert.That(activity.State, Is.EqualTo(ActivityState.NotReached));
        Assert.That(activity.HeldAt, Is.Null);
        Assert.That(activity.Participants, Is.Empty);
    }

    [Test]
    public void A_plan_cannot_be_held_with_nobody_there() =>
        Assert.That(() => Planned().Hold(Report(ActivityOutcome.NotThere), Author, Now), Breaks.Rule("Activities.NotThereIsNotHeld"));

    [Test]
    public void Refuses_a_moment_to_come_but_not_a_fast_clock()
    {
        Assert.That(() => Activity.Log(Guid.NewGuid(), Occasion(), Report(at: Now.AddHours(1)), Author, Now), Throws.Nothing);
        Assert.That(() => Activity.Log(Guid.NewGuid(), Occasion(), Report(at: Now.AddMinutes(61)), Author, Now), Breaks.Rule("Activities.NotYetHappened"));
        Assert.That(() => Planned().MarkNotReached(Now.AddMinutes(61), "", Author, Now), Breaks.Rule("Activities.NotYetHappened"));
    }

    [TestCase(1)]
    [TestCase(1440)]
    [TestCase(null)]
    public void Accepts_up_to_a_day(int? minutes) =>
        Assert.That(Activity.Log(Guid.NewGuid(), Occasion(), Report(minutes: minutes), Author, Now).DurationMinutes, Is.EqualTo(minutes));

    [TestCase(0)]
    [TestCase(1441)]
    public void Refuses_other_durations(int minutes) =>
        Assert.That(() => Activity.Log(Guid.NewGuid(), Occasion(), Report(minutes: minutes), Author, Now), Breaks.Rule("Activities.DurationOutOfRange"));

    [Test]
    public void Keeps_moments_in_UTC()
    {
        var inDenmark = new DateTimeOffset(2026, 11, 2, 14, 40, 0, TimeSpan.FromHours(1));

        var activity = Activity.Log(Guid.NewGuid(), Occasion(), Report(at: inDenmark), Author, Now);

        Assert.That(activity.At.Offset, Is.EqualTo(TimeSpan.Zero));
        Assert.That(activity.At, Is.EqualTo(Now));
    }

    [Test]
    public void Names_each_person_once()
    {
        var activity = Activity.Log(Guid.NewGuid(), Occasion(), Report() with { Present = [Jens, Lone, Jens] }, Author, Now);

        Assert.That(activity.Participants.Select(participant => participant.ContactId), Is.EqualTo(new[] { Jens.Id, Lone.Id }));
    }

    [Test]
    public void Refuses_a_site_of_another_company()
    {
        var elsewhere = Occasion() with { Site = new Site(Guid.NewGuid(), Guid.NewGuid(), "Kolding") };

        Assert.That(() => Activity.Log(Guid.NewGuid(), elsewhere, Report(), Author, Now), Breaks.Rule("Activities.SiteOfOtherCompany"));
    }

    [TestCase(ActivityKind.Visit, true)]
    [TestCase(ActivityKind.Video, true)]
    [TestCase(ActivityKind.Call, false)]
    public void Counts_as_a_visit_when_people_saw_each_other(ActivityKind kind, bool counts) =>
        Assert.That(Activity.Log(Guid.NewGuid(), Occasion(kind), Report(), Author, Now).CountsAsVisit(), Is.EqualTo(counts));

    [Test]
    public void Does_not_count_as_a_visit_while_planned_or_without_anybody_from_the_company()
    {
        Assert.That(Planned().CountsAsVisit(), Is.False);
        Assert.That(Activity.Log(Guid.NewGuid(), Occasion(), Report() with { Present = [] }, Author, Now).CountsAsVisit(), Is.False);
    }
}
