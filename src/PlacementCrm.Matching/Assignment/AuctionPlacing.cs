namespace PlacementCrm.Matching.Assignment;

/// <summary>
/// A proposal close to the best for a whole country: candidates bid for places, and whoever is outbid bids again. A bid raises the price
/// by at least one increment, so each ends within one increment of what is best for them at the final prices.
/// </summary>
internal static class AuctionPlacing
{
    // When the promise was not kept, the auction is held again with increments so many times smaller.
    private const int Refinement = 4;

    /// <param name="gap">How far below the best the proposal may be, as a share.</param>
    public static OfferPlacing Solve(OfferProblem problem, double gap)
    {
        var increment = Math.Max(1, (int)(gap * AverageBest(problem)));
        var placing = Run(problem, increment);
        while (placing.Gap > gap && increment > 1)
            placing = Run(problem, increment = Math.Max(1, increment / Refinement));
        return placing;
    }

    private static double AverageBest(OfferProblem problem)
    {
        var (sum, count) = (0L, 0);
        for (var candidate = 0; candidate < problem.Candidates; candidate++)
        {
            var best = 0;
            foreach (var suitable in problem.SuitableFor(candidate))
                best = Math.Max(best, suitable.Points);
            (sum, count) = (sum + best, best > 0 ? count + 1 : count);
        }

        return count == 0 ? 0 : (double)sum / count;
    }

    private static OfferPlacing Run(OfferProblem problem, int increment)
    {
        var (places, seats) = (new int[problem.Candidates], new Seats(problem.Room));
        Array.Fill(places, PlacingProblem.Unplaced);
        var waiting = new Queue<int>(Enumerable.Range(0, problem.Candidates));
        while (waiting.TryDequeue(out var candidate))
        {
            var (place, worth) = BestOf(problem, seats.Prices, candidate);
            if (place == PlacingProblem.Unplaced)
                continue;
            if (seats.Take(place, candidate, worth + increment) is var outbid and >= 0)
            {
                places[outbid] = PlacingProblem.Unplaced;
                waiting.Enqueue(outbid);
            }

            places[candidate] = place;
        }

        return problem.Judge(places, seats.Prices);
    }

    // The place with the largest profit, and how much more than the second best, or than none, it is worth.
    private static (int Place, int Worth) BestOf(OfferProblem problem, int[] prices, int candidate)
    {
        var (first, second, best) = (0, 0, PlacingProblem.Unplaced);
        foreach (var (place, points) in problem.SuitableFor(candidate))
        {
            var profit = points - prices[place];
            if (profit > first)
                (second, first, best) = (first, profit, place);
            else if (profit > second)
                second = profit;
        }

        return (best, first - second);
    }
}
