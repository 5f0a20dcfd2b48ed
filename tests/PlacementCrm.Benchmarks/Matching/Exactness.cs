using PlacementCrm.Matching.Engine;
using PlacementCrm.Matching.Tests.Engine;

namespace PlacementCrm.Benchmarks.Matching;

/// <summary>Every pair of random worlds against the plain reference: the same fits in the same order with the same sums.</summary>
internal static class Exactness
{
    private const int Offers = 20_000;
    private const int Candidates = 50;

    public static void Run(long pairs, Report report)
    {
        var (held, differences) = (0L, 0L);
        var rounds = (int)Math.Ceiling(pairs / (double)(Offers * Candidates));
        Parallel.For(0, rounds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, round =>
        {
            var world = new RandomWorld(1_000 + round);
            var offers = world.Offers(Offers).DistinctBy(offer => offer.Id).ToArray();
            var (index, reference) = (OfferIndex.Of(offers, RandomWorld.Today), new Reference(offers, RandomWorld.Today));
            foreach (var candidate in world.Candidates(Candidates, offers))
            {
                var lines = reference.OffersFor(candidate).Where(line => line.Blocks == 0).ToList();
                var found = index.Find(candidate, int.MaxValue);
                var wrong = Math.Abs(found.FitCount - lines.Count)
                    + found.Offers.Zip(lines).LongCount(pair => (pair.First.OfferId, pair.First.Score, pair.First.UnknownCount, pair.First.TaskPlace, pair.First.HasWarning)
                        != (pair.Second.OfferId, pair.Second.Score, pair.Second.Unknowns, pair.Second.Task, pair.Second.Warns));
                Interlocked.Add(ref held, offers.Length);
                Interlocked.Add(ref differences, wrong);
            }
        });
        report.Figure("pairs held against the plain reference", held, "pairs", pairs, isLeast: true);
        report.Figure("differences", differences, "", 0);
    }
}
