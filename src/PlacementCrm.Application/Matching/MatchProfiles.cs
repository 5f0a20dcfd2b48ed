using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Matching;

/// <summary>Fills the candidates' side of the ranking: a fixed number of statements, however many they are.</summary>
internal static class MatchProfiles
{
    public static async Task<IReadOnlyList<SomebodyWaiting>> Load(CrmDbContext db, IQueryable<Candidate> candidates, CancellationToken cancel)
    {
        var people = await candidates.AsNoTracking().ToListAsync(cancel);
        // A draft binds nobody, and what is superseded or expired no longer. What an incident proposes is a question.
        var considerations = await db.Considerations.AsNoTracking()
            .Where(consideration => (consideration.State == ConsiderationState.Confirmed || consideration.State == ConsiderationState.Proposed) && candidates.Any(candidate => candidate.Id == consideration.CandidateId))
            .ToListAsync(cancel);
        var byCandidate = considerations.ToLookup(consideration => consideration.CandidateId);
        var avoided = (await db.Set<Avoidance>().AsNoTracking()
            .Where(line => line.LiftedAt == null && candidates.Any(candidate => candidate.Id == line.CandidateId))
            .ToListAsync(cancel)).ToLookup(line => line.CandidateId);
        var names = await TaskNames(db, [.. avoided.SelectMany(lines => lines)], cancel);
        var busy = await db.Placements.AsNoTracking()
            .Where(placement => Live.Contains(placement.State) && candidates.Any(candidate => candidate.Id == placement.CandidateId))
            .Select(placement => new { placement.CandidateId, placement.EndsOn })
            .ToListAsync(cancel);
        var busyUntil = busy.GroupBy(placement => placement.CandidateId).ToDictionary(group => group.Key, group => group.Max(placement => placement.EndsOn));

        var reader = await db.ReadsWork(cancel);

        return [.. people.Select(candidate => new SomebodyWaiting(
            candidate,
            ProfileOf(candidate, reader, byCandidate[candidate.Id], [.. avoided[candidate.Id].Select(line => Avoided(line, names))]),
            busyUntil.TryGetValue(candidate.Id, out var until) ? until : null))];
    }

    private static AvoidedProfile Avoided(Avoidance line, Dictionary<Guid, string> names) => new(line.Id, line.SinceOn, line.SiteId, line.TaskName, line.DimensionCode, line.Limit ?? 0)
    {
        NowNamed = [.. new[] { line.WorkTaskId, line.SiteTaskId }.OfType<Guid>().Select(names.GetValueOrDefault).OfType<string>().Where(name => name != line.TaskName).Distinct()],
    };

    /// <summary>What the tasks of the avoid lists are called now; those that are gone have no name.</summary>
    private static async Task<Dictionary<Guid, string>> TaskNames(CrmDbContext db, IReadOnlyList<Avoidance> lines, CancellationToken cancel)
    {
        var (offered, atSites) = (lines.Select(line => line.WorkTaskId).OfType<Guid>().ToList(), lines.Select(line => line.SiteTaskId).OfType<Guid>().ToList());
        if (offered.Count + atSites.Count == 0)
            return [];
        return await db.Set<WorkTask>().Where(task => offered.Contains(task.Id)).Select(task => new { task.Id, task.Name })
            .Concat(db.SiteTasks.Where(task => atSites.Contains(task.Id)).Select(task => new { task.Id, task.Name }))
            .ToDictionaryAsync(task => task.Id, task => task.Name, cancel);
    }

    /// <summary>Who can be proposed at all; nobody on hold, employed or gone.</summary>
    public static IQueryable<Candidate> Waiting(this IQueryable<Candidate> candidates) =>
        candidates.Where(candidate => candidate.State == CandidateState.Registered || candidate.State == CandidateState.Clarifying || candidate.State == CandidateState.Ready);

    /// <summary>Proposed, agreed or running: the place and the person are taken.</summary>
    public static readonly PlacementState[] Live =
        [PlacementState.Proposed, PlacementState.Agreed, PlacementState.MeetingPlanned, PlacementState.ReadyToStart, PlacementState.Active, PlacementState.AtRisk];

    private static CandidateProfile ProfileOf(Candidate candidate, WorkReader reader, IEnumerable<Consideration> considerations, IReadOnlyList<AvoidedProfile> avoided) => new()
    {
        Id = candidate.Id,
        WaitingSinceOn = candidate.WaitingSinceOn,
        HasConsent = candidate.HasConsent,
        AvailableFromOn = candidate.AvailableFromOn,
        WeeklyHoursMin = candidate.WeeklyHoursMin,
        WeeklyHoursMax = candidate.WeeklyHoursMax,
        WishedFunctions = candidate.WishedFunctions,
        Skills = candidate.Skills,
        Reader = reader,
        SiteNeeds = candidate.SiteNeeds,
        LanguageLevel = candidate.LanguageLevel,
        Home = candidate is { HomeLatitude: { } latitude, HomeLongitude: { } longitude } ? new GeoPoint(latitude, longitude) : null,
        MaxDistanceKm = candidate.MaxDistanceKm,
        Considerations =
        [
            .. considerations.Where(consideration => consideration.State is ConsiderationState.Confirmed).Select(consideration => new ConsiderationProfile(
                consideration.Id, consideration.DimensionCode, consideration.Limit, consideration.ConfirmedOn!.Value,
                consideration.ValidFromOn, consideration.ValidToOn, consideration.IsShareable)),
        ],
        Avoids = avoided,
        Proposals =
        [
            .. considerations.Where(consideration => consideration.State is ConsiderationState.Proposed)
                .Select(consideration => new ProposalProfile(consideration.Id, consideration.DimensionCode, consideration.Limit)),
        ],
    };
}

/// <param name="BusyUntilOn">The last day of a placement that is agreed or runs; null when there is none.</param>
internal sealed record SomebodyWaiting(Candidate Candidate, CandidateProfile Profile, DateOnly? BusyUntilOn)
{
    public string Name => $"{Candidate.GivenName} {Candidate.FamilyName}";
}
