namespace PlacementCrm.Domain.WorkOrders;

/// <summary>How far an order of work has come.</summary>
public enum WorkOrderState
{
    /// <summary>The company is thinking about it.</summary>
    Offered,

    Agreed,
    Delivered,
    Cancelled,
}

/// <summary>Which state may follow which; everything else is refused.</summary>
public static class WorkOrderStates
{
    public static bool IsOpen(this WorkOrderState state) => state is WorkOrderState.Offered or WorkOrderState.Agreed;

    public static IReadOnlyList<WorkOrderState> Next(this WorkOrderState state) => state switch
    {
        WorkOrderState.Offered => [WorkOrderState.Agreed, WorkOrderState.Cancelled],
        WorkOrderState.Agreed => [WorkOrderState.Delivered, WorkOrderState.Cancelled],
        _ => [],
    };

    public static string Words(this WorkOrderState state) => RuleSentences.Of($"WorkOrders.State{state}");
}
