using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Work;

public sealed class WorkReaderTests
{
    private static readonly WorkReader s_reader = WorkReader.Of([]);

    [TestCase(WorkKind.Function, "lagermand", "warehouse-assistant")]
    [TestCase(WorkKind.Function, " LAGERMEDARBEJDER ", "warehouse-assistant")]
    [TestCase(WorkKind.Function, "lagermedarbejdr", "warehouse-assistant")]
    [TestCase(WorkKind.Function, "rengoering", "office-cleaner")]
    [TestCase(WorkKind.Function, "cafe", "cafe-assistant")]
    [TestCase(WorkKind.Function, "Kuechenhilfe", "kitchen-helper")]
    [TestCase(WorkKind.Function, "pakke varer", "order-packer")]
    [TestCase(WorkKind.Skill, "pakke varer", "packing")]
    [TestCase(WorkKind.Task, "Regale auffuellen", "fill-shelves")]
    [TestCase(WorkKind.Function, "Regale auffüllen", "fill-shelves")]
    public void Understands_what_is_much_more_like_one_entry_than_any_other(WorkKind kind, string text, string code) =>
        Assert.That(s_reader.CodeOf(kind, text), Is.EqualTo(code));

    // From the seventh on they are Norwegian and Swedish; no name in the catalogue shares a word with most of them.
    [TestCase("truck", "forklift-driver")]
    [TestCase("maskinfører", "laundry-machine-operator")]
    [TestCase("buschauffør", "van-driver")]
    [TestCase("feje gulve", "mop-floors")]
    [TestCase("noget med dyr", "animal-handling")]
    [TestCase("lærer", "school-aide")]
    [TestCase("lagerarbeider", "warehouse-assistant")]
    [TestCase("kjøkkenhjelp", "kitchen-helper")]
    [TestCase("lagerarbetare", "warehouse-assistant")]
    [TestCase("vaktmästare", "school-janitor")]
    [TestCase("köksbiträde", "kitchen-helper")]
    [TestCase("snickare", "carpenters-helper")]
    [TestCase("städare", "office-cleaner")]
    [TestCase("renholder", "office-cleaner")]
    [TestCase("butikkmedarbeider", "shop-assistant")]
    public void Asks_what_is_meant_where_it_is_not_sure(string text, string among)
    {
        var reading = s_reader.Read(WorkKind.Function, text);

        Assert.That((reading.Code, reading.IsQuestion), Is.EqualTo(((string?)null, true)));
        Assert.That(reading.Nearest, Does.Contain(among).And.Count.LessThanOrEqualTo(4));
    }

    [TestCase("")]
    [TestCase("arbejde")]
    [TestCase("noget helt andet")]
    [TestCase("advokat")]
    [TestCase("漢字")]
    public void Says_nothing_of_what_is_like_nothing(string text)
    {
        var reading = s_reader.Read(WorkKind.Function, text);

        Assert.That((reading.Code, reading.IsQuestion, reading.Nearest.Count), Is.EqualTo(((string?)null, false, 0)));
    }

    [Test]
    public void Reads_the_same_however_many_spaces_the_first_who_asked_had_typed()
    {
        var (tight, loose) = (WorkReader.Of([]), WorkReader.Of([]));

        foreach (var name in WorkCatalogue.Starter.Tasks.SelectMany(task => task.Names.All).Concat(WorkCatalogue.Starter.Skills.SelectMany(skill => skill.Names.All)).Where(name => name.Contains(' ', StringComparison.Ordinal)))
        {
            loose.Read(WorkKind.Task, name.Replace(" ", "  ", StringComparison.Ordinal));

            Assert.That(loose.Read(WorkKind.Task, name) is var read ? (read.Code, string.Join(' ', read.Nearest)) : default, Is.EqualTo(tight.Read(WorkKind.Task, name) is var same ? (same.Code, string.Join(' ', same.Nearest)) : default), name);
        }
    }

    [Test]
    public void A_story_names_nothing() =>
        Assert.That(s_reader.CodeOf(WorkKind.Function, string.Join(' ', Enumerable.Repeat("lager", 60))), Is.Null);

    [Test]
    public void What_somebody_said_comes_first_also_before_a_name_and_for_its_kind_only()
    {
        var reader = WorkReader.Of([new(WorkKind.Function, "Lagermand  på gulvet", "order-picker"), new(WorkKind.Function, "barista", "cafe-assistant")]);

        Assert.That(reader.CodeOf(WorkKind.Function, "LAGERMAND på gulvet"), Is.EqualTo("order-picker"));
        Assert.That(reader.CodeOf(WorkKind.Function, "Barista"), Is.EqualTo("cafe-assistant"));
        Assert.That(reader.CodeOf(WorkKind.Skill, "Barista"), Is.Not.EqualTo("cafe-assistant"));
        Assert.That(reader.Read(WorkKind.Function, "Barista").Nearest, Does.Contain("barista"));
    }

    [Test]
    public void What_somebody_said_helps_with_what_is_written_alike()
    {
        ConfirmedWork[] confirmed =
        [
            new(WorkKind.Function, "truck i hallen", "forklift-driver"),
            new(WorkKind.Function, "på gulvet", "order-picker"),
            new(WorkKind.Function, "bag disken", "shop-assistant"),
            new(WorkKind.Function, "i marken", "farm-helper"),
        ];

        Assert.That(s_reader.Read(WorkKind.Function, "truck i halle").Nearest[0], Is.EqualTo("drivers-mate"));
        Assert.That(WorkReader.Of(confirmed).CodeOf(WorkKind.Function, "truck i halle"), Is.EqualTo("forklift-driver"));
    }

    [Test]
    public void None_of_these_is_an_answer_and_is_not_asked_again()
    {
        var reading = WorkReader.Of([new(WorkKind.Function, "truck", null)]).Read(WorkKind.Function, "Truck");

        Assert.That((reading.Code, reading.IsSaid, reading.IsQuestion), Is.EqualTo(((string?)null, true, false)));
    }

    [Test]
    public void An_entry_that_is_gone_is_asked_again() =>
        Assert.That(WorkReader.Of([new(WorkKind.Function, "truck", "was-removed")]).Read(WorkKind.Function, "truck").IsQuestion, Is.True);

    [Test]
    public void A_reader_of_names_guesses_at_nothing()
    {
        Assert.That(WorkReader.NamesOnly.CodeOf(WorkKind.Function, "Lagermand"), Is.EqualTo("warehouse-assistant"));
        Assert.That(WorkReader.NamesOnly.CodeOf(WorkKind.Function, "lagermedarbejdr"), Is.Null);
    }
}
