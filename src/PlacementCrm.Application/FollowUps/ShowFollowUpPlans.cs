using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>The plan of one kind of placement as it stands, and the days of its earlier versions.</summary>
[Requires(Permission.KeepFollowUpPlans)]
public sealed record ShowFollowUpPlans(PlacementKind Kind) : IQuery<ShowFollowUpPlans.Page>
{
    /// <param name="Number">The present version, for changing it.</param>
    /// <param name="Steps">Titles in the reader's language.</param>
    /// <param name="Running">Placements that run with one of the versions.</param>
    public sealed record Page(int Number, DateOnly ValidFromOn, string? WrittenBy, IReadOnlyList<FollowUpTerms> Steps, IReadOnlyList<Version> Earlier, int Running);

    public sealed record Version(int Number, DateOnly ValidFromOn, int Steps);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<ShowFollowUpPlans, Page>
    {
        public async Task<Page> Handle(ShowFollowUpPlans request, CancellationToken cancellationToken)
        {
            var plans = await db.FollowUpPlans.AsNoTracking().Include(plan => plan.Steps).Where(plan => plan.Kind == request.Kind)
                .OrderByDescending(plan => plan.Number).ToListAsync(cancellationToken);
            var now = plans.FirstOrDefault() ?? FollowUpPlan.Shipped(request.Kind);
            var writer = await db.Members.Where(member => member.Id == now.WrittenById).Select(member => member.Name).SingleOrDefaultAsync(cancellationToken);
            var running = await db.Placements.CountAsync(
                placement => placement.Kind == request.Kind && (placement.State == PlacementState.Active || placement.State == PlacementState.AtRisk), cancellationToken);
            return new Page(
                now.Number, now.ValidFromOn, writer,
                [.. now.Steps.OrderBy(step => step.Number).Select(step => step.Terms with { Title = FollowUpPlans.TitleOf(step.Title) })],
                [.. plans.Skip(1).Select(plan => new Version(plan.Number, plan.ValidFromOn, plan.Steps.Count))],
                running);
        }
    }
}
