using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Considerations;

/// <summary>Who opened a candidate's considerations, newest first, with those who read by link; not what stands in them.</summary>
[Requires(Permission.SeeWhoSaw)]
public sealed record FindWhoSaw(Guid CandidateId) : IQuery<IReadOnlyList<FindWhoSaw.Row>>, IReadsCandidates
{
    private const int Most = 100;

    /// <param name="Request">The name of the request that showed them.</param>
    /// <param name="Party">For whom somebody without an account read by link; null for members.</param>
    public sealed record Row(DateTimeOffset At, string Who, string Request, MeetingParty? Party = null);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindWhoSaw, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindWhoSaw request, CancellationToken cancellationToken)
        {
            if (!await db.Candidates.VisibleTo(user).AnyAsync(candidate => candidate.Id == request.CandidateId, cancellationToken))
                throw new NotFound();

            audit.Shows(request.CandidateId);
            // What is read by link is a command, for wrong codes are counted; with a wrong code nothing is shown, and no candidate is named.
            var entries = await (
                from entry in db.AuditEntries.AsNoTracking()
                join member in db.Members on entry.MemberId equals member.Id
                where entry.Kind != AuditKind.Refused && entry.Subjects.Contains(request.CandidateId) && ConsiderationReads.Names.Contains(entry.Request)
                orderby entry.At descending, entry.Id
                select new { entry.At, member.Name, entry.Request, entry.Subjects, ByLink = entry.Kind == AuditKind.Changed }).Take(Most).ToListAsync(cancellationToken);
            var holders = await Holders([.. entries.Where(entry => entry.ByLink).SelectMany(entry => entry.Subjects)], cancellationToken);
            return [.. entries.Select(entry => entry.ByLink && entry.Subjects.Select(holders.GetValueOrDefault).FirstOrDefault(found => found is not null) is { } holder
                ? new Row(entry.At, holder.Name, entry.Request, holder.Party)
                : new Row(entry.At, entry.Name, entry.Request))];
        }

        private sealed record Holder(string Name, MeetingParty? Party);

        private async Task<Dictionary<Guid, Holder>> Holders(Guid[] subjects, CancellationToken cancel)
        {
            if (subjects.Length == 0)
                return [];

            var links = await (
                from link in db.PublicLinks.AsNoTracking()
                where subjects.Contains(link.Id) && link.Purpose == LinkPurpose.ConfirmMeeting
                select new
                {
                    link.Id,
                    link.Holder,
                    // Gone when the meeting was reopened since: then only the name is left.
                    Party = db.SafetyMeetings.SelectMany(meeting => meeting.Presences).Where(presence => presence.Id == link.SubjectId)
                        .Select(presence => (MeetingParty?)presence.Party).FirstOrDefault(),
                }).ToListAsync(cancel);
            return links.ToDictionary(link => link.Id, link => new Holder(link.Holder, link.Party));
        }
    }
}
