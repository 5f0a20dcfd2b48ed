using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>What must be true of what is stored.</summary>
public sealed partial class RandomCommandTests
{
    private async Task<string?> Look(Sent sent, object? answer)
    {
        _link = answer as IssuedLink ?? _link;
        _print = (answer as ConfirmationReading)?.Print ?? _print;
        var (suggestions, placements, meetings, extensions, considerations) = (_suggestions, _placements, _meetings, _extensions, _considerations);
        var (events, trail) = (_events.Keys.ToHashSet(), _trail.Keys.ToHashSet());
        await Read();
        _digest = await Digest();

        var told = _events.Values.Where(row => !events.Contains(row.Id)).OrderBy(row => row.Order).ToList();
        return Trail(sent, [.. _trail.Values.Where(row => row.Kind is not AuditKind.Refused && !trail.Contains(row.Id))])
            ?? Steps(told, EventKind.SuggestionMoved, suggestions, _suggestions, row => row.State, state => [.. state.Next()])
            ?? Steps(told, EventKind.PlacementMoved, placements, _placements, row => row.State, state => [.. state.Next()])
            ?? Steps(told, EventKind.SafetyMeetingMoved, meetings, _meetings, row => row.State, state => [.. state.Next()])
            ?? Steps(told, EventKind.ExtensionMoved, extensions, _extensions, row => row.State,
                state => state is ExtensionState.Asked ? [ExtensionState.Approved, ExtensionState.Refused, ExtensionState.Withdrawn] : [])
            ?? Steps(told, EventKind.ConsiderationMoved, considerations, _considerations, row => row.State, state => [.. state.Next()])
            ?? Other(sent, told, placements)
            ?? _placements.Values.Select(Stored).FirstOrDefault(failure => failure is not null)
            ?? Hours();
    }

    private static string? Trail(Sent sent, IReadOnlyList<AuditEntry> entries) =>
        entries is [{ Kind: AuditKind.Changed } entry] && entry.Request == sent.Name && (sent.User is null || entry.MemberId == sent.User.MemberId)
            ? null
            : $"{entries.Count} audit entries: {string.Join(", ", entries.Select(entry => $"{entry.Kind} {entry.Request}"))}";

    /// <summary>The events of each row lead from the state before to the state after, by steps that the machine has, and none is told twice.</summary>
    private static string? Steps<TRow, TState>(
        IReadOnlyList<DomainEvent> told, EventKind kind, Dictionary<Guid, TRow> before, Dictionary<Guid, TRow> after, Func<TRow, TState> stateOf, Func<TState, TState[]> next)
        where TRow : Domain.Entity where TState : struct, Enum
    {
        foreach (var row in after.Values)
        {
            TState? at = before.TryGetValue(row.Id, out var known) ? stateOf(known) : null;
            foreach (var step in told.Where(one => one.SubjectId == row.Id && (one.Kind == kind || one.Kind == EventKind.PlacementStepTakenBack)))
            {
                var to = Enum.Parse<TState>(step.ToState!);
                var isBack = step.Kind is EventKind.PlacementStepTakenBack || row is Suggestion && at is { } here && next(to).Contains(here);
                if (step.FromState != at?.ToString() || at is { } from && !isBack && !next(from).Contains(to))
                    return $"{kind} from {step.FromState} to {step.ToState}, but it stood at {at}";
                at = to;
            }

            if (!Equals(at, stateOf(row)))
                return $"{typeof(TRow).Name} is {stateOf(row)}, but its events lead to {at}";
        }

        return before.Keys.Except(after.Keys).Any() ? $"a {typeof(TRow).Name} is gone" : null;
    }

    private string? Other(Sent sent, IReadOnlyList<DomainEvent> told, Dictionary<Guid, Placement> before)
    {
        var periods = _placements.Values.Sum(row => row.Periods.Count) - before.Values.Sum(row => row.Periods.Count)
            - (_placements.Count - before.Count);
        var decided = sent.Name is nameof(ApprovePeriod) or "DecidePeriod" ? 1 : 0;
        int Count(EventKind kind) => told.Count(row => row.Kind == kind);
        return (Count(EventKind.PlacementPeriodChanged), Count(EventKind.PeriodDecided)) == (periods, decided)
            && Count(EventKind.SafetyMeetingRescheduled) == (sent.Name == nameof(MoveSafetyMeeting) ? 1 : 0)
            ? null
            : $"events: {string.Join(", ", told.Select(row => row.Kind))}";
    }

    /// <summary>What holds for a stored placement whatever was done before.</summary>
    private string? Stored(Placement placement)
    {
        var steps = placement.Transitions.OrderBy(step => step.At).ThenBy(step => step.Id).ToList();
        if (_events.Values.Count(row => row.SubjectId == placement.Id && row.Kind is EventKind.PlacementMoved or EventKind.PlacementStepTakenBack) != steps.Count)
            return "not one event for each step";
        if (!placement.Periods.Select(period => period.Number).Order().SequenceEqual(Enumerable.Range(1, placement.Periods.Count))
            || (placement.StartsOn, placement.EndsOn) != (placement.Period.FromOn, placement.Period.ToOn) || placement.StartsOn > placement.EndsOn)
            return "the periods do not fit together";
        var isEnded = placement.State is PlacementState.Completed or PlacementState.EndedEarly;
        if ((placement.EndedOn is not null, placement.CandidateEndingReason is not null, placement.CompanyEndingReason is not null) != (isEnded, isEnded, isEnded))
            return "half an ending (invariant 8)";
        if (isEnded && (placement.EndedOn < placement.StartsOn || placement.EndedOn > placement.EndsOn))
            return "ended outside its period (invariant 8)";
        if (placement.State.IsOver() && _extensions.Values.Any(asked => asked.PlacementId == placement.Id && asked.State is ExtensionState.Asked))
            return "it is over, and the authority is still asked for a later end";
        return Gates(placement);
    }

    /// <summary>Invariants 1 to 3 on what is stored.</summary>
    private string? Gates(Placement placement)
    {
        if (!placement.State.IsRunning())
            return null;
        if (placement is { NeedsApproval: true, Period.IsApproved: false } or { NeedsHearing: true, Hearings.Count: 0 } or { NeedsStatement: true, Papers.Count: 0 })
            return "it runs without what the law asks for";
        if (placement.State is not PlacementState.Active || placement.HasMeetingOverride)
            return null;
        var meeting = _meetings.Values.SingleOrDefault(row => row.PlacementId == placement.Id && row.State is not SafetyMeetingState.NotHeld);
        if (meeting is not { State: SafetyMeetingState.Confirmed, Presences.Count: 3, FirstFollowUpOn: not null } || meeting.Presences.Any(presence => !presence.HasConfirmed))
            return "active without a meeting that the three confirmed (invariant 1)";
        if (meeting.NotPossible.Any())
            return "active, although something is not possible (invariant 2)";
        return _shareable[placement.Id].All(wanted => meeting.Answers.Any(answer => answer.ConsiderationId == wanted.Id && answer.Answer is not null))
            ? null
            : "active, although a consideration has no answer (invariants 2 and 3)";
    }

    private string? Hours() =>
        _placements.Values.Where(row => row.State.IsRunning()).GroupBy(row => row.CandidateId).All(theirs =>
            PlacedOverlap.Find(25, theirs.Select(row => new PlacedHours(row.StartsOn, row.EndsOn, row.WeeklyHours))).Count == 0)
            ? null
            : "more hours at the same time than the candidate can work (invariant 4)";
}
