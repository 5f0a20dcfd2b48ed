using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Placements;

/// <summary>Collects what the limits for young people ask, for those placements whose candidate may be under 18.</summary>
internal static class YouthSurroundings
{
    public static async Task<IReadOnlyList<(Guid Key, Missing Missing)>> MissingForYouth(this CrmDbContext db, IReadOnlyCollection<Placement> placements, CancellationToken cancel)
    {
        var candidateIds = placements.Select(placement => placement.CandidateId).ToList();
        var born = await db.Candidates.Where(candidate => candidateIds.Contains(candidate.Id)).ToDictionaryAsync(candidate => candidate.Id, candidate => candidate.BirthYear, cancel);
        var young = placements.Where(placement => born[placement.CandidateId] >= placement.StartsOn.Year - 18).ToList();
        if (young.Count == 0)
            return [];

        var (rules, ids) = (await db.RuleSet(cancel), young.Select(placement => placement.Id).ToList());
        var meetings = await db.SafetyMeetings.AsNoTracking().Include(meeting => meeting.Points)
            .Where(meeting => ids.Contains(meeting.PlacementId) && meeting.State != SafetyMeetingState.NotHeld).ToDictionaryAsync(meeting => meeting.PlacementId, cancel);
        var weeks = await db.WorkingWeeks.AsNoTracking().Where(week => ids.Contains(week.PlacementId)).ToDictionaryAsync(week => week.PlacementId, cancel);
        var findings = (await db.PlacementFindings.AsNoTracking()
            .Where(finding => ids.Contains(finding.PlacementId) && (finding.Subject == RuleSubject.Youth || finding.Subject == RuleSubject.YouthHours)).ToListAsync(cancel))
            .ToLookup(finding => finding.PlacementId);
        var missing = new List<(Guid, Missing)>();
        foreach (var placement in young)
        {
            var facts = new YouthFacts
            {
                BirthYear = born[placement.CandidateId],
                LiftKg = await db.LiftIn(placement, cancel),
                Days = weeks.GetValueOrDefault(placement.Id)?.Days ?? [],
                Findings = [.. findings[placement.Id]],
            };
            missing.AddRange(YouthGates.Of(placement, facts, rules, meetings.GetValueOrDefault(placement.Id)).Select(gate => (placement.Id, gate)));
        }

        return missing;
    }

    private static async Task<decimal?> LiftIn(this CrmDbContext db, Placement placement, CancellationToken cancel)
    {
        var taskId = await db.Suggestions.Where(row => row.Id == placement.SuggestionId).Select(row => row.WorkTaskId).SingleOrDefaultAsync(cancel);
        return await db.LiftIn(placement.OpeningId, taskId, placement.Tasks, cancel);
    }
}
