using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>The room that a site has for subsidised people, as a sum: how many, until when taken, free from when.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record ShowSiteRoom(Guid SiteId) : IQuery<ShowSiteRoom.Answer>
{
    /// <param name="Words">The sum; null when nobody has said how many people work at the site.</param>
    /// <param name="RuleCode">Where the rule can be read.</param>
    public sealed record Answer(string? Words, bool HasRoom, string? RuleCode, DateOnly? RuleFromOn, bool IsUnverified);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowSiteRoom, Answer>
    {
        public async Task<Answer> Handle(ShowSiteRoom request, CancellationToken cancellationToken)
        {
            if (!await db.Sites.AnyAsync(site => site.Id == request.SiteId, cancellationToken))
                throw new NotFound();

            var today = clock.Today();
            var rules = await db.RuleSet(cancellationToken);
            var sum = await db.RatioAt(request.SiteId, PlacementKind.WorkTrial, new(today, today), rules, today, exceptId: null, cancellationToken);
            var rule = rules.Find(RuleCodes.Ratio, today);
            return new(sum?.Words(), sum?.HasRoom ?? true, rule?.Code, rule?.ValidFromOn, rule?.IsUnverified ?? false);
        }
    }
}
