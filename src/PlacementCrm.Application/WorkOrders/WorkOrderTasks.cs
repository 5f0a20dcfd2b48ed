using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>The day on which an order is due, where days that are due are seen: among the tasks of its consultant and of the company.</summary>
internal static class WorkOrderTasks
{
    /// <summary>Says it anew after a correction. Whoever ticked the task off already is asked again only by another day.</summary>
    /// <param name="was">The day before the correction.</param>
    public static async Task RemindOf(this CrmDbContext db, WorkOrder order, CancellationToken cancel, DateOnly? was = null)
    {
        var title = Wording.OfProgram(() => Sentences.Of("WorkOrders.DueTask", order.Title));
        if (await db.DueTaskOf(order, cancel) is { } known)
        {
            if (known.IsOpen)
                known.Rewrite(title, order.DueOn);
            if (known.IsOpen || order.DueOn == was)
                return;
        }

        var task = new FollowUpTask(Guid.CreateVersion7(), title, order.DueOn, order.ConsultantId, new TaskLinks(order.CompanyId));
        db.Add(task);
        order.RemindBy(task.Id);
    }

    public static async Task<FollowUpTask?> DueTaskOf(this CrmDbContext db, WorkOrder order, CancellationToken cancel) =>
        order.DueTaskId is { } id ? await db.FollowUpTasks.SingleAsync(task => task.Id == id, cancel) : null;
}
