using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Matching.Tests.Assignment;

public sealed class TeamPlacingTests
{
    [Test]
    public void Gives_up_the_best_place_when_somebody_else_has_no_other()
    {
        var problem = new OfferProblem([[new(0, 50), new(1, 45)], [new(0, 40)]], [1, 1]);

        var placing = TeamPlacing.Propose(problem);

        Assert.That(placing.Places, Is.EqualTo(new[] { 1, 0 }));
        Assert.That((placing.Points, placing.Gap), Is.EqualTo((85L, 0.0)));
    }

    [Test]
    public void Leaves_without_a_place_whom_it_costs_least()
    {
        var placing = TeamPlacing.Propose(new OfferProblem([[new(0, 50)], [new(0, 70)], [new(0, 60)]], [2]));

        Assert.That(placing.Places, Is.EqualTo(new[] { PlacingProblem.Unplaced, 0, 0 }));
        Assert.That(placing.Prices, Is.EqualTo(new[] { 50 }));
    }

    [TestCase(0)]
    [TestCase(500)]
    public void Knows_what_to_do_without_candidates_or_places(int candidates)
    {
        var placing = TeamPlacing.Propose(new OfferProblem([.. Enumerable.Repeat(Array.Empty<Suitable>(), candidates)], []));

        Assert.That(placing.Places, Is.EqualTo(Enumerable.Repeat(PlacingProblem.Unplaced, candidates)));
        Assert.That((placing.Points, placing.Gap), Is.EqualTo((0L, 0.0)));
    }

    [Test]
    public void What_has_no_points_or_no_room_is_no_option()
    {
        var placing = TeamPlacing.Propose(new OfferProblem([[new(0, 0), new(1, -5), new(2, 30)]], [1, 1, 0]));

        Assert.That(placing.Places, Is.EqualTo(new[] { PlacingProblem.Unplaced }));
    }

    [Test]
    public void Refuses_a_list_that_names_a_place_that_is_not_there() =>
        Assert.That(() => new OfferProblem([[new(1, 10)]], [1]), Throws.ArgumentException);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Is_as_good_as_trying_everything(int seed)
    {
        var problem = Small(seed, candidates: 6, places: 4);

        var placing = FlowPlacing.Solve(problem);

        return placing.Points == BestOfAll(problem) && placing.Gap == 0 && IsWithinRoom(problem, placing);
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool The_auction_keeps_its_promise(int seed)
    {
        var problem = Small(seed, candidates: 60, places: 25);

        var (exact, auction) = (FlowPlacing.Solve(problem), AuctionPlacing.Solve(problem, 0.05));

        return exact.Gap == 0 && IsWithinRoom(problem, exact) && IsWithinRoom(problem, auction)
            && auction.Points <= exact.Points && auction.Bound >= exact.Points && auction.Points >= exact.Points * 0.95 - 60;
    }

    private static OfferProblem Small(int seed, int candidates, int places)
    {
        var random = new Random(seed);
        int[] room = [.. Enumerable.Range(0, places).Select(_ => random.Next(4))];
        return new([.. Enumerable.Range(0, candidates).Select(_ => Enumerable.Range(0, places).Where(_ => random.Next(3) > 0).Select(place => new Suitable(place, random.Next(1, 100))).ToArray())], room);
    }

    private static bool IsWithinRoom(OfferProblem problem, OfferPlacing placing) =>
        placing.Places.Index().All(one => one.Item == PlacingProblem.Unplaced || problem.ListOf(one.Index).Any(suitable => suitable.Place == one.Item))
        && placing.Places.Where(place => place != PlacingProblem.Unplaced).CountBy(place => place).All(taken => taken.Value <= problem.RoomOf(taken.Key));

    private static long BestOfAll(OfferProblem problem)
    {
        var left = Enumerable.Range(0, problem.Places).Select(problem.RoomOf).ToArray();
        return From(0);

        long From(int candidate)
        {
            if (candidate == problem.Candidates)
                return 0;
            var best = From(candidate + 1);
            foreach (var (place, points) in problem.ListOf(candidate).Where(suitable => left[suitable.Place] > 0))
            {
                left[place]--;
                best = Math.Max(best, points + From(candidate + 1));
                left[place]++;
            }

            return best;
        }
    }
}
