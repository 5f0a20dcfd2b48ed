using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Considerations;

/// <summary>Who opened a candidate's considerations, newest first; not what stands in them.</summary>
[Requires(Permission.SeeWhoSaw)]
public sealed record FindWhoSaw(Guid CandidateId) : IQuery<IReadOnlyList<FindWhoSaw.Row>>, IReadsCandidates
{
    private const int Most = 100;

    /// <param name="Request">The name of the query that showed them.</param>
    public sealed record Row(DateTimeOffset At, string Who, string Request);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindWhoSaw, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindWhoSaw request, CancellationToken cancellationToken)
        {
            if (!await db.Candidates.VisibleTo(user).AnyAsync(candidate => candidate.Id == request.CandidateId, cancellationToken))
                throw new NotFound();

            audit.Shows(request.CandidateId);
            return await (
                from entry in db.AuditEntries.AsNoTracking()
                join member in db.Members on entry.MemberId equals member.Id
                where entry.Kind == AuditKind.Read && entry.Subjects.Contains(request.CandidateId) && ConsiderationReads.Names.Contains(entry.Request)
                orderby entry.At descending, entry.Id
                select new Row(entry.At, member.Name, entry.Request)).Take(Most).ToListAsync(cancellationToken);
        }
    }
}
