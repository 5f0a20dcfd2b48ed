using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>Which command comes next. Chosen blindly nearly all would be refused, and no placement would ever begin.</summary>
public sealed partial class RandomCommandTests
{
    private static readonly string[] s_onTheWay = ["hear", "file", "approve", "decide the period", "plan the week", "a mentor", "change the period"];
    private static readonly string[] s_atTheTable =
    [
        "who is there", "who is there", "answer", "answer", "follow up", "begin", "invite", "move the meeting", "go through the work", "talk", "reopen",
        "issue a link", "read by link", "answer by link", "revoke the link", "a party confirms", "a party confirms", "a party confirms", "confirm",
    ];

    /// <summary>Mostly what fits the state, rather what this sequence has not done yet; otherwise anything.</summary>
    private int Next(Random random)
    {
        if (random.Next(4) == 0)
            return random.Next(Acts.Length);

        string[] fitting = Fitting();
        string[] fresh = [.. fitting.Where(name => !_gotThrough.Contains(name))];
        var name = Any(random, fresh.Length > 0 && random.Next(2) == 0 ? fresh : fitting);
        return Array.FindIndex(Acts, act => act.Name == name);
    }

    /// <summary>Of the first placement that is not over.</summary>
    private string[] Fitting()
    {
        var placement = _placements.Values.FirstOrDefault(row => !row.State.IsOver());
        var meeting = _meetings.Values.FirstOrDefault(row => row.PlacementId == placement?.Id && row.State is not SafetyMeetingState.NotHeld);
        var isAllSaid = meeting is { State: SafetyMeetingState.Held } && meeting.Presences.Count(presence => presence.HasConfirmed) == 3;
        return placement?.State switch
        {
            null => _suggestions.Values.Any(row => row.State is SuggestionState.Accepted)
                ? ["propose", "propose", "undo the step of a suggestion"] : ["shortlist", "present", "accept", "accept", "decline"],
            PlacementState.Proposed => ["agree", "agree", "explain the warning", .. s_onTheWay],
            PlacementState.Agreed => ["plan the meeting", "plan the meeting", "override", "undo the step of a placement", .. s_onTheWay],
            PlacementState.MeetingPlanned when isAllSaid => ["confirm", "confirm", "confirm", "answer", "follow up", "reopen"],
            PlacementState.MeetingPlanned when meeting?.State is SafetyMeetingState.Confirmed => ["make ready", "make ready", "start", "reopen", .. s_onTheWay],
            PlacementState.MeetingPlanned when meeting is null => ["plan the meeting"],
            PlacementState.MeetingPlanned or PlacementState.AtRisk when meeting?.State is SafetyMeetingState.Held && _link is not null =>
                ["answer by link", "answer by link", "read by link", .. s_atTheTable],
            PlacementState.MeetingPlanned => ["not held", .. s_atTheTable],
            PlacementState.ReadyToStart => ["start", "start", "undo the step of a placement", "undo the step of a placement", "add a consideration", "confirm a consideration", "withdraw", "cancel", .. s_onTheWay],
            PlacementState.AtRisk when isAllSaid => ["confirm", "confirm", "answer", "follow up", "end early"],
            PlacementState.AtRisk when meeting is not { State: SafetyMeetingState.Confirmed } => ["plan the meeting", "end early", "end early", .. s_atTheTable],
            PlacementState.AtRisk => ["back on track", "back on track", "end early", "explain the warning"],
            _ =>
            [
                "at risk", "extend", "ask for an extension", "decide the extension", "withdraw the extension", "explain the warning", "report an incident",
                "add a consideration", "confirm a consideration", "share a consideration", "complete", "end early",
            ],
        };
    }
}
