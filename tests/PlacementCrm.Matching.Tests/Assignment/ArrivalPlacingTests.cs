using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Matching.Tests.Assignment;

public sealed class ArrivalPlacingTests
{
    [Test]
    public void Keeps_room_for_those_the_history_says_will_come()
    {
        Arrival[] history = [.. Enumerable.Repeat(new Arrival([9, 1], [1]), 50)];
        var placing = new ArrivalPlacing([[1], [3]], history);

        var early = placing.Place([new Arrival([3, 2], [1])]);
        var late = placing.Place([new Arrival([9, 1], [1])]);

        Assert.That((early[0], late[0]), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Takes_the_best_place_when_nobody_else_is_expected()
    {
        var placing = new ArrivalPlacing([[1], [1]], [], demand: 0);

        Assert.That(placing.Place([new Arrival([3, 2], [1])]), Is.EqualTo(new[] { 0 }));
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public bool Never_takes_more_room_than_there_is(int seed)
    {
        var problem = SizedPlacingTests.Random(seed, groups: 30, places: 4);
        Arrival[] arrivals = [.. Enumerable.Range(0, 30).Select(group => new Arrival([.. Enumerable.Range(0, 4).Select(place => problem.ValueOf(group, place))], [.. problem.SizesOf(group)]))];
        var placing = new ArrivalPlacing([.. Enumerable.Range(0, 4).Select(place => problem.RoomOf(place).ToArray())], arrivals[..10]);

        int[] places = [.. arrivals.Chunk(7).SelectMany(placing.Place)];

        return !double.IsNaN(problem.ValueOf(places));
    }

    [Test]
    public void An_empty_batch_changes_nothing() =>
        Assert.That(new ArrivalPlacing([[1]], []).Place([]), Is.Empty);
}
