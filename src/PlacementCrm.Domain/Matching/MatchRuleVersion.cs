using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Matching;

/// <summary>
/// The points of the match from a day on. As with the rules of law a second person decides, and no row is edited or deleted:
/// what an old list was ordered by stays readable. See decisions/0010.
/// </summary>
public sealed class MatchRuleVersion : Entity
{
    private MatchRuleVersion() { }

    /// <param name="numbers">The points, as JSON.</param>
    /// <param name="today">A version begins today or later: lists of the past stay as they were.</param>
    public MatchRuleVersion(Guid id, DateOnly validFromOn, string numbers, string note, Guid byId, DateTimeOffset now, DateOnly today)
    {
        if (validFromOn < today)
            throw new RuleBroken("Matching.VersionBeginsInThePast", validFromOn);
        if (string.IsNullOrWhiteSpace(note))
            throw new RuleBroken("Rules.NoteNeeded");

        (Id, ValidFromOn, Numbers, Note) = (id, validFromOn, numbers, note.Trim());
        (DraftedById, DraftedAt, State) = (byId, now, RuleState.Draft);
        Happened(EventKind.RuleMoved, from: null, RuleState.Draft, new EventAbout());
    }

    public DateOnly ValidFromOn { get; private init; }

    public string Numbers { get; private init; } = "{}";

    /// <summary>What changes and why.</summary>
    public string Note { get; private init; } = "";

    public RuleState State { get; private set; }

    public Guid DraftedById { get; private init; }

    public DateTimeOffset DraftedAt { get; private init; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? RefusalReason { get; private set; }

    public void Approve(Guid byId, DateTimeOffset now) => Decide(RuleState.Approved, byId, now);

    public void Reject(string reason, Guid byId, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken("Rules.RefusalNeedsReason");

        Decide(RuleState.Rejected, byId, now);
        RefusalReason = reason.Trim();
    }

    /// <summary>The version that holds on a day: of those approved the one that began last; none while the delivered points hold.</summary>
    public static MatchRuleVersion? On(DateOnly day, IEnumerable<MatchRuleVersion> versions) => versions
        .Where(version => version.State is RuleState.Approved && version.ValidFromOn <= day)
        .MaxBy(version => (version.ValidFromOn, version.DecidedAt, version.Id));

    private void Decide(RuleState state, Guid byId, DateTimeOffset now)
    {
        if (State is not RuleState.Draft)
            throw new RuleBroken("Rules.AlreadyDecided");
        if (byId == DraftedById)
            throw new RuleBroken("Rules.SecondPersonNeeded");

        Happened(EventKind.RuleMoved, State, state, new EventAbout());
        (State, DecidedById, DecidedAt) = (state, byId, now);
    }
}
