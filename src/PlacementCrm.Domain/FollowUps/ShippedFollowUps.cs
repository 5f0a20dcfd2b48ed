using PlacementCrm.Domain.Placements;
using static PlacementCrm.Domain.FollowUps.FollowUpAnchor;
using static PlacementCrm.Domain.FollowUps.FollowUpKind;
using static PlacementCrm.Domain.FollowUps.FollowUpRole;

namespace PlacementCrm.Domain.FollowUps;

/// <summary>
/// The delivered plans. Weekly in the first month and fading later, as individual placement and support does; before the
/// end somebody asks what comes next, and 4, 13 and 26 weeks after it how many paid hours there are.
/// </summary>
public static class ShippedFollowUps
{
    /// <summary>The act on active employment (LAB, 2020) began here; older placements are not in the system.</summary>
    public static readonly DateOnly ValidFromOn = new(2020, 1, 1);

    private static readonly FollowUpTerms[] s_firstMonth =
    [
        new(AfterStart, 1, Call, Consultant, "FirstDay"),
        new(AfterStart, 7, Visit, Consultant, "FirstWeek"),
        new(AfterStart, 14, FollowUpKind.CheckIn, Consultant, "HowIsIt"),
        new(AfterStart, 21, FollowUpKind.CheckIn, Consultant, "HowIsIt"),
        new(AfterStart, 28, FollowUpKind.CheckIn, Consultant, "FirstMonth"),
    ];

    private static readonly FollowUpTerms[] s_end =
    [
        new(BeforeEnd, 14, Visit, Consultant, "WhatNext"),
        new(BeforeEnd, 10, Paper, CaseWorker, "DecideNext"),
        new(BeforeEnd, 3, FollowUpKind.CheckIn, Consultant, "LastCheckIn"),
    ];

    private static readonly FollowUpTerms[] s_after =
    [
        new(AfterEnd, 28, Call, Consultant, "PaidHoursAfter"),
        new(AfterEnd, 91, Call, Consultant, "PaidHoursAfter"),
        new(AfterEnd, 182, Call, Consultant, "PaidHoursAfter"),
    ];

    public static IReadOnlyList<FollowUpTerms> Of(PlacementKind kind) => kind switch
    {
        PlacementKind.WorkTrial or PlacementKind.UsefulWork or PlacementKind.Mag =>
            [.. s_firstMonth, new(AfterStart, 42, FollowUpKind.CheckIn, Consultant, "HowIsIt", RepeatDays: 14), .. s_end, .. s_after],
        PlacementKind.WageSubsidy =>
            [.. s_firstMonth, new(AfterStart, 56, FollowUpKind.CheckIn, Consultant, "HowIsIt", RepeatDays: 28), .. s_end, .. s_after],
        // Permanent or long: after the first month rarely, and nobody decides about an end.
        _ => [.. s_firstMonth, new(AfterStart, 84, FollowUpKind.CheckIn, Consultant, "HowIsIt", RepeatDays: 56), new(BeforeEnd, 28, Call, Consultant, "WhatNext"), .. s_after],
    };
}
