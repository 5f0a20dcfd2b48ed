using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Board;

/// <summary>A placement, or a suggestion on its way to become one, as a card of the board or a line of the list.</summary>
public sealed record BoardCard
{
    /// <summary>What stands before the start this long without a day ahead says so in words.</summary>
    public const int StuckDays = 7;

    /// <summary>Of the placement; of the suggestion while there is none.</summary>
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required BoardStage Stage { get; init; }

    /// <summary>None on a placement.</summary>
    public SuggestionState? Suggestion { get; init; }

    /// <summary>None on a suggestion.</summary>
    public PlacementState? State { get; init; }
    public required Guid CandidateId { get; init; }
    public required string Candidate { get; init; }
    public required Guid CompanyId { get; init; }
    public required string Company { get; init; }
    public required Guid OpeningId { get; init; }
    public required PlacementKind Kind { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }

    /// <summary>When it came to its present state.</summary>
    public required DateTimeOffset SinceAt { get; init; }

    /// <summary>Only that there are considerations, and only for those who may see them.</summary>
    public bool HasCare { get; init; }
    public Guid? MeetingId { get; init; }
    public SafetyMeetingState? Meeting { get; init; }
    public DateTimeOffset? MeetingAt { get; init; }

    /// <summary>Why a manager let it start without a meeting.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Why a manager let a subsidised job begin that is not shown to be in addition to the staff.</summary>
    public string? AddedEmploymentReason { get; init; }

    /// <summary>Why it was proposed although a rule warned.</summary>
    public string? WarningReason { get; init; }
    public bool IsApprovalMissing { get; init; }

    /// <summary>It could begin by its day, and something else still stands in the way.</summary>
    public bool IsStartClosed { get; init; }
    public bool HasEndPlan { get; init; }
    public DateOnly? NextFollowUpOn { get; init; }

    public bool IsSuggestion => Suggestion is not null;

    public PlacementWeek? WeekOn(DateOnly today) =>
        State is { } state && StartsOn is { } from && EndsOn is { } to ? PlacementWeek.On(today, state, from, to) : null;

    public int DaysOn(DateOnly today) => Math.Max(0, today.DayNumber - SinceAt.DanishDay().DayNumber);

    /// <summary>Nothing with a day is ahead: somebody has to push.</summary>
    public bool IsStuckOn(DateOnly today) =>
        Stage < BoardStage.Now && DaysOn(today) >= StuckDays && !IsAhead(NextFollowUpOn, today)
        && !(Stage is BoardStage.Meeting && MeetingAt is { } at && at.DanishDay() >= today)
        && !(Stage is BoardStage.Ready && IsAhead(StartsOn, today));

    private static bool IsAhead(DateOnly? day, DateOnly today) => day >= today;
}
