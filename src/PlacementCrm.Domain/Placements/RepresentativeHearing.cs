namespace PlacementCrm.Domain.Placements;

/// <summary>In which role somebody speaks for the employees; need not belong to the same trade group.</summary>
public enum RepresentativeRole
{
    /// <summary>Tillidsrepræsentant.</summary>
    UnionRepresentative,

    /// <summary>Arbejdsmiljørepræsentant.</summary>
    SafetyRepresentative,

    /// <summary>Where nobody is elected, any employee may be heard.</summary>
    OtherEmployee,
}

/// <summary>What the employees' representative said to the placement before its start. Their no is heard, it does not decide.</summary>
public sealed class RepresentativeHearing : Entity
{
    public const int LongestName = 200;
    public const int LongestComment = 1000;

    private RepresentativeHearing() { }

    public RepresentativeHearing(
        Guid id, Guid placementId, string name, RepresentativeRole role, DateOnly heardOn, bool agrees, string? comment, Guid byId, DateTimeOffset now, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleBroken("Placements.HearingNeedsName");
        if (heardOn > today)
            throw new RuleBroken("Placements.HearingInFuture", today);
        if (!agrees && string.IsNullOrWhiteSpace(comment))
            throw new RuleBroken("Placements.HearingNeedsComment");

        (Id, PlacementId) = (id, placementId);
        (Name, Role, HeardOn, Agrees) = (name.Trim(), role, heardOn, agrees);
        Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        (RecordedById, RecordedAt) = (byId, now);
    }

    public Guid PlacementId { get; private set; }

    public string Name { get; private set; } = "";

    public RepresentativeRole Role { get; private set; }

    public DateOnly HeardOn { get; private set; }

    public bool Agrees { get; private set; }

    public string? Comment { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}
