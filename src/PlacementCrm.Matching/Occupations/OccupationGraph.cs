namespace PlacementCrm.Matching.Occupations;

/// <summary>
/// Answers two different questions from the tasks and skills a person has used. <see cref="Match"/>: which occupation is this?
/// <see cref="Rematch"/>: what else could this person do? Built once, read by many threads.
/// </summary>
public sealed class OccupationGraph
{
    // Share of a person's skills that say nothing about the occupation they came from.
    private const double Noise = 0.3;
    private const int Believed = 60;

    private readonly Dictionary<string, List<(int Occupation, double LogOdds)>> _evidence = new(StringComparer.Ordinal);
    private readonly float[][] _near;

    public OccupationGraph(IReadOnlyList<Occupation> occupations)
    {
        ArgumentNullException.ThrowIfNull(occupations);
        if (occupations.SelectMany(occupation => occupation.Skills).Any(skill => !(skill.Weight > 0) || double.IsInfinity(skill.Weight)))
            throw new ArgumentException("The weight of a skill is a number above 0.", nameof(occupations));

        Occupations = occupations;
        Weigh();
        _near = Relatedness.Of(occupations);
        // An occupation is as near to itself as its nearest neighbour is.
        for (var at = 0; at < _near.Length; at++)
            _near[at][at] = _near[at].Max();
    }

    public IReadOnlyList<Occupation> Occupations { get; }

    /// <summary>Naive Bayes: the occupations these skills most likely came from. Unknown skills are ignored.</summary>
    public IReadOnlyList<ScoredOccupation> Match(IEnumerable<string> skills, int count) =>
        Ranking.Top(LogOdds(skills), count);

    /// <summary>
    /// Where else these skills lead: the belief in each occupation, spread over what is related to it.
    /// The occupations left out, such as the one that ended, still lend their neighbours weight.
    /// </summary>
    public IReadOnlyList<ScoredOccupation> Rematch(IEnumerable<string> skills, int count, Predicate<int>? except = null)
    {
        var spread = new float[Occupations.Count];
        foreach (var (occupation, share) in Belief(skills))
            Ranking.AddTo(spread, _near[occupation], share);
        return Ranking.Top(spread, count, except);
    }

    /// <summary>Which occupation lends this one the most of its score in <see cref="Rematch"/>: the one to name as the reason.</summary>
    /// <returns>Null when nothing does.</returns>
    public int? Lender(IEnumerable<string> skills, int occupation) => Belief(skills)
        .Select(believed => (believed.Occupation, Lent: believed.Score * _near[believed.Occupation][occupation]))
        .Where(believed => believed.Lent > 0)
        .OrderByDescending(believed => believed.Lent).Select(believed => (int?)believed.Occupation).FirstOrDefault();

    /// <summary>The occupations nearest to one.</summary>
    public IReadOnlyList<ScoredOccupation> Related(int occupation, int count) =>
        Ranking.Top(_near[occupation], count, other => other == occupation);

    // Shares of one.
    private IEnumerable<ScoredOccupation> Belief(IEnumerable<string> skills)
    {
        var believed = Ranking.Top(LogOdds(skills), Believed);
        var whole = believed.Sum(occupation => Math.Exp(occupation.Score - believed[0].Score));
        return believed.Select(occupation => occupation with { Score = Math.Exp(occupation.Score - believed[0].Score) / whole });
    }

    private float[] LogOdds(IEnumerable<string> skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        var sum = new float[Occupations.Count];
        foreach (var skill in skills.Distinct(StringComparer.Ordinal))
            foreach (var (occupation, logOdds) in _evidence.GetValueOrDefault(skill) ?? [])
                sum[occupation] += (float)logOdds;
        return sum;
    }

    // How much more often the occupation uses the skill than the average does, damped by the noise (Jelinek-Mercer).
    private void Weigh()
    {
        var sums = Occupations.Select(occupation => occupation.Skills.Sum(skill => skill.Weight)).ToArray();
        var all = sums.Sum();
        var perSkill = Occupations.SelectMany((occupation, at) => occupation.Skills.Select(skill => (At: at, skill.Skill, skill.Weight)))
            .GroupBy(entry => entry.Skill, StringComparer.Ordinal);
        foreach (var skill in perSkill)
        {
            var usual = skill.Sum(entry => entry.Weight) / all;
            _evidence.Add(skill.Key,
            [
                .. skill.GroupBy(entry => entry.At)
                    .Select(entry => (entry.Key, Math.Log(1 + (1 - Noise) * entry.Max(one => one.Weight) / sums[entry.Key] / (Noise * usual)))),
            ]);
        }
    }
}
