using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Openings;

/// <summary>Concepts here are made up in the form of ESCO's tables.</summary>
public sealed class EscoTests : PlacementTest
{
    private const string Occupations = """
        conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status
        Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001,9621,warehouse assistant,"depot hand
        goods mover",released
        Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002,7543,kite tester,,released
        Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000003,7543,balloon tester,balloon checker,released
        Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000004,2654,opera conductor,,obsolete
        """;

    private const string Danish = """
        conceptType,conceptUri,preferredLabel,altLabels
        Occupation,http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002,drageprøver,dragekontrollør
        """;

    private const string Skills = """
        conceptType,conceptUri,preferredLabel,altLabels
        KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000a,knot kite strings,
        KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000b,judge the wind,
        """;

    private const string Relations = """
        occupationUri,relationType,skillType,skillUri
        http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002,essential,skill,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000a
        http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002,essential,skill,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000b
        http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000003,optional,skill,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000b
        http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000003,essential,skill,
        """;

    private const string KiteTester = "esco:00000000-0000-4000-8000-000000000002";

    [Test]
    public async Task Extends_the_catalogue_of_the_organisation_that_imported_it_only()
    {
        await Import();

        Assert.That(await SendAs(Some.Administrator, new ShowEscoImport()), Is.EqualTo(new ShowEscoImport.Import(3, 1, 2, 3, Some.Administrator.Name, Now)));
        Assert.That((await Read(Some.Consultant, WorkKind.Function, "Dragekontrollør")).Code, Is.EqualTo(KiteTester));
        Assert.That((await Read(Some.Consultant, WorkKind.Skill, "Knot kite strings")).Code, Is.EqualTo("esco:00000000-0000-4000-8000-00000000000a"));
        Assert.That((await Read(Some.Stranger, WorkKind.Function, "Dragekontrollør")).Code, Is.Null);
        Assert.That((await Read(Some.Consultant, WorkKind.Function, "Opera conductor")).Code, Is.Null, "It is obsolete.");
    }

    [Test]
    public async Task Gives_the_products_own_work_further_names_and_keeps_its_tasks()
    {
        await Import();

        Assert.That((await Read(Some.Consultant, WorkKind.Function, "depot hand")).Code, Is.EqualTo("warehouse-assistant"));
        var row = (await SendAs(Some.Consultant, new FindWorkFunctions("depot hand")))[0];
        Assert.That((row.Code, row.Name, row.Tasks.Count), Is.EqualTo(("warehouse-assistant", "Warehouse assistant", WorkCatalogue.Starter.FunctionOf("warehouse-assistant")!.Tasks.Count)));
    }

    [Test]
    public async Task What_people_said_that_words_mean_outlives_the_next_import()
    {
        await Import();
        await SendAs(Some.Consultant, new SayWorkMeaning { Kind = WorkKind.Function, Text = "flyver", Code = KiteTester });

        await Import();

        Assert.That((await Read(Some.Consultant, WorkKind.Function, "Flyver")).Code, Is.EqualTo(KiteTester));
        Assert.That(await Count<EscoImport>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_what_holds_no_occupations_and_keeps_what_was_there()
    {
        await Import();

        await Assert.ThatAsync(() => SendAs(Some.Administrator, new ImportEsco { Files = [File("skills_en.csv", Skills)] }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("conceptUri"));
        await Assert.ThatAsync(() => SendAs(Some.Administrator, new ImportEsco()), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Administrator, new ImportEsco { Files = [File("occupations_en.csv", Occupations + "\nOccupation,\"open")] }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("occupations_en.csv"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ImportEsco { Files = [File("occupations_en.csv", Occupations)] }), Throws.TypeOf<Forbidden>());
        Assert.That((await Read(Some.Consultant, WorkKind.Function, "Drageprøver")).Code, Is.EqualTo(KiteTester));
    }

    [Test]
    public async Task An_imported_catalogue_is_read_before_somebody_asks()
    {
        Assert.That(await Prepared(), Is.Zero);

        await Import();

        Assert.That(await Prepared(), Is.EqualTo(WorkCatalogue.Starter.Functions.Count + 2));
    }

    [Test]
    public async Task A_match_knows_the_work_as_soon_as_it_is_imported()
    {
        await Sql($"update candidate set wished_functions = array['dragekontrollør'] where id = '{Candidate.Id}'");
        await Sql($"update opening set work_function = 'Balloon checker', title = 'Assistant' where id = '{Opening.Id}'");
        Assert.That(await Wish(), Does.Not.Contain("balloon").IgnoreCase);

        await Import();

        Assert.That(await Wish(), Does.Contain("Balloon checker"));
    }

    private async Task<string> Wish() =>
        string.Join(' ', (await SendAs(Some.Consultant, new FindOffersFor(Candidate.Id))).List.Fits.Single().Reasons.Where(why => why.Code.StartsWith("Wish", StringComparison.Ordinal)).Select(why => why.Sentence));

    private async Task<int> Prepared()
    {
        var ready = 0;
        foreach (var member in await Services.GetRequiredService<SystemMembers>().All())
            ready += await SendAs(member, new PrepareWorkReading());
        return ready;
    }

    private async Task Import() => await SendAs(Some.Administrator, new ImportEsco
    {
        Files =
        [
            File("occupationSkillRelations_en.csv", Relations), File("ISCOGroups_en.csv", "conceptType,conceptUri,code\nISCOGroup,http://data.europa.eu/esco/isco/C9,9"),
            File("occupations_da.csv", Danish), File("occupations_en.csv", Occupations), File("skills_en.csv", Skills),
        ],
    });

    private static ImportEsco.EscoFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private async Task<ReadWork.Row> Read(CurrentUser user, WorkKind kind, string text) => (await SendAs(user, new ReadWork(kind, [text]))).Single();
}
