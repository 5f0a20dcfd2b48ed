using PlacementCrm.Matching.Assignment;

namespace PlacementCrm.Application.Matching;

/// <summary>The proposal for a pool: with what people fixed, and beside it the one without, so that a pin shows what it moves.</summary>
internal sealed class TeamAnswer
{
    private readonly Dictionary<Guid, int> _people;
    private readonly Dictionary<Guid, int> _places;
    private readonly TeamPool _pool;

    public TeamAnswer(TeamPool pool, FindTeamProposal request)
    {
        _pool = pool;
        _people = pool.People.Index().ToDictionary(person => person.Item.Id, person => person.Index);
        _places = pool.Places.Index().ToDictionary(place => place.Item.OpeningId, place => place.Index);
        Pins = [.. request.Pins.Where(IsKnown)];
        Bans = [.. request.Bans.Where(IsKnown)];
        Lost = [.. request.Pins.Concat(request.Bans).Where(pair => !IsKnown(pair)).Distinct()];

        var task = Task([.. Pins.Select(pair => KeyValuePair.Create(_people[pair.CandidateId], _places[pair.OpeningId]))], [.. Bans.Select(pair => (_people[pair.CandidateId], _places[pair.OpeningId]))]);
        (Plan, Pinned) = (request.IsFair ? task.Fairest() : task.MostPoints(), task.Pinned);
        var free = Pins.Count + Bans.Count == 0 ? task : Task([], []);
        Most = free.MostPoints();
        Before = Pins.Count + Bans.Count == 0 ? Plan : request.IsFair ? free.Fairest() : Most;
        WorstTenthAtMost = Pins.Count + Bans.Count == 0 ? Most.WorstTenth : task.MostPoints().WorstTenth;
    }

    /// <summary>Those of the request whose candidate is in the pool and whose opening is open.</summary>
    public IReadOnlyList<TeamPair> Pins { get; }

    public IReadOnlyList<TeamPair> Bans { get; }

    /// <summary>The others of the request: somebody chosen since, or a candidate or an opening outside of what is asked for.</summary>
    public IReadOnlyList<TeamPair> Lost { get; }

    public TeamPlan Plan { get; }

    /// <summary>Without pins and bans.</summary>
    public TeamPlan Before { get; }

    /// <summary>Without pins and bans, and for the sum alone: what everything is measured against.</summary>
    public TeamPlan Most { get; }

    public double WorstTenthAtMost { get; }

    private IReadOnlyDictionary<int, int> Pinned { get; }

    public static int CountIn(TeamPlan plan) => plan.Places.Count(place => place != PlacingProblem.Unplaced);

    public bool IsPinned(int person) => Pinned.ContainsKey(person);

    public bool IsKept(TeamPair pair) => Pinned.TryGetValue(_people[pair.CandidateId], out var place) && place == _places[pair.OpeningId];

    /// <summary>Where that person is proposed; none without a place.</summary>
    public TeamPool.Place? PlaceIn(TeamPlan plan, int person) => plan.Places[person] is var place and not PlacingProblem.Unplaced ? _pool.Places[place] : null;

    public TeamPool.Place PlaceOf(TeamPair pair) => _pool.Places[_places[pair.OpeningId]];

    private bool IsKnown(TeamPair pair) => _people.ContainsKey(pair.CandidateId) && _places.ContainsKey(pair.OpeningId);

    // With and without pins from the same options, so that only the pins make a difference.
    private TeamTask Task(KeyValuePair<int, int>[] pins, HashSet<(int, int)> bans)
    {
        var pinned = Pins.Select(pair => (_people[pair.CandidateId], _places[pair.OpeningId])).ToHashSet();
        return new TeamTask(
            [.. _pool.Suits.Select((suited, person) =>
                suited.Best.Where(option => _pool.Places[option.Place].Free > 0).Index().Where(one => one.Index < suited.Enough || pinned.Contains((person, one.Item.Place)))
                    .Select(one => new Suitable(one.Item.Place, one.Item.Points)).ToList())],
            [.. _pool.Places.Select(place => place.Free)], pins, bans);
    }
}
