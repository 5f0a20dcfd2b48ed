using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Work;

/// <summary>What is imported beside the product's own.</summary>
public sealed class EscoWorkTests
{
    private static readonly WorkCatalogue s_both = WorkCatalogue.With(new EscoWork(
        """
        code;isco;en;also en;da;also da;de;also de;essential skills;useful skills
        warehouse-assistant;9333;warehouse hand;;;;;;esco:a esco:b;
        esco:depot;9333;depot keeper;;depotvogter;;;;esco:a esco:b;
        esco:kite;7543;kite tester;;;;;;esco:c;esco:a
        esco:balloon;7543;balloon tester;;;;;;esco:d;
        """,
        """
        code;en;also en;da;also da;de;also de
        esco:a;stack crates;;;;;
        esco:b;weigh crates;;;;;
        esco:c;knot strings;;;;;
        esco:d;fill balloons;;;;;
        """));

    [Test]
    public void Leaves_the_products_own_as_they_are()
    {
        var own = WorkCatalogue.Starter.Functions;

        Assert.That(
            from left in own
            from right in own
            where s_both.Graph.Between(left.Code, right.Code) != WorkCatalogue.Starter.Graph.Between(left.Code, right.Code)
            select $"{left.Code} and {right.Code}",
            Is.Empty);
        Assert.That(s_both.FunctionNamed("warehouse hand")!.Names.In("en"), Is.EqualTo("Warehouse assistant"));
        Assert.That(own.SelectMany(function => function.Names.All.Select(name => (name, function.Code))).Where(pair => s_both.FunctionNamed(pair.name)?.Code != pair.Code), Is.Empty);
    }

    [TestCase("warehouse-assistant", "esco:depot", "Close")]
    [TestCase("esco:kite", "esco:balloon", "Related")]
    [TestCase("esco:kite", "esco:depot", "None")]
    [TestCase("esco:b", "warehouse-assistant", "Close")]
    [TestCase("esco:a", "esco:kite", "Related")]
    public void Tells_how_near_the_rest_is_by_its_skills_and_its_group(string asked, string offered, string expected) =>
        Assert.That(s_both.Graph.Between(asked, offered).ToString(), Is.EqualTo(expected));

    [Test]
    public void Is_called_by_another_language_where_one_is_missing() =>
        Assert.That(s_both.Find("esco:depot")!.Names.In("de"), Is.EqualTo("depot keeper"));

    [Test]
    public void Reads_its_names_and_puts_the_products_own_first()
    {
        var reader = WorkReader.Of([], s_both);

        Assert.That(reader.CodeOf(WorkKind.Function, "Depotvogter"), Is.EqualTo("esco:depot"));
        Assert.That(reader.CodeOf(WorkKind.Task, "Weigh crates"), Is.EqualTo("esco:b"));
        Assert.That(reader.CodeOf(WorkKind.Function, "Lagermand"), Is.EqualTo("warehouse-assistant"));
    }
}
