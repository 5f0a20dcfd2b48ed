using System.Diagnostics;
using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>Placing many at once: all known, batch by batch, fairly, and for a whole country.</summary>
internal static class AssignmentSuite
{
    private const int Batch = 10;
    private const int StepsForBest = 5_000_000;

    public static void Run(Material material, Sheet sheet)
    {
        var years = material.Folders("hias_refugee").Select(Localities.Read).OfType<Localities>().ToArray();
        foreach (var year in years)
            foreach (var apart in new[] { false, true })
            {
                var best = SizedPlacing.Solve(year.Problem(apart), StepsForBest);
                var name = $"{year.Year}, {(apart ? "children, adults, seniors" : "persons")}";
                Static(sheet, name, year.Problem(apart), best);
                Online(sheet, name, year, apart, years, best);
                Fair(sheet, name, year.Problem(apart));
            }

        Country(sheet, "10,000 candidates, 20,000 offers", 10_000, 20_000);
        Country(sheet, "100,000 candidates, 700,000 offers", 100_000, 700_000);
    }

    private static void Static(Sheet sheet, string name, PlacingProblem problem, Placing best)
    {
        _ = SizedPlacing.Solve(problem);
        var begun = Stopwatch.GetTimestamp();
        var placing = SizedPlacing.Solve(problem);
        var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Row("product", placing.Places, ("seconds", took));
        Row("product, five million steps", best.Places);
        Row("baseline: all pairs sorted, greedy", PlainPlacing.Sorted(problem));
        Row("baseline: first come, best place left", PlainPlacing.FirstCome(problem));

        void Row(string method, IReadOnlyList<int> places, params (string, double)[] more) => sheet.Add(
            $"{name}: all known", method,
            [("value", problem.ValueOf(places)), ("of LP bound", problem.ValueOf(places) / best.Bound), ("worst tenth", FairPlacing.WorstTenth(problem, places)), .. more]);
    }

    private static void Online(Sheet sheet, string name, Localities year, bool apart, Localities[] years, Placing best)
    {
        var problem = year.Problem(apart);
        var history = years.Where(other => other != year).SelectMany(other => other.SeenFrom(year, apart)).ToList();
        var arrivals = year.Values.Select((values, at) => new Arrival(values, Localities.Together(year.Sizes[at], apart))).ToArray();
        var online = new ArrivalPlacing([.. year.Room.Select(room => Localities.Together(room, apart))], history);
        int[] places = [.. arrivals.Chunk(Batch).SelectMany(online.Place)];
        Row(history.Count > 0 ? "product, prices from the other year" : "product, no other year at hand", places);
        Row("baseline: first come, best place left", PlainPlacing.FirstCome(problem));

        void Row(string method, IReadOnlyList<int> chosen) =>
            sheet.Add($"{name}: batches of {Batch}, future unknown", method, ("value", problem.ValueOf(chosen)), ("of best known", problem.ValueOf(chosen) / best.Value));
    }

    private static void Fair(Sheet sheet, string name, PlacingProblem problem)
    {
        var curve = FairPlacing.Curve(problem);
        var chosen = FairPlacing.Choose(curve);
        foreach (var point in curve)
        {
            var shares = FairPlacing.Shares(problem, point.Placing.Places);
            sheet.Add(
                $"{name}: fairness curve", point == chosen ? "chosen within 2 %" : "",
                ("of largest sum", point.Placing.Value / curve[0].Placing.Value), ("worst tenth", point.WorstTenth),
                ("singles", Of(shares, group => problem.SizeOf(group) == 1)), ("size 4+", Of(shares, group => problem.SizeOf(group) >= 4)));
        }

        static double Of(IReadOnlyList<double> shares, Predicate<int> which) => Scores.Mean(shares.Where((_, group) => which(group)));
    }

    private static void Country(Sheet sheet, string name, int candidates, int offers)
    {
        var problem = PlainPlacing.Country(candidates, offers, listed: 50);
        _ = TeamPlacing.Propose(problem);
        var begun = Stopwatch.GetTimestamp();
        var placing = TeamPlacing.Propose(problem);
        var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        sheet.Add(name, candidates < TeamPlacing.ExactBelow ? "product, exact" : "product, auction", ("of bound", (double)placing.Points / placing.Bound), ("certified gap", placing.Gap), ("seconds", took));
        sheet.Add(name, "baseline: first come, best place left", ("of bound", (double)PlainPlacing.FirstCome(problem) / placing.Bound));
    }
}
