namespace PlacementCrm.Matching.Assignment;

/// <summary>
/// Improves an answer by many small random changes, of which fewer and fewer bad ones are kept. Always within the room of the places;
/// the same problem gives the same answer.
/// </summary>
internal sealed class Annealing
{
    private const int MovedAtMost = 8;
    private const double Hottest = 0.03;
    private const double Coldest = 0.002;

    private readonly PlacingProblem _problem;
    private readonly Loads _loads;
    private readonly int[][] _options;
    private readonly double _scale;
    private readonly (int Group, int From)[] _moved = new (int, int)[MovedAtMost];
    private int _movedCount;
    private ulong _state = 0x9E3779B97F4A7C15;

    /// <param name="options">The places worth trying for each group.</param>
    public Annealing(PlacingProblem problem, IReadOnlyList<int> start, int[][] options)
    {
        (_problem, _options, _loads) = (problem, options, new Loads(problem));
        for (var group = 0; group < problem.Groups; group++)
            _loads.Move(group, start[group]);
        var best = problem.Values.Select(row => row.Where(value => !double.IsNaN(value)).DefaultIfEmpty(0).Max()).Where(value => value > 0).ToArray();
        _scale = best.Length == 0 ? 1 : best.Average();
    }

    public int[] Run(int steps)
    {
        var (best, value, highest) = ((int[])_loads.Places.Clone(), 0.0, 0.0);
        var (temperature, cooling) = (_scale * Hottest, Math.Pow(Coldest / Hottest, 1.0 / Math.Max(1, steps)));
        var movable = Enumerable.Range(0, _problem.Groups).Where(group => _options[group].Length > 0).ToArray();
        for (var step = 0; step < steps && movable.Length > 0; step++, temperature *= cooling)
        {
            var group = movable[Next(movable.Length)];
            var place = _options[group][Next(_options[group].Length)];
            if (place == _loads.Places[group])
                continue;

            var gain = Try(group, place);
            if (double.IsNaN(gain) || (gain < 0 && NextDouble() >= Math.Exp(gain / temperature)))
                Undo();
            else if ((value += gain) > highest + 1e-9)
            {
                highest = value;
                _loads.Places.CopyTo(best, 0);
            }
        }

        return best;
    }

    // Moves the group, then as many others out of its way as needed: to where it came from, to another place, or to none.
    private double Try(int group, int place)
    {
        _movedCount = 0;
        var from = _loads.Places[group];
        var gain = Shift(group, place);
        while (!PlacingProblem.Fits(s_nothing[_problem.Dimensions], _loads.Left[place]))
        {
            var members = _loads.MembersOf(place);
            var other = members[Next(members.Count)];
            if (other == group || _movedCount == MovedAtMost)
                return double.NaN;
            gain += Shift(other, Refuge(other, place, from));
        }

        return gain;
    }

    private int Refuge(int group, int except, int preferred)
    {
        if (preferred != PlacingProblem.Unplaced && _problem.IsPossible(group, preferred) && _loads.HasRoom(group, preferred))
            return preferred;
        if (_options[group].Length > 0 && _options[group][Next(_options[group].Length)] is var other && other != except && _loads.HasRoom(group, other))
            return other;
        return PlacingProblem.Unplaced;
    }

    private double Shift(int group, int place)
    {
        var from = _loads.Places[group];
        _moved[_movedCount++] = (group, from);
        _loads.Move(group, place);
        return Worth(group, place) - Worth(group, from);
    }

    private double Worth(int group, int place) => place == PlacingProblem.Unplaced ? 0 : _problem.Values[group][place];

    private void Undo()
    {
        while (_movedCount > 0)
        {
            var (group, from) = _moved[--_movedCount];
            _loads.Move(group, from);
        }
    }

    private static readonly int[][] s_nothing = [.. Enumerable.Range(0, 17).Select(length => new int[length])];

    // xorshift64*: the same numbers on every machine, and cheap.
    private ulong NextBits()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }

    private int Next(int below) => (int)((NextBits() >> 32) * (ulong)below >> 32);

    private double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));
}
