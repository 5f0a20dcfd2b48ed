namespace PlacementCrm.Domain.HoursWorked;

/// <summary>Who said how many hours it were.</summary>
public enum HoursSource
{
    CheckIn,
    Company,
    Candidate,
}

/// <summary>
/// The hours of one week, paid and unpaid apart. Somebody asked and nobody knew is an answer of its own and not the same as 0.
/// </summary>
public sealed record WorkedHours
{
    private WorkedHours() { }

    public decimal? Paid { get; private init; }

    public decimal? Unpaid { get; private init; }

    public bool IsKnown => Paid is not null;

    public decimal Sum => (Paid ?? 0) + (Unpaid ?? 0);

    public static WorkedHours Unknown { get; } = new();

    public static WorkedHours Of(decimal paid, decimal unpaid)
    {
        if (paid < 0 || unpaid < 0)
            throw new RuleBroken("HoursWorked.BelowZero");
        return new() { Paid = paid, Unpaid = unpaid };
    }
}
