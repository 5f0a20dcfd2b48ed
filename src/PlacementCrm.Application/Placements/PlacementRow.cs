using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Placements;

/// <summary>A placement as a line of a list.</summary>
public sealed record PlacementRow
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required Guid CandidateId { get; init; }
    public required string Candidate { get; init; }
    public required Guid CompanyId { get; init; }
    public required string Company { get; init; }
    public required string Consultant { get; init; }
    public required PlacementKind Kind { get; init; }
    public required PlacementState State { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }

    /// <summary>The last day at the workplace, once it is over.</summary>
    public DateOnly? EndedOn { get; init; }

    public SafetyMeetingState? Meeting { get; init; }
    public DateTimeOffset? MeetingAt { get; init; }
    public required bool HasMeetingOverride { get; init; }

    /// <summary>Why a manager let it start without a meeting.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Why a manager let a subsidised job begin that is not shown to be in addition to the staff.</summary>
    public string? AddedEmploymentReason { get; init; }

    /// <summary>Why it was proposed although a rule warned.</summary>
    public string? WarningReason { get; init; }

    public DateOnly? NextFollowUpOn { get; init; }

    public bool IsMeetingMissing => !State.IsOver() && !HasMeetingOverride && Meeting is not SafetyMeetingState.Confirmed;

    /// <summary>Somebody has to act: at risk, or it should start within a week and all three have not confirmed.</summary>
    public bool IsAlarm(DateOnly today) =>
        State is PlacementState.AtRisk || (IsMeetingMissing && StartsOn <= today.AddDays(7)) || (State.IsRunning() && EndsOn < today);

    public PlacementWeek? WeekOn(DateOnly today) => PlacementWeek.On(today, State, StartsOn, EndsOn);
}

/// <summary>The week of a running placement: 2 of 4.</summary>
public sealed record PlacementWeek(int Number, int Of)
{
    public static PlacementWeek? On(DateOnly today, PlacementState state, DateOnly startsOn, DateOnly endsOn)
    {
        if (!state.IsRunning() || today < startsOn)
            return null;

        var of = (endsOn.DayNumber - startsOn.DayNumber) / 7 + 1;
        return new(Math.Min(of, (today.DayNumber - startsOn.DayNumber) / 7 + 1), of);
    }
}

internal static class PlacementRows
{
    public static IQueryable<PlacementRow> Rows(this IQueryable<Placement> placements, CrmDbContext db) =>
        from placement in placements.AsNoTracking()
        join candidate in db.Candidates on placement.CandidateId equals candidate.Id
        join company in db.Companies on placement.CompanyId equals company.Id
        join consultant in db.Members on placement.ConsultantId equals consultant.Id
        join held in db.SafetyMeetings.Where(row => row.State != SafetyMeetingState.NotHeld) on placement.Id equals held.PlacementId into meetings
        from meeting in meetings.DefaultIfEmpty()
        select new PlacementRow
        {
            Id = placement.Id,
            Version = placement.Version,
            CandidateId = placement.CandidateId,
            Candidate = candidate.GivenName + " " + candidate.FamilyName,
            CompanyId = placement.CompanyId,
            Company = company.Name,
            Consultant = consultant.Name,
            Kind = placement.Kind,
            State = placement.State,
            StartsOn = placement.StartsOn,
            EndsOn = placement.EndsOn,
            EndedOn = placement.EndedOn,
            Meeting = meeting == null ? null : meeting.State,
            // Reopened and moved to another day: that one counts.
            MeetingAt = meeting == null ? null : meeting.State == SafetyMeetingState.Reopened && meeting.PlannedAt > meeting.HeldAt ? meeting.PlannedAt : meeting.HeldAt ?? meeting.PlannedAt,
            HasMeetingOverride = placement.MeetingOverrideById != null,
            OverrideReason = placement.MeetingOverrideReason,
            AddedEmploymentReason = placement.AddedEmploymentOverrideReason,
            WarningReason = placement.WarningReason,
            NextFollowUpOn = db.FollowUpTasks.Where(task => task.PlacementId == placement.Id && task.Kind != null && task.DoneAt == null).Min(task => (DateOnly?)task.DueOn),
        };
}
