using System.Text.Json;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>One random sequence of commands; checks after each that nothing illegal and nothing half was left.</summary>
internal sealed partial class RandomWalk
{
    private static readonly ShareableConsideration s_late = new(new Guid("00000000-0000-4000-8000-000000000002"), "No ladders");

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly int _seed;
    private readonly Random _random;
    private readonly Placement _placement;
    private readonly (string Name, Action Do)[] _commands;
    private readonly (string Name, Action Do)[] _forward;
    private SafetyMeeting? _meeting;
    private List<ShareableConsideration> _shareable = [Given.Standing];
    private DateOnly _today = Given.Today;
    private DateTimeOffset _now = Given.Now;
    private string? _picture;

    public RandomWalk(int seed)
    {
        (_seed, _random) = (seed, new Random(seed));
        _placement = Placement.Propose(Guid.NewGuid(), Given.Suggestion(), Given.Terms() with { Kind = seed % 5 == 0 ? PlacementKind.WageSubsidy : PlacementKind.WorkTrial }, Given.Rules, Given.Me, Given.Now);
        if (_random.Next(2) == 0)
            AskTheLaw();
        _placement.TakeEvents();
        _commands = [.. OnThePlacement(), .. OnTheMeeting()];
        _forward = [.. _commands.Where(command => s_forward.Contains(command.Name))];
    }

    public PlacementState State => _placement.State;

    /// <summary>Acts that were not refused at least once.</summary>
    public IReadOnlySet<string> Done => _done;

    public void Take()
    {
        var among = _random.Next(2) == 0 ? _forward : _commands;
        var (name, command) = among[_random.Next(among.Length)];
        _now = _now.AddSeconds(_random.Next(1, 200));
        var before = new Before(_picture ??= Picture(), _placement.State, _placement.Transitions.Count, _placement.Periods.Count, _meeting, _meeting?.State);
        var where = $"{name}, seed {_seed}";
        try
        {
            command();
        }
        catch (Exception refusal) when (refusal is RuleBroken or NotThisTime)
        {
            Assert.That(Picture(), Is.EqualTo(before.Picture), $"Refused, and yet something changed: {where}");
            Assert.That(Events(), Is.Empty, $"Refused, and yet something happened: {where}");
            return;
        }

        _picture = null;
        if (name.Contains('.', StringComparison.Ordinal))
            _done.Add(name);
        CheckThePlacement(name, before, where);
        CheckTheMeeting(before, where);
    }

    private sealed class NotThisTime : Exception;

    private sealed record Before(string Picture, PlacementState State, int Steps, int Periods, SafetyMeeting? Meeting, SafetyMeetingState? MeetingState);

    private void CheckThePlacement(string name, Before before, string where)
    {
        var events = _placement.TakeEvents();
        var steps = _placement.Transitions.Skip(before.Steps).ToList();
        int Count(EventKind kind) => events.Count(row => row.Kind == kind);

        Assert.That(Count(EventKind.PlacementMoved) + Count(EventKind.PlacementStepTakenBack), Is.EqualTo(steps.Count), where);
        Assert.That(Count(EventKind.PlacementPeriodChanged), Is.EqualTo(_placement.Periods.Count - before.Periods), where);
        Assert.That(Count(EventKind.PeriodDecided), Is.EqualTo(name is "Placement.ApprovePeriod" or "Placement.RefusePeriod" ? 1 : 0), where);
        foreach (var moved in events.Where(row => row.Kind == EventKind.PlacementMoved))
            Assert.That(Enum.Parse<PlacementState>(moved.FromState!).Next(), Has.Member(Enum.Parse<PlacementState>(moved.ToState!)), where);

        Assert.That(steps.Count > 0 || _placement.State == before.State, Is.True, where);
        Assert.That(_placement.Transitions[^1].ToState, Is.EqualTo(_placement.State), where);
        Assert.That(_placement.Transitions.Skip(1).Zip(_placement.Transitions, (next, last) => next.FromState == last.ToState), Is.All.True, where);
        Assert.That(_placement.Periods.Select(period => period.Number), Is.EqualTo(Enumerable.Range(1, _placement.Periods.Count)), where);
        Assert.That((_placement.StartsOn, _placement.EndsOn), Is.EqualTo((_placement.Period.FromOn, _placement.Period.ToOn)), where);
        Assert.That(_placement.StartsOn <= _placement.EndsOn, Is.True, where);

        if (Count(EventKind.PlacementStepTakenBack) == 1)
            CheckTheStepBack(before, where);
        else
            CheckTheEnd(before, where);
        if (before.State != _placement.State && Count(EventKind.PlacementStepTakenBack) == 0)
            CheckTheGate(before, where);
    }

