using System.Runtime.InteropServices;

namespace PlacementCrm.Matching.Assignment;

/// <summary>One place that suits one candidate, and how well, in points above 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Suitable(int Place, int Points);

/// <summary>
/// Many candidates to many places, one place each, from short lists of what suits. Being left without a place is always allowed and
/// worth 0; what is not on a candidate's list is impossible.
/// </summary>
public sealed class OfferProblem
{
    private readonly int[] _begins;
    private readonly Suitable[] _suitable;

    /// <param name="candidates">The list of each candidate; entries without points are left out.</param>
    /// <param name="room">How many each place takes.</param>
    public OfferProblem(IReadOnlyList<IReadOnlyList<Suitable>> candidates, int[] room)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(room);
        if (Array.Exists(room, places => places < 0))
            throw new ArgumentException("A place takes nobody or more.", nameof(room));
        if (candidates.Any(list => list.Any(suitable => suitable.Place < 0 || suitable.Place >= room.Length)))
            throw new ArgumentException("A list names a place that is not there.", nameof(candidates));

        Room = room;
        _begins = new int[candidates.Count + 1];
        for (var candidate = 0; candidate < candidates.Count; candidate++)
            _begins[candidate + 1] = _begins[candidate] + candidates[candidate].Count(Counts);
        _suitable = new Suitable[_begins[^1]];
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            var at = _begins[candidate];
            foreach (var suitable in candidates[candidate].Where(Counts))
                _suitable[at++] = suitable;
        }

        bool Counts(Suitable suitable) => suitable.Points > 0 && room[suitable.Place] > 0;
    }

    public int Candidates => _begins.Length - 1;

    public int Places => Room.Length;

    public int RoomOf(int place) => Room[place];

    public IReadOnlyList<Suitable> ListOf(int candidate) => [.. SuitableFor(candidate)];

    internal int[] Room { get; }

    internal ReadOnlySpan<Suitable> SuitableFor(int candidate) =>
        _suitable.AsSpan(_begins[candidate], _begins[candidate + 1] - _begins[candidate]);

    /// <summary>What the places are worth at these prices; no proposal exceeds it, whatever the prices are.</summary>
    internal long Bound(ReadOnlySpan<int> prices)
    {
        var bound = 0L;
        for (var place = 0; place < Places; place++)
            bound += (long)prices[place] * Room[place];
        for (var candidate = 0; candidate < Candidates; candidate++)
        {
            var best = 0;
            foreach (var (place, points) in SuitableFor(candidate))
                best = Math.Max(best, points - prices[place]);
            bound += best;
        }

        return bound;
    }

    internal OfferPlacing Judge(int[] places, int[] prices)
    {
        var points = 0L;
        for (var candidate = 0; candidate < Candidates; candidate++)
            if (places[candidate] != PlacingProblem.Unplaced)
            {
                var most = 0;
                foreach (var suitable in SuitableFor(candidate))
                    most = suitable.Place == places[candidate] ? Math.Max(most, suitable.Points) : most;
                points += most;
            }

        return new OfferPlacing(places, prices, points, Bound(prices));
    }
}

/// <summary>A proposal for all candidates at once.</summary>
/// <param name="Places">Per candidate the place, or <see cref="PlacingProblem.Unplaced"/>.</param>
/// <param name="Prices">Per place what the next best candidate would lose without it; 0 where room is left.</param>
/// <param name="Points">Of the whole proposal.</param>
/// <param name="Bound">No proposal has more.</param>
public sealed record OfferPlacing(IReadOnlyList<int> Places, IReadOnlyList<int> Prices, long Points, long Bound)
{
    /// <summary>0.001 = at most a thousandth below the best; 0 proves the best.</summary>
    public double Gap => Bound == 0 ? 0 : 1 - (double)Points / Bound;
}
