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

    /// <summary>
    /// Nobody starts whom the municipality refused for this period in VITAS, unless it has said yes since, there or in another way. To
    /// have asked again is no answer.
    /// </summary>
    /// <param name="applications">Of this placement and of others.</param>
    public static Missing? Gate(Placement placement, IEnumerable<VitasCase> applications)
    {
        var last = applications.Where(one => one.PlacementId == placement.Id && one.IsFor(placement.Period) && one.AnsweredOn is not null).MaxBy(one => one.Order);
        return last is { State: VitasState.Refused } && !(placement.Period.ApprovedOn > last.AnsweredOn)
            ? Missing.Of("Placements.RefusedInVitas", last.AnsweredOn)
            : null;
    }

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

    /// <summary>What the municipality answered; said again it puts a slip right.</summary>
    public void Answer(bool isApproved, DateOnly on, DateOnly today)
    {
        if (State is VitasState.NotSent)
            throw new RuleBroken("Placements.VitasNotSent");
        if (on < SentOn)
            throw new RuleBroken("Placements.VitasAnsweredBeforeSent", SentOn);
        if (on > today)
            throw new RuleBroken("Placements.VitasInFuture");

        var answer = isApproved ? VitasState.Approved : VitasState.Refused;
        if (State != answer)
            Move(answer);
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
