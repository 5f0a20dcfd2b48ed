using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.Tests.Openings;

public sealed class OpeningTests
{
    private static readonly DateOnly s_day = new(2026, 10, 12);

    [Test]
    public void Keeps_one_demand_per_task_and_dimension_with_its_source()
    {
        var (opening, visit, day) = (Packing(), Guid.NewGuid(), s_day);
        var task = opening.AddTask(Guid.NewGuid(), " Packing ");

        task.Demand(Guid.NewGuid(), "stand", 120, null, day.AddDays(-5), day.AddDays(-5));
        task.Demand(Guid.NewGuid(), "stand", 0, visit, day, day.AddDays(1));

        Assert.That(opening.Tasks.Single().Name, Is.EqualTo("Packing"));
        var demand = task.Demands.Single();
        Assert.That((demand.DimensionCode, demand.Value, demand.SourceActivityId, demand.ObservedOn), Is.EqualTo(("stand", 0m, (Guid?)visit, day)));

        task.Forget("stand", day.AddDays(2));
        Assert.That(task.Demands, Is.Empty);
        Assert.That(task.Written.Select(written => (written.Value, written.ReplacedOn)), Is.EqualTo(new[] { (120m, (DateOnly?)day.AddDays(1)), (0m, day.AddDays(2)) }));
    }

    [Test]
    public void Of_what_is_written_twice_from_one_source_on_a_day_the_second_is_what_was_meant()
    {
        var task = Packing().AddTask(Guid.NewGuid(), "Packing");

        task.Demand(Guid.NewGuid(), "stand", 12, null, s_day, s_day);
        task.Demand(Guid.NewGuid(), "stand", 120, null, s_day, s_day);

        Assert.That(task.Written.Select(written => (written.Value, written.ReplacedOn)), Is.EqualTo(new[] { (120m, (DateOnly?)null) }));
    }

    [Test]
    public void Refuses_demands_that_say_nothing_or_come_from_nowhere()
    {
        var task = Packing().AddTask(Guid.NewGuid(), "Packing");

        Assert.That(() => task.Demand(Guid.NewGuid(), "mood", 1, null, s_day, s_day), Breaks.Rule("Openings.UnknownDimension"));
        Assert.That(() => task.Demand(Guid.NewGuid(), "noise", 5, null, s_day, s_day), Breaks.Rule("Openings.DemandValue"));
    }

    [Test]
    public void Has_each_task_once()
    {
        var opening = Packing();
        var task = opening.AddTask(Guid.NewGuid(), "Packing");

        Assert.That(() => opening.AddTask(Guid.NewGuid(), "packing "), Breaks.Rule("Openings.TaskTwice"));
        opening.RenameTask(task.Id, "PACKING");
        opening.RemoveTask(task.Id);
        Assert.That(() => opening.RemoveTask(task.Id), Breaks.Rule("Openings.TaskUnknown"));
    }

    [TestCase(0, "Openings.WeeklyHours")]
    [TestCase(49, "Openings.WeeklyHours")]
    public void Weekly_hours_are_possible_hours(int hours, string rule) =>
        Assert.That(() => Packing().Schedule(hours, null, null), Breaks.Rule(rule));

    [Test]
    public void Ends_on_its_first_day_at_the_earliest()
    {
        var (opening, first) = (Packing(), new DateOnly(2026, 11, 2));

        opening.Schedule(25, first, first);

        Assert.That(() => opening.Schedule(25, first, first.AddDays(-1)), Breaks.Rule("Openings.EndsBeforeItStarts"));
        Assert.That(opening.ToOn, Is.EqualTo(first));
    }

    [Test]
    public void Is_closed_once_and_opened_again()
    {
        var opening = Packing();
        Assert.That(opening.Reopen, Breaks.Rule("Openings.AlreadyOpen"));

        opening.Close();
        Assert.That(opening.Close, Breaks.Rule("Openings.AlreadyClosed"));

        opening.Reopen();
        Assert.That(opening.State, Is.EqualTo(OpeningState.Open));
    }

    [TestCase(0)]
    [TestCase(501)]
    public void Has_at_least_one_place(int places) =>
        Assert.That(() => Packing().OfferPlaces(places), Breaks.Rule("Openings.Places"));

    private static Opening Packing() => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "Packer", "packing", PlacementKind.WorkTrial, 1);
}
