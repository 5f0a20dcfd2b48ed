using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Rematch;

/// <summary>How an early end becomes what the next match avoids.</summary>
internal static class AvoidList
{
    public static IQueryable<Avoidance> AvoidancesVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var candidates = db.Candidates.VisibleTo(user);
        return db.Set<Avoidance>().Where(line => candidates.Any(candidate => candidate.Id == line.CandidateId));
    }

    /// <summary>Nobody is put on a shortlist against the avoid list: the line is lifted first, with a reason.</summary>
    public static async Task RefuseAvoided(this CrmDbContext db, Guid candidateId, Guid openingId, Guid? workTaskId, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        if (!await db.Set<Avoidance>().AnyAsync(line => line.CandidateId == candidateId && line.LiftedAt == null, cancel))
            return;

        var somebody = (await MatchProfiles.Load(db, db.Candidates.Where(row => row.Id == candidateId), cancel))[0];
        var offer = (await new MatchOffers(db, db.Openings.Where(row => row.Id == openingId), today).Load(cancel))[0].Profile;
        if (workTaskId is { } chosen)
            offer = offer with { Tasks = [.. offer.Tasks.Where(task => task.Id == chosen)] };
        if (MatchReason.Of(Matcher.Judge(somebody.Profile, offer, today), user).FirstOrDefault(reason => reason.IsAvoided) is { } reason)
            throw new RuleBroken("Placements.AvoidedUntilLifted", somebody.Name, reason.Sentence);
    }

    /// <summary>Always the same work at the ended site; and the demands that were named.</summary>
    public static async Task Learn(this CrmDbContext db, Placement ended, IEnumerable<AvoidedDemand> demands, CancellationToken cancel)
    {
        var taskName = await (
            from suggestion in db.Suggestions
            join task in db.Set<WorkTask>() on suggestion.WorkTaskId equals task.Id
            where suggestion.Id == ended.SuggestionId
            select task.Name).SingleOrDefaultAsync(cancel);
        db.Add(Avoidance.OfWork(Guid.CreateVersion7(), ended, taskName));
        db.AddRange(demands.DistinctBy(demand => demand.DimensionCode)
            .Select(demand => Avoidance.OfDemand(Guid.CreateVersion7(), ended, demand.DimensionCode, demand.Limit!.Value)));
    }
}
