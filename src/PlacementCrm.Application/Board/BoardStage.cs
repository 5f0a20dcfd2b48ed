using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Board;

/// <summary>The way of a placement as people tell it: the columns of the board.</summary>
public enum BoardStage
{
    /// <summary>Shortlisted; the company knows nothing yet.</summary>
    Suggested,

    /// <summary>Presented to the company, accepted, or proposed: everybody is still making up their mind.</summary>
    Talk,
    Agreed,
    Meeting,
    Ready,
    Now,

    /// <summary>Running, and over within <see cref="FindPlacements.SoonDays"/> days or already past its last day. Comes by itself.</summary>
    Ending,
}

/// <summary>Which states a stage holds.</summary>
public static class BoardStages
{
    public static BoardStage Of(SuggestionState state) =>
        state is SuggestionState.Presented or SuggestionState.Accepted ? BoardStage.Talk : BoardStage.Suggested;

    public static BoardStage Of(PlacementState state, DateOnly endsOn, DateOnly today) => state switch
    {
        PlacementState.Proposed => BoardStage.Talk,
        PlacementState.Agreed => BoardStage.Agreed,
        PlacementState.MeetingPlanned => BoardStage.Meeting,
        PlacementState.ReadyToStart => BoardStage.Ready,
        _ => endsOn <= EndsSoonUntil(today) ? BoardStage.Ending : BoardStage.Now,
    };

    internal static DateOnly EndsSoonUntil(DateOnly today) => today.AddDays(FindPlacements.SoonDays);

    internal static SuggestionState[] SuggestionsOf(BoardStage stage) => stage switch
    {
        BoardStage.Suggested => [SuggestionState.Suggested, SuggestionState.Shortlisted],
        BoardStage.Talk => [SuggestionState.Presented, SuggestionState.Accepted],
        _ => [],
    };

    internal static PlacementState[] PlacementsOf(BoardStage stage) => stage switch
    {
        BoardStage.Suggested => [],
        BoardStage.Talk => [PlacementState.Proposed],
        BoardStage.Agreed => [PlacementState.Agreed],
        BoardStage.Meeting => [PlacementState.MeetingPlanned],
        BoardStage.Ready => [PlacementState.ReadyToStart],
        _ => PlacementFilters.Running,
    };
}
