using PlacementCrm.Domain.Considerations;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching;

/// <summary>One line of the avoid list: the same work at one site, or a demand beyond a limit anywhere.</summary>
/// <param name="TaskName">With a site: only this task; null for all work there.</param>
public sealed record AvoidedProfile(
    Guid Id, DateOnly SinceOn, Guid? SiteId = null, string? TaskName = null, string? DimensionCode = null, decimal Limit = 0)
{
    /// <summary>What the task is called now, where that is something else.</summary>
    public IReadOnlyList<string> NowNamed { get; init; } = [];

    /// <summary>With a site and a task.</summary>
    /// <param name="task">By <see cref="TaskKey"/>.</param>
    internal Sameness SamenessTo(string task, WorkReader reader)
    {
        var asked = TaskMeaning.Of(task, reader);
        return NowNamed.Prepend(TaskName!).Max(name => TaskMeaning.Of(TaskKey.Of(name), reader).To(asked, reader.Catalogue));
    }

    /// <summary>A confirmed consideration that asks for as much or more says it with a better source, wherever it binds.</summary>
    internal bool IsSaidBy(ConsiderationProfile known, Dimension dimension) =>
        known.DimensionCode == dimension.Code && !dimension.Conflicts(known.Limit, Limit);

    /// <summary>Whether it speaks against a demand that already breaks a consideration.</summary>
    internal bool Forbids(Dimension dimension, decimal demand) =>
        SiteId is null && DimensionCode == dimension.Code && dimension.Conflicts(demand, Limit);
}

/// <summary>
/// What an earlier placement taught. It blocks like a consideration does: an offer is left out only when all its tasks are
/// to be avoided, and what is not known is a question.
/// </summary>
internal static class Avoided
{
    /// <param name="binding">The considerations that bind on the days of the offer: what they say is not said twice.</param>
    public static IEnumerable<Reason> Of(CandidateProfile candidate, OfferProfile offer, IReadOnlyCollection<ConsiderationProfile> binding, TaskProfile? task, DateOnly today) =>
        candidate.Avoids
            .OrderBy(avoided => avoided.DimensionCode, StringComparer.Ordinal).ThenBy(avoided => avoided.Id)
            .Select(avoided => avoided.SiteId is null ? Demand(avoided, binding, task, today) : Work(avoided, candidate.Reader, offer, task))
            .OfType<Reason>();

    /// <summary>Lines about a demand that the catalogue no longer knows.</summary>
    public static IEnumerable<Reason> NotJudged(CandidateProfile candidate) =>
        candidate.Avoids
            .Where(avoided => avoided.SiteId is null && Dimensions.Find(avoided.DimensionCode) is null)
            .OrderBy(avoided => avoided.DimensionCode, StringComparer.Ordinal).ThenBy(avoided => avoided.Id)
            .Select(avoided => About(ReasonKind.Unknown, "Avoid.Gone.CandidateUnknown", avoided.DimensionCode ?? "", avoided.SinceOn) with { IsPrivate = true });

    private static Reason? Work(AvoidedProfile avoided, WorkReader reader, OfferProfile offer, TaskProfile? task)
    {
        if (avoided.SiteId != offer.SiteId)
            return null;
        if (avoided.TaskName is { } name && task is null)
            return About(ReasonKind.Unknown, "Avoid.WorkUnknown", name, avoided.SinceOn);
        return (avoided.TaskName is null ? Sameness.Same : avoided.SamenessTo(TaskKey.Of(task!.Name), reader)) switch
        {
            Sameness.Same => About(ReasonKind.Conflicts, "Avoid.SameWork", task?.Name ?? "", avoided.SinceOn),
            Sameness.Perhaps => About(ReasonKind.Unknown, "Avoid.PerhapsSameWork", avoided.TaskName!, avoided.SinceOn, task!.Name),
            _ => null,
        };
    }

    private static Reason? Demand(AvoidedProfile avoided, IReadOnlyCollection<ConsiderationProfile> binding, TaskProfile? task, DateOnly today)
    {
        if (Dimensions.Find(avoided.DimensionCode) is not { } dimension || binding.Any(known => avoided.IsSaidBy(known, dimension)))
            return null;

        var demand = task?.Newest(dimension);
        var isKnown = demand is not null && MatchRules.IsFresh(demand.ObservedOn, today);
        // One demand is one conflict; that the avoid list says it too stands with the consideration.
        if (isKnown && avoided.Forbids(dimension, demand!.Value) && binding.Any(known => known.DimensionCode == dimension.Code && dimension.Conflicts(demand.Value, known.Limit)))
            return null;

        var reason = !isKnown
            ? About(ReasonKind.Unknown, "Avoid.DemandUnknown", dimension.Code, avoided.Limit, task?.Name ?? "", avoided.SinceOn)
            : dimension.Conflicts(demand!.Value, avoided.Limit)
                ? About(ReasonKind.Conflicts, "Avoid.Demand", dimension.Code, avoided.Limit, task!.Name, avoided.SinceOn, demand.Value)
                : About(ReasonKind.Fits, "Avoid.Demand", dimension.Code, avoided.Limit, task!.Name, avoided.SinceOn, demand.Value);
        return reason with { Fact = demand is null ? null : TaskChoice.SourceOf(demand), IsPrivate = true };
    }

    private static Reason About(ReasonKind kind, string code, params Argument[] arguments) => new()
    {
        Kind = kind,
        Factor = Factor.Avoided,
        Code = code,
        Weight = kind is ReasonKind.Conflicts ? ReasonWeight.Blocks : ReasonWeight.Counts,
        IsAvoided = kind is ReasonKind.Conflicts,
        Arguments = arguments,
    };
}
