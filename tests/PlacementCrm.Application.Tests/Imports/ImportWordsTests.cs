using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PlacementCrm.Web.Imports;
using PlacementCrm.Web.Resources;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class ImportWordsTests
{
    [TestCase("en", 1, "list.csv, 1 row", "Import 1 record")]
    [TestCase("en", 1200, "list.csv, 1,200 rows", "Import 1,200 records")]
    [TestCase("da", 1, "list.csv, 1 række", "Importér 1 post")]
    [TestCase("da", 1200, "list.csv, 1.200 rækker", "Importér 1.200 poster")]
    [TestCase("de", 1, "list.csv, 1 Zeile", "1 Datensatz importieren")]
    [TestCase("de", 0, "list.csv, 0 Zeilen", "0 Datensätze importieren")]
    [SetCulture("")]
    [SetUICulture("en")]
    public void Says_one_and_several(string language, int count, string rows, string button)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizer<ImportTexts>>();

        Assert.That((texts.Counted("FileAndRows", count, "list.csv"), texts.Counted("Apply", count)), Is.EqualTo((rows, button)));
    }
}
