using PlacementCrm.Matching.Occupations;

namespace PlacementCrm.Matching.Tests.Occupations;

public sealed class OccupationGraphTests
{
    private const int Baker = 0;
    private const int Confectioner = 1;
    private const int Cook = 2;
    private const int Driver = 3;

    private static readonly OccupationGraph s_graph = new(
    [
        Occupation("baker", "knead dough", "bake bread", "clean kitchen"),
        Occupation("confectioner", "knead dough", "decorate cakes", "clean kitchen"),
        Occupation("cook", "cook meals", "clean kitchen"),
        Occupation("lorry driver", "drive lorry", "secure load"),
    ]);

    [Test]
    public void Match_finds_the_occupation_the_skills_come_from() =>
        Assert.That(s_graph.Match(["bake bread", "knead dough"], 4)[0].Occupation, Is.EqualTo(Baker));

    [Test]
    public void Rematch_finds_what_is_related_without_the_work_that_ended()
    {
        var list = s_graph.Rematch(["bake bread", "knead dough"], 4, except: occupation => occupation == Baker);

        Assert.That(list.Select(one => one.Occupation), Is.EqualTo(new[] { Confectioner, Cook }).Or.EqualTo(new[] { Confectioner, Cook, Driver }));
    }

    [Test]
    public void A_rare_skill_says_more_than_one_that_all_have() =>
        Assert.That(s_graph.Match(["clean kitchen", "decorate cakes"], 1)[0].Occupation, Is.EqualTo(Confectioner));

    [Test]
    public void Related_does_not_name_the_occupation_itself() =>
        Assert.That(s_graph.Related(Baker, 4).Select(one => one.Occupation), Has.No.Member(Baker).And.Member(Confectioner));

    [Test]
    public void Unknown_skills_and_none_lead_nowhere()
    {
        Assert.That(s_graph.Match(["juggle"], 10), Is.Empty);
        Assert.That(s_graph.Rematch([], 10), Is.Empty);
        Assert.That(s_graph.Rematch(["bake bread"], 0), Is.Empty);
    }

    [Test]
    public void Unknown_skills_and_repetition_change_nothing() =>
        Assert.That(s_graph.Rematch(["juggle", "bake bread", "bake bread"], 4), Is.EqualTo(s_graph.Rematch(["bake bread"], 4)));

    [Test]
    public void The_order_of_the_skills_changes_nothing() =>
        Assert.That(
            s_graph.Rematch(["secure load", "knead dough", "clean kitchen"], 4).Select(one => one.Occupation),
            Is.EqualTo(s_graph.Rematch(["clean kitchen", "secure load", "knead dough"], 4).Select(one => one.Occupation)));

    [Test]
    public void A_catalogue_may_be_empty_and_an_occupation_without_skills()
    {
        Assert.That(new OccupationGraph([]).Match(["bake bread"], 5), Is.Empty);
        Assert.That(new OccupationGraph([new Occupation("x", [], "", [])]).Rematch(["bake bread"], 5), Is.Empty);
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Refuses_a_weight_that_is_no_amount(double weight) =>
        Assert.That(() => new OccupationGraph([new Occupation("x", ["x"], "", [new SkillWeight("s", "s", weight)])]), Throws.ArgumentException);

    [TestCase("metal press operator", "operator")]
    [TestCase("leder af et lager", "leder")]
    [TestCase("Technischer Leiter für Bühne, Film und Fernsehen", "leiter")]
    [TestCase("cooks, fast food", "cooks")]
    [TestCase("", "")]
    [TestCase(" , ", "")]
    public void The_head_of_a_title_names_the_kind_of_work(string title, string head) =>
        Assert.That(TitleWords.Head(title), Is.EqualTo(head));

    private static Occupation Occupation(string title, params string[] skills) =>
        new(title, [title], "", [.. skills.Select(skill => new SkillWeight(skill, skill, 1))]);
}
