using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Placements;

/// <summary>
/// Somebody who may be under 18 on the first day, with the rule of that day (R8). Only the year of birth is known: who turns 18
/// in the year of the start may be 18 already, so what is a limit for the younger is a warning there.
/// </summary>
/// <param name="Turns">The age reached in the year of the start.</param>
public sealed record YouthCase(int Turns, Rule Rule)
{
    private const int Adult = 18;

    public YouthParameters Limits { get; } = Rule.Read<YouthParameters>();

    internal Verdict Beyond => Turns < Adult ? Verdict.Blocks : Verdict.Warns;

    /// <returns>Null for adults, and where nobody knows the year.</returns>
    public static YouthCase? Of(int? birthYear, DateOnly startsOn, RuleSet rules) =>
        startsOn.Year - birthYear is { } turns && turns <= Adult && rules.Find(RuleCodes.Youth, startsOn) is { } rule ? new(turns, rule) : null;
}

/// <summary>What the rule on young people says to a proposal, to the days of the week, and before the start.</summary>
public static class YouthChecks
{
    public static RuleCheck? OfProposal(ProposalFacts facts, RuleSet rules)
    {
        if (YouthCase.Of(facts.BirthYear, facts.Case.StartsOn, rules) is not { } youth)
            return null;

        var found = Found(facts, youth).ToList();
        return new(
            RuleSubject.Youth, found.Select(each => each.Verdict).Append(Verdict.Ok).Max(),
            string.Join(" ", found.Select(each => each.Words).Append(RuleSentences.Of("Rules.CheckYouth", youth.Turns, youth.Limits.Words()))), youth.Rule);
    }

    private static IEnumerable<(Verdict Verdict, string Words)> Found(ProposalFacts facts, YouthCase youth)
    {
        var limits = youth.Limits;
        if (youth.Turns < limits.LeastAge)
            yield return (Verdict.Blocks, RuleSentences.Of("Rules.CheckTooYoung", limits.LeastAge));
        else if (youth.Turns == limits.LeastAge)
            yield return (Verdict.Warns, RuleSentences.Of("Rules.CheckMaybeTooYoung", limits.LeastAge));
        if (youth.Turns >= limits.LeastAge && youth.Turns <= limits.LightWorkBelowAge)
            yield return (Verdict.Warns, RuleSentences.Of("Rules.CheckLightWork", limits.LightWorkBelowAge));
        if (facts.WeeklyHours > limits.MostHoursAWeek)
            yield return (youth.Beyond, RuleSentences.Of("Rules.CheckYouthWeek", facts.WeeklyHours, limits.MostHoursAWeek));
        if (facts.LiftKg > limits.MostLiftKg)
            yield return (youth.Beyond, RuleSentences.Of("Rules.CheckYouthLift", facts.LiftKg, limits.MostLiftKg));
    }

    /// <summary>What can be planned only with a reason: late and early hours, and a long day of somebody who may be 18 already.</summary>
    /// <exception cref="RuleBroken">A day is longer than somebody under 18 may work.</exception>
    public static IReadOnlyList<string> OfWeek(YouthCase youth, IEnumerable<WorkingDay> days)
    {
        var (limits, warnings) = (youth.Limits, new List<string>());
        foreach (var day in days)
        {
            if (day.Hours > limits.MostHoursADay && youth.Beyond is Verdict.Blocks)
                throw new RuleBroken("Placements.YouthDayTooLong", day.Hours, limits.MostHoursADay);
            if (day.Hours > limits.MostHoursADay)
                warnings.Add(RuleSentences.Of("Placements.YouthDayTooLong", day.Hours, limits.MostHoursADay));
            if (day.From.Hour < limits.NotBeforeHour || day.To > new TimeOnly(limits.NotAfterHour, 0))
                warnings.Add(RuleSentences.Of("Placements.YouthAtNight", day.From, day.To, limits.NotAfterHour, limits.NotBeforeHour));
        }

        return warnings;
    }

    /// <summary>The points on young people are gone through at the table before the start; a manager cannot do without them.</summary>
    public static Missing? AtStart(Placement placement, int? birthYear, RuleSet rules, SafetyMeeting? meeting)
    {
        var isAsked = meeting is { State: SafetyMeetingState.Held or SafetyMeetingState.Confirmed } || placement.HasMeetingOverride;
        if (!isAsked || YouthCase.Of(birthYear, placement.StartsOn, rules) is null)
            return null;

        var gone = meeting?.Points.Select(point => point.Kind).ToHashSet() ?? [];
        return Enum.GetValues<MeetingPointKind>().Where(kind => kind.IsForYouth()).All(gone.Contains) ? null : Missing.Of("Placements.MissingYouthPoints");
    }
}
