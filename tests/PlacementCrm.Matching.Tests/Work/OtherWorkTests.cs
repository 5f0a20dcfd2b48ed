using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Work;

public sealed class OtherWorkTests
{
    private static readonly WorkCatalogue s_catalogue = WorkCatalogue.Starter;
    private static readonly HashSet<string> s_nothing = [];

    [Test]
    public void What_was_used_leads_to_work_beyond_the_one_that_ended()
    {
        var warehouse = Work("Warehouse worker");

        var found = s_catalogue.OtherWork.From([warehouse], new HashSet<string> { warehouse }, 8);

        Assert.That(found.Select(one => one.Function.Code), Has.No.Member(warehouse));
        Assert.That(found, Has.Count.EqualTo(8));
        Assert.That(found[0].Near?.Code, Is.EqualTo(warehouse));
        Assert.That(found[0].Shared, Is.Not.Empty);
        // What comes first has something to do with goods; a hairdresser has not.
        Assert.That(found.Select(one => one.Function.Names.In("en")), Has.None.Contains("hair").IgnoreCase);
    }

    [Test]
    public void Nearer_work_comes_first_whatever_the_order_of_what_was_used()
    {
        string[] used = [Code("Pick goods from shelves"), Code("Pack orders at a table")];

        var found = s_catalogue.OtherWork.From(used, s_nothing, 12).Select(one => one.Function.Code).ToList();

        Assert.That(found, Is.EqualTo(s_catalogue.OtherWork.From(used.Reverse(), s_nothing, 12).Select(one => one.Function.Code)));
        Assert.That(found, Is.Unique);
    }

    [Test]
    public void What_is_wished_already_is_not_suggested_again()
    {
        var used = new[] { Work("Cleaner") };
        var all = s_catalogue.OtherWork.From(used, s_nothing, 5).Select(one => one.Function.Code).ToList();

        var without = s_catalogue.OtherWork.From(used, new HashSet<string> { all[1] }, 5).Select(one => one.Function.Code).ToList();

        Assert.That(without, Has.No.Member(all[1]));
        Assert.That(without[..2], Is.EqualTo(new[] { all[0], all[2] }));
    }

    [Test]
    public void What_is_avoided_leads_nowhere_also_as_a_part_of_the_work_that_ended()
    {
        var warehouse = Work("Warehouse worker");
        var avoided = s_catalogue.FunctionOf(warehouse)!.Tasks[0];

        var found = s_catalogue.OtherWork.From([warehouse], new HashSet<string> { warehouse }, 8, new WithoutWork(new HashSet<string> { avoided }, []));

        Assert.That(found, Has.Count.EqualTo(8));
        Assert.That(found.SelectMany(one => one.Shared), Has.No.Member(avoided));
    }

    [Test]
    public void Work_of_which_every_task_is_avoided_or_demands_too_much_is_not_suggested()
    {
        string[] used = [Code("Pick goods from shelves"), Code("Pack orders at a table")];
        var all = s_catalogue.OtherWork.From(used, s_nothing, 200);
        var first = all[0].Function;
        var lifting = all.First(one => s_catalogue.TasksOf(one.Function).All(task => task.Demands.Any(demand => demand.DimensionCode == "stand" && demand.Value > 5))).Function;

        var withoutFirst = s_catalogue.OtherWork.From(used, s_nothing, 200, new WithoutWork(first.Tasks.Except(used).ToHashSet(), []));
        var withoutAll = s_catalogue.OtherWork.From(used, s_nothing, 200, new WithoutWork(first.Tasks.ToHashSet(), []));
        var seated = s_catalogue.OtherWork.From(used, s_nothing, 200, new WithoutWork(s_nothing, [("stand", 5)]));

        Assert.That(withoutFirst.Select(one => one.Function.Code), Has.Member(first.Code), "a task is left that she can do");
        Assert.That(withoutAll.Select(one => one.Function.Code), Has.No.Member(first.Code));
        Assert.That(seated.Select(one => one.Function.Code), Has.No.Member(lifting.Code));
        Assert.That(seated, Is.Not.Empty);
    }

    [Test]
    public void Nothing_known_leads_nowhere()
    {
        Assert.That(s_catalogue.OtherWork.From([], s_nothing, 5), Is.Empty);
        Assert.That(s_catalogue.OtherWork.From(["gone"], s_nothing, 5), Is.Empty);
    }

    private static string Work(string name) => s_catalogue.FunctionNamed(name)!.Code;

    private static string Code(string name) => s_catalogue.CodeNamed(WorkKind.Task, name)!;
}
