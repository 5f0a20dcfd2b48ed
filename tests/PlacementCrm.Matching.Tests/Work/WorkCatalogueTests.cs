using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Work;

public sealed class WorkCatalogueTests
{
    private const string Skills = "skills/a\ncode;en;da;de;also en;also da;also de\nsewing;Sewing;Syning;Nähen;;sy|symaskine;";

    [TestCase("Lagermedarbejder", "da", "warehouse-assistant")]
    [TestCase("lagerarb", "da", "warehouse-assistant")]
    [TestCase("lagermedarbjder", "da", "warehouse-assistant")]
    [TestCase("Lagerhelfer", "da", "warehouse-assistant")]
    [TestCase("warehouse worker", "de", "warehouse-assistant")]
    [TestCase("rengøring", "da", "office-cleaner")]
    [TestCase("Putzfrau", "de", "office-cleaner")]
    [TestCase("pedel", "da", "school-janitor")]
    [TestCase("viceværdt", "da", "building-caretaker")]
    [TestCase("køkenmedhjelper", "da", "kitchen-helper")]
    [TestCase("cykelsmed", "da", "bicycle-mechanic-helper")]
    [TestCase("bicycle repair", "en", "bicycle-mechanic-helper")]
    [TestCase("Gaertner", "de", "gardening-helper")]
    [TestCase("skraldemand", "da", "refuse-collector")]
    [TestCase("kindergarden", "en", "kindergarten-helper")]
    public void Finds_what_people_say_with_typos_and_in_any_language(string typed, string language, string code) =>
        Assert.That(WorkCatalogue.Starter.Find(typed, language, 5).Select(found => found.Function.Code).First(), Is.EqualTo(code));

    [TestCase("lag")]
    [TestCase("lage")]
    [TestCase("lager")]
    public void Finds_it_by_the_first_letters(string typed) =>
        Assert.That(WorkCatalogue.Starter.Find(typed, "da", 8).Select(found => found.Function.Code), Does.Contain("warehouse-assistant"));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("漢字")]
    [TestCase("asdfgh")]
    public void Finds_nothing_for_what_is_like_nothing(string typed) =>
        Assert.That(WorkCatalogue.Starter.Find(typed, "da", 8), Is.Empty);

    [Test]
    public void Leaves_out_what_is_only_alike_in_a_few_letters() =>
        Assert.That(WorkCatalogue.Starter.Find("pedl", "da", 8).Select(found => found.Through), Is.EqualTo(new[] { "pedel" }));

    [Test]
    public void Every_name_leads_back_to_its_function() =>
        Assert.That(WorkCatalogue.Starter.Functions.SelectMany(function => function.Names.All.Select(name => (name, function.Code)))
            .Where(pair => WorkCatalogue.Starter.FunctionNamed($" {pair.name.ToUpperInvariant()} ")?.Code != pair.Code), Is.Empty);

    [Test]
    public void Every_own_name_is_found_first_in_its_language() =>
        Assert.That(
            from function in WorkCatalogue.Starter.Functions
            from language in WorkNames.Languages
            let first = WorkCatalogue.Starter.Find(function.Names.In(language), language, 1)[0].Function.Code
            where first != function.Code
            select $"{function.Names.In(language)}: {first}", Is.Empty);

    [Test]
    public void A_task_is_known_by_its_name_in_any_language()
    {
        Assert.That(WorkCatalogue.Starter.TaskNamed("regale auffüllen")?.Code, Is.EqualTo("fill-shelves"));
        Assert.That(WorkCatalogue.Starter.TaskNamed("Fylde varer op på hylderne")?.Code, Is.EqualTo("fill-shelves"));
        Assert.That(WorkCatalogue.Starter.TaskNamed("Something of our own"), Is.Null);
        Assert.That(WorkCatalogue.Starter.TaskNamed(null), Is.Null);
    }

    [Test]
    public void Usual_tasks_come_in_the_order_of_the_catalogue() =>
        Assert.That(WorkCatalogue.Starter.TasksOf(WorkCatalogue.Starter.FunctionNamed("Barista")!).Select(task => task.Code),
            Is.EqualTo(new[] { "make-coffee", "operate-till", "serve-at-counter", "clean-food-area" }));

    [Test]
    public void An_unknown_language_is_answered_in_english() =>
        Assert.That(WorkCatalogue.Starter.FunctionNamed("pedel")!.Names.In("fr"), Is.EqualTo("School caretaker's assistant"));

    [Test]
    public void Reads_names_and_others_from_a_file()
    {
        var skill = Read(Skills).Skills.Single();

        Assert.That(skill.Names.In("de"), Is.EqualTo("Nähen"));
        Assert.That(skill.Names.OthersIn("da"), Is.EqualTo(new[] { "sy", "symaskine" }));
        Assert.That(skill.Names.OthersIn("en"), Is.Empty);
    }

    [Test]
    public void Says_in_which_line_a_cell_is_missing() =>
        Assert.That(() => Read($"{Skills}\ncutting;Cutting;Klippe"), Throws.TypeOf<FormatException>().With.Message.EqualTo("skills/a, line 3: 3 cells instead of 7."));

    [TestCase("stand")]
    [TestCase("stand=long")]
    [TestCase("stand=1=2")]
    public void Says_in_which_line_a_demand_cannot_be_read(string demand) =>
        Assert.That(() => Read($"tasks/a\ncode;en;da;de;demands\nsew;Sew;Sy;Nähen;{demand}"), Throws.TypeOf<FormatException>().With.Message.Contains("tasks/a, line 2").And.Message.Contains(demand));

    /// <param name="file">Its name in the first line.</param>
    private static WorkCatalogue Read(string file) => new([new CatalogueFile(file[..file.IndexOf('\n', StringComparison.Ordinal)], file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..])]);
}
