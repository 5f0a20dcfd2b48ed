using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Placements;

/// <summary>Collects what the rules ask about a proposal; the form's answer and the stored finding come from the same facts.</summary>
internal static class GatherProposal
{
    /// <param name="terms">What is asked for, with everything that only the form knows.</param>
    /// <param name="exceptId">The placement itself, once it exists.</param>
    public static async Task<ProposalFacts> Gather(
        this CrmDbContext db, Candidate candidate, Opening opening, ProposalFacts terms, RuleSet rules, DateOnly today, CancellationToken cancel, Guid? exceptId = null)
    {
        var asked = terms.Case;
        var days = asked.Kind is PlacementKind.Mag ? await db.MagDaysOf(candidate.Id, exceptId, cancel) : MagDays.Of([]);
        var company = await db.Companies.Where(row => row.Id == opening.CompanyId).Select(row => new { row.Name, row.Cvr }).SingleAsync(cancel);
        var facts = terms with
        {
            Case = asked with { DaysBefore = days.PerCompany.GetValueOrDefault(opening.CompanyId) },
            DaysAtAllEmployers = days.Total,
            BirthYear = candidate.BirthYear,
            UnemployedSinceOn = candidate.UnemployedSinceOn,
            LastEmployer = candidate.LastWorkedAt(company.Name, company.Cvr) ? company.Name : null,
            LiftKg = await db.LiftIn(opening.Id, terms.WorkTaskId, terms.Tasks, cancel),
            Months = await db.StaffMonthsOf(opening.SiteId, cancel),
            MostHours = candidate.WeeklyHoursMax ?? Candidate.MostWeeklyHours,
            Placed = await db.Placements.Where(other => other.CandidateId == candidate.Id && other.Id != exceptId && PlacementFilters.Running.Contains(other.State))
                .Select(other => new PlacedHours(other.StartsOn, other.EndsOn, other.WeeklyHours)).ToListAsync(cancel),
        };
        if (rules.Find(RuleCodes.Ratio, asked.StartsOn)?.Read<RatioParameters>() is not { } rule)
            return facts;

        return facts with
        {
            Staff = await db.StaffOf(opening.SiteId, facts.FirstNewDay, today, rule, cancel),
            Taken = await db.TakenAt(opening.SiteId, rule, exceptId, cancel),
        };
    }

    /// <summary>
    /// Of the task that was chosen and of those that are written down, or of all while nobody has said which; also when the chosen one
    /// is not done there any more, for then nobody knows what is. What visits saw of a task at the site counts as what was written down
    /// with the opening. The newest answer counts, and in a rule that protects people it counts until somebody looks again.
    /// </summary>
    /// <param name="written">One task a line, in the words of whoever wrote them.</param>
    public static async Task<decimal?> LiftIn(this CrmDbContext db, Guid openingId, Guid? workTaskId, string? written, CancellationToken cancel)
    {
        var offered = await db.TasksOffered(openingId, cancel);
        var atSite = (await db.TasksOf(db.Sites.Where(site => db.Openings.Any(opening => opening.Id == openingId && opening.SiteId == site.Id)), cancel)).SelectMany(tasks => tasks);
        var names = (written ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TaskKey.Of).ToHashSet();
        var chosen = offered.Where(task => task.Id == workTaskId).ToList();
        return (chosen.Count == 0 ? offered : chosen).Concat(offered.Concat(atSite).Where(task => names.Contains(TaskKey.Of(task.Name))))
            .Max(task => task.Newest(Dimensions.Get("lift"))?.Value);
    }

    /// <summary>What a later end is held against beside the placement itself: the next flexjob may be permanent.</summary>
    public static Task<int?> BirthYearOf(this CrmDbContext db, Placement placement, CancellationToken cancel) =>
        db.Candidates.Where(candidate => candidate.Id == placement.CandidateId).Select(candidate => candidate.BirthYear).SingleAsync(cancel);

    /// <summary>Days of German measures that the candidate had or will have; one that was called off has none.</summary>
    public static async Task<MagDays> MagDaysOf(this CrmDbContext db, Guid candidateId, Guid? exceptId, CancellationToken cancel)
    {
        PlacementState[] none = [PlacementState.WithdrawnByCandidate, PlacementState.WithdrawnByCompany, PlacementState.Cancelled];
        var parts = await db.Placements
            .Where(placement => placement.CandidateId == candidateId && placement.Kind == PlacementKind.Mag && placement.Id != exceptId && !none.Contains(placement.State))
            .Select(placement => new MagPart(placement.CompanyId, placement.StartsOn, placement.EndedOn ?? placement.EndsOn))
            .ToListAsync(cancel);
        return MagDays.Of(parts);
    }
}
