using PlacementCrm.Application.Board;

namespace PlacementCrm.Web.Board;

/// <summary>Where a card lies after a move.</summary>
/// <param name="Position">Counted from 1; none where nothing is counted, or below the cards that are shown.</param>
public sealed record BoardPlace(BoardStage Stage, int? Position = null, int? Of = null);
