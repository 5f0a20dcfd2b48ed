using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Matching.Tests.Assignment;

public sealed class SizedPlacingTests
{
    private const double Never = double.NaN;

    [Test]
    public void Two_small_groups_outweigh_one_large()
    {
        var problem = new PlacingProblem([[5], [3], [3]], [[2], [1], [1]], [[2]]);

        var placing = SizedPlacing.Solve(problem, 1000);

        Assert.That(placing.Places, Is.EqualTo(new[] { PlacingProblem.Unplaced, 0, 0 }));
        Assert.That((placing.Value, placing.Bound), Is.EqualTo((6.0, 6.0)).Within(0.05));
    }

    [Test]
    public void Room_counts_in_every_dimension()
    {
        var problem = new PlacingProblem([[9, 1]], [[0, 2]], [[5, 1], [0, 2]]);

        Assert.That(SizedPlacing.Solve(problem, 1000).Places, Is.EqualTo(new[] { 1 }));
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool Breaks_no_rule_and_no_answer_exceeds_the_bound(int seed)
    {
        var problem = Random(seed, groups: 7, places: 3);

        var placing = SizedPlacing.Solve(problem, 3000);

        return !double.IsNaN(problem.ValueOf(placing.Places)) && placing.Value <= BestOfAll(problem) + 1e-9
            && BestOfAll(problem) <= placing.Bound + 1e-9 && placing.Value >= 0.9 * BestOfAll(problem);
    }

    [Test]
    public void The_same_problem_has_the_same_answer()
    {
        var first = SizedPlacing.Solve(Random(7, groups: 40, places: 6), 5000);
        var second = SizedPlacing.Solve(Random(7, groups: 40, places: 6), 5000);

        Assert.That(second.Places, Is.EqualTo(first.Places));
    }

    [Test]
    public void A_pin_and_a_ban_are_values_like_any_other()
    {
        var problem = new PlacingProblem([[5, 4], [5, 1]], [[1], [1]], [[1], [1]]);

        var pinned = problem.With((group, place, value) => group == 0 && place != 0 ? Never : value);

        Assert.That(SizedPlacing.Solve(problem, 1000).Places, Is.EqualTo(new[] { 1, 0 }));
        Assert.That(SizedPlacing.Solve(pinned, 1000).Places, Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Nobody_and_nowhere_are_answers()
    {
        Assert.That(SizedPlacing.Solve(new PlacingProblem([], [], [[3]])).Places, Is.Empty);
        Assert.That(SizedPlacing.Solve(new PlacingProblem([[]], [[1]], [])).Places, Is.EqualTo(new[] { PlacingProblem.Unplaced }));
        Assert.That(SizedPlacing.Solve(new PlacingProblem([[Never]], [[1]], [[1]])).Gap, Is.Zero);
    }

    [Test]
    public void Refuses_what_is_no_number()
    {
        Assert.That(() => new PlacingProblem([[double.PositiveInfinity]], [[1]], [[1]]), Throws.ArgumentException);
        Assert.That(() => new PlacingProblem([[1]], [[-1]], [[1]]), Throws.ArgumentException);
        Assert.That(() => new PlacingProblem([[1]], [[1, 1]], [[1]]), Throws.ArgumentException);
        Assert.That(() => new PlacingProblem([[1, 2]], [[1]], [[1]]), Throws.ArgumentException);
    }

    [Test]
    public void The_fairness_curve_trades_the_sum_for_the_worst_tenth()
    {
        var problem = Random(3, groups: 60, places: 5);

        var curve = FairPlacing.Curve(problem, 20_000);

        Assert.That(curve.Select(point => point.Placing.Value), Is.Ordered.Descending);
        Assert.That(curve.Select(point => point.WorstTenth), Is.Ordered.Ascending);
        Assert.That(curve.All(point => !double.IsNaN(problem.ValueOf(point.Placing.Places))), Is.True);
        Assert.That(FairPlacing.Choose(curve, loss: 0), Is.EqualTo(curve[0]));
        Assert.That(FairPlacing.Choose(curve, loss: 1), Is.EqualTo(curve[^1]));
    }

    [Test]
    public void Whom_nobody_could_place_does_not_count_among_the_worst()
    {
        var problem = new PlacingProblem([[Never], [4], [2]], [[1], [1], [1]], [[2]]);

        Assert.That(FairPlacing.Shares(problem, [-1, 0, -1]), Is.EqualTo(new[] { Never, 1, 0 }));
        Assert.That(FairPlacing.WorstTenth(problem, [-1, 0, 0]), Is.EqualTo(1));
    }

    internal static PlacingProblem Random(int seed, int groups, int places)
    {
        var random = new Random(seed);
        return new(
            [.. Enumerable.Range(0, groups).Select(_ => Enumerable.Range(0, places).Select(_ => random.Next(4) == 0 ? Never : Math.Round(random.NextDouble() * 3, 2)).ToArray())],
            [.. Enumerable.Range(0, groups).Select(_ => new[] { random.Next(3), random.Next(1, 3) })],
            [.. Enumerable.Range(0, places).Select(_ => new[] { random.Next(4), random.Next(6) })]);
    }

    private static double BestOfAll(PlacingProblem problem)
    {
        var (places, best) = (new int[problem.Groups], 0.0);
        From(0);
        return best;

        void From(int group)
        {
            if (group == problem.Groups)
            {
                // Not a number where a rule is broken: never larger.
                best = problem.ValueOf(places) is var value && value > best ? value : best;
                return;
            }

            for (places[group] = PlacingProblem.Unplaced; places[group] < problem.Places; places[group]++)
                From(group + 1);
        }
    }
}
