using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Events;

/// <summary>One event on a timeline.</summary>
/// <param name="Candidate">Whom it was about; empty for somebody who may not see the candidate.</param>
/// <param name="Words">What was said at a step of a placement or about its period.</param>
/// <param name="IsRestricted">Only that something happened is shown.</param>
public sealed record EventRow(
    Guid Id, EventKind Kind, Guid SubjectId, string? ToState, DateTimeOffset At, int Order, string By,
    Guid? PlacementId, Guid? CandidateId, string? Candidate, string? Company, string? Words, DateOnly? EndsOn, bool IsRestricted)
{
    internal EventRow Blank() =>
        this with { SubjectId = Guid.Empty, ToState = null, PlacementId = null, CandidateId = null, Candidate = null, Words = null, EndsOn = null, IsRestricted = true };
}

internal static class EventRows
{
    /// <summary>Kinds that tell something about somebody's health by being there at all.</summary>
    private static readonly EventKind[] s_aboutHealth = [EventKind.ConsiderationMoved, EventKind.IncidentMoved, EventKind.IncidentHarmRecorded, EventKind.IncidentMomentCorrected];

    public static IQueryable<DomainEvent> OpenTo(this IQueryable<DomainEvent> events, CurrentUser user) =>
        user.May(Permission.SeeConsiderations) ? events : events.Where(row => !s_aboutHealth.Contains(row.Kind));

    public static IQueryable<EventRow> AsRows(this IQueryable<DomainEvent> events, CrmDbContext db) =>
        events.Select(row => new EventRow(
            row.Id, row.Kind, row.SubjectId, row.ToState, row.At, row.Order,
            db.Members.Where(member => member.Id == row.ById).Select(member => member.Name).First(),
            row.PlacementId,
            row.CandidateId,
            db.Candidates.Where(candidate => candidate.Id == row.CandidateId).Select(candidate => candidate.GivenName + " " + candidate.FamilyName).FirstOrDefault(),
            db.Companies.Where(company => company.Id == row.CompanyId).Select(company => company.Name).FirstOrDefault(),
            row.Kind == EventKind.PlacementMoved
                ? Read(db.Set<PlacementTransition>().Where(step => step.Id == row.DetailId).Select(step => step.Reason).FirstOrDefault())
                : row.Kind == EventKind.WarningExplained || (row.Kind == EventKind.AddedEmploymentOverridden && row.DetailId != null)
                ? db.PlacementFindings.Where(finding => finding.Id == row.DetailId).Select(finding => finding.Reason).FirstOrDefault()
                : row.Kind == EventKind.MeetingGateOverridden
                ? db.Placements.Where(placement => placement.Id == row.PlacementId).Select(placement => placement.MeetingOverrideReason).FirstOrDefault()
                : row.Kind == EventKind.AddedEmploymentOverridden
                ? db.Placements.Where(placement => placement.Id == row.PlacementId).Select(placement => placement.AddedEmploymentOverrideReason).FirstOrDefault()
                : db.Set<PlacementPeriod>().Where(period => period.Id == row.DetailId)
                    .Select(period => row.Kind == EventKind.PeriodDecided ? row.ToState == nameof(PeriodDecision.Refused) ? period.RefusedReason : null : period.Reason)
                    .FirstOrDefault(),
            db.Set<PlacementPeriod>().Where(period => period.Id == row.DetailId).Select(period => (DateOnly?)period.ToOn).FirstOrDefault(),
            false));

    private static string? Read(Wording? words) => words?.InLanguage();

    /// <summary>Blanks what belongs to candidates whom the sender may not see, and records those that are shown.</summary>
    public static async Task<List<EventRow>> WithoutStrangers(this List<EventRow> rows, CrmDbContext db, CurrentUser user, AuditTrail audit, CancellationToken cancel)
    {
        var asked = rows.Select(row => row.CandidateId).OfType<Guid>().Distinct().ToList();
        var seen = await db.Candidates.VisibleTo(user).Where(candidate => asked.Contains(candidate.Id)).Select(candidate => candidate.Id).ToListAsync(cancel);
        audit.Shows(seen);
        return [.. rows.Select(row => row.CandidateId is { } id && !seen.Contains(id) ? row.Blank() : row)];
    }
}
