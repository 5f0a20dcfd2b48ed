namespace PlacementCrm.Application.Imports;

/// <summary>A value that the file would change on something that exists.</summary>
public sealed record PlannedChange(ImportField Field, string? Old, string New);

/// <summary>Something of the file that is new, or exists and may change.</summary>
internal abstract class PlannedRecord
{
    public Guid? ExistingId { get; init; }

    public List<PlannedChange> Changes { get; } = [];

    /// <summary>What lines of the file have said already.</summary>
    public HashSet<ImportField> Told { get; } = [];
}

/// <summary>A company of the file: new, or one that exists and may change.</summary>
internal sealed class PlannedCompany : PlannedRecord
{
    /// <summary>First line that names it; 0 for one that no line names.</summary>
    public int Line { get; set; }

    public required string Name { get; init; }
    public string? Cvr { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public string? Industry { get; set; }
    public int? Employees { get; set; }

    public bool IsProtectedFromAdvertising { get; set; }

    public List<PlannedSite> Sites { get; } = [];

    public static PlannedCompany Of(ExistingCompany company)
    {
        var known = new PlannedCompany
        {
            Name = company.Name,
            Cvr = company.Cvr,
            Phone = company.Phone,
            Email = company.Email,
            Website = company.Website,
            Industry = company.Industry,
            Employees = company.Employees,
            IsProtectedFromAdvertising = company.IsProtectedFromAdvertising,
            ExistingId = company.Id,
        };
        known.Sites.AddRange(company.Sites.Select(site => new PlannedSite
        {
            PNumber = site.PNumber,
            Address = site.Address,
            Postcode = site.Postcode,
            City = site.City,
            ExistingId = site.Id,
        }));
        return known;
    }
}

/// <summary>A place of work, named by its P-number or its address.</summary>
internal sealed class PlannedSite : PlannedRecord
{
    public int Line { get; init; }
    public string? PNumber { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? City { get; set; }

    /// <summary>What the register calls the place; other files do not name places.</summary>
    public string? Name { get; set; }

    public string? MunicipalityCode { get; set; }
}

/// <summary>A person of the file: new, or one that exists and may change.</summary>
internal sealed class PlannedContact : PlannedRecord
{
    public int Line { get; set; }
    public required string Name { get; init; }
    public string? Title { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Note { get; set; }

    /// <summary>Where the person works; empty when the file names no company for the person.</summary>
    public List<PlannedCompany> Companies { get; } = [];

    /// <summary>Roles that the file adds.</summary>
    public List<PlannedRole> NewRoles { get; } = [];
}

/// <param name="Title">What the person is there; nothing when the file does not say.</param>
internal sealed record PlannedRole(PlannedCompany Company, PlannedSite? Site, string? Title);

/// <summary>What an import would do with one row.</summary>
public enum RowOutcome
{
    New,
    Update,
    Exists,
    Duplicate,
    Empty,

    /// <summary>Left out on purpose, with the reason among its problems.</summary>
    Skipped,
    Error,
}

/// <summary>One row's outcome, to be shown before anything is written.</summary>
/// <param name="DuplicateOfLine">The earlier line of the same file that says the same.</param>
public sealed record PlannedRow(int Line, RowOutcome Outcome, int? DuplicateOfLine, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>What the row names, for a person who looks for it.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it changes on something that exists.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; init; } = [];
}
