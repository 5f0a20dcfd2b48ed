using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>How far the question for a later end has come.</summary>
public enum ExtensionState
{
    Asked,
    Approved,
    Refused,
    Withdrawn,
}

/// <summary>A consultant asks the authority for a later end; only its yes writes the new period.</summary>
public sealed class ExtensionRequest : Entity
{
    public const int LongestWords = 1000;

    private ExtensionRequest() { }

    public ExtensionRequest(Guid id, Placement placement, DateOnly to, ExtensionGround? ground, string reason, Guid byId, DateTimeOffset now,
        string? warningReason = null, ProposalAnswers? answers = null)
    {
        Id = id;
        (PlacementId, ToOn, Ground, Reason) = (placement.Id, to, ground, Words(reason));
        WarningReason = string.IsNullOrWhiteSpace(warningReason) ? null : warningReason.Trim();
        (AddsEmployment, ReplacesVacatedJob, IsExceptedFromUnemployment) = (answers?.AddsEmployment, answers?.ReplacesVacatedJob, answers?.IsExceptedFromUnemployment);
        (AskedById, AskedAt) = (byId, now);
        Happened(EventKind.ExtensionMoved, from: null, State, About);
    }

    public Guid PlacementId { get; private set; }

    public DateOnly ToOn { get; private set; }

    public ExtensionGround? Ground { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Why it may be although a rule warns; comes to the placement with the yes.</summary>
    public string? WarningReason { get; private set; }

    /// <summary>What the consultant answered when asking; the yes is held against the same answers.</summary>
    public ProposalAnswers Answers => new(AddsEmployment, ReplacesVacatedJob, IsExceptedFromUnemployment);

    public bool? AddsEmployment { get; private set; }

    public bool? ReplacesVacatedJob { get; private set; }

    public bool? IsExceptedFromUnemployment { get; private set; }

    public Guid AskedById { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public ExtensionState State { get; private set; } = ExtensionState.Asked;

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? DecisionWords { get; private set; }

    public void Approve(Guid byId, DateTimeOffset now) => Decide(ExtensionState.Approved, null, byId, now);

    public void Refuse(string reason, Guid byId, DateTimeOffset now) => Decide(ExtensionState.Refused, Words(reason), byId, now);

    /// <summary>The consultant asks no more, or the placement is over.</summary>
    public void Withdraw(Guid byId, DateTimeOffset now) => Decide(ExtensionState.Withdrawn, null, byId, now);

    private EventAbout About => new(PlacementId: PlacementId);

    private void Decide(ExtensionState next, string? words, Guid byId, DateTimeOffset now)
    {
        if (State is not ExtensionState.Asked)
            throw new RuleBroken("Placements.ExtensionIsDecided", RuleSentences.Of($"Placements.Extension{State}"));

        Happened(EventKind.ExtensionMoved, State, next, About);
        (State, DecisionWords, DecidedById, DecidedAt) = (next, words, byId, now);
    }

    private static string Words(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBroken("Placements.ReasonNeeded") : reason.Trim();
}
