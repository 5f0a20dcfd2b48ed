using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Application.Incidents;

/// <summary>What waits for the consultant after incidents: some not assessed, some proposals the candidate has not answered.</summary>
[Requires(Permission.KeepConsiderations), ShowsConsiderations]
public sealed record FindIncidentWork : IQuery<FindIncidentWork.Work>, IReadsCandidates
{
    private const int AtMost = 7;

    public sealed record Work(IReadOnlyList<ToAssess> Incidents, IReadOnlyList<ToAnswer> Proposals);

    public sealed record ToAssess(Guid PlacementId, string Candidate, string Company, DateTimeOffset At, DateTimeOffset? AccidentReportDueAt);

    /// <param name="Proposals">How many wait for this candidate's yes or no.</param>
    public sealed record ToAnswer(Guid CandidateId, string Candidate, int Proposals);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindIncidentWork, Work>
    {
        public async Task<Work> Handle(FindIncidentWork request, CancellationToken cancellationToken)
        {
            var mine = db.Candidates.VisibleTo(user).Where(candidate => candidate.ConsultantId == user.MemberId);
            var incidents = await (
                from incident in db.Incidents.AsNoTracking()
                join candidate in mine on incident.CandidateId equals candidate.Id
                join company in db.Companies on incident.CompanyId equals company.Id
                where incident.State == IncidentState.Reported
                orderby incident.At, incident.Id
                select new
                {
                    candidate.Id,
                    Row = new ToAssess(incident.PlacementId, candidate.GivenName + " " + candidate.FamilyName, company.Name, incident.At,
                        db.FollowUpTasks.Any(task => task.Id == incident.AccidentReportTaskId && task.DoneAt == null) ? incident.AccidentReportDueAt : null)
                })
                .Take(AtMost).ToListAsync(cancellationToken);
            var proposals = await Proposals(mine, cancellationToken);

            audit.Shows(incidents.Select(row => row.Id).Concat(proposals.Select(row => row.CandidateId)));
            return new Work([.. incidents.Select(row => row.Row)], proposals);
        }

        private Task<List<ToAnswer>> Proposals(IQueryable<Candidate> mine, CancellationToken cancel) => (
            from candidate in mine
            let waiting = db.Considerations.Count(row => row.CandidateId == candidate.Id && row.State == ConsiderationState.Proposed)
            where waiting > 0
            orderby candidate.GivenName, candidate.FamilyName, candidate.Id
            select new ToAnswer(candidate.Id, candidate.GivenName + " " + candidate.FamilyName, waiting)).Take(AtMost).ToListAsync(cancel);
    }
}
