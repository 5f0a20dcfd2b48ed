using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Incidents;

/// <summary>What is told when something unforeseen happens at a workplace.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Kind">In words about the work.</param>
/// <param name="WhatHappened">Functional words, no diagnosis.</param>
/// <param name="WorkStopped">Whether the work cannot go on as it was.</param>
/// <param name="Harm">Whether somebody was harmed; never taken for no when nobody was asked.</param>
/// <param name="AbsenceDays">Days away from the work because of the harm; null when nobody knows yet.</param>
/// <param name="Measure">What was done at once; may be empty.</param>
public sealed record IncidentReport(
    DateTimeOffset At, IncidentKind Kind, string WhatHappened, bool WorkStopped, Harm Harm, int? AbsenceDays = null, string Measure = "")
{
    public const int LongestWords = 2000;
    public const int MostAbsenceDays = 3650;

    // The phone's clock may be a little ahead of the server's.
    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromMinutes(15);

    internal void Check(Placement placement, DateTimeOffset now)
    {
        CheckMoment(At, placement, now);
        if (string.IsNullOrWhiteSpace(WhatHappened) || WhatHappened.Trim().Length > LongestWords || Measure.Trim().Length > LongestWords)
            throw new RuleBroken("Incidents.WordsMissing", LongestWords);
        CheckHarm(Harm, AbsenceDays);
    }

    internal static void CheckMoment(DateTimeOffset at, Placement placement, DateTimeOffset now)
    {
        if (!placement.HasStarted)
            throw new RuleBroken("Incidents.NotStarted");
        if (at > now + s_clockTolerance)
            throw new RuleBroken("Incidents.InFuture");
        // A day of grace: the day begins at different hours in UTC and at the workplace.
        if (DateOnly.FromDateTime(at.UtcDateTime).AddDays(1) < placement.StartsOn)
            throw new RuleBroken("Incidents.BeforeStart", placement.StartsOn);
        // No grace here: at the workplace it is never an earlier day than in UTC.
        if (DateOnly.FromDateTime(at.UtcDateTime) > placement.EndedOn)
            throw new RuleBroken("Incidents.AfterEnd", placement.EndedOn);
    }

    internal static void CheckHarm(Harm harm, int? absenceDays)
    {
        if (absenceDays is < 0 or > MostAbsenceDays || (harm is Harm.None or Harm.Unknown && absenceDays is not null))
            throw new RuleBroken("Incidents.AbsenceDays", MostAbsenceDays);
    }
}
