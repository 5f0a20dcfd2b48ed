using System.Globalization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Tests.Matching;
using PlacementCrm.Matching.Work;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Openings;

public sealed class WorkFunctionTests : MatchWorld
{
    [TestCase("en-GB", "Warehouse assistant", "Pick goods from shelves")]
    [TestCase("da-DK", "Lagermedarbejder", "Plukke varer fra reoler")]
    [TestCase("de-DE", "Lagerhilfe", "Waren aus Regalen entnehmen")]
    public async Task Answers_in_the_language_of_the_reader(string language, string name, string task)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var row = (await SendAs(Some.Consultant, new FindWorkFunctions("lagerhjælper")))[0];

        Assert.That((row.Name, row.Tasks[0]), Is.EqualTo((name, task)));
    }

    [Test]
    public async Task Says_by_which_other_name_it_was_found_and_whether_that_is_meant()
    {
        var named = (await SendAs(Some.Consultant, new FindWorkFunctions(" WAREHOUSE Assistant ")))[0];
        var other = (await SendAs(Some.Consultant, new FindWorkFunctions("Lagerhelfer")))[0];
        var misspelt = (await SendAs(Some.Consultant, new FindWorkFunctions("lagerhelfr")))[0];
        var sure = (await SendAs(Some.Consultant, new FindWorkFunctions("lagermedarbejdr")))[0];

        Assert.That((sure.Code, sure.IsMeant), Is.EqualTo(("warehouse-assistant", true)));
        Assert.That((named.Code, named.Through, named.IsMeant), Is.EqualTo(("warehouse-assistant", (string?)null, true)));
        Assert.That((other.Code, other.Through, other.IsMeant), Is.EqualTo(("warehouse-assistant", (string?)"Lagerhelfer", true)));
        Assert.That((misspelt.Code, misspelt.Through, misspelt.IsMeant), Is.EqualTo(("warehouse-assistant", (string?)"Lagerhelfer", false)), "It may be something else.");
    }

    [Test]
    public async Task Offers_a_few_and_nothing_for_nothing()
    {
        Assert.That(await SendAs(Some.Consultant, new FindWorkFunctions("helper")), Has.Count.EqualTo(7));
        Assert.That(await SendAs(Some.Consultant, new FindWorkFunctions("  ")), Is.Empty);
    }

    [Test]
    public async Task Who_sees_no_companies_gets_no_answer()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindWorkFunctions("lager")), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindTypicalDemands("Wash up by machine")), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task What_is_typical_is_known_for_a_task_of_the_catalogue_only()
    {
        var typical = await SendAs(Some.Consultant, new FindTypicalDemands("Change lamps"));

        Assert.That(typical, Is.EqualTo(new[] { new TypicalDemand("height", 1), new TypicalDemand("lift", 3) }));
        Assert.That(await SendAs(Some.Consultant, new FindTypicalDemands("skifte lamper")), Is.EqualTo(typical), "It is understood by any of its names.");
        Assert.That(await SendAs(Some.Consultant, new FindTypicalDemands("Feed the dragon")), Is.Empty);
    }

    [Test]
    public async Task What_is_typical_is_shown_beside_an_opening_and_never_stored_with_it()
    {
        var company = await OpeningFor();
        var sites = (await SendAs(Some.Consultant, new FindSiteTasks(company.CompanyId))).Sites;
        var id = await SendAs(Some.Consultant, new OfferOpening { SiteId = sites[0].Id, Title = "Caretaker", Tasks = { new OpeningTask { Name = "Change lamps" } } });
        await SendAs(Some.Consultant, new AddSiteTask { SiteId = sites[0].Id, Name = "Skifte lamper" });

        var task = (await SendAs(Some.Consultant, new ShowOpening(id))).Tasks.Single();
        var siteTask = (await SendAs(Some.Consultant, new FindSiteTasks(company.CompanyId))).Tasks.Single();

        Assert.That((task.Demands, siteTask.Demands), Is.EqualTo((Array.Empty<ShowOpening.DemandRow>(), Array.Empty<FindSiteTasks.Demand>())));
        Assert.That(task.Typical.Select(demand => demand.DimensionCode), Is.EqualTo(new[] { "height", "lift" }));
        Assert.That(siteTask.Typical, Is.EqualTo(task.Typical));
    }
}
