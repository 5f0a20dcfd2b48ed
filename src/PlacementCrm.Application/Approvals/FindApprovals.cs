using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Approvals;

/// <summary>What waits for the authority: periods that need its yes before the start, and later ends that were asked for. The soonest first.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindApprovals : IQuery<FindApprovals.Page>, IReadsCandidates
{
    public const int AtMost = 100;

    /// <param name="Count">Of all, also when more than <see cref="AtMost"/>.</param>
    public sealed record Page(IReadOnlyList<Period> Periods, IReadOnlyList<Extension> Extensions, int Count);

    public sealed record Period(
        Guid PlacementId, uint Version, Guid CandidateId, string Candidate, string Company, string Consultant, PlacementKind Kind, DateOnly FromOn, DateOnly ToOn,
        decimal WeeklyHours, Guid? MeetingId, string? OverrideReason, string? AddedEmploymentReason, string? WarningReason)
    {
        /// <summary>What else the start still waits for.</summary>
        public IReadOnlyList<ClosedGate> Gates { get; init; } = [];
    }

    public sealed record Extension(
        Guid Id, uint Version, Guid PlacementId, Guid CandidateId, string Candidate, string Company, string AskedBy, PlacementKind Kind, DateOnly EndsOn, DateOnly ToOn,
        ExtensionGround? Ground, string Reason, string? OverrideReason, string? AddedEmploymentReason, string? WarningReason);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<FindApprovals, Page>
    {
        public async Task<Page> Handle(FindApprovals request, CancellationToken cancellationToken)
        {
            var periods = Waiting();
            var extensions = db.ExtensionsVisibleTo(user).Where(asked => asked.State == ExtensionState.Asked
                && db.Placements.Any(placement => placement.Id == asked.PlacementId && PlacementFilters.Running.Contains(placement.State)));
            var page = new Page(
                await WithGates(
                    await Listed(periods.OrderBy(placement => placement.StartsOn).ThenBy(placement => placement.Id).Take(AtMost), cancellationToken), cancellationToken),
                await Listed(extensions.OrderBy(asked => asked.AskedAt).ThenBy(asked => asked.Id).Take(AtMost), cancellationToken),
                await periods.CountAsync(cancellationToken) + await extensions.CountAsync(cancellationToken));
            audit.Shows([.. page.Periods.Select(row => row.CandidateId), .. page.Extensions.Select(row => row.CandidateId)]);
            return page;
        }

        /// <summary>Agreed with the company, and the period that holds has neither a yes nor a no.</summary>
        private IQueryable<Placement> Waiting() => db.PlacementsVisibleTo(user).Where(placement =>
            placement.NeedsApproval && placement.State != PlacementState.Proposed && PlacementFilters.BeforeStart.Contains(placement.State)
            && placement.Periods.OrderByDescending(period => period.Number).Take(1).Any(period => period.ApprovedAt == null && period.RefusedAt == null));

        /// <summary>What else is missing: the yes itself is given here, and the day comes by itself.</summary>
        private async Task<IReadOnlyList<Period>> WithGates(List<Period> periods, CancellationToken cancel)
        {
            var gates = await db.ClosedGatesOf([.. periods.Select(period => period.PlacementId)], clock.Today(), cancel);
            return [.. periods.Select(period => period with
            {
                Gates = [.. gates[period.PlacementId].Where(gate => gate.Code is not "Placements.MissingApproval" and not "Placements.MissingDay")],
            })];
        }

        private Task<List<Period>> Listed(IQueryable<Placement> placements, CancellationToken cancel) => (
            from placement in placements
            join candidate in db.Candidates on placement.CandidateId equals candidate.Id
            join company in db.Companies on placement.CompanyId equals company.Id
            join consultant in db.Members on placement.ConsultantId equals consultant.Id
            orderby placement.StartsOn, placement.Id
            select new Period(
                placement.Id, placement.Version, placement.CandidateId, candidate.GivenName + " " + candidate.FamilyName, company.Name, consultant.Name, placement.Kind,
                placement.StartsOn, placement.EndsOn, placement.WeeklyHours,
                db.SafetyMeetings.Where(meeting => meeting.PlacementId == placement.Id && meeting.State != SafetyMeetingState.NotHeld).Select(meeting => (Guid?)meeting.Id).FirstOrDefault(),
                placement.MeetingOverrideReason, placement.AddedEmploymentOverrideReason, placement.WarningReason)).ToListAsync(cancel);

        private Task<List<Extension>> Listed(IQueryable<ExtensionRequest> requests, CancellationToken cancel) => (
            from asked in requests
            join placement in db.Placements on asked.PlacementId equals placement.Id
            join candidate in db.Candidates on placement.CandidateId equals candidate.Id
            join company in db.Companies on placement.CompanyId equals company.Id
            join member in db.Members on asked.AskedById equals member.Id
            orderby asked.AskedAt, asked.Id
            select new Extension(
                asked.Id, asked.Version, placement.Id, placement.CandidateId, candidate.GivenName + " " + candidate.FamilyName, company.Name, member.Name, placement.Kind,
                placement.EndsOn, asked.ToOn, asked.Ground, asked.Reason, placement.MeetingOverrideReason, placement.AddedEmploymentOverrideReason, asked.WarningReason ?? placement.WarningReason)).ToListAsync(cancel);
    }
}
