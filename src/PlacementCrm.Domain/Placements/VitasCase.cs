using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.Placements;

/// <summary>How far the application in VITAS has come; written down by hand, VITAS offers no way in for programs.</summary>
public enum VitasState
{
    NotSent,
    Sent,
    Approved,
    Refused,
}

/// <summary>
/// An application in VITAS, the state's system where company and municipality agree on a placement. One for each period that was applied
/// for: after a no, and for an extension, it is a further application and the earlier one stays to be seen.
/// </summary>
public sealed class VitasCase : Entity
{
    public const int LongestNumber = 40;

    private VitasCase() { }

    /// <param name="before">The application before this one.</param>
    /// <exception cref="RuleBroken">The kind does not go through VITAS, or the application before is not answered or holds for the same period.</exception>
    public VitasCase(Guid id, Placement placement, VitasCase? before = null)
    {
        if (!placement.Kind.GoesThroughVitas())
            throw new RuleBroken("Placements.NotThroughVitas");
        if (before?.State is VitasState.Approved && before.IsFor(placement.Period))
            throw new RuleBroken("Placements.VitasIsAnswered");
        Id = id;
        (PlacementId, PeriodId) = (placement.Id, placement.Period.Id);
        Order = (before?.Order ?? 0) + 1;
    }

    public Guid PlacementId { get; private set; }

    /// <summary>The version of the period that was applied for.</summary>
    public Guid PeriodId { get; private set; }

    /// <summary>Counts from 1; the highest is the one that matters.</summary>
    public int Order { get; private set; }

    public VitasState State { get; private set; } = VitasState.NotSent;

    /// <summary>As VITAS gives it.</summary>
    public string? Number { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public bool IsFor(PlacementPeriod period) => PeriodId == period.Id;

    /// <summary>Nobody starts whom the municipality refused for this period in VITAS, unless it has said yes in another way since.</summary>
    public Missing? Gate(Placement placement) =>
        State is VitasState.Refused && IsFor(placement.Period) && !(placement.Period.ApprovedOn > AnsweredOn)
            ? Missing.Of("Placements.RefusedInVitas", AnsweredOn)
            : null;

    /// <summary>Until it is answered, number and day can be put right.</summary>
    public void Send(string number, DateOnly on, DateOnly today)
    {
        if (State is VitasState.Approved or VitasState.Refused)
            throw new RuleBroken("Placements.VitasIsAnswered");
        if (string.IsNullOrWhiteSpace(number) || number.Trim().Length > LongestNumber)
            throw new RuleBroken("Placements.VitasNumber", LongestNumber);
        if (on > today)
            throw new RuleBroken("Placements.VitasInFuture");

        Move(VitasState.Sent);
        (Number, SentOn, AnsweredOn) = (number.Trim(), on, null);
    }

    public void Answer(bool isApproved, DateOnly on, DateOnly today)
    {
        if (State is not VitasState.Sent)
            throw new RuleBroken("Placements.VitasNotSent");
        if (on < SentOn)
            throw new RuleBroken("Placements.VitasAnsweredBeforeSent", SentOn);
        if (on > today)
            throw new RuleBroken("Placements.VitasInFuture");

        Move(isApproved ? VitasState.Approved : VitasState.Refused);
        AnsweredOn = on;
    }

    private void Move(VitasState next)
    {
        Happened(EventKind.VitasMoved, State, next, new(PlacementId: PlacementId));
        State = next;
    }
}

public static class VitasKinds
{
    /// <summary>The German measure has its own way, and an ordinary contract asks nobody.</summary>
    public static bool GoesThroughVitas(this PlacementKind kind) => kind is not (PlacementKind.Mag or PlacementKind.OrdinaryHours);
}
