using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Orders the lines of a stored run again.</summary>
internal static class MatchReplay
{
    public static IReadOnlyList<(Guid Id, int Score, IReadOnlyList<int> Points)> With(this MatchRun run, MatchWeights weights) =>
        Replay.Order(run.ReadLines().Select(Of), weights);

    /// <summary>
    /// Whether the points of its time still give the list as it was shown: each place, each sum, each share. A proposal to a team is not
    /// ordered by its points, so there each line is proven for itself.
    /// </summary>
    public static bool IsProven(this MatchRun run, MatchWeights weights) =>
        (run.Direction is MatchDirection.TeamProposal ? run.ReadLines().Select(line => Replay.Order([Of(line)], weights)[0]) : run.With(weights)).Select(Written).SequenceEqual(run.ReadLines().Select(line => Written((line.Id, line.Score, [.. line.Shares.Select(share => share.Points)]))));

    private static string Written((Guid Id, int Score, IReadOnlyList<int> Points) line) => $"{line.Id} {line.Score} {string.Join(",", line.Points)}";

    private static ReplayLine Of(RunLine line) => new(
        line.Id, line.Warns, line.Unknowns, line.WaitingSinceOn, line.MaxDistanceKm,
        [.. line.Shares.Select(share => new Measured(Enum.Parse<Factor>(share.Factor), (ReasonKind)share.Kind, share.Measure))]);
}
