using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Domain.Tests.WorkOrders;

public sealed class WorkOrderTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);

    private static readonly WorkOrderTerms s_boxes = new("Pack gift boxes", 2000, "boxes", s_today.AddDays(14), 8000, "DKK", "Workshop 2");

    private static WorkOrder Order(WorkOrderState state)
    {
        var order = new WorkOrder(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), s_boxes);
        if (state is WorkOrderState.Agreed or WorkOrderState.Delivered)
            order.Agree(s_today);
        if (state is WorkOrderState.Delivered)
            order.Deliver(s_today, 1900, s_today);
        if (state is WorkOrderState.Cancelled)
            order.Cancel("They found another firm.");
        return order;
    }

    private static IEnumerable<TestCaseData> Steps =>
        from state in Enum.GetValues<WorkOrderState>()
        from next in new[] { WorkOrderState.Agreed, WorkOrderState.Delivered, WorkOrderState.Cancelled }
        select new TestCaseData(state, next);

    [TestCaseSource(nameof(Steps))]
    public void Goes_only_the_ways_there_are(WorkOrderState state, WorkOrderState next)
    {
        var order = Order(state);
        order.TakeEvents();
        void Step() => Take(order, next);

        if (state.Next().Contains(next))
        {
            Step();
            Assert.That((order.State, order.TakeEvents().Count), Is.EqualTo((next, 1)));
        }
        else
        {
            Assert.That(Step, Breaks.Rule("WorkOrders.CannotMove"));
            Assert.That((order.State, order.TakeEvents().Count), Is.EqualTo((state, 0)));
        }
    }

    [Test]
    public void What_is_delivered_may_be_less_than_what_was_ordered()
    {
        var order = Order(WorkOrderState.Delivered);

        Assert.That((order.DeliveredOn, order.DeliveredVolume, order.Volume), Is.EqualTo(((DateOnly?)s_today, (decimal?)1900m, 2000m)));
    }

    [Test]
    public void Is_late_from_the_day_after_it_was_due()
    {
        var order = Order(WorkOrderState.Agreed);

        Assert.That((order.IsLate(s_boxes.DueOn), order.IsLate(s_boxes.DueOn.AddDays(1))), Is.EqualTo((false, true)));
    }

    [Test]
    public void Is_not_delivered_before_it_happens() =>
        Assert.That(() => Order(WorkOrderState.Agreed).Deliver(s_today.AddDays(1), 1, s_today), Breaks.Rule("WorkOrders.DeliveredInFuture"));

    [Test]
    public void Is_not_delivered_before_it_was_agreed()
    {
        var order = Order(WorkOrderState.Agreed);

        Assert.That(() => order.Deliver(s_today.AddDays(-1), 1, s_today), Breaks.Rule("WorkOrders.DeliveredBeforeAgreed"));
        Assert.That(() => order.Correct(s_boxes, s_today, s_today.AddDays(1)), Breaks.Rule("WorkOrders.AgreedInFuture"));
        order.Correct(s_boxes, s_today, s_today.AddDays(-1));
        Assert.That(() => order.Deliver(s_today.AddDays(-1), 1, s_today), Throws.Nothing);
    }

    [Test]
    public void A_delivered_order_is_not_corrected() =>
        Assert.That(() => Order(WorkOrderState.Delivered).Correct(s_boxes, s_today), Breaks.Rule("WorkOrders.OnlyOpenChanges"));

    private static IEnumerable<TestCaseData> Wrong =>
    [
        new(s_boxes with { Title = " " }, "WorkOrders.TitleNeeded"),
        new(s_boxes with { Unit = "" }, "WorkOrders.UnitNeeded"),
        new(s_boxes with { Volume = 0 }, "WorkOrders.Volume"),
        new(s_boxes with { Currency = null }, "WorkOrders.Price"),
        new(s_boxes with { Price = -1 }, "WorkOrders.Price"),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void Says_what_is_wrong_with_an_order(WorkOrderTerms terms, string rule) =>
        Assert.That(() => new WorkOrder(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), terms), Breaks.Rule(rule));

    private static void Take(WorkOrder order, WorkOrderState next)
    {
        if (next is WorkOrderState.Agreed)
            order.Agree(s_today);
        else if (next is WorkOrderState.Delivered)
            order.Deliver(s_today, 10, s_today);
        else
            order.Cancel("No.");
    }
}
