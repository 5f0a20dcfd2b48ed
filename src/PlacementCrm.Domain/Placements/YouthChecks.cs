using PlacementCrm.Domain.Rules;

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

/// <summary>What the rule on young people says to a proposal and to the days of the week.</summary>
public static class YouthChecks
{
    public static RuleCheck? OfProposal(ProposalFacts facts, RuleSet rules)
    {
        if (YouthCase.Of(facts.BirthYear, facts.Case.StartsOn, rules) is not { } youth)
            return null;

        var found = Found(youth, facts.WeeklyHours, facts.LiftKg).ToList();
        return new(
            RuleSubject.Youth, found.Select(each => each.Verdict).Append(Verdict.Ok).Max(),
            string.Join(" ", found.Select(each => each.Words).Append(RuleSentences.Of("Rules.CheckYouth", youth.Turns, youth.Limits.Words()))), youth.Rule);
    }

    /// <summary>With the gate that a limit closes: each is opened in another place.</summary>
    internal static IEnumerable<(Verdict Verdict, string Gate, string Words)> Found(YouthCase youth, decimal? weeklyHours, decimal? liftKg)
    {
        var limits = youth.Limits;
        if (youth.Turns < limits.LeastAge)
            yield return (Verdict.Blocks, "Placements.YouthTooYoung", RuleSentences.Of("Rules.CheckTooYoung", limits.LeastAge));
        else if (youth.Turns == limits.LeastAge)
            yield return (Verdict.Warns, "Placements.YouthUnexplained", RuleSentences.Of("Rules.CheckMaybeTooYoung", limits.LeastAge));
        if (youth.Turns >= limits.LeastAge && youth.Turns <= limits.LightWorkBelowAge)
            yield return (Verdict.Warns, "Placements.YouthUnexplained", RuleSentences.Of("Rules.CheckLightWork", limits.LightWorkBelowAge));
        if (weeklyHours > limits.MostHoursAWeek)
            yield return (youth.Beyond, "Placements.YouthTooManyHours", RuleSentences.Of("Rules.CheckYouthWeek", weeklyHours, limits.MostHoursAWeek));
        if (liftKg > limits.MostLiftKg)
            yield return (youth.Beyond, "Placements.YouthTooHeavy", RuleSentences.Of("Rules.CheckYouthLift", liftKg, limits.MostLiftKg));
    }

    /// <summary>What can be planned only with a reason: late and early hours, and a long day of somebody who may be 18 already.</summary>
    /// <exception cref="RuleBroken">A day is longer than somebody under 18 may work.</exception>
    public static IReadOnlyList<string> OfWeek(YouthCase youth, IReadOnlyCollection<WorkingDay> days)
    {
        if (days.FirstOrDefault(day => IsTooLong(day, youth) && youth.Beyond is Verdict.Blocks) is { } day)
            throw new RuleBroken("Placements.YouthDayTooLong", day.Hours, youth.Limits.MostHoursADay);
        return [.. InWeek(youth, days).Select(found => found.Words)];
    }

    internal static IEnumerable<(Verdict Verdict, string Words)> InWeek(YouthCase youth, IEnumerable<WorkingDay> days)
    {
        var limits = youth.Limits;
        foreach (var day in days)
        {
            if (IsTooLong(day, youth))
                yield return (youth.Beyond, RuleSentences.Of("Placements.YouthDayTooLong", day.Hours, limits.MostHoursADay));
            if (day.From.Hour < limits.NotBeforeHour || day.To > new TimeOnly(limits.NotAfterHour, 0))
                yield return (Verdict.Warns, RuleSentences.Of("Placements.YouthAtNight", day.From, day.To, limits.NotAfterHour, limits.NotBeforeHour));
        }
    }

    private static bool IsTooLong(WorkingDay day, YouthCase youth) => day.Hours > youth.Limits.MostHoursADay;
}
