using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>The gates of a start that other records close: the candidate's hours elsewhere and age, the staff of the site.</summary>
internal static class StartSurroundings
{
    public static async Task<IReadOnlyCollection<Missing>> MissingAround(this CrmDbContext db, Placement placement, CancellationToken cancel) =>
        [.. (await db.MissingAround([placement], cancel))[placement.Id]];

    public static async Task<ILookup<Guid, Missing>> MissingAround(this CrmDbContext db, IReadOnlyCollection<Placement> placements, CancellationToken cancel)
    {
        var tooManyHours = await db.TooManyHours(placements, cancel);
        return tooManyHours.Select(found => (found.Key, Missing: found.Value.AsMissing()))
            .Concat(await db.Away(placements, cancel))
            .Concat(await db.MissingForYouth(placements, cancel))
            .Concat(await db.RefusedInVitas(placements, cancel))
            .Concat(await db.NoAddedEmployment([.. placements.Where(placement => placement.Kind is PlacementKind.WageSubsidy)], cancel))
            .ToLookup(found => found.Key, found => found.Missing);
    }

    private static async Task<IReadOnlyList<(Guid Key, Missing Missing)>> Away(this CrmDbContext db, IReadOnlyCollection<Placement> placements, CancellationToken cancel)
    {
        var ids = placements.Select(placement => placement.CandidateId).ToList();
        var states = await db.Candidates.Where(candidate => ids.Contains(candidate.Id)).ToDictionaryAsync(candidate => candidate.Id, candidate => candidate.State, cancel);
        return
        [
            .. from placement in placements
               let missing = StartGates.OfCandidate(states[placement.CandidateId])
               where missing is not null
               select (placement.Id, missing),
        ];
    }

    private static async Task<IReadOnlyList<(Guid Key, Missing Missing)>> RefusedInVitas(this CrmDbContext db, IReadOnlyCollection<Placement> placements, CancellationToken cancel)
    {
        var ids = placements.Select(placement => placement.Id).ToList();
        var applications = await db.VitasCases.AsNoTracking().Where(row => ids.Contains(row.PlacementId)).ToListAsync(cancel);
        return
        [
            .. from placement in placements
               let missing = VitasCase.Gate(placement, applications)
               where missing is not null
               select (placement.Id, missing),
        ];
    }

    private static async Task<IEnumerable<(Guid Key, Missing Missing)>> NoAddedEmployment(this CrmDbContext db, IReadOnlyCollection<Placement> subsidised, CancellationToken cancel)
    {
        if (subsidised.Count == 0)
            return [];

        var rules = await db.RuleSet(cancel);
        var (months, findings) = await db.AddedEmploymentOf(subsidised, cancel);
        return
            from placement in subsidised
            from missing in AddedAtStart.Gates(placement, rules, [.. months[placement.SiteId]], [.. findings[placement.Id]])
            select (placement.Id, missing);
    }

    /// <summary>What the question about added employment is answered from: the staff of the sites, and what was found about the placements.</summary>
    public static async Task<(ILookup<Guid, StaffMonth> OfSites, ILookup<Guid, PlacementFinding> Found)> AddedEmploymentOf(
        this CrmDbContext db, IReadOnlyCollection<Placement> subsidised, CancellationToken cancel)
    {
        var (ids, siteIds) = (subsidised.Select(placement => placement.Id).ToList(), subsidised.Select(placement => placement.SiteId).ToList());
        var months = await db.SiteStaffMonths.AsNoTracking().Where(month => siteIds.Contains(month.SiteId)).ToListAsync(cancel);
        var findings = await db.PlacementFindings.AsNoTracking()
            .Where(finding => ids.Contains(finding.PlacementId) && (finding.Subject == RuleSubject.AddedEmployment || finding.Subject == RuleSubject.VacatedJob)).ToListAsync(cancel);
        return (
            months.ToLookup(month => month.SiteId, month => new StaffMonth(month.Month, month.OrdinaryFte) { RecordedAt = month.RecordedAt }),
            findings.ToLookup(finding => finding.PlacementId));
    }
}
