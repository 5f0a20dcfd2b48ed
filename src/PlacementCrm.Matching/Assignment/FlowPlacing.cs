namespace PlacementCrm.Matching.Assignment;

/// <summary>
/// The best proposal, exactly: one candidate after the other is added along the cheapest chain of moves (successive shortest paths
/// with prices). A chain ends where a place has room left or where somebody is better left without one.
/// </summary>
internal sealed class FlowPlacing
{
    private readonly OfferProblem _problem;
    private readonly int[] _places;

    // Of each candidate at the place held, so that no list is searched for them.
    private readonly int[] _points;
    private readonly int[] _prices;
    private readonly List<int>[] _members;

    // Of the search in progress; a place was reached when its round is the present one.
    private readonly int[] _round;
    private readonly int[] _distance;
    private readonly int[] _reachedBy;
    private readonly int[] _reachedPoints;
    private readonly bool[] _done;
    private readonly List<int> _finished = [];
    private readonly PriorityQueue<int, int> _queue = new();
    private int _shortest;
    private int _endPlace;
    private int _endCandidate;

    private FlowPlacing(OfferProblem problem)
    {
        _problem = problem;
        (_places, _points) = (new int[problem.Candidates], new int[problem.Candidates]);
        Array.Fill(_places, PlacingProblem.Unplaced);
        _prices = new int[problem.Places];
        _members = new List<int>[problem.Places];
        (_round, _distance, _reachedBy, _reachedPoints, _done) = (new int[problem.Places], new int[problem.Places], new int[problem.Places], new int[problem.Places], new bool[problem.Places]);
    }

    public static OfferPlacing Solve(OfferProblem problem)
    {
        var flow = new FlowPlacing(problem);
        for (var candidate = 0; candidate < problem.Candidates; candidate++)
            flow.Add(candidate);
        return problem.Judge(flow._places, flow._prices);
    }

    private void Add(int candidate)
    {
        _queue.Clear();
        _finished.Clear();
        (_shortest, _endPlace, _endCandidate) = (int.MaxValue, PlacingProblem.Unplaced, candidate);

        var best = 0;
        foreach (var (place, points) in _problem.SuitableFor(candidate))
            best = Math.Max(best, points - _prices[place]);
        Reach(candidate, 0, best, candidate + 1);
        Search(candidate + 1);
        foreach (var place in _finished)
            _prices[place] += _shortest - _distance[place];
        Shift(candidate);
    }

    private void Search(int round)
    {
        while (_queue.TryDequeue(out var place, out var distance) && distance < _shortest)
        {
            if (_done[place] || distance > _distance[place])
                continue;
            if ((_members[place]?.Count ?? 0) < _problem.Room[place])
            {
                (_shortest, _endPlace) = (distance, place);
                return;
            }

            _done[place] = true;
            _finished.Add(place);
            foreach (var member in _members[place]!)
                Reach(member, distance, _points[member] - _prices[place], round);
        }
    }

    // From somebody who would have to go, or to be added: every place on the list, and none.
    private void Reach(int candidate, int distance, int profit, int round)
    {
        if (distance + profit < _shortest)
            (_shortest, _endPlace, _endCandidate) = (distance + profit, PlacingProblem.Unplaced, candidate);
        foreach (var (place, points) in _problem.SuitableFor(candidate))
        {
            var next = distance + profit - (points - _prices[place]);
            if (next >= _shortest || (_round[place] == round && next >= _distance[place]))
                continue;
            if (_round[place] != round)
                (_round[place], _done[place]) = (round, false);
            (_distance[place], _reachedBy[place], _reachedPoints[place]) = (next, candidate, points);
            _queue.Enqueue(place, next);
        }
    }

    // Back along the chain: each takes the place it reached, and leaves its own to the one before.
    private void Shift(int added)
    {
        var (place, candidate) = (_endPlace, _endPlace == PlacingProblem.Unplaced ? _endCandidate : _reachedBy[_endPlace]);
        while (true)
        {
            var left = _places[candidate];
            if (left != PlacingProblem.Unplaced)
                _members[left]!.Remove(candidate);
            (_places[candidate], _points[candidate]) = (place, place == PlacingProblem.Unplaced ? 0 : _reachedPoints[place]);
            if (place != PlacingProblem.Unplaced)
                (_members[place] ??= []).Add(candidate);
            if (candidate == added)
                return;
            (place, candidate) = (left, _reachedBy[left]);
        }
    }
}
