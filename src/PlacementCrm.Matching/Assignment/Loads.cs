namespace PlacementCrm.Matching.Assignment;

/// <summary>An answer while it is being changed: who is where, and the room that is left.</summary>
internal sealed class Loads
{
    private readonly PlacingProblem _problem;
    private readonly List<int>[] _members;
    private readonly int[] _positions;

    public Loads(PlacingProblem problem)
    {
        _problem = problem;
        _members = [.. Enumerable.Range(0, problem.Places).Select(_ => new List<int>())];
        _positions = new int[problem.Groups];
        Left = [.. problem.Room.Select(room => (int[])room.Clone())];
        Places = new int[problem.Groups];
        Array.Fill(Places, PlacingProblem.Unplaced);
    }

    public int[] Places { get; }

    public int[][] Left { get; }

    public IReadOnlyList<int> MembersOf(int place) => _members[place];

    public bool HasRoom(int group, int place) => PlacingProblem.Fits(_problem.Sizes[group], Left[place]);

    /// <summary>Without looking whether it fits; room may fall below 0 in between.</summary>
    public void Move(int group, int place)
    {
        if (Places[group] is var old and not PlacingProblem.Unplaced)
        {
            var (members, position) = (_members[old], _positions[group]);
            _positions[members[^1]] = position;
            members[position] = members[^1];
            members.RemoveAt(members.Count - 1);
            Take(group, old, 1);
        }

        Places[group] = place;
        if (place == PlacingProblem.Unplaced)
            return;
        _positions[group] = _members[place].Count;
        _members[place].Add(group);
        Take(group, place, -1);
    }

    private void Take(int group, int place, int sign)
    {
        var (size, left) = (_problem.Sizes[group], Left[place]);
        for (var dimension = 0; dimension < size.Length; dimension++)
            left[dimension] += sign * size[dimension];
    }
}
