using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;

namespace PlacementCrm.Application.Considerations;

/// <summary>All versions of one consideration, newest first: what held when, who wrote it down, from which incident.</summary>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowConsiderationHistory(Guid ConsiderationId) : IQuery<IReadOnlyList<ShowConsiderationHistory.Row>>, IReadsCandidates
{
    public sealed record Row(
        Guid Id, string DimensionCode, decimal Limit, string Words, bool IsShareable, ConsiderationState State, DateOnly ValidFromOn, DateOnly? ValidToOn,
        DateOnly? ConfirmedOn, string? RejectedWords, DateTimeOffset? IncidentAt, IReadOnlyList<Step> Steps);

    public sealed record Step(ConsiderationState State, string By, DateTimeOffset At);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowConsiderationHistory, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(ShowConsiderationHistory request, CancellationToken cancellationToken)
        {
            var asked = await db.ConsiderationsVisibleTo(user).AsNoTracking().Get(request.ConsiderationId, cancellationToken);
            audit.Shows(asked.CandidateId);

            var all = await db.Considerations.AsNoTracking().Where(row => row.CandidateId == asked.CandidateId).ToListAsync(cancellationToken);
            var versions = VersionsOf(asked, all);
            var ids = versions.Select(version => version.Id).ToList();
            var incidentIds = versions.Select(version => version.IncidentId).OfType<Guid>().ToList();
            var incidents = await db.Incidents.Where(row => incidentIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.At, cancellationToken);
            var steps = await Steps(ids, cancellationToken);
            return [.. versions.Select(version => new Row(
                version.Id, version.DimensionCode, version.Limit, version.Words, version.IsShareable, version.State, version.ValidFromOn, version.ValidToOn,
                version.ConfirmedOn, version.RejectedWords, version.IncidentId is { } incident ? incidents[incident] : null, [.. steps[version.Id]]))];
        }

        // Back and forth along "replaced by". One may replace several at once, so it is a tree that grows backwards.
        private static List<Consideration> VersionsOf(Consideration asked, IReadOnlyCollection<Consideration> all)
        {
            var newest = asked;
            while (newest.SupersededById is { } next)
                newest = all.First(row => row.Id == next);

            var versions = new List<Consideration> { newest };
            for (var i = 0; i < versions.Count; i++)
                versions.AddRange(all.Where(row => row.SupersededById == versions[i].Id).OrderByDescending(row => row.ValidFromOn).ThenBy(row => row.Id));
            return versions;
        }

        private async Task<ILookup<Guid, Step>> Steps(List<Guid> ids, CancellationToken cancel) =>
            (await (
                from step in db.Set<DomainEvent>().AsNoTracking()
                join member in db.Members on step.ById equals member.Id
                where step.Kind == EventKind.ConsiderationMoved && ids.Contains(step.SubjectId)
                orderby step.At, step.Order, step.Id
                select new { step.SubjectId, step.ToState, member.Name, step.At }).ToListAsync(cancel))
            .ToLookup(row => row.SubjectId, row => new Step(Enum.Parse<ConsiderationState>(row.ToState!), row.Name, row.At));
    }
}
