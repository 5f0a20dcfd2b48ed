using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Domain.Tests.Events;

/// <summary>A timeline must have words for every state that can be reached.</summary>
public sealed class EventWordsTests
{
    private static readonly (EventKind Kind, Type States)[] s_machines =
    [
        (EventKind.CandidateMoved, typeof(CandidateState)),
        (EventKind.SuggestionMoved, typeof(SuggestionState)),
        (EventKind.PlacementMoved, typeof(PlacementState)),
        (EventKind.ProgressGoalMoved, typeof(GoalState)),
        (EventKind.SafetyMeetingMoved, typeof(SafetyMeetingState)),
        (EventKind.RuleMoved, typeof(RuleState)),
        (EventKind.VitasMoved, typeof(VitasState)),
        (EventKind.WorkOrderMoved, typeof(WorkOrderState)),
    ];

    private static IEnumerable<TestCaseData> States =>
        from machine in s_machines
        from state in Enum.GetNames(machine.States)
        select new TestCaseData(machine.Kind, state);

    [TestCaseSource(nameof(States))]
    public void Every_state_has_words(EventKind kind, string state) => Assert.That(kind.StateWords(state), Is.Not.Empty);
}
