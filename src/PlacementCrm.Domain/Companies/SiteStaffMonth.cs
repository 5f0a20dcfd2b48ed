namespace PlacementCrm.Domain.Companies;

/// <summary>Where a figure about employees comes from.</summary>
public enum StaffSource
{
    /// <summary>The company said so.</summary>
    Company,

    /// <summary>Counted on a visit.</summary>
    Counted,

    /// <summary>A public register.</summary>
    Register,
}

/// <summary>The ordinary employees of a site in one month, in full-time equivalents; the ratio takes the mean of some of them.</summary>
public sealed class SiteStaffMonth : Entity
{
    public const decimal Most = 100_000;

    private SiteStaffMonth() { }

    public SiteStaffMonth(Guid siteId, DateOnly month, decimal ordinaryFte, StaffSource source, Guid byId, DateTimeOffset now, DateOnly today)
    {
        if (month.Day != 1 || month > today)
            throw new RuleBroken("Companies.StaffMonthInFuture", today);

        (SiteId, Month) = (siteId, month);
        Count(ordinaryFte, source, byId, now);
    }

    public Guid SiteId { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    public decimal OrdinaryFte { get; private set; }

    public StaffSource Source { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>A better figure for the same month.</summary>
    public void Count(decimal ordinaryFte, StaffSource source, Guid byId, DateTimeOffset now)
    {
        if (ordinaryFte is < 0 or > Most)
            throw new RuleBroken("Companies.EmployeesNegative");

        (OrdinaryFte, Source, RecordedById, RecordedAt) = (ordinaryFte, source, byId, now);
    }
}
