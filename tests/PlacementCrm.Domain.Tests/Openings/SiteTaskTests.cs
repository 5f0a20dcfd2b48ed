using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Domain.Tests.Openings;

public sealed class SiteTaskTests
{
    private static readonly DateOnly s_day = new(2026, 11, 3);

    [Test]
    public void Every_observation_is_kept_and_each_has_its_visit()
    {
        var task = Picking();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        task.Observe(Guid.NewGuid(), "stand", 30, first, s_day.AddMonths(-2), Guid.NewGuid());
        task.Observe(Guid.NewGuid(), "stand", 120, second, s_day, Guid.NewGuid());

        Assert.That(task.Observations.Select(seen => (seen.Value, seen.SourceActivityId, seen.SeenOn)),
            Is.EqualTo(new[] { (30m, first, s_day.AddMonths(-2)), (120m, second, s_day) }));
    }

    [Test]
    public void Of_one_visit_the_last_word_counts()
    {
        var (task, visit) = (Picking(), Guid.NewGuid());

        task.Observe(Guid.NewGuid(), "stand", 30, visit, s_day, Guid.NewGuid());
        task.Observe(Guid.NewGuid(), "stand", 45, visit, s_day, Guid.NewGuid());

        Assert.That(task.Observations.Single().Value, Is.EqualTo(45));
    }

    // 22: older than 18 months counts as unknown.
    [TestCase("2025-05-03", true)]
    [TestCase("2025-05-02", false)]
    public void C22_An_observation_ages(string seenOn, bool isFresh)
    {
        var task = Picking();
        task.Observe(Guid.NewGuid(), "stand", 30, Guid.NewGuid(), DateOnly.Parse(seenOn, System.Globalization.CultureInfo.InvariantCulture), Guid.NewGuid());

        Assert.That(task.Observations.Single().IsFreshOn(s_day), Is.EqualTo(isFresh));
    }

    [Test]
    public void A_mistake_is_taken_back()
    {
        var (task, id) = (Picking(), Guid.NewGuid());
        task.Observe(id, "stand", 30, Guid.NewGuid(), s_day, Guid.NewGuid());

        task.TakeBack(id);

        Assert.That(task.Observations, Is.Empty);
        Assert.That(() => task.TakeBack(id), Breaks.Rule("Openings.ObservationUnknown"));
    }

    [Test]
    public void What_is_no_longer_done_is_not_observed_until_it_is_taken_up_again()
    {
        var task = Picking();
        task.Retire(s_day);
        Assert.That(() => task.Retire(s_day), Breaks.Rule("Openings.TaskRetired"));
        Assert.That(() => task.Observe(Guid.NewGuid(), "stand", 30, Guid.NewGuid(), s_day, Guid.NewGuid()), Breaks.Rule("Openings.TaskRetired"));

        task.TakeUpAgain();

        Assert.That(() => task.Observe(Guid.NewGuid(), "stand", 30, Guid.NewGuid(), s_day, Guid.NewGuid()), Throws.Nothing);
    }

    [Test]
    public void Says_only_what_can_be()
    {
        Assert.That(() => Picking().Observe(Guid.NewGuid(), "mood", 1, Guid.NewGuid(), s_day, Guid.NewGuid()), Breaks.Rule("Openings.UnknownDimension"));
        Assert.That(() => Picking().Observe(Guid.NewGuid(), "stand", 601, Guid.NewGuid(), s_day, Guid.NewGuid()), Breaks.Rule("Openings.DemandValue"));
        Assert.That(() => Picking().Rename(" "), Breaks.Rule("Openings.TaskNameMissing"));
    }

    private static SiteTask Picking() => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), " Picking ");
}
