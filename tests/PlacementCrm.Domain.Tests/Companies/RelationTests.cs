using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

public sealed class RelationTests
{
    private static readonly DateOnly s_today = new(2026, 11, 2);
    private static readonly DateOnly s_lastMonth = new(2026, 10, 1);
    private static readonly DateOnly s_yearAgo = new(2025, 11, 2);
    private static readonly DateOnly s_longAgo = new(2025, 11, 1);

    [Test]
    public void Is_a_prospect_while_nothing_came_about() =>
        Assert.That(On(), Is.EqualTo(Relation.Prospect));

    [Test]
    public void Is_contacted_after_a_contact_that_was_no_visit() =>
        Assert.That(On(held: s_lastMonth), Is.EqualTo(Relation.Contacted));

    [Test]
    public void Is_visited_after_a_visit() =>
        Assert.That(On(held: s_lastMonth, visit: s_lastMonth), Is.EqualTo(Relation.Visited));

    [Test]
    public void Stays_visited_while_contact_goes_on() =>
        Assert.That(On(held: s_lastMonth, visit: s_longAgo), Is.EqualTo(Relation.Visited));

    [Test]
    public void Cooperates_while_a_placement_is_agreed_or_runs() =>
        Assert.That(On(held: s_longAgo, live: true), Is.EqualTo(Relation.Cooperating));

    [Test]
    public void Falls_back_to_visited_when_the_last_placement_has_ended() =>
        Assert.That(On(placement: s_lastMonth), Is.EqualTo(Relation.Visited));

    [Test]
    public void Is_dormant_after_more_than_12_months_of_silence()
    {
        Assert.That(On(held: s_yearAgo), Is.EqualTo(Relation.Contacted));
        Assert.That(On(held: s_longAgo, visit: s_longAgo), Is.EqualTo(Relation.Dormant));
    }

    private static Relation On(DateOnly? held = null, DateOnly? visit = null, DateOnly? placement = null, bool live = false) =>
        new RelationHistory(held, visit, placement, live).RelationOn(s_today);
}
