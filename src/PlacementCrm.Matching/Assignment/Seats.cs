namespace PlacementCrm.Matching.Assignment;

/// <summary>Who sits where in an auction and at which bid. The price of a place is its lowest bid, or 0 while a seat is free.</summary>
internal sealed class Seats
{
    private const int Nobody = -1;

    private readonly int[] _begins;
    private readonly int[] _holders;
    private readonly int[] _bids;

    public Seats(int[] room)
    {
        Prices = new int[room.Length];
        _begins = new int[room.Length + 1];
        for (var place = 0; place < room.Length; place++)
            _begins[place + 1] = _begins[place] + room[place];
        (_holders, _bids) = (new int[_begins[^1]], new int[_begins[^1]]);
        Array.Fill(_holders, Nobody);
    }

    public int[] Prices { get; }

    /// <summary>Takes the cheapest seat for so much more than it costs; tells who has to leave it, or -1.</summary>
    public int Take(int place, int candidate, int raise)
    {
        var seat = Cheapest(place);
        var outbid = _holders[seat];
        (_holders[seat], _bids[seat]) = (candidate, Prices[place] + raise);
        Prices[place] = _bids[Cheapest(place)];
        return outbid;
    }

    private int Cheapest(int place)
    {
        var cheapest = _begins[place];
        for (var seat = cheapest + 1; seat < _begins[place + 1] && _bids[cheapest] > 0; seat++)
            if (_bids[seat] < _bids[cheapest])
                cheapest = seat;
        return cheapest;
    }
}
