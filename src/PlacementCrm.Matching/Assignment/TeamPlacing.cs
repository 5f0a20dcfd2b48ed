namespace PlacementCrm.Matching.Assignment;

/// <summary>The proposal for a team's candidates: exact for as many as a team or a region has, an auction for a whole country.</summary>
public static class TeamPlacing
{
    /// <summary>From here on the auction answers, with a proven gap instead of a proven best.</summary>
    public const int ExactBelow = 20_000;

    private const double AuctionGap = 0.001;

    public static OfferPlacing Propose(OfferProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Candidates < ExactBelow ? FlowPlacing.Solve(problem) : AuctionPlacing.Solve(problem, AuctionGap);
    }
}
