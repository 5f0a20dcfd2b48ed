using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Incidents;

/// <summary>What happened in one placement, newest first. Without the right to see considerations: that it happened, not what.</summary>
[Requires(Permission.SeePlacements), ShowsConsiderations]
public sealed record FindIncidents(Guid PlacementId) : IQuery<FindIncidents.Page>, IReadsCandidates
{
    private const int Most = 100;

    /// <param name="CanBeReported">Somebody was or is at the workplace.</param>
    /// <param name="HasCaseWorker">There is somebody to tell.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, bool CanBeReported, bool HasCaseWorker);

    /// <param name="Words">Null for readers who may not see them.</param>
    /// <param name="AccidentReportDueAt">Until when the accident has to be reported; null when there is no such duty.</param>
    /// <param name="AccidentReportedAt">When the task that carries the duty was done.</param>
    /// <param name="AccidentReportTo">Who must hear of it; empty for duties that are older than the question.</param>
    /// <param name="Harm">Whether somebody was hurt is about health: none for those who may not read of it, and nothing of what was thought before.</param>
    /// <param name="HarmBefore">What was thought of the harm before, newest first.</param>
    /// <param name="MomentBefore">When it was thought to have happened before, newest first.</param>
    public sealed record Row(
        Guid Id, uint Version, DateTimeOffset At, IncidentKind Kind, bool WorkStopped, Harm? Harm, int? AbsenceDays, IncidentState State, string ReportedBy,
        DateTimeOffset? AccidentReportDueAt, DateTimeOffset? AccidentReportedAt, Guid? AccidentReportTaskId,
        Insurer? AccidentReportTo, bool IsAccidentReportUnverified, IReadOnlyList<EarlierHarm> HarmBefore, IReadOnlyList<EarlierMoment> MomentBefore,
        Confidential? Words);

    public sealed record EarlierHarm(Harm Harm, int? AbsenceDays, string ReplacedBy, DateTimeOffset ReplacedAt);

    public sealed record EarlierMoment(DateTimeOffset At, string ReplacedBy, DateTimeOffset ReplacedAt);

    public sealed record Confidential(
        string WhatHappened, string Measure, string? Assessment, string? AssessedBy, string? Decision, string? DecidedBy, IReadOnlyList<Proposal> Proposals);

    public sealed record Proposal(Guid Id, string DimensionCode, decimal Limit, ConsiderationState State);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindIncidents, Page>
    {
        public async Task<Page> Handle(FindIncidents request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            var found = await db.Incidents.AsNoTracking().Where(incident => incident.PlacementId == placement.Id)
                .OrderByDescending(incident => incident.At).ThenBy(incident => incident.Id).Take(Most)
                .Select(incident => new Found(
                    incident,
                    db.Members.Where(member => member.Id == incident.ReportedById).Select(member => member.Name).First(),
                    db.Members.Where(member => member.Id == incident.AssessedById).Select(member => member.Name).FirstOrDefault(),
                    db.Members.Where(member => member.Id == incident.DecidedById).Select(member => member.Name).FirstOrDefault(),
                    db.FollowUpTasks.Where(task => task.Id == incident.AccidentReportTaskId).Select(task => task.DoneAt).FirstOrDefault(),
                    db.Set<ToldHarm>().Where(told => told.IncidentId == incident.Id).OrderByDescending(told => told.ReplacedAt).ThenByDescending(told => told.Id)
                        .Select(told => new EarlierHarm(
                            told.Harm, told.AbsenceDays, db.Members.Where(member => member.Id == told.ReplacedById).Select(member => member.Name).First(), told.ReplacedAt))
                        .ToList(),
                    db.Set<ToldMoment>().Where(told => told.IncidentId == incident.Id).OrderByDescending(told => told.ReplacedAt).ThenByDescending(told => told.Id)
                        .Select(told => new EarlierMoment(
                            told.At, db.Members.Where(member => member.Id == told.ReplacedById).Select(member => member.Name).First(), told.ReplacedAt))
                        .ToList()))
                .ToListAsync(cancellationToken);
            var proposals = user.May(Permission.SeeConsiderations) ? await Proposals(placement.CandidateId, cancellationToken) : null;
            return new Page(
                [.. found.Select(row => RowOf(row, proposals))], placement.HasStarted,
                await db.Candidates.AnyAsync(candidate => candidate.Id == placement.CandidateId && candidate.CaseWorkerId != null, cancellationToken));
        }

        private async Task<ILookup<Guid?, Proposal>> Proposals(Guid candidateId, CancellationToken cancel) =>
            (await db.Considerations.AsNoTracking().Where(row => row.CandidateId == candidateId && row.IncidentId != null)
                .Select(row => new { row.IncidentId, Proposal = new Proposal(row.Id, row.DimensionCode, row.Limit, row.State) }).ToListAsync(cancel))
            .ToLookup(row => row.IncidentId, row => row.Proposal);

        private static Row RowOf(Found row, ILookup<Guid?, Proposal>? proposals)
        {
            var (incident, seesHealth) = (row.Incident, proposals is not null);
            return new Row(
                incident.Id, incident.Version, incident.At, incident.Kind, incident.WorkStopped,
                seesHealth ? incident.Harm : null, seesHealth ? incident.AbsenceDays : null, incident.State, row.ReportedBy,
                incident.AccidentReportDueAt, row.AccidentReportedAt, incident.AccidentReportTaskId,
                incident.AccidentReportTo, incident.IsAccidentReportUnverified, seesHealth ? row.HarmBefore : [], row.MomentBefore,
                proposals is null
                    ? null
                    : new Confidential(
                        incident.WhatHappened, incident.Measure, incident.Assessment, row.AssessedBy, incident.Decision, row.DecidedBy, [.. proposals[incident.Id]]));
        }

        private sealed record Found(Incident Incident, string ReportedBy, string? AssessedBy, string? DecidedBy, DateTimeOffset? AccidentReportedAt, List<EarlierHarm> HarmBefore,
            List<EarlierMoment> MomentBefore);
    }
}
