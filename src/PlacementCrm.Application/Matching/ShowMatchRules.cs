using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>By which points the match orders: those that hold today, those before, and what waits. Everybody may read it.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed record ShowMatchRules : IQuery<ShowMatchRules.Page>
{
    /// <param name="OffSince">The match is switched off.</param>
    public sealed record Page(MatchWeights Now, DateOnly? NowFromOn, DateTimeOffset? OffSince, IReadOnlyList<Version> Versions);

    /// <param name="IsOwn">The reader drafted it, so somebody else decides.</param>
    public sealed record Version(
        Guid Id, uint RowVersion, RuleState State, bool HoldsToday, DateOnly FromOn, MatchWeights Weights, string Note, string DraftedBy, DateTimeOffset DraftedAt,
        string? DecidedBy, DateTimeOffset? DecidedAt, string? RefusalReason, bool IsOwn,
        Role DraftedByRole, Role? DecidedByRole);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ShowMatchRules, Page>
    {
        public async Task<Page> Handle(ShowMatchRules request, CancellationToken cancellationToken)
        {
            var rows = await db.MatchRuleVersions.AsNoTracking().ToListAsync(cancellationToken);
            var now = MatchRuleVersion.On(clock.Today(), rows);
            var members = rows.SelectMany(row => new[] { row.DraftedById, row.DecidedById ?? row.DraftedById }).Distinct().ToList();
            var names = await db.Members.Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => new { member.Name, member.Role }, cancellationToken);
            var off = await db.Organisations.Where(row => row.Id == db.CurrentOrganisation).Select(row => row.MatchingOffSince).SingleAsync(cancellationToken);
            return new Page(MatchNumbers.Of(now), now?.ValidFromOn, off,
            [
                .. rows.OrderByDescending(row => row.State is RuleState.Draft).ThenByDescending(row => row.ValidFromOn).ThenByDescending(row => row.DraftedAt)
                    .Select(row => new Version(
                        row.Id, row.Version, row.State, row == now, row.ValidFromOn, MatchNumbers.Of(row), row.Note, names[row.DraftedById].Name, row.DraftedAt,
                        row.DecidedById is { } by ? names[by].Name : null, row.DecidedAt, row.RefusalReason, row.DraftedById == user.MemberId,
                        names[row.DraftedById].Role, row.DecidedById is { } decider ? names[decider].Role : null)),
            ]);
        }
    }
}
