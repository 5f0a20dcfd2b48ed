using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>The periods of mentor support at a placement, the newest first, each with the rule its length was held against.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowMentorSupport(Guid PlacementId) : IQuery<ShowMentorSupport.Page>, IReadsCandidates
{
    public sealed record Page(IReadOnlyList<Period> Periods, bool IsOver);

    public sealed record Period(
        Guid Id, string Goal, string Name, string Contact, MentorOrigin Origin, string Tasks, decimal WeeklyHours, DateOnly FromOn, DateOnly ToOn, string? Assessment,
        string RecordedBy, DateTimeOffset RecordedAt, string RuleCode, DateOnly RuleFromOn, bool IsUnverified);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowMentorSupport, Page>
    {
        public async Task<Page> Handle(ShowMentorSupport request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var rows = await (
                from support in db.MentorSupports.AsNoTracking()
                join rule in db.Rules on support.RuleId equals rule.Id
                join member in db.Members on support.RecordedById equals member.Id
                where support.PlacementId == placement.Id
                orderby support.FromOn descending
                select new { Support = support, Rule = rule, member.Name }).ToListAsync(cancellationToken);
            return new([.. rows.Select(row => Of(row.Support, row.Rule, row.Name))], placement.State.IsOver());
        }

        private static Period Of(MentorSupport support, Rule rule, string recordedBy) => new(
            support.Id, support.Goal, support.Name, support.Contact, support.Origin, support.Tasks, support.WeeklyHours, support.FromOn, support.ToOn, support.Assessment,
            recordedBy, support.RecordedAt, rule.Code, rule.ValidFromOn, rule.IsUnverified);
    }
}
