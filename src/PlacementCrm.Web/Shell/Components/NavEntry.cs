namespace PlacementCrm.Web.Shell.Components;

/// <param name="Group">Resource key of the heading.</param>
/// <param name="Text">Resource key of the word.</param>
/// <param name="Policy">Name of the permission without which the entry is hidden; none = everybody signed in.</param>
public sealed record NavEntry(string Group, string Text, string Address, Glyph Icon, string? Policy = null)
{
    public static readonly IReadOnlyList<NavEntry> All =
    [
        new("GroupToday", "Start", "/", Glyph.Home),
        new("GroupToday", "Tasks", "/tasks", Glyph.Task, "SeeTasks"),
        new("GroupRegister", "Companies", "/companies", Glyph.Company, "SeeCompanies"),
        new("GroupRegister", "Contacts", "/contacts", Glyph.People, "SeeCompanies"),
        new("GroupRegister", "Candidates", "/candidates", Glyph.Candidate, "SeeCandidates"),
        new("GroupRegister", "Openings", "/openings", Glyph.Tag, "SeeCompanies"),
        new("GroupRegister", "Placements", "/placements", Glyph.Placement, "SeePlacements"),
        new("GroupWork", "Matching", "/matching", Glyph.Match, "SeeMatches"),
        new("GroupAdmin", "FollowUpPlans", "/admin/follow-ups", Glyph.Calendar, "KeepFollowUpPlans"),
        new("GroupAdmin", "Import", "/import", Glyph.Upload, "ImportData"),
        new("GroupAdmin", "Rules", "/admin/rules", Glyph.Settings, "SeeRules"),
        new("GroupAdmin", "ApiKeys", "/admin/api-keys", Glyph.Lock, "KeepMembers"),
    ];

    /// <summary>The key that opens the entry after G, if any.</summary>
    public string? Key => Address switch { "/" => "g s", "/companies" => "g c", "/candidates" => "g k", "/placements" => "g p", _ => null };
}
