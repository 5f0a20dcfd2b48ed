using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Board;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Web.Matching;
using PlacementCrm.Web.Placements;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Board;

/// <summary>How the board says stages, next steps and ages.</summary>
internal static class BoardWords
{
    public static string Of(this IStringLocalizer<BoardTexts> texts, BoardStage stage) => texts[$"Stage-{stage}"];

    public static string HrefOf(BoardCard card) => card.IsSuggestion ? $"/matching?candidate={card.CandidateId}" : $"/placements/{card.Id}";

    /// <summary>Where a column holds more than one state, or a state is an alarm.</summary>
    public static string? StateOf(BoardCard card) => card switch
    {
        { Suggestion: { } suggestion } when card.Stage is BoardStage.Talk => MatchingWords.Of(suggestion),
        { State: PlacementState.Proposed or PlacementState.AtRisk } => PlacementWords.Of(card.State.Value),
        _ => null,
    };

    public static Tone ToneOf(BoardCard card) => card.State is PlacementState.AtRisk ? Tone.Danger : Tone.Neutral;

    public static string AgeOf(this IStringLocalizer<BoardTexts> texts, BoardCard card, DateOnly today) => card.DaysOn(today) switch
    {
        0 => texts["StageToday"],
        1 => texts["StageOneDay"],
        var days => texts["StageDays", days],
    };

    /// <summary>What has to be done so that it goes on, with its day where it has one.</summary>
    public static string NextOf(this IStringLocalizer<BoardTexts> texts, BoardCard card, DateOnly today) => card.Stage switch
    {
        BoardStage.Suggested => texts["Next-Present"],
        BoardStage.Talk => texts[card.Suggestion switch { SuggestionState.Presented => "Next-Answer", SuggestionState.Accepted => "Next-Propose", _ => "Next-Agree" }],
        BoardStage.Agreed => texts["Next-Plan"],
        BoardStage.Meeting => MeetingOf(texts, card),
        BoardStage.Ready => StartOf(texts, card, today),
        _ => RunningOf(texts, card, today),
    };

    private static string MeetingOf(IStringLocalizer<BoardTexts> texts, BoardCard card) => card switch
    {
        { Meeting: SafetyMeetingState.Planned, MeetingAt: { } at } => texts["Next-Meeting", Dates.Moment(at)],
        { Meeting: null } => texts["Next-Plan"],
        { Meeting: SafetyMeetingState.Reopened } => texts["Next-HoldAgain"],
        _ => texts["Next-Confirm"],
    };

    private static string StartOf(IStringLocalizer<BoardTexts> texts, BoardCard card, DateOnly today) => card switch
    {
        { Meeting: SafetyMeetingState.Reopened, OverrideReason: null } => texts["Next-HoldAgain"],
        { IsApprovalMissing: true } => texts["Next-Approval"],
        { StartsOn: { } from } when from > today => texts["Next-Start", Dates.Day(from)],
        { IsStartClosed: true } => texts["Next-Open"],
        _ => texts["Next-StartNow"],
    };

    private static string RunningOf(IStringLocalizer<BoardTexts> texts, BoardCard card, DateOnly today) => card switch
    {
        { Meeting: SafetyMeetingState.Reopened } => texts["Next-HoldAgain"],
        { EndsOn: { } to } when to < today => texts["Next-Ended", Dates.Day(to)],
        { Stage: BoardStage.Ending, EndsOn: { } to } => texts[card.HasEndPlan ? "Next-EndsPlanned" : "Next-Ends", Dates.Day(to)],
        { NextFollowUpOn: { } day } => texts["Next-FollowUp", Dates.Day(day)],
        _ => texts["Next-NoFollowUp"],
    };
}
