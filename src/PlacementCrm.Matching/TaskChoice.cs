using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Matching;

/// <summary>
/// Holds a candidate's considerations against each task of an offer and takes the task that suits best. An offer is
/// blocked only when every task breaks a consideration: one task that can be done is enough.
/// </summary>
internal sealed record TaskChoice(TaskProfile? Task, IReadOnlyList<Reason> Reasons)
{
    public static TaskChoice Of(CandidateProfile candidate, OfferProfile offer, DateOnly today)
    {
        var startsOn = Blockers.StartOf(candidate, offer, today);
        ConsiderationProfile[] binding =
        [
            .. candidate.Considerations
                .Where(consideration => Dimensions.Find(consideration.DimensionCode) is not null && consideration.Touches(startsOn, offer.ToOn))
                .OrderBy(consideration => consideration.DimensionCode, StringComparer.Ordinal).ThenBy(consideration => consideration.Id),
        ];

        return offer.Tasks.Count == 0
            ? new TaskChoice(null,
                [.. binding.Select(consideration => Unknown(consideration, null, "Consideration.Unknown")), .. Avoided.Of(candidate, offer, binding, null, today)])
            : offer.Tasks
                .OrderBy(task => task.Name, StringComparer.Ordinal).ThenBy(task => task.Id)
                .Take(MatchRules.TasksAtMost)
                .Select(task => new TaskChoice(task,
                    [.. binding.Select(consideration => Judge(candidate, consideration, task, today)), .. Avoided.Of(candidate, offer, binding, task, today)]))
                .OrderBy(choice => choice.Count(ReasonKind.Conflicts))
                .ThenBy(choice => choice.Count(ReasonKind.Unknown))
                .First();
    }

    /// <summary>
    /// One question to the person for each proposal, the same at every offer: a no or a yes is not known. Health that nobody
    /// has confirmed, so it stays with the consultant.
    /// </summary>
    public static IEnumerable<Reason> Proposed(CandidateProfile candidate) =>
        candidate.Proposals
            .Where(proposal => Dimensions.Find(proposal.DimensionCode) is not null)
            .OrderBy(proposal => proposal.DimensionCode, StringComparer.Ordinal).ThenBy(proposal => proposal.Id)
            .Select(proposal => new Reason
            {
                Kind = ReasonKind.Unknown,
                Factor = Factor.Consideration,
                Code = "Consideration.Proposed.CandidateUnknown",
                Arguments = [proposal.DimensionCode, proposal.Limit, ""],
                IsPrivate = true,
            });

    /// <summary>
    /// What is confirmed or learnt about a demand that the catalogue no longer knows: it can be held against no offer, so it is a
    /// question at each and never left out in silence.
    /// </summary>
    public static IEnumerable<Reason> NotJudged(CandidateProfile candidate) =>
        candidate.Considerations
            .Where(consideration => Dimensions.Find(consideration.DimensionCode) is null)
            .OrderBy(consideration => consideration.DimensionCode, StringComparer.Ordinal).ThenBy(consideration => consideration.Id)
            .Select(consideration => About(consideration, null) with
            {
                Code = "Consideration.Gone.CandidateUnknown",
                Arguments = [consideration.DimensionCode, consideration.ConfirmedOn],
            })
            .Concat(Avoided.NotJudged(candidate));

    private int Count(ReasonKind kind) => Reasons.Count(reason => reason.Kind == kind);

    private static Reason Judge(CandidateProfile candidate, ConsiderationProfile consideration, TaskProfile task, DateOnly today)
    {
        var dimension = Dimensions.Get(consideration.DimensionCode);
        if (task.Newest(dimension) is not { } demand)
            return Unknown(consideration, task, "Consideration.Unknown");
        if (!MatchRules.IsFresh(demand.ObservedOn, today))
            return Unknown(consideration, task, "Consideration.Outdated") with { Fact = SourceOf(demand) };

        var conflicts = dimension.Conflicts(demand.Value, consideration.Limit);
        return About(consideration, task) with
        {
            Kind = conflicts ? ReasonKind.Conflicts : ReasonKind.Fits,
            Weight = conflicts ? ReasonWeight.Blocks : ReasonWeight.Counts,
            Code = conflicts ? "Consideration.Conflicts" : "Consideration.Fits",
            Arguments = [consideration.DimensionCode, consideration.Limit, task.Name, demand.Value],
            Fact = SourceOf(demand),
            IsAvoided = conflicts && candidate.Avoids.Any(avoided => avoided.Forbids(dimension, demand.Value)),
        };
    }

    private static Reason Unknown(ConsiderationProfile consideration, TaskProfile? task, string code) =>
        About(consideration, task) with { Kind = ReasonKind.Unknown, Code = code };

    private static Reason About(ConsiderationProfile consideration, TaskProfile? task) => new()
    {
        Kind = ReasonKind.Unknown,
        Factor = Factor.Consideration,
        Code = "Consideration.Unknown",
        Arguments = [consideration.DimensionCode, consideration.Limit, task?.Name ?? ""],
        Need = new Source(SourceKind.Consideration, consideration.Id, consideration.ConfirmedOn),
        IsPrivate = !consideration.IsShareable,
    };

    public static Source? SourceOf(DemandProfile demand) =>
        demand.ActivityId is { } id ? new Source(SourceKind.Activity, id, demand.ObservedOn, demand.ActivityKind) : null;
}
