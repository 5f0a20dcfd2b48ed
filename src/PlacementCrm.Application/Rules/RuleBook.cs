using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>The dated rules of an organisation.</summary>
internal static class RuleBook
{
    public static async Task<RuleSet> RuleSet(this CrmDbContext db, CancellationToken cancel) =>
        new(await db.Rules.AsNoTracking().Where(rule => rule.State == RuleState.Approved).ToListAsync(cancel));

    /// <summary>Gives the organisation each shipped rule and target group that it does not have yet; its own rows stay as they are.</summary>
    public static async Task DeliverRules(this CrmDbContext db, CancellationToken cancel)
    {
        var known = await db.Rules.Select(rule => new { rule.Code, rule.ValidFromOn }).ToListAsync(cancel);
        db.AddRange(ShippedRules.All
            .Where(rule => !known.Contains(new { rule.Code, rule.ValidFromOn }))
            .Select(rule => rule.ToRow()));

        var groups = await db.TargetGroups.Select(group => group.Code).ToListAsync(cancel);
        db.AddRange(TargetGroups.Shipped.Where(group => !groups.Contains(group.Code)));
    }
}
