using PlacementCrm.Application.Board;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Web.Board;

/// <param name="Text">Resource key of the link's words.</param>
internal sealed record GateLink(string Href, string Text);

/// <summary>Where a missing condition can be met.</summary>
internal static class GateLinks
{
    private const string Area = "Placements.Missing";

    public static GateLink Of(string code, ShowPlacement.Page placement) => (code, placement.Meeting) switch
    {
        (Area + "Meeting", null) => new($"/placements/{placement.Id}?step=PlanMeeting", "GoPlan"),
        (Area + "Meeting" or Area + "ReopenedMeeting" or Area + "Confirmation", { } meeting) => new($"/safety-meetings/{meeting.Id}?part=5", "GoMeeting"),
        (Area + "Adaptation", { } meeting) => new($"/safety-meetings/{meeting.Id}?part=2", "GoMeeting"),
        (Area + "Approval" or Area + "ApprovalRefused" or Area + "Hearing" or Area + "Statement" or Area + "Permit", _) => new($"/placements/{placement.Id}#law", "GoLaw"),
        _ => new($"/placements/{placement.Id}", "GoPlacement"),
    };

    /// <summary>What keeps a card out of a stage: the meeting before ready, everything before the start.</summary>
    public static bool Closes(string code, BoardStage stage) => stage switch
    {
        BoardStage.Meeting => code is Area + "Agreement",
        BoardStage.Ready => code is Area + "Agreement" or Area + "Meeting" or Area + "ReopenedMeeting" or Area + "Confirmation" or Area + "Adaptation",
        _ => true,
    };
}
