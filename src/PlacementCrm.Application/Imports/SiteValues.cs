namespace PlacementCrm.Application.Imports;

/// <summary>Finds the place a row means, and puts the row's values on it.</summary>
internal static class SiteValues
{
    public static PlannedSite? Find(PlannedCompany company, RowValues row) =>
        (row.PNumber is null ? null : company.Sites.Find(site => site.PNumber == row.PNumber)) ?? company.Sites.Find(site => IsSame(site, row));

    public static void Fill(PlannedSite site, RowValues row)
    {
        site.PNumber = ImportMerge.Take(site, row, ImportField.PNumber, site.PNumber, row.PNumber);
        site.Address = ImportMerge.Take(site, row, ImportField.Address, site.Address, row.Address);
        site.Postcode = ImportMerge.Take(site, row, ImportField.Postcode, site.Postcode, row.Postcode);
        site.City = ImportMerge.Take(site, row, ImportField.City, site.City, row.City);
        site.Name ??= row.SiteName;
        site.MunicipalityCode ??= row.MunicipalityCode;
    }

    // Two P-numbers are two places. Without one the address decides, as far as the row tells it.
    private static bool IsSame(PlannedSite site, RowValues row)
    {
        if (site.PNumber is not null && row.PNumber is not null)
            return site.PNumber == row.PNumber;
        return Agree(site.Address, row.Address) && Agree(site.Postcode, row.Postcode) && Agree(site.City, row.City);

        static bool Agree(string? one, string? other) => one is null || other is null || ColumnWords.Plain(one) == ColumnWords.Plain(other);
    }
}
