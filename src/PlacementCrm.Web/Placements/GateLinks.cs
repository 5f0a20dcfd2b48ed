using PlacementCrm.Application.Board;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Web.Placements;

/// <param name="Text">Resource key of the link's words.</param>
/// <param name="Policy">Who can meet the condition there; nobody else is sent.</param>
public sealed record GateLink(string Href, string Text, Permission Policy);

/// <summary>What a condition can be met at.</summary>
/// <param name="Opening">None where it is not at hand; the placement leads there.</param>
public sealed record GatePlaces(Guid Placement, Guid Candidate, Guid? Meeting, Guid? Opening = null)
{
    public static GatePlaces Of(ShowPlacement.Page placement) => new(placement.Id, placement.CandidateId, placement.Meeting?.Id, placement.OpeningId);
}

/// <summary>Where a missing condition can be met: the one source of these links, for the placement, the proposal, the board and the approvals.</summary>
internal static class GateLinks
{
    private const string Area = "Placements.";

    public static GateLink Of(string code, GatePlaces at) => (code, at.Meeting) switch
    {
        (Area + "MissingMeeting" or Area + "MissingYouthPoints", null) => new($"/placements/{at.Placement}?step=PlanMeeting", "GoPlan", Permission.KeepPlacements),
        (Area + "MissingYouthPoints", { } id) => new($"/safety-meetings/{id}?part=3", "GoMeeting", Permission.SeeConsiderations),
        (Area + "MissingMeeting" or Area + "MissingReopenedMeeting" or Area + "MissingConfirmation", { } id) => new($"/safety-meetings/{id}?part=5", "GoMeeting", Permission.SeeConsiderations),
        (Area + "MissingAdaptation" or "SafetyMeetings.AnswerMissing", { } id) => new($"/safety-meetings/{id}?part=2", "GoMeeting", Permission.SeeConsiderations),
        (Area + "MissingApproval" or Area + "MissingApprovalRefused" or Area + "MissingHearing" or Area + "MissingStatement" or Area + "MissingPermit", _) =>
            new($"/placements/{at.Placement}#law", "GoLaw", Permission.SeePlacements),
        (Area + "RefusedInVitas", _) => new($"/placements/{at.Placement}?tab=papers", "GoVitas", Permission.KeepPlacements),
        (Area + "MissingDay" or Area + "MissingPeriod" or Area + "HoursOverlap", _) => new($"/placements/{at.Placement}#periods", "GoPeriod", Permission.KeepPlacements),
        (Area + "AddedEmploymentFails" or Area + "AddedEmploymentVacated", _) => new($"/placements/{at.Placement}?step=OverrideAdded", "GoOverrideAdded", Permission.OverrideGates),
        (Area + "AddedEmploymentUnknown" or Area + "AddedEmploymentVacatedUnknown", _) => new($"/placements/{at.Placement}?step=Explain", "GoExplain", Permission.KeepPlacements),
        (Area + "MissingYouthWeek" or Area + "YouthTimesForbidden" or Area + "YouthTimesUnexplained", _) => new($"/placements/{at.Placement}?tab=papers", "GoWeek", Permission.KeepPlacements),
        (Area + "YouthUnexplained", _) => new($"/placements/{at.Placement}?step=Explain", "GoExplain", Permission.KeepPlacements),
        (Area + "YouthTooYoung", _) => new($"/candidates/{at.Candidate}/edit", "GoCandidate", Permission.KeepCandidates),
        (Area + "YouthTooHeavy", _) when at.Opening is { } opening => new($"/openings/{opening}", "GoOpening", Permission.KeepPlacements),
        (Area + "YouthTooManyHours", _) => new($"/placements/{at.Placement}?step=CallOff", "GoCallOff", Permission.KeepPlacements),
        (Area + "CandidateIsAway", _) => new($"/candidates/{at.Candidate}", "GoCandidateState", Permission.KeepCandidates),
        (Area + "MissingAgreement", _) => new($"/placements/{at.Placement}#steps", "GoSteps", Permission.KeepPlacements),
        _ => new($"/placements/{at.Placement}", "GoPlacement", Permission.SeePlacements),
    };

    /// <summary>In the meeting itself only the way out of it is shown: its own parts lie above.</summary>
    public static GateLink? InMeeting(string code, GatePlaces at) => code.StartsWith(Area, StringComparison.Ordinal) ? Of(code, at) : null;

    /// <summary>Where what a rule asks or warns about a proposal can be looked up or put right; none when it is in the form itself.</summary>
    public static GateLink? Of(RuleSubject subject, Verdict verdict, Guid candidateId, Guid companyId, Guid siteId) => (subject, verdict) switch
    {
        (_, Verdict.Ok) => null,
        (RuleSubject.Ratio or RuleSubject.AddedEmployment, _) => new($"/companies/{companyId}/sites/{siteId}", "GoSite", Permission.SeeCompanies),
        (RuleSubject.UnemployedBefore or RuleSubject.LastEmployer or RuleSubject.Retention or RuleSubject.Youth, _) => new($"/candidates/{candidateId}/edit", "GoCandidate", Permission.KeepCandidates),
        (RuleSubject.DaysAtEmployer or RuleSubject.HoursTogether, _) => new($"/candidates/{candidateId}", "GoPlacements", Permission.SeePlacements),
        _ => null,
    };

    /// <summary>What keeps a card out of a stage: the meeting before ready, everything before the start.</summary>
    public static bool Closes(string code, BoardStage stage) => stage switch
    {
        BoardStage.Meeting => code is Area + "MissingAgreement",
        BoardStage.Ready => code is Area + "MissingAgreement" or Area + "MissingMeeting" or Area + "MissingReopenedMeeting" or Area + "MissingConfirmation" or Area + "MissingAdaptation",
        _ => true,
    };
}
