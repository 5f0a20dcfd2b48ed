namespace PlacementCrm.Application.Imports;

/// <summary>What a column of an imported table holds.</summary>
public enum ImportField
{
    Ignore,
    CompanyName,
    Cvr,
    PNumber,
    Address,
    Postcode,
    City,
    CompanyPhone,
    CompanyEmail,
    Website,
    Industry,
    Employees,
    ContactFirstName,
    ContactLastName,
    ContactFullName,
    ContactTitle,
    ContactEmail,
    ContactPhone,
    ContactMobile,
    Note,

    /// <summary>Only register answers tell it; no column is mapped to it.</summary>
    AdvertisingProtection,
}
