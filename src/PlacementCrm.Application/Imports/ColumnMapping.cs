namespace PlacementCrm.Application.Imports;

/// <summary>What a choice of fields must hold before rows can be read by it.</summary>
internal static class ColumnMapping
{
    /// <summary>These are one value each; of a second column nothing would be kept. Other fields are joined or go to the note.</summary>
    public static readonly IReadOnlyList<ImportField> Single =
    [
        ImportField.CompanyName, ImportField.Cvr, ImportField.PNumber, ImportField.Postcode, ImportField.City, ImportField.CompanyPhone,
        ImportField.CompanyEmail, ImportField.Website, ImportField.Industry, ImportField.Employees, ImportField.ContactFullName, ImportField.ContactTitle,
    ];

    public static bool NamesSomething(IReadOnlyCollection<ImportField> mapping) =>
        mapping.Any(field => field is ImportField.CompanyName or ImportField.ContactFullName or ImportField.ContactFirstName or ImportField.ContactLastName);

    public static ImportField? ChosenTwice(IReadOnlyCollection<ImportField> mapping) =>
        Single.Where(single => mapping.Count(field => field == single) > 1).Select(single => (ImportField?)single).FirstOrDefault();
}
