using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Places;

internal static class SitePins
{
    /// <summary>Writes the address and puts the pin where its postcode lies, or nowhere when that is not known.</summary>
    public static void MoveTo(this Site site, string? addressLine, string? postcode, string? city, string? municipalityCode)
    {
        site.LocateAt(addressLine, postcode, city, municipalityCode);
        if (PostcodeCentres.Find(postcode) is { } centre)
            site.PinAt(centre.Latitude, centre.Longitude);
        else
            site.RemovePin();
    }
}
