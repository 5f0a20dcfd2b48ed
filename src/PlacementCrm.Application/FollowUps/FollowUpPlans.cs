using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>The dated follow-up plans of an organisation.</summary>
internal static class FollowUpPlans
{
    private static readonly HashSet<string> s_delivered =
        [.. Enum.GetValues<PlacementKind>().SelectMany(ShippedFollowUps.Of).Select(step => step.Title)];

    /// <summary>Gives the organisation a delivered plan for each kind that has none yet; its own plans stay as they are.</summary>
    public static async Task DeliverFollowUpPlans(this CrmDbContext db, CancellationToken cancel)
    {
        var known = await db.FollowUpPlans.Select(plan => plan.Kind).Distinct().ToListAsync(cancel);
        db.AddRange(Enum.GetValues<PlacementKind>().Except(known).Select(FollowUpPlan.Shipped));
    }

    /// <summary>The plan that holds for a start on that day; an organisation from before there were plans gets the delivered ones now.</summary>
    public static async Task<FollowUpPlan> FollowUpPlanFor(this CrmDbContext db, PlacementKind kind, DateOnly startsOn, CancellationToken cancel)
    {
        var versions = await db.FollowUpPlans.Include(plan => plan.Steps).Where(plan => plan.Kind == kind).ToListAsync(cancel);
        if (versions.Count == 0)
        {
            versions.Add(FollowUpPlan.Shipped(kind));
            db.AddRange(versions);
        }

        return FollowUpPlan.For(versions, startsOn) ?? versions.MinBy(plan => plan.Number)!;
    }

    /// <summary>A delivered title in the reader's language; an organisation's own words as they stand.</summary>
    public static string TitleOf(string title) => s_delivered.Contains(title) ? Sentences.Of($"FollowUps.Step{title}") : title;

    /// <summary>The key again when the words are still the delivered ones, so that they stay translated.</summary>
    public static string KeyOf(string words) =>
        s_delivered.FirstOrDefault(key => string.Equals(TitleOf(key), words.Trim(), StringComparison.Ordinal)) ?? words.Trim();
}
