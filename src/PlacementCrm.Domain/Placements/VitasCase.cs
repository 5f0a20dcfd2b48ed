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

/// <summary>The application for a placement in VITAS, the state's system where company and municipality agree on it.</summary>
public sealed class VitasCase : Entity
{
    public const int LongestNumber = 40;

    private VitasCase() { }

    public VitasCase(Guid id, Placement placement)
    {
        if (!placement.Kind.GoesThroughVitas())
            throw new RuleBroken("Placements.NotThroughVitas");
        Id = id;
        PlacementId = placement.Id;
    }

    public Guid PlacementId { get; private set; }

    public VitasState State { get; private set; } = VitasState.NotSent;

    /// <summary>As VITAS gives it.</summary>
    public string? Number { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>A refused application may be sent again; its number may be another one then.</summary>
    public void Send(string number, DateOnly on, DateOnly today)
    {
        if (State is VitasState.Approved)
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
