using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Placements;

/// <summary>What is known about a placement of somebody who may be under 18, on the day on which it is asked.</summary>
public sealed record YouthFacts
{
    public int? BirthYear { get; init; }

    /// <summary>The most that is lifted in the task.</summary>
    public decimal? LiftKg { get; init; }

    /// <summary>None while nobody has written them down.</summary>
    public IReadOnlyList<WorkingDay> Days { get; init; } = [];

    /// <summary>What the rules said before, with the reasons.</summary>
    public IReadOnlyCollection<PlacementFinding> Findings { get; init; } = [];
}

/// <summary>
/// The limits for young people (R8) once more before the meeting is confirmed and before the start: the year of birth, the work and
/// the times may have become known after the proposal. A manager cannot do without them.
/// </summary>
public static class YouthGates
{
    public static IReadOnlyList<Missing> Of(Placement placement, YouthFacts facts, RuleSet rules, SafetyMeeting? meeting) =>
        YouthCase.Of(facts.BirthYear, placement.StartsOn, rules) is { } youth
            ? [.. Points(placement, meeting), .. Limits(placement, facts, youth), .. Times(facts, youth)]
            : [];

    /// <summary>Gone through at the table; before that there is nothing to miss.</summary>
    private static IEnumerable<Missing> Points(Placement placement, SafetyMeeting? meeting)
    {
        var isAsked = meeting is { State: SafetyMeetingState.Held or SafetyMeetingState.Confirmed } || placement.HasMeetingOverride;
        var gone = meeting?.Points.Select(point => point.Kind).ToHashSet() ?? [];
        return isAsked && !Enum.GetValues<MeetingPointKind>().Where(kind => kind.IsForYouth()).All(gone.Contains) ? [Missing.Of("Placements.MissingYouthPoints")] : [];
    }

    private static IEnumerable<Missing> Limits(Placement placement, YouthFacts facts, YouthCase youth)
    {
        var found = YouthChecks.Found(youth, placement.WeeklyHours, facts.LiftKg).ToList();
        foreach (var (_, gate, words) in found.Where(each => each.Verdict is Verdict.Blocks))
            yield return Missing.Of(gate, words);

        var warnings = found.Where(each => each.Verdict is Verdict.Warns).Select(each => each.Words).ToList();
        if (warnings.Count > 0 && !IsExplained(facts, RuleSubject.Youth))
            yield return Missing.Of("Placements.YouthUnexplained", string.Join(" ", warnings));
    }

    private static IEnumerable<Missing> Times(YouthFacts facts, YouthCase youth)
    {
        if (facts.Days.Count == 0)
        {
            yield return Missing.Of("Placements.MissingYouthWeek");
            yield break;
        }

        var found = YouthChecks.InWeek(youth, facts.Days).ToList();
        foreach (var (_, words) in found.Where(each => each.Verdict is Verdict.Blocks))
            yield return Missing.Of("Placements.YouthTimesForbidden", words);
        var warnings = found.Where(each => each.Verdict is Verdict.Warns).Select(each => each.Words).ToList();
        if (warnings.Count > 0 && !IsExplained(facts, RuleSubject.YouthHours))
            yield return Missing.Of("Placements.YouthTimesUnexplained", string.Join(" ", warnings));
    }

    private static bool IsExplained(YouthFacts facts, RuleSubject subject) =>
        facts.Findings.Where(finding => finding.Subject == subject).MaxBy(finding => finding.Number) is { IsExplained: true };
}
