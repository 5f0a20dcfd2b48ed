using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Openings;

/// <summary>The tasks as written in the form, with the days of the visits they were learnt on.</summary>
internal sealed class WrittenTasks
{
    private readonly OpeningCard _card;
    private readonly Dictionary<Guid, DateOnly> _days;

    private WrittenTasks(OpeningCard card, Dictionary<Guid, DateOnly> days) => (_card, _days) = (card, days);

    /// <exception cref="NotFound">A named source is no held activity of this company.</exception>
    public static async Task<WrittenTasks> Find(CrmDbContext db, Guid companyId, OpeningCard card, CancellationToken cancel)
    {
        var asked = card.Tasks.SelectMany(task => task.Demands).Select(demand => demand.SourceActivityId).OfType<Guid>().Distinct().ToList();
        if (asked.Count == 0)
            return new WrittenTasks(card, []);

        var held = await db.Activities.AsNoTracking()
            .Where(activity => asked.Contains(activity.Id) && activity.CompanyId == companyId && activity.State == ActivityState.Held)
            .Select(activity => new { activity.Id, activity.At })
            .ToListAsync(cancel);
        return held.Count == asked.Count ? new WrittenTasks(card, held.ToDictionary(row => row.Id, row => row.At.DanishDay())) : throw new NotFound();
    }

    public void WriteTo(Opening opening, DateOnly today)
    {
        foreach (var gone in opening.Tasks.Where(task => !_card.Tasks.Exists(kept => kept.Id == task.Id)).ToList())
            opening.RemoveTask(gone.Id);

        foreach (var written in _card.Tasks)
        {
            var known = opening.Tasks.FirstOrDefault(task => task.Id == written.Id);
            if (known is null)
                known = opening.AddTask(written.Id, written.Name);
            else if (!string.Equals(known.Name, written.Name.Trim(), StringComparison.Ordinal))
                opening.RenameTask(known.Id, written.Name);
            WriteDemands(known, written, today);
        }
    }

    private void WriteDemands(WorkTask task, OpeningTask written, DateOnly today)
    {
        foreach (var gone in task.Demands.Where(known => !written.Demands.Exists(kept => kept.DimensionCode == known.DimensionCode)).ToList())
            task.Forget(gone.DimensionCode, today);

        foreach (var demand in written.Demands)
        {
            // What did not change keeps its row, and with it the day it was learnt.
            if (!task.Demands.Any(known => known.DimensionCode == demand.DimensionCode && known.Value == demand.Value && known.SourceActivityId == demand.SourceActivityId))
                task.Demand(Guid.CreateVersion7(), demand.DimensionCode, demand.Value!.Value, demand.SourceActivityId, demand.SourceActivityId is { } source ? _days[source] : today, today);
        }
    }
}
