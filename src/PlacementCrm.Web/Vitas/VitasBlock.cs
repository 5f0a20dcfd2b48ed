using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Vitas;
using PlacementCrm.Domain;
using PlacementCrm.Web.Placements;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell;

namespace PlacementCrm.Web.Vitas;

/// <summary>The facts in the order that VITAS asks for them, to be pasted; in Danish, whoever reads the screen.</summary>
internal sealed class VitasBlock(IStringLocalizer<VitasTexts> texts, IStringLocalizer<PlacementTexts> placementTexts)
{
    public string Of(ShowVitas.Page page)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Named("da-DK");
        try
        {
            return string.Join("\r\n", Lines(page).Select(line => $"{texts[line.Key].Value}: {line.Value}"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private IEnumerable<(string Key, string Value)> Lines(ShowVitas.Page page)
    {
        var place = page.Workplace;
        yield return ("Company", place.Company);
        yield return ("Cvr", Or(place.Cvr));
        yield return ("PNumber", Or(place.PNumber));
        yield return ("Site", string.Join(", ", new[] { place.Site, place.AddressLine, $"{place.Postcode} {place.City}".Trim() }.Where(part => !string.IsNullOrEmpty(part))));
        yield return ("Contact", page.Contact is { Title: { } title } ? $"{page.Contact.Name}, {title}" : Or(page.Contact?.Name));
        yield return ("Email", Or(page.Contact?.Email));
        yield return ("Phone", Or(page.Contact?.Phone));
        yield return ("Representative", Or(place.EmployeeRepresentative));
        yield return ("Kind", placementTexts.Of(page.Kind));
        yield return ("Candidate", page.Candidate);
        yield return ("Municipality", page.Municipality);
        yield return ("From", PlacementWords.Day(page.StartsOn));
        yield return ("To", PlacementWords.Day(page.EndsOn));
        yield return ("WeeklyHours", page.WeeklyHours.ToString("0.##", CultureInfo.CurrentCulture));
        yield return ("Days", page.Days.Count == 0 ? texts["Missing"].Value : string.Join("; ", page.Days.Select(day => $"{WeekWords.NameOf(day.Day).ToLower(CultureInfo.CurrentCulture)} {WeekWords.Times(day)}")));
        yield return ("Tasks", string.Join(" ", page.Tasks.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        yield return ("Purpose", page.Purpose is { } purpose ? placementTexts[$"Purpose-{purpose}"].Value : texts["Missing"].Value);
    }

    private string Or(string? value) => string.IsNullOrWhiteSpace(value) ? texts["Missing"].Value : value;
}
