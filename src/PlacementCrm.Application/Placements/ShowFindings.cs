using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>What the rules said when a placement was proposed, why it may be although one warned, and the room at the site now.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowFindings(Guid PlacementId) : IQuery<ShowFindings.Page>, IReadsCandidates
{
    /// <param name="RoomNow">Null when the placement is over, takes no place, or nobody knows the employees.</param>
    public sealed record Page(IReadOnlyList<SaidByRule> Findings, DateTimeOffset? FoundAt, string? WarningReason, string? RoomNow, bool HasRoom)
    {
        /// <summary>Why it could be although a rule warned before: about an earlier period, or in other words. The newest first.</summary>
        public IReadOnlyList<EarlierReason> Earlier { get; init; } = [];
    }

    public sealed record EarlierReason(DateTimeOffset At, string By, RuleSubject Subject, string Words, string Reason);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowFindings, Page>
    {
        public async Task<Page> Handle(ShowFindings request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Include(row => row.Periods).Get(request.PlacementId, cancellationToken);
            var findings = await (
                from finding in db.PlacementFindings.AsNoTracking()
                join row in db.Rules on finding.RuleId equals row.Id into rows
                from rule in rows.DefaultIfEmpty()
                where finding.PlacementId == placement.Id
                orderby finding.Number
                select new { Finding = finding, Rule = rule }).ToListAsync(cancellationToken);
            // A changed period was held against the rules anew; what was said about the old one stays in the database. The times at the
            // workplace are asked about for themselves. A warning that was explained later stands for its rule.
            var all = findings.ToList();
            var newest = findings.ToLookup(row => row.Finding.Subject, row => row.Finding.Number);
            findings.RemoveAll(row => row.Finding.Number != newest[row.Finding.Subject].Max()
                || (row.Finding.Subject is not RuleSubject.YouthHours && row.Finding.FoundAt < placement.Period.RecordedAt));
            var earlier = all.Except(findings).Where(row => row.Finding.Reason is not null).Select(row => row.Finding).Reverse()
                .DistinctBy(finding => (finding.Subject, finding.Reason)).ToList();
            var names = await Names(earlier, cancellationToken);
            var room = await Room(placement, cancellationToken);

            audit.Shows(placement.CandidateId);
            return new(
                [.. findings.Select(row => SaidByRule.Of(new RuleCheck(row.Finding.Subject, row.Finding.Verdict, row.Finding.Sentence, row.Rule)) with { Reason = row.Finding.Reason })],
                findings.FirstOrDefault()?.Finding.FoundAt, placement.WarningReason, room?.Words(), room?.HasRoom ?? true)
            {
                Earlier = [.. earlier.Select(finding => new EarlierReason(finding.FoundAt, names[finding.FoundForId], finding.Subject, finding.Sentence.InLanguage(), finding.Reason!))],
            };
        }

        private Task<Dictionary<Guid, string>> Names(IEnumerable<PlacementFinding> findings, CancellationToken cancel)
        {
            Guid[] ids = [.. findings.Select(finding => finding.FoundForId).Distinct()];
            return db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancel);
        }

        private async Task<RatioSum?> Room(Placement placement, CancellationToken cancel) => placement.State.IsOver()
            ? null
            : await db.RatioAt(
                placement.SiteId, placement.Kind, new(placement.StartsOn, placement.EndsOn), await db.RuleSet(cancel), clock.Today(), placement.Id, cancel);
    }
}
