using System.Text.Json;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>
/// 10,000 random sequences of commands on a placement and its safety meeting: whatever is refused changes nothing, whatever is
/// done leads to a state that the rules allow and leaves one event for each step. A failure names its seed.
/// </summary>
public sealed class RandomSequenceTests
{
    private const int Sequences = 10_000;
    private const int CommandsEach = 50;

    [Test]
    public void No_sequence_of_commands_reaches_an_illegal_state_or_leaves_half_an_effect()
    {
        var reached = new Dictionary<PlacementState, int>();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var walk = new Walk(seed);
            for (var step = 0; step < CommandsEach; step++)
                walk.Take();
            reached[walk.State] = reached.GetValueOrDefault(walk.State) + 1;
        }

        // A walk that never gets far would prove nothing.
        Assert.That(reached.Keys, Is.SupersetOf(new[]
        {
            PlacementState.Active, PlacementState.AtRisk, PlacementState.Completed, PlacementState.EndedEarly,
            PlacementState.WithdrawnByCandidate, PlacementState.WithdrawnByCompany, PlacementState.Cancelled,
        }));
    }

    private sealed class Walk
    {
        private static readonly ShareableConsideration s_late = new(new Guid("00000000-0000-4000-8000-000000000002"), "No ladders");

        private readonly int _seed;
        private readonly Random _random;
        private readonly Placement _placement;
        private readonly (string Name, Action Do)[] _commands;
        private SafetyMeeting? _meeting;
        private List<ShareableConsideration> _shareable = [Given.Standing];
        private DateOnly _today = Given.Today;

        public Walk(int seed)
        {
            (_seed, _random) = (seed, new Random(seed));
            _placement = Placement.Propose(Guid.NewGuid(), Given.Suggestion(), Given.Terms(), Given.Rules, Given.Me, Given.Now);
            if (_random.Next(2) == 0)
                AskTheLaw();
            _placement.TakeEvents();
            _commands = [.. OnThePlacement(), .. OnTheMeeting()];
        }

        public PlacementState State => _placement.State;

        public void Take()
        {
            var (name, command) = _commands[_random.Next(_commands.Length)];
            var before = (Picture: Picture(), Placement: _placement.State, Meeting: _meeting, MeetingState: _meeting?.State);
            try
            {
                command();
            }
            catch (RuleBroken)
            {
                Assert.That(Picture(), Is.EqualTo(before.Picture), $"Refused, and yet something changed: {name}, seed {_seed}");
                Assert.That(Events(), Is.Empty, $"Refused, and yet something happened: {name}, seed {_seed}");
                return;
            }

            CheckThePlacement(before.Placement, $"{name}, seed {_seed}");
            CheckTheMeeting(before.Meeting, before.MeetingState, $"{name}, seed {_seed}");
        }

        private IEnumerable<(string, Action)> OnThePlacement() =>
        [
            ("agree", () => _placement.Agree(Given.Me, Given.Now)),
            ("agree", () => _placement.Agree(Given.Me, Given.Now)),
            ("approve", () => _placement.ApprovePeriod(Given.Yes, Given.Me, Given.Now)),
            ("hear", () => _placement.Hear(Given.Heard(_placement.Id))),
            ("file", () => _placement.File(Given.Statement(_placement.Id))),
            ("change the period", () => _placement.ChangePeriod(Given.Today.AddDays(_random.Next(-3, 4)), Given.LastDay.AddDays(_random.Next(-9, 9)), _random.Next(4) == 0 ? " " : "Ill.", Given.Rules, Given.Me, Given.Now)),
            ("extend", () => _placement.Extend(_placement.EndsOn.AddDays(_random.Next(-7, 100)), (ExtensionGround?)_random.Next(2), "Learns fast.", Given.Rules, Given.Yes, Given.Me, Given.Now)),
            ("make ready", () => { if (_meeting is not null) _placement.MakeReady(_meeting, Given.Me, Given.Now); }),
            ("override", () => { if (_random.Next(6) == 0) _placement.OverrideMeetingGate(Given.Me, _random.Next(2) == 0 ? "" : "They met last week.", Given.Now); }),
            ("make ready", () => { if (_meeting is not null) _placement.MakeReady(_meeting, Given.Me, Given.Now); }),
            ("start", () => _placement.Start(_today, _meeting, Given.Me, Given.Now)),
            ("start", () => _placement.Start(_today, _meeting, Given.Me, Given.Now)),
            ("at risk", () => _placement.MarkAtRisk("Two days absent.", Given.Me, Given.Now)),
            ("back on track", () => _placement.BringBackOnTrack(_meeting, "We talked.", Given.Me, Given.Now)),
            ("complete", () => Rarely(() => _placement.Complete(Given.Ending(_today.AddDays(_random.Next(-2, 3))), _today, Given.Me, Given.Now))),
            ("end early", () => Rarely(() => _placement.EndEarly(Given.Ending(_today.AddDays(_random.Next(-2, 3))), _today, Given.Me, Given.Now))),
            ("withdraw", () => Seldom(() => _placement.WithdrawByCandidate("Moves away.", Given.Me, Given.Now))),
            ("company withdraws", () => Seldom(() => _placement.WithdrawByCompany("No time.", Given.Me, Given.Now))),
            ("cancel", () => Seldom(() => _placement.Cancel("Wrong opening.", Given.Me, Given.Now))),
            ("time goes by", () => _today = _today.AddDays(_random.Next(0, 6))),
        ];

        private IEnumerable<(string, Action)> OnTheMeeting() =>
        [
            ("plan the meeting", PlanTheMeeting),
            ("move the meeting", () => _meeting?.Reschedule(Given.Now.AddDays(1), _random.Next(3) == 0 ? "" : "Canteen")),
            ("hold", () => _meeting?.Hold(Given.Now)),
            ("hold", () => _meeting?.Hold(Given.Now)),
            ("not held", () => Rarely(() => _meeting?.DidNotTakePlace("Ill."))),
            ("present", () => _meeting?.MarkPresent(Party(), "Somebody")),
            ("present", () => _meeting?.MarkPresent(Party(), "Somebody")),
            ("all three are there and agree", TalkItThrough),
            ("all three are there and agree", TalkItThrough),
            ("answer", () => _meeting?.Agree(Wanted().Id, null)),
            ("answer", () => _meeting?.Agree(Wanted().Id, null)),
            ("adapt", () => _meeting?.Adapt(Wanted().Id, _random.Next(3) == 0 ? "" : "A chair", "Lone", _today, null)),
            ("not possible", () => Rarely(() => _meeting?.Refuse(Wanted().Id, null))),
            ("follow up", () => _meeting?.AgreeFollowUp(Given.Today.AddDays(_random.Next(-2, 20)))),
            ("a party confirms", () => _meeting?.ConfirmFor(Party(), Given.Me, Given.Now)),
            ("confirm", () => _meeting?.Confirm(_shareable, Given.Me, Given.Now)),
            ("confirm", () => _meeting?.Confirm(_shareable, Given.Me, Given.Now)),
            ("a new consideration", ANewConsideration),
            ("take out", () => Rarely(() => TakeOut(Wanted()))),
        ];

        private void AskTheLaw()
        {
            _placement.ApprovePeriod(Given.Yes, Given.Me, Given.Now);
            _placement.Hear(Given.Heard(_placement.Id));
            _placement.File(Given.Statement(_placement.Id));
        }

        private void PlanTheMeeting()
        {
            _placement.PlanMeeting(Given.Me, Given.Now);
            _meeting = new SafetyMeeting(Guid.NewGuid(), _placement.Id, Given.Now, "Canteen", _shareable);
        }

        private void TalkItThrough()
        {
            if (_meeting is not { State: SafetyMeetingState.Held })
                return;
            foreach (var party in Enum.GetValues<MeetingParty>())
                _meeting.MarkPresent(party, $"{party}");
            foreach (var answer in _meeting.Answers.Where(answer => answer.Answer is null).ToList())
                _meeting.Agree(answer.ConsiderationId, null);
            _meeting.AgreeFollowUp(Given.Today.AddDays(7));
            foreach (var party in Enum.GetValues<MeetingParty>())
                _meeting.ConfirmFor(party, Given.Me, Given.Now);
        }

        // As when a consideration is confirmed: the meeting is reopened, a running placement is at risk (invariant 3).
        private void ANewConsideration()
        {
            if (_meeting is not { State: SafetyMeetingState.Held or SafetyMeetingState.Confirmed } || _shareable.Contains(s_late))
                return;
            _shareable = [.. _shareable, s_late];
            _meeting.Reopen(_shareable, "A new consideration.");
            if (_placement.State is PlacementState.Active)
                _placement.MarkAtRisk("A new consideration must be answered.", Given.Me, Given.Now);
        }

        private void TakeOut(ShareableConsideration gone)
        {
            _shareable = [.. _shareable.Where(known => known != gone)];
            _meeting?.TakeOut(gone.Id);
        }

        private void CheckThePlacement(PlacementState before, string where)
        {
            var moved = Events(_placement);
            Assert.That(moved.Count(row => row.Kind == EventKind.PlacementMoved), Is.EqualTo(_placement.State == before ? 0 : 1), where);
            Assert.That(_placement.State == before || before.Next().Contains(_placement.State), Is.True, where);
            Assert.That(_placement.Transitions[^1].ToState, Is.EqualTo(_placement.State), where);
            Assert.That(_placement.Transitions.Skip(1).Zip(_placement.Transitions, (next, last) => next.FromState == last.ToState), Is.All.True, where);
            Assert.That(_placement.Periods.Select(period => period.Number), Is.EqualTo(Enumerable.Range(1, _placement.Periods.Count)), where);
            Assert.That(_placement.StartsOn <= _placement.EndsOn, Is.True, where);

            var isEnded = _placement.State is PlacementState.Completed or PlacementState.EndedEarly;
            Assert.That((_placement.EndedOn is not null, _placement.CandidateEndingReason is not null, _placement.CompanyEndingReason is not null), Is.EqualTo((isEnded, isEnded, isEnded)), where);
            if (isEnded && before != _placement.State)
                Assert.That(_placement.EndedOn >= _placement.StartsOn && _placement.EndedOn <= _placement.EndsOn && _placement.EndedOn <= _today, Is.True, where);
            if (before != _placement.State)
                CheckTheGate(before, where);
        }

        // Invariants 1 and 2: nobody is ready or at work without the three and their answers, unless a manager says so.
        private void CheckTheGate(PlacementState before, string where)
        {
            var isLetIn = _placement.State is PlacementState.ReadyToStart || _placement.State is PlacementState.Active;
            if (!isLetIn)
                return;
            if (!_placement.HasMeetingOverride)
                Assert.That((_meeting?.State, _meeting?.Presences.Count, _meeting?.NotPossible.Any()), Is.EqualTo(((SafetyMeetingState?)SafetyMeetingState.Confirmed, (int?)3, (bool?)false)), where);
            if (before is PlacementState.ReadyToStart)
                Assert.That(_placement is { Period.IsApproved: true, Hearings.Count: > 0, Papers.Count: > 0 } && _today >= _placement.StartsOn && _today <= _placement.EndsOn, Is.True, where);
        }

        private void CheckTheMeeting(SafetyMeeting? meeting, SafetyMeetingState? before, string where)
        {
            if (_meeting is null)
                return;
            var moves = Events(_meeting).Count(row => row.Kind == EventKind.SafetyMeetingMoved);
            Assert.That(moves, Is.EqualTo(meeting != _meeting || before != _meeting.State ? 1 : 0), where);
            if (_meeting.State is SafetyMeetingState.Confirmed && before != SafetyMeetingState.Confirmed)
            {
                Assert.That(_meeting.Presences.Select(presence => presence.HasConfirmed), Is.EqualTo(new[] { true, true, true }), where);
                Assert.That(_shareable.All(wanted => _meeting.Answers.Any(answer => answer.ConsiderationId == wanted.Id && answer.Answer is not null)), Is.True, where);
                Assert.That(_meeting.FirstFollowUpOn, Is.Not.Null, where);
            }
        }

        private static IReadOnlyList<DomainEvent> Events(Entity of) => of.TakeEvents();

        private List<DomainEvent> Events() => [.. _placement.TakeEvents(), .. _meeting?.TakeEvents() ?? []];

        private string Picture() => JsonSerializer.Serialize(new { _placement, Meeting = _meeting, _shareable, _today });

        // Otherwise most walks would end before they begin.
        private void Seldom(Action command)
        {
            if (_random.Next(40) == 0)
                command();
        }

        private void Rarely(Action command)
        {
            if (_random.Next(8) == 0)
                command();
        }

        private MeetingParty Party() => (MeetingParty)_random.Next(3);

        private ShareableConsideration Wanted() => _random.Next(4) == 0 ? s_late : Given.Standing;
    }
}
