using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Events;

namespace PlacementCrm.Application.Kernel;

/// <summary>Stores what happened to the rows of a command in the command's own transaction: all of it or nothing.</summary>
internal sealed class EventRecorder(CrmDbContext db, RequestScope scope, TimeProvider clock)
{
    public async Task Record(CancellationToken cancel)
    {
        var happened = db.ChangeTracker.Entries<Entity>().ToList().SelectMany(entry => entry.Entity.TakeEvents()).OrderBy(row => row.Raised).ToList();
        foreach (var (order, row) in happened.Index())
        {
            var (candidateId, companyId) = await Follows(row, cancel);
            row.Complete(candidateId, companyId);
            row.Sign(scope.User.MemberId, clock.GetUtcNow(), order);
        }

        db.AddRange(happened);
    }

    /// <summary>Whom it concerns, from the placement or the opening that it names. FindAsync also knows rows that are not stored yet.</summary>
    private async Task<(Guid? CandidateId, Guid? CompanyId)> Follows(DomainEvent row, CancellationToken cancel)
    {
        if (row is { CandidateId: not null, CompanyId: not null })
            return (null, null);
        if (row.PlacementId is { } placementId && await db.Placements.FindAsync([db.CurrentOrganisation, placementId], cancel) is { } placement)
            return (placement.CandidateId, placement.CompanyId);
        return row.OpeningId is { } openingId && await db.Openings.FindAsync([db.CurrentOrganisation, openingId], cancel) is { } opening
            ? (null, opening.CompanyId)
            : (null, null);
    }
}
