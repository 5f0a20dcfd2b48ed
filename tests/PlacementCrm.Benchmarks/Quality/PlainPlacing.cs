using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>Placing as it is done without an engine, and the made-up country it is compared on.</summary>
internal static class PlainPlacing
{
    private const int Nearby = 5000;

    /// <summary>In the order of arrival, each the best place that still has room.</summary>
    public static int[] FirstCome(PlacingProblem problem) =>
        Fill(problem, Enumerable.Range(0, problem.Groups).SelectMany(group => Pairs(problem, group).OrderByDescending(place => problem.ValueOf(group, place)).Select(place => (group, place))));

    /// <summary>All pairs from the best down.</summary>
    public static int[] Sorted(PlacingProblem problem) =>
        Fill(problem, Enumerable.Range(0, problem.Groups).SelectMany(group => Pairs(problem, group).Select(place => (group, place))).OrderByDescending(pair => problem.ValueOf(pair.group, pair.place)));

    public static long FirstCome(OfferProblem problem)
    {
        var (points, left) = (0L, Enumerable.Range(0, problem.Places).Select(problem.RoomOf).ToArray());
        for (var candidate = 0; candidate < problem.Candidates; candidate++)
        {
            var best = problem.ListOf(candidate).Where(one => left[one.Place] > 0).DefaultIfEmpty().MaxBy(one => one.Points);
            if (best.Points <= 0)
                continue;
            points += best.Points;
            left[best.Place]--;
        }

        return points;
    }

    /// <summary>Everybody's list names offers of the neighbourhood; some offers are good for all.</summary>
    public static OfferProblem Country(int candidates, int offers, int listed)
    {
        var random = new Random(20261126);
        var quality = Enumerable.Range(0, offers).Select(_ => random.Next(20_000)).ToArray();
        return new OfferProblem([.. Enumerable.Range(0, candidates).Select(_ => List())], [.. Enumerable.Repeat(1, offers)]);

        Suitable[] List()
        {
            var home = random.Next(offers);
            return
            [
                .. Enumerable.Range(0, listed).Select(_ => (home + (int)(Math.Pow(random.NextDouble(), 2) * Nearby)) % offers).Distinct()
                    .Select(offer => new Suitable(offer, 60_000 + quality[offer] + random.Next(20_000))),
            ];
        }
    }

    private static IEnumerable<int> Pairs(PlacingProblem problem, int group) =>
        Enumerable.Range(0, problem.Places).Where(place => problem.IsPossible(group, place) && problem.ValueOf(group, place) > 0);

    private static int[] Fill(PlacingProblem problem, IEnumerable<(int Group, int Place)> pairs)
    {
        var places = Enumerable.Repeat(PlacingProblem.Unplaced, problem.Groups).ToArray();
        var left = Enumerable.Range(0, problem.Places).Select(place => problem.RoomOf(place).ToArray()).ToArray();
        foreach (var (group, place) in pairs)
        {
            var size = problem.SizesOf(group);
            if (places[group] != PlacingProblem.Unplaced || size.Zip(left[place]).Any(pair => pair.First > pair.Second))
                continue;
            places[group] = place;
            for (var dimension = 0; dimension < size.Count; dimension++)
                left[place][dimension] -= size[dimension];
        }

        return places;
    }
}
