namespace PlacementCrm.Matching.Assignment;

/// <summary>
/// What a team wants placed: short lists of what suits, the room of each place, and what people have fixed or ruled out. The same task
/// with other pins is another question ("what if?"), so it never changes.
/// </summary>
public sealed class TeamTask
{
    // Weight of fairness against the sum, in units of an average outcome, and up to which share it helps. Points are multiplied so that
    // small weights survive the rounding.
    private static readonly double[] s_weights = [0.5, 1, 2, 4];
    private static readonly double[] s_floors = [0.35, 0.5, 0.65, 1];
    private const int Finer = 100;

    private static readonly Comparer<double[]> s_worstFirst = Comparer<double[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    /// <summary>So much of the sum may be given up for those who get least.</summary>
    public const double LossAtMost = 0.02;

    private readonly List<Suitable>[] _lists;
    private readonly int[] _room;

    // What fairness is measured by: it is the same with and without pins and bans, so that "what if" compares like with like.
    private readonly int[] _best;
    private readonly Lazy<int> _placeable;

    /// <param name="lists">Of each candidate; points are above 0.</param>
    /// <param name="room">How many each place takes.</param>
    /// <param name="pins">Candidate and place that stay together; they are allowed for where the place is on the list and has room left.</param>
    /// <param name="bans">Candidate and place that are never proposed together.</param>
    public TeamTask(
        IReadOnlyList<IReadOnlyList<Suitable>> lists, int[] room,
        IEnumerable<KeyValuePair<int, int>>? pins = null, IReadOnlySet<(int Candidate, int Place)>? bans = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(room);
        _lists = [.. lists.Select((list, candidate) => list.Where(one => one.Points > 0 && bans?.Contains((candidate, one.Place)) != true).ToList())];
        _best = [.. lists.Select(list => list.Where(one => room[one.Place] > 0).Select(one => one.Points).DefaultIfEmpty(0).Max())];
        _room = [.. room];
        // Each counts the same, so the best proposal is the one that places most.
        _placeable = new(() => TeamPlacing.Propose(new OfferProblem([.. lists.Select(list => list.Where(one => one.Points > 0).Select(one => one with { Points = 1 }).ToList())], [.. room])).Places
            .Count(place => place != PlacingProblem.Unplaced));

        var pinned = new Dictionary<int, int>();
        foreach (var (candidate, place) in pins ?? [])
            if (_room[place] > 0 && !pinned.ContainsKey(candidate) && _lists[candidate].Exists(one => one.Place == place))
                (pinned[candidate], _room[place]) = (place, _room[place] - 1);
        Pinned = pinned;
    }

    /// <summary>The pins that can be kept.</summary>
    public IReadOnlyDictionary<int, int> Pinned { get; }

    /// <summary>The most points: exact below <see cref="TeamPlacing.ExactBelow"/> candidates.</summary>
    public TeamPlan MostPoints() => Plan(Problem((_, one) => one.Points * Finer));

    /// <summary>
    /// The most for the tenth that gets least, then for each of those who get least in turn, then the most points, within
    /// <see cref="LossAtMost"/> of the most points.
    /// </summary>
    public TeamPlan Fairest()
    {
        var most = MostPoints();
        if (most.WorstTenth >= 1)
            return most;

        var average = _best.Where(best => best > 0).DefaultIfEmpty(0).Average();
        return s_weights.SelectMany(weight => s_floors, Fairer)
            .Where(plan => plan.Points >= most.Points * (1 - LossAtMost))
            .Prepend(most)
            .OrderByDescending(plan => plan.WorstTenth).ThenByDescending(plan => SharesOf(plan.Places), s_worstFirst).ThenByDescending(plan => plan.Points)
            .First();

        // A share counts up to the floor and no further: so more for those below it is worth more than more for those above.
        TeamPlan Fairer(double weight, double floor) => Plan(Problem((candidate, one) =>
            (int)(Finer * (one.Points + weight * average * Math.Min((double)one.Points / _best[candidate], floor)))));
    }

    private OfferProblem Problem(Func<int, Suitable, int> points) => new(
        [.. _lists.Select((list, candidate) => Pinned.ContainsKey(candidate) ? [] : list.ConvertAll(one => one with { Points = points(candidate, one) }))], _room);

    private TeamPlan Plan(OfferProblem problem)
    {
        var places = TeamPlacing.Propose(problem).Places.ToArray();
        foreach (var (candidate, place) in Pinned)
            places[candidate] = place;
        return new TeamPlan(places, PointsOf(places).Sum(one => (long)one), WorstTenth(places));
    }

    private IEnumerable<int> PointsOf(IReadOnlyList<int> places) =>
        places.Select((place, candidate) => place == PlacingProblem.Unplaced ? 0 : _lists[candidate].First(one => one.Place == place).Points);

    // Whoever has no place with room does not count, nor do as many as there is no room for: nobody could have placed them. Whoever a
    // proposal leaves out beyond those does.
    private double WorstTenth(int[] places)
    {
        var shares = SharesOf(places);
        var possible = shares[Math.Max(0, shares.Length - _placeable.Value)..];
        return possible.Length == 0 ? 1 : possible.Take((possible.Length + 9) / 10).Average();
    }

    /// <summary>What each gets of the own best option, least first.</summary>
    private double[] SharesOf(IReadOnlyList<int> places) =>
        [.. PointsOf(places).Select((got, candidate) => (Got: got, Best: _best[candidate])).Where(one => one.Best > 0).Select(one => (double)one.Got / one.Best).Order()];
}

/// <summary>A proposal for everybody at once.</summary>
/// <param name="Places">Per candidate the place, or <see cref="PlacingProblem.Unplaced"/>.</param>
/// <param name="WorstTenth">Average share of their own best option among the tenth that gets least, of as many as could be placed; 1 when nobody could.</param>
public sealed record TeamPlan(IReadOnlyList<int> Places, long Points, double WorstTenth);