    // Only a click is taken back: what was given words or a manager's name stays.
    private void CheckTheStepBack(Before before, string where)
    {
        Assert.That((before.State, _placement.State), Is.AnyOf(
            (PlacementState.Agreed, PlacementState.Proposed), (PlacementState.ReadyToStart, PlacementState.MeetingPlanned),
            (PlacementState.Active, PlacementState.ReadyToStart), (PlacementState.Active, PlacementState.MeetingPlanned)), where);
        Assert.That(_placement.Transitions[before.Steps - 1].Reason, Is.Null, where);
    }

    private void CheckTheEnd(Before before, string where)
    {
        var isEnded = _placement.State is PlacementState.Completed or PlacementState.EndedEarly;
        Assert.That((_placement.EndedOn is not null, _placement.CandidateEndingReason is not null, _placement.CompanyEndingReason is not null), Is.EqualTo((isEnded, isEnded, isEnded)), where);
        if (isEnded && before.State != _placement.State)
            Assert.That(_placement.EndedOn >= _placement.StartsOn && _placement.EndedOn <= _placement.EndsOn && _placement.EndedOn <= _today, Is.True, where);
    }

    // Invariants 1 and 2: nobody is ready or at work without the three and their answers, unless a manager says so.
    private void CheckTheGate(Before before, string where)
    {
        if (_placement.State is not (PlacementState.ReadyToStart or PlacementState.Active))
            return;
        if (!_placement.HasMeetingOverride)
            Assert.That((_meeting?.State, _meeting?.Presences.Count, _meeting?.NotPossible.Any()), Is.EqualTo(((SafetyMeetingState?)SafetyMeetingState.Confirmed, (int?)3, (bool?)false)), where);
        if (before.State.IsBeforeStart() && _placement.State is PlacementState.Active)
        {
            Assert.That(_placement is { Period.IsApproved: true, Hearings.Count: > 0, Papers.Count: > 0 } && _today >= _placement.StartsOn && _today <= _placement.EndsOn, Is.True, where);
            Assert.That(_meeting?.NotPossible.Any(), Is.Not.True, where);
        }
    }

    private void CheckTheMeeting(Before before, string where)
    {
        if (_meeting is null)
            return;
        var events = _meeting.TakeEvents();
        var moves = events.Count(row => row.Kind == EventKind.SafetyMeetingMoved);
        Assert.That(moves, Is.EqualTo(before.Meeting != _meeting || before.MeetingState != _meeting.State ? 1 : 0), where);
        Assert.That(before.Meeting != _meeting || before.MeetingState == _meeting.State || before.MeetingState!.Value.Next().Contains(_meeting.State), Is.True, where);
        if (_meeting.State is SafetyMeetingState.Confirmed && before.MeetingState != SafetyMeetingState.Confirmed)
        {
            Assert.That(_meeting.Presences.Select(presence => presence.HasConfirmed), Is.EqualTo(new[] { true, true, true }), where);
            Assert.That(_shareable.All(wanted => _meeting.Answers.Any(answer => answer.ConsiderationId == wanted.Id && answer.Answer is not null)), Is.True, where);
            Assert.That(_meeting.FirstFollowUpOn, Is.Not.Null, where);
        }
    }

    private List<DomainEvent> Events() => [.. _placement.TakeEvents(), .. _meeting?.TakeEvents() ?? []];

    private string Picture() => JsonSerializer.Serialize(new { _placement, Meeting = _meeting, _shareable, _today });
}
