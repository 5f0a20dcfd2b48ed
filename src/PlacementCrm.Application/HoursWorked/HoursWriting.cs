using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>The one way into the hours: the grid, the weeks after a placement and a check-in all come through here.</summary>
internal static class HoursWriting
{
    /// <summary>Most hours a week by the rule that held when the placement started.</summary>
    public static async Task<decimal> MostHours(this CrmDbContext db, Placement placement, CancellationToken cancel) =>
        (await db.RuleSet(cancel)).Get(RuleCodes.WeeklyHours, placement.StartsOn).Read<WeeklyHoursParameters>().Hours;

    /// <returns>How many weeks were told, the empty rows apart.</returns>
    /// <exception cref="EditConflict">Somebody wrote one of the weeks since the user saw it.</exception>
    public static async Task<int> WriteHours(
        this CrmDbContext db, Placement placement, IEnumerable<HoursLine> lines, HoursNote asTold, DateOnly today, CancellationToken cancel, bool isAfter = false)
    {
        var told = lines.Where(line => !line.IsEmpty).ToList();
        if (told.Count == 0)
            return 0;

        // The sum of a week runs over all placements of the candidate: two that are written at once must see each other.
        await db.LockCandidate(placement.CandidateId, cancel);
        var mondays = told.ConvertAll(line => new IsoWeek(line.WeekOf).Monday);
        var entries = await db.HoursEntries.Include(entry => entry.Corrections)
            .Where(entry => entry.PlacementId == placement.Id && mondays.Contains(entry.WeekStartsOn)).ToListAsync(cancel);
        var elsewhere = await db.HoursEntries.AsNoTracking()
            .Where(entry => entry.CandidateId == placement.CandidateId && entry.PlacementId != placement.Id && mondays.Contains(entry.WeekStartsOn))
            .ToListAsync(cancel);
        var book = new HoursBook(placement, await db.RuleSet(cancel), entries, elsewhere, today);
        foreach (var line in told)
        {
            var week = new IsoWeek(line.WeekOf);
            if (entries.Find(entry => entry.Week == week)?.Version != line.Version)
                throw new EditConflict();

            var note = asTold with { Hours = line.Hours };
            if ((isAfter ? book.WriteAfter(week, note) : book.Write(week, note)) is { } added)
                db.Add(added);
        }

        return told.Count;
    }
}
