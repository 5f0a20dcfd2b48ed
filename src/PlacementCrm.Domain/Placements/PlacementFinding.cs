using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>
/// What a rule said when the placement was proposed, with the version of the rule. Rules and figures change later; what the
/// decision was made on does not.
/// </summary>
public sealed class PlacementFinding : Entity
{
    private PlacementFinding() { }

    /// <param name="reason">What the consultant answered to just this warning.</param>
    public PlacementFinding(Guid placementId, int number, RuleCheck check, Guid byId, DateTimeOffset at, string? reason = null)
    {
        (PlacementId, Number) = (placementId, number);
        (Subject, Verdict, Sentence, RuleId) = (check.Subject, check.Verdict, check.Words, check.Rule?.Id);
        (FoundForId, FoundAt, Reason) = (byId, at, reason);
    }

    public Guid PlacementId { get; private set; }

    /// <summary>The place in the list.</summary>
    public int Number { get; private set; }

    public RuleSubject Subject { get; private set; }

    public Verdict Verdict { get; private set; }

    public Wording Sentence { get; private set; } = "";

    public Guid? RuleId { get; private set; }

    /// <summary>Why it may be although the rule warns or nobody knows; none for what needs no reason.</summary>
    public string? Reason { get; private set; }

    public bool IsExplained => Verdict is Verdict.Warns or Verdict.Asks && Reason is not null;

    public Guid FoundForId { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }
}
