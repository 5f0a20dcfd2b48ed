using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What follows from every end: the relation to the company stays warm.</summary>
internal static class Endings
{
    /// <summary>The last day is not before what is written down as having happened at the workplace.</summary>
    public static async Task RefuseBeforeRecords(this CrmDbContext db, PlacementEnding ending, Placement placement, CancellationToken cancel)
    {
        var incidentAt = await db.Incidents.Where(incident => incident.PlacementId == placement.Id && IncidentKinds.AtWork.Contains(incident.Kind))
            .MaxAsync(incident => (DateTimeOffset?)incident.At, cancel);
        var hoursFrom = await db.HoursEntries
            .Where(entry => entry.PlacementId == placement.Id && !entry.IsAfterPlacement && (entry.PaidHours ?? 0) + (entry.UnpaidHours ?? 0) > 0)
            .MaxAsync(entry => (DateOnly?)entry.WeekStartsOn, cancel);
        ending.RefuseBefore(incidentAt?.DanishDay(), hoursFrom, placement.EndsOn);
    }

    /// <summary>A next step at the company for its owner's colleague who knows the case: thank them, on the next working day. Whoever asked not to be contacted is left alone.</summary>
    public static async Task ThankTheCompany(this CrmDbContext db, Placement ended, DateOnly today, CancellationToken cancel)
    {
        if (await db.Companies.AnyAsync(company => company.Id == ended.CompanyId && company.DoNotContact, cancel))
            return;

        db.Add(new FollowUpTask(
            Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of("Placements.ThankTitle")), (await db.WorkCalendarOf(ended.Id, cancel)).Later(today, 1), ended.ConsultantId,
            new TaskLinks(ended.CompanyId, PlacementId: ended.Id)));
    }

    /// <summary>A later end is no question any more: the authority is not left with one that it cannot answer.</summary>
    public static async Task WithdrawOpenExtension(this CrmDbContext db, Placement ended, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var asked = await db.ExtensionRequests.SingleOrDefaultAsync(row => row.PlacementId == ended.Id && row.State == ExtensionState.Asked, cancel);
        asked?.Withdraw(user.MemberId, clock.GetUtcNow());
    }
}
