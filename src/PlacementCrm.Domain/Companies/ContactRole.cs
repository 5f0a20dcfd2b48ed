namespace PlacementCrm.Domain.Companies;

/// <summary>What a contact is at a company or one of its sites, from a day to a day.</summary>
public sealed class ContactRole : Entity
{
    private ContactRole() { }

    internal ContactRole(Guid id, Guid contactId, Guid companyId, Guid? siteId, string role, DateOnly fromOn, DateOnly? toOn)
    {
        Id = id;
        ContactId = contactId;
        CompanyId = companyId;
        SiteId = siteId;
        Role = Typed.OrNull(role) ?? throw new RuleBroken("Companies.RoleMissing");
        FromOn = fromOn;
        EndOn(toOn);
    }

    public Guid ContactId { get; private init; }

    public Guid CompanyId { get; private init; }

    /// <summary>Nothing: at the company as a whole.</summary>
    public Guid? SiteId { get; private init; }

    public string Role { get; private init; } = "";

    public DateOnly FromOn { get; private init; }

    /// <summary>The last day; nothing while it lasts.</summary>
    public DateOnly? ToOn { get; private set; }

    public bool IsHeldOn(DateOnly day) => FromOn <= day && (ToOn is null || day <= ToOn);

    internal void EndOn(DateOnly? lastDayOn)
    {
        if (lastDayOn < FromOn)
            throw new RuleBroken("Companies.RoleEndsBeforeStart");

        ToOn = lastDayOn;
    }

    /// <summary>The same role at the same place as another one that would last from and to these days.</summary>
    internal bool Overlaps(DateOnly fromOn, DateOnly? toOn, ContactRole other) =>
        Id != other.Id
        && CompanyId == other.CompanyId
        && SiteId == other.SiteId
        && string.Equals(Role, other.Role, StringComparison.OrdinalIgnoreCase)
        && FromOn <= (toOn ?? DateOnly.MaxValue)
        && fromOn <= (ToOn ?? DateOnly.MaxValue);
}
