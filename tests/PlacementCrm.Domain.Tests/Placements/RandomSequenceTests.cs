using System.Reflection;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>
/// 10,000 random sequences of commands on a placement and its safety meeting: whatever is refused changes nothing, whatever is
/// done leads to a state that the rules allow and leaves one event for each step. A failure names its seed.
/// </summary>
public sealed class RandomSequenceTests
{
    private const int Sequences = 10_000;
    private const int CommandsEach = 60;

    /// <summary>What is over stays over: a few more commands prove it, and the time is better spent on the next sequence.</summary>
    private const int CommandsAfterTheEnd = 5;

    [Test]
    public void No_sequence_of_commands_reaches_an_illegal_state_or_leaves_half_an_effect()
    {
        var reached = new HashSet<PlacementState>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Sequences; seed++)
        {
            var walk = new RandomWalk(seed);
            for (var (step, after) = (0, 0); step < CommandsEach && after < CommandsAfterTheEnd; step++)
            {
                after += walk.State.IsOver() ? 1 : 0;
                walk.Take();
            }

            reached.Add(walk.State);
            done.UnionWith(walk.Done);
        }

        // A walk that never gets far would prove nothing, nor one that leaves acts out.
        Assert.Multiple(() =>
        {
            Assert.That(reached, Is.EquivalentTo(Enum.GetValues<PlacementState>()));
            Assert.That(ActsOf(typeof(Placement)).Concat(ActsOf(typeof(SafetyMeeting))).Except(done), Is.Empty, "acts that no sequence did");
        });
    }

    private static IEnumerable<string> ActsOf(Type aggregate) =>
        aggregate.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName).Select(method => $"{aggregate.Name}.{method.Name}").Distinct(StringComparer.Ordinal);
}
