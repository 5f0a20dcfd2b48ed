using System.Globalization;
using PlacementCrm.Matching.Outcomes;

namespace PlacementCrm.Benchmarks.Quality;

/// <summary>Few scores per person: what do they say about the next one? Random splits, every score of the others is the truth.</summary>
internal static class OutcomesSuite
{
    private const int Splits = 400;
    private const double Usual = 1.7;
    private const double Passed = 5;
    private static readonly int[] s_known = [2, 4, 8];

    public static void Run(Material material, Sheet sheet)
    {
        foreach (var (split, file) in Material.Splits(material.File("ferr_hr_labels"), "label_interaction", ".csv"))
        {
            var cases = Table.Columns(file, "hr_id", "jd_id", "score")
                .Where(row => double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                .Select(row => new Case(row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture))).ToArray();
            foreach (var known in s_known)
                Measure(sheet, $"{split}, {known} known scores of each of {cases.DistinctBy(one => one.Person).Count()} persons", cases, known);
        }
    }

    private static void Measure(Sheet sheet, string name, Case[] cases, int known)
    {
        var random = new Random(known);
        var tallies = new Dictionary<string, Tally>();
        for (var split = 0; split < Splits; split++)
        {
            var persons = cases.GroupBy(one => one.Person).Select(person => { Case[] all = [.. person]; random.Shuffle(all); return all; }).ToArray();
            Case[] seen = [.. persons.SelectMany(person => person.Take(known))];
            Case[] hidden = [.. persons.SelectMany(person => person.Skip(known))];
            Judge("product", Product(seen));
            var mean = seen.Average(one => one.Score);
            var passed = seen.Average(one => one.Passed);
            Judge("global mean", _ => new(mean, passed, double.NaN, double.NaN));
            Judge("raw mean of the person", Raw(seen, one => one.Person, mean, passed));
            Judge("raw mean of the job", Raw(seen, one => one.Job, mean, passed));

            void Judge(string method, Func<Case, Guess> guess)
            {
                if (!tallies.TryGetValue(method, out var tally))
                    tallies.Add(method, tally = new Tally());
                var guesses = hidden.DistinctBy(one => (one.Person, one.Job)).ToDictionary(one => (one.Person, one.Job), guess);
                foreach (var one in hidden)
                    tally.Add(one, guesses[(one.Person, one.Job)]);
            }
        }

        foreach (var (method, tally) in tallies)
            sheet.Add(name, method, [("RMSE", tally.Rmse), ("log loss >= 5", tally.LogLoss), .. method == "product" ? [("inside 90 %", tally.Inside)] : Array.Empty<(string, double)>()]);
    }

    private static Func<Case, Guess> Product(Case[] seen)
    {
        var scores = new CrossedEffects([.. seen.Select(one => new Outcome([one.Person, one.Job], one.Score))], Usual);
        var passes = new CrossedEffects([.. seen.Select(one => new Outcome([one.Person, one.Job], one.Passed))], 0.5);
        return one =>
        {
            var expected = scores.For([one.Person, one.Job])!.Value;
            return new(expected.Mean, passes.For([one.Person, one.Job])!.Value.Mean, expected.Interval90.From, expected.Interval90.To);
        };
    }

    private static Func<Case, Guess> Raw(Case[] seen, Func<Case, string> by, double mean, double passed)
    {
        var known = seen.GroupBy(by).ToDictionary(group => group.Key, group => new Guess(group.Average(one => one.Score), (group.Sum(one => one.Passed) + passed) / (group.Count() + 1), double.NaN, double.NaN));
        return one => known.GetValueOrDefault(by(one)) ?? new Guess(mean, passed, double.NaN, double.NaN);
    }

    private sealed record Case(string Person, string Job, double Score)
    {
        public double Passed => Score >= OutcomesSuite.Passed ? 1 : 0;
    }

    private sealed record Guess(double Score, double Passes, double From, double To);

    private sealed class Tally
    {
        private int _count;
        private double _squares;
        private double _logs;
        private int _inside;

        public double Rmse => Math.Sqrt(_squares / _count);

        public double LogLoss => _logs / _count;

        public double Inside => (double)_inside / _count;

        public void Add(Case truth, Guess guess)
        {
            _count++;
            _squares += (truth.Score - guess.Score) * (truth.Score - guess.Score);
            var chance = Math.Clamp(guess.Passes, 0.02, 0.98);
            _logs -= Math.Log(truth.Passed > 0 ? chance : 1 - chance);
            if (truth.Score >= guess.From && truth.Score <= guess.To)
                _inside++;
        }
    }
}
