using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Matching.Tests.Assignment;

public sealed class TeamTaskTests
{
    // Two want both places; the first loses little at the second place, the last has no other.
    private static readonly IReadOnlyList<IReadOnlyList<Suitable>> s_lists = [[new(0, 100), new(1, 99)], [new(0, 90)], [new(1, 20)]];

    [Test]
    public void What_is_pinned_stays_and_the_others_move_around_it()
    {
        var plan = new TeamTask(s_lists, [1, 1], pins: Pin(0, 0)).MostPoints();

        Assert.That(plan.Places, Is.EqualTo(new[] { 0, PlacingProblem.Unplaced, 1 }));
        Assert.That(plan.Points, Is.EqualTo(120));
    }

    [Test]
    public void A_pin_without_room_or_without_a_fit_is_not_kept()
    {
        var task = new TeamTask(s_lists, [1, 0], pins: [.. Pin(0, 1), .. Pin(2, 0), .. Pin(1, 0), .. Pin(0, 0)]);

        Assert.That(task.Pinned, Is.EqualTo(new Dictionary<int, int> { [1] = 0 }), "the first comes first, and one place takes one");
    }

    [Test]
    public void What_is_ruled_out_is_not_proposed_and_still_missed()
    {
        var plan = new TeamTask([[new(0, 100)], [new(1, 50)]], [1, 1], bans: new HashSet<(int, int)> { (0, 0) }).MostPoints();

        Assert.That(plan.Places, Is.EqualTo(new[] { PlacingProblem.Unplaced, 1 }));
        Assert.That(plan.WorstTenth, Is.Zero, "the first could have been placed");
    }

    [Test]
    public void A_ban_that_changes_nothing_changes_no_measure()
    {
        IReadOnlyList<IReadOnlyList<Suitable>> lists = [[new(0, 90)], [new(0, 100)]];

        var (free, banned) = (new TeamTask(lists, [1]).Fairest(), new TeamTask(lists, [1], bans: new HashSet<(int, int)> { (0, 0) }).Fairest());

        Assert.That(banned.Places, Is.EqualTo(free.Places));
        Assert.That((free.WorstTenth, banned.WorstTenth), Is.EqualTo((1.0, 1.0)), "one place, one placed");
    }

    [Test]
    public void Whom_nobody_could_place_does_not_switch_fairness_off()
    {
        // The third fits only where the places are held; the fourth is one too many.
        IReadOnlyList<IReadOnlyList<Suitable>> lists = [[new(0, 1000), new(1, 995)], [new(0, 4)], [new(2, 50)], [new(0, 3)]];

        var fair = new TeamTask(lists, [1, 1, 0]).Fairest();

        Assert.That(fair.Places, Is.EqualTo(new[] { 1, 0, PlacingProblem.Unplaced, PlacingProblem.Unplaced }));
        Assert.That(fair.WorstTenth, Is.EqualTo(0.995));
    }

    [Test]
    public void Among_equally_bad_worst_tenths_the_next_worst_decides()
    {
        // Nobody can help the one who is banned from the only option; the others are placed fairly all the same.
        IReadOnlyList<IReadOnlyList<Suitable>> lists = [[new(0, 1000), new(1, 995)], [new(0, 4)], [new(2, 50)]];

        var fair = new TeamTask(lists, [1, 1, 1], bans: new HashSet<(int, int)> { (2, 2) }).Fairest();

        Assert.That(fair.Places, Is.EqualTo(new[] { 1, 0, PlacingProblem.Unplaced }));
        Assert.That(fair.WorstTenth, Is.Zero);
    }

    [Test]
    public void Gives_up_a_little_of_the_sum_for_whoever_would_get_nothing()
    {
        // The last has one option of little worth, and whoever holds it loses nearly nothing elsewhere.
        IReadOnlyList<IReadOnlyList<Suitable>> lists = [[new(0, 1000), new(1, 995)], [new(0, 4), new(2, 1)]];
        var task = new TeamTask(lists, [1, 1, 0]);

        var (most, fair) = (task.MostPoints(), task.Fairest());

        Assert.That(most.Places, Is.EqualTo(new[] { 0, PlacingProblem.Unplaced }));
        Assert.That((most.Points, most.WorstTenth), Is.EqualTo((1000L, 0.0)));
        Assert.That(fair.Places, Is.EqualTo(new[] { 1, 0 }));
        Assert.That((fair.Points, fair.WorstTenth), Is.EqualTo((999L, 0.995)));
    }

    [Test]
    public void Knows_what_to_do_with_nobody_and_nothing()
    {
        Assert.That(new TeamTask([], [3]).Fairest().Places, Is.Empty);
        Assert.That(new TeamTask([[], []], []).Fairest().WorstTenth, Is.EqualTo(1));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Keeps_pins_room_and_bans_and_costs_the_sum_little(int seed)
    {
        var random = new Random(seed);
        int[] room = [.. Enumerable.Range(0, 8).Select(_ => random.Next(3))];
        var lists = Enumerable.Range(0, 15).Select(_ => (IReadOnlyList<Suitable>)[.. Enumerable.Range(0, 8).Where(_ => random.Next(3) > 0).Select(place => new Suitable(place, random.Next(1, 140)))]).ToList();
        var bans = Enumerable.Range(0, 10).Select(_ => (random.Next(15), random.Next(8))).ToHashSet();
        var task = new TeamTask(lists, room, Enumerable.Range(0, 4).Select(_ => KeyValuePair.Create(random.Next(15), random.Next(8))), bans);

        var (most, fair) = (task.MostPoints(), task.Fairest());

        return new[] { most, fair }.All(plan => IsSound(plan))
            && fair.WorstTenth >= most.WorstTenth && fair.Points <= most.Points && fair.Points >= most.Points * (1 - TeamTask.LossAtMost)
            && task.MostPoints().Points <= new TeamTask(lists, room, bans: bans).MostPoints().Points;

        bool IsSound(TeamPlan plan) =>
            plan.Places.Index().Where(one => one.Item != PlacingProblem.Unplaced).All(one => lists[one.Index].Any(suits => suits.Place == one.Item) && !bans.Contains((one.Index, one.Item)))
            && plan.Places.Where(place => place != PlacingProblem.Unplaced).CountBy(place => place).All(taken => taken.Value <= room[taken.Key])
            && task.Pinned.All(pin => plan.Places[pin.Key] == pin.Value);
    }

    private static KeyValuePair<int, int>[] Pin(int candidate, int place) => [KeyValuePair.Create(candidate, place)];
}
