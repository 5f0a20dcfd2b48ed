using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace PlacementCrm.Matching.Work;

/// <summary>
/// How near two entries of the catalogue are: kinds of work by the tasks and skills that they share, rare ones weighing more; a task or
/// a skill by the kinds of work that it belongs to. Entries of three sorts never share a code.
/// </summary>
internal sealed class WorkGraph(WorkCatalogue catalogue)
{
    // Read off the pairs of the catalogue: cleaner and school cleaner are close, warehouse and picking orders related, warehouse
    // and sorting waste neither.
    private const double Close = 0.45;
    private const double Related = 0.2;
    private const double Useful = 0.5;

    private readonly ConcurrentDictionary<string, FrozenDictionary<string, Nearness>> _around = new(StringComparer.Ordinal);
    private readonly Lazy<FrozenDictionary<string, Bag>> _bags = new(() => BagsOf(
        catalogue.Functions.Where(function => function.IsOwn), function => function.Tasks.Concat(function.EssentialSkills), function => function.UsefulSkills));

    private readonly Lazy<FrozenDictionary<string, Bag>> _escoBags = new(() => BagsOf(
        catalogue.Functions.Where(function => function.EscoEssential.Count > 0), function => function.EscoEssential, function => function.EscoUseful));

    public Nearness Between(string asked, string offered) => Around(asked).GetValueOrDefault(offered);

    /// <summary>Everything near to an entry, itself included; a code that is gone is near to itself only.</summary>
    public IReadOnlyDictionary<string, Nearness> Around(string asked) => _around.GetOrAdd(asked, code =>
        Neighbours(code).Where(pair => pair.Nearness > Nearness.None).Append((Code: code, Nearness: Nearness.Same))
            .GroupBy(pair => pair.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Max(pair => pair.Nearness), StringComparer.Ordinal));

    /// <summary>Whether somebody who knows this uses it there: a skill also where it is useful only.</summary>
    public bool IsUsed(string known, string offered) =>
        Between(known, offered) is var nearness && (nearness >= Nearness.Close || (nearness == Nearness.Related && catalogue.Find(known)?.Kind == Domain.Matching.WorkKind.Skill));

    private IEnumerable<(string Code, Nearness Nearness)> Neighbours(string code) =>
        catalogue.FunctionOf(code) is not { } asked
            ? catalogue.Functions.Select(function => (function.Code, PartOf(function, code)))
            : catalogue.Functions.Select(other => (other.Code, Alike(asked, other)))
                .Concat(asked.Tasks.Concat(asked.EssentialSkills).Concat(asked.EscoEssential).Select(part => (part, Nearness.Related)));

    // Whoever asks for one task is content with all work that is made of it; whoever asks for the work is not with one task.
    private static Nearness PartOf(WorkFunction function, string code) =>
        function.Needs(code) ? Nearness.Close : function.Uses(code) ? Nearness.Related : Nearness.None;

    // The product's own say how near they are to each other; everything else is compared by ESCO.
    private Nearness Alike(WorkFunction left, WorkFunction right) => left.IsOwn && right.IsOwn ? Alike(_bags.Value, left, right)
        : (Nearness)Math.Max((int)Alike(_escoBags.Value, left, right), (int)(left.Isco == right.Isco ? Nearness.Related : Nearness.None));

    private static Nearness Alike(FrozenDictionary<string, Bag> bags, WorkFunction left, WorkFunction right) =>
        bags.TryGetValue(left.Code, out var one) && bags.TryGetValue(right.Code, out var other) ? one.Cosine(other) switch
        {
            >= Close => Nearness.Close,
            >= Related => Nearness.Related,
            _ => Nearness.None,
        }
        : Nearness.None;

    private static FrozenDictionary<string, Bag> BagsOf(
        IEnumerable<WorkFunction> functions, Func<WorkFunction, IEnumerable<string>> essential, Func<WorkFunction, IEnumerable<string>> useful)
    {
        var bags = functions.ToDictionary(function => function.Code, function =>
            essential(function).Select(part => (part, Weight: 1.0)).Concat(useful(function).Select(part => (part, Weight: Useful)))
                .DistinctBy(pair => pair.part, StringComparer.Ordinal).ToDictionary(pair => pair.part, pair => pair.Weight, StringComparer.Ordinal), StringComparer.Ordinal);
        var holders = bags.Values.SelectMany(bag => bag.Keys).CountBy(part => part, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return bags.ToFrozenDictionary(bag => bag.Key, bag => new Bag(
            bag.Value.ToDictionary(part => part.Key, part => part.Value * Math.Log((double)bags.Count / holders[part.Key]), StringComparer.Ordinal)), StringComparer.Ordinal);
    }

    private sealed class Bag(Dictionary<string, double> weights)
    {
        private readonly double _length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));

        public double Cosine(Bag other)
        {
            var product = weights.Sum(part => part.Value * other.Weight(part.Key));
            return product > 0 ? product / (_length * other._length) : 0;
        }

        private double Weight(string part) => weights.GetValueOrDefault(part);
    }
}
