using System.Globalization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>
/// Random commands through the whole pipeline into PostgreSQL, among them wrong ones: older versions, ids of nobody, people
/// without the right, the same command twice. After each one the stored rows are looked at: what was refused left nothing, what
/// was done left whole rows in a legal state, one audit entry, and one event for each step. A failure tells its seed and the
/// fewest commands that still show it.
/// </summary>
public sealed partial class RandomCommandTests : PlacementTest
{
    /// <summary>As many as a run of all tests has time for; a night has time for ten thousand.</summary>
    private static readonly int s_sequences = int.Parse(Environment.GetEnvironmentVariable("PLACEMENTCRM_SEQUENCES") ?? "10", CultureInfo.InvariantCulture);

    private static readonly int s_firstSeed = int.Parse(Environment.GetEnvironmentVariable("PLACEMENTCRM_FIRST_SEED") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>As many times more may pass before each command has succeeded once.</summary>
    private const int MostTimes = 4;

    private const int CommandsEach = 50;
    private const int ReplaysToShrink = 40;

    private readonly HashSet<string> _accepted = new(StringComparer.Ordinal);

    /// <summary>Of the sequence that runs.</summary>
    private readonly HashSet<string> _gotThrough = new(StringComparer.Ordinal);

    [Test]
    public async Task No_sequence_of_commands_stores_an_illegal_state_or_half_an_effect()
    {
        var reached = new HashSet<PlacementState>();
        for (var seed = s_firstSeed; seed < s_firstSeed + s_sequences || (NeverAccepted.Any() && seed < s_firstSeed + MostTimes * s_sequences); seed++)
        {
            var taken = new List<Step>();
            if (await Fails(seed, taken) is { } failure)
                Assert.Fail($"{failure}\nseed {seed}, shrunk to:\n{string.Join('\n', await Shrink(seed, taken))}");
            reached.UnionWith(_placements.Values.Select(placement => placement.State));
        }

        Assert.Multiple(() =>
        {
            Assert.That(reached, Is.SupersetOf(new[] { PlacementState.Active, PlacementState.AtRisk, PlacementState.Completed, PlacementState.EndedEarly }));
            Assert.That(string.Join(", ", NeverAccepted), Is.Empty, "commands that no sequence got through");
        });
    }

    /// <summary>All that concern suggestions, placements, their safety meetings and the authority's answers.</summary>
    private static IEnumerable<string> Commands =>
        from type in typeof(CrmDbContext).Assembly.GetTypes()
        where !type.IsAbstract && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICommand<>))
        where type.Namespace!.Split('.')[^1] is "Placements" or "SafetyMeetings" or "Approvals" or "Board"
        // Allows a subsidised job; all placements here are work trials.
        where type != typeof(OverrideAddedEmployment)
        select type.Name;

    private IEnumerable<string> NeverAccepted => Commands.Except(_accepted);

    /// <summary>One command of a sequence: which one, and the seed of everything random in it.</summary>
    private sealed record Step(int Act, int Seed)
    {
        public string Told { get; set; } = "";

        public override string ToString() => Told;
    }

    /// <summary>Takes a new sequence and writes it down.</summary>
    private async Task<string?> Fails(int seed, List<Step> taken)
    {
        var random = new Random(seed);
        await BeginAnew(seed);
        for (var number = 0; number < CommandsEach; number++)
        {
            var step = new Step(Next(random), random.Next());
            taken.Add(step);
            if (await Take(step) is { } failure)
                return failure;
        }

        return null;
    }

    private async Task<bool> StillFails(int seed, IEnumerable<Step> steps)
    {
        await BeginAnew(seed);
        foreach (var step in steps)
        {
            if (await Take(step) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Leaves out ever smaller pieces as long as what is left still fails.</summary>
    private async Task<IReadOnlyList<Step>> Shrink(int seed, List<Step> steps)
    {
        TestContext.Progress.WriteLine($"seed {seed} fails after {steps.Count} commands, shrinking");
        var replays = 0;
        for (var piece = steps.Count / 2; piece > 0; piece /= 2)
        {
            for (var from = 0; from + piece < steps.Count && replays < ReplaysToShrink; replays++)
            {
                List<Step> fewer = [.. steps[..from], .. steps[(from + piece)..]];
                if (await StillFails(seed, fewer))
                    steps = fewer;
                else
                    from += piece;
            }
        }

        await StillFails(seed, steps); // So that each tells what it did in the shortest sequence.
        return steps;
    }

    /// <summary>Sends one command and looks at what it left.</summary>
    /// <returns>What is wrong; nothing when all is well.</returns>
    private async Task<string?> Take(Step step)
    {
        var random = new Random(step.Seed);
        // Several within the ten minutes in which a step can be taken back.
        Clock.Now = Clock.Now.AddSeconds(random.Next(1, 120));
        var act = Acts[step.Act];
        var sent = act.Build(random);
        step.Told = $"{act.Name} {sent}";
        object? answer;
        try
        {
            answer = await sent.Send();
        }
        catch (Exception refusal) when (refusal is RuleBroken or RequestInvalid or NotFound or EditConflict or SomebodyWasFaster)
        {
            step.Told += $" → {refusal.GetType().Name}";
            return await Differs(_digest) is { } left ? $"{step}: refused, and yet it left something in {left}" : null;
        }
        catch (Forbidden)
        {
            step.Told += " → Forbidden";
            return await LeftMoreThanTheRefusal() is { } left ? $"{step}: forbidden, and yet it left something in {left}" : null;
        }
        catch (Exception fault)
        {
            return $"{step}: {fault}";
        }

        if (answer is not AnswerConfirmation.Result { IsTaken: false })
            _accepted.Add(sent.Name);
        _gotThrough.Add(act.Name);
        var failure = sent.MustBeRefused ? "accepted, although it had to be refused" : await Look(sent, answer) ?? await Twice(sent, answer, random);
        return failure is null ? null : $"{step}: {failure}";
    }

    /// <summary>A command that creates may come twice: a double click, a lost answer, a queue on the phone.</summary>
    private async Task<string?> Twice(Sent sent, object? answer, Random random)
    {
        if (!sent.IsOnce || random.Next(3) > 0)
            return null;
        if (await sent.Send() is { } again && !again.Equals(answer))
            return $"the same command answered {answer} and then {again}";
        return await Differs(_digest) is { } left ? $"sent twice it had a second effect in {left}" : null;
    }
}
