namespace PlacementCrm.Domain.Companies;

/// <summary>A legal company. Its places of work are <see cref="Site"/>s.</summary>
public sealed class Company : Entity
{
    private Company() { }

    public Company(Guid id, string name, Segment segment, DateTimeOffset createdAt)
    {
        Id = id;
        Name = Typed.Name(name);
        Segment = segment;
        CreatedAt = createdAt;
    }

    public string Name { get; private set; } = "";

    public Cvr? Cvr { get; private set; }

    public Segment Segment { get; private set; }

    /// <summary>DB07, DB25 or WZ code without dots; text, because leading zeros count.</summary>
    public string? IndustryCode { get; private set; }

    public int? Employees { get; private set; }

    /// <summary>The member who looks after the company.</summary>
    public Guid? OwnerId { get; private set; }

    public string? Phone { get; private set; }

    /// <summary><see cref="Phone"/> in the one form in which numbers are compared.</summary>
    public string? PhoneDigits { get; private set; }

    public string? Email { get; private set; }

    public string? Website { get; private set; }

    /// <summary>Set and lifted by hand only. We do not reach out; what happens anyway may be logged.</summary>
    public bool DoNotContact { get; private set; }

    public string? DoNotContactReason { get; private set; }

    public DateTimeOffset? DoNotContactAt { get; private set; }

    /// <summary>The CVR register's <c>reklamebeskyttet</c>: shown, and kept out of mass mailings.</summary>
    public bool IsProtectedFromAdvertising { get; private set; }

    /// <summary>How often somebody should drop by; nothing when nobody promised it.</summary>
    public int? VisitEveryMonths { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public void Describe(string name, Segment segment, string? industryCode, int? employees)
    {
        var trimmed = Typed.Name(name);
        if (employees < 0)
            throw new RuleBroken("Companies.EmployeesNegative");

        Name = trimmed;
        Segment = segment;
        IndustryCode = Typed.OrNull(industryCode?.Replace(".", "", StringComparison.Ordinal));
        Employees = employees;
    }

    public void Identify(Cvr? cvr) => Cvr = cvr;

    public void ReachAt(PhoneNumber? phone, string? email, string? website)
    {
        Phone = phone?.Text;
        PhoneDigits = phone?.Digits;
        Email = Typed.OrNull(email);
        Website = Typed.OrNull(website);
    }

    public void AssignTo(Guid? memberId) => OwnerId = memberId;

    public void ProtectFromAdvertising(bool isProtected) => IsProtectedFromAdvertising = isProtected;

    public void VisitEvery(int? months)
    {
        if (months is < 1 or > 60)
            throw new RuleBroken("Companies.VisitCadenceOutOfRange");

        VisitEveryMonths = months;
    }

    public void ForbidContact(string reason, DateTimeOffset now)
    {
        DoNotContactReason = Typed.OrNull(reason) ?? throw new RuleBroken("Companies.DoNotContactNeedsReason");
        DoNotContactAt = DoNotContact ? DoNotContactAt : now;
        DoNotContact = true;
    }

    public void AllowContact()
    {
        DoNotContact = false;
        DoNotContactReason = null;
        DoNotContactAt = null;
    }

    /// <summary>Called before we reach out ourselves.</summary>
    public void RefuseWhenNotToBeContacted()
    {
        if (DoNotContact)
            throw new RuleBroken("Companies.DoNotContact", Name, DoNotContactReason);
    }
}
