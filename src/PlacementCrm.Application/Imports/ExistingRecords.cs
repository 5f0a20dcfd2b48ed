namespace PlacementCrm.Application.Imports;

/// <summary>What the organisation already has, as far as a file could mean it.</summary>
internal sealed record ExistingRecords(IReadOnlyList<ExistingCompany> Companies, IReadOnlyList<ExistingContact> Contacts)
{
    public static ExistingRecords None { get; } = new([], []);
}

internal sealed record ExistingCompany(Guid Id, string Name)
{
    public string? Cvr { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public string? Industry { get; init; }
    public int? Employees { get; init; }
    public bool IsProtectedFromAdvertising { get; init; }
    public IReadOnlyList<ExistingSite> Sites { get; init; } = [];
}

internal sealed record ExistingSite(Guid Id, string? PNumber, string? Address, string? Postcode, string? City);

/// <param name="CompanyId">Where the person works now; one of <see cref="CompanyIds"/>.</param>
internal sealed record ExistingContact(Guid Id, string Name, Guid? CompanyId)
{
    public IReadOnlyList<Guid> CompanyIds { get; init; } = CompanyId is { } id ? [id] : [];
    public string? Title { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Note { get; init; }
}
