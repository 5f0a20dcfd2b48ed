using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Whom a team wants placed and where there is room: numbers and ids, no words about a person.</summary>
/// <param name="Asked">How many were asked for, also beyond those read.</param>
/// <param name="People">In the order of waiting; the numbers of the others point here.</param>
/// <param name="Suits">Of each person, by number.</param>
/// <param name="Chosen">On a shortlist or further: they hold their place and are not moved.</param>
/// <param name="Held">The openings at which a place is held by somebody chosen, once for each.</param>
/// <param name="Options">Counts who fits where.</param>
internal sealed record TeamPool(
    int Asked, int Busy, IReadOnlyList<CandidateProfile> People, IReadOnlyList<TeamPool.Place> Places, IReadOnlyList<TeamPool.Suited> Suits,
    IReadOnlyList<TeamPool.Taken> Chosen, IReadOnlyList<Guid> Held, TeamOptions Options)
{
    /// <param name="Free">Not filled by a placement, and not held by somebody chosen.</param>
    internal sealed record Place(Guid OpeningId, string Title, string Where, int Free);

    /// <param name="Points">Above 0, so that any place counts for more than none.</param>
    internal sealed record Option(int Place, int Points);

    /// <param name="Best">What fits, best first, as far as a proposal can need it.</param>
    /// <param name="Enough">So many with room can be needed: as many as there are people, and those that are ruled out.</param>
    /// <param name="Count">How many fit in all.</param>
    internal sealed record Suited(IReadOnlyList<Option> Best, int Enough, int Count);

    internal sealed record Taken(Guid CandidateId, Guid OpeningId, SuggestionState State);
}
