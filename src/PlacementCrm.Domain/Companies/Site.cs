namespace PlacementCrm.Domain.Companies;

/// <summary>A place where a company's people work. Placements and their ratio belong to it, not to the company.</summary>
public sealed class Site : Entity
{
    private Site() { }

    public Site(Guid id, Guid companyId, string name)
    {
        Id = id;
        CompanyId = companyId;
        Name = Typed.Name(name);
    }

    public Guid CompanyId { get; private init; }

    public string Name { get; private set; } = "";

    public PNumber? PNumber { get; private set; }

    public string? AddressLine { get; private set; }

    /// <summary>Text: 0800 keeps its zero.</summary>
    public string? Postcode { get; private set; }

    public string? City { get; private set; }

    /// <summary>Never derived from the postcode: one in five Danish postcodes lies in more than one municipality.</summary>
    public string? MunicipalityCode { get; private set; }

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    /// <summary>Ordinary employees in full-time equivalents; the ratio rule counts from it.</summary>
    public decimal? OrdinaryFte { get; private set; }

    /// <summary>Who speaks for the employees when a placement needs their statement.</summary>
    public string? EmployeeRepresentative { get; private set; }

    /// <summary>The member who looks after this site; the company's owner when empty.</summary>
    public Guid? OwnerId { get; private set; }

    public void Rename(string name) => Name = Typed.Name(name);

    public void Identify(PNumber? number) => PNumber = number;

    public void LocateAt(string? addressLine, string? postcode, string? city, string? municipalityCode)
    {
        AddressLine = Typed.OrNull(addressLine);
        Postcode = Typed.OrNull(postcode);
        City = Typed.OrNull(city);
        MunicipalityCode = MunicipalityOf(municipalityCode);
    }

    public void PinAt(double latitude, double longitude)
    {
        if (latitude is not (>= -90 and <= 90) || longitude is not (>= -180 and <= 180))
            throw new RuleBroken("Companies.PositionOutOfRange");

        Latitude = latitude;
        Longitude = longitude;
    }

    public void RemovePin()
    {
        Latitude = null;
        Longitude = null;
    }

    public void Staff(decimal? ordinaryFte, string? employeeRepresentative)
    {
        if (ordinaryFte < 0)
            throw new RuleBroken("Companies.EmployeesNegative");

        OrdinaryFte = ordinaryFte;
        EmployeeRepresentative = Typed.OrNull(employeeRepresentative);
    }

    public void AssignTo(Guid? memberId) => OwnerId = memberId;

    /// <summary>The code as it is kept and compared. Some registers write Danish municipalities with four digits (0766), everybody else three.</summary>
    public static string? MunicipalityOf(string? typed) => Typed.OrNull(typed) is { } code ? code is ['0', _, _, _] ? code[1..] : code : null;
}
