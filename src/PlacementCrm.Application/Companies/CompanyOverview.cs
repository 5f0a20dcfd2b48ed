using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>
/// One line per company of what lists filter and sort by, drawn from its sites, activities and tasks. Written in the same
/// transaction as those, by the SQL function <c>refresh_company_overview</c>: a list of 100,000 walks one index instead of
/// grouping three tables.
/// </summary>
internal sealed class CompanyOverview : Entity
{
    private CompanyOverview() { }

    public string Name { get; private set; } = "";

    /// <summary>The word of the <see cref="Domain.Companies.Segment"/>; text, because the list compares it with greater and less.</summary>
    public string Segment { get; private set; } = "";

    /// <summary>Where most of its sites lie; empty when unknown.</summary>
    public string Town { get; private set; } = "";

    /// <summary>Day of the last contact that came about; <see cref="DateOnly.MinValue"/> when there was none, so that it sorts.</summary>
    public DateOnly LastContactOn { get; private set; }

    public DateOnly LastVisitOn { get; private set; }

    /// <summary>Day of the next step; <see cref="DateOnly.MaxValue"/> when there is none.</summary>
    public DateOnly NextStepOn { get; private set; }

    public Wording NextStep { get; private set; } = "";

    /// <summary>Ids of the companies whose line will be wrong once these changes are saved.</summary>
    public static Guid[] TouchedBy(ChangeTracker changes) =>
        TouchedBy(changes.Entries<Entity>().Where(entry => entry.State is not EntityState.Unchanged).Select(entry => entry.Entity));

    public static Guid[] TouchedBy(IEnumerable<Entity> changed) =>
        [.. changed
            .Select(row => row switch
            {
                Company company => company.Id,
                Site site => site.CompanyId,
                Activity activity => activity.CompanyId,
                FollowUpTask task => task.CompanyId,
                _ => (Guid?)null,
            })
            .OfType<Guid>().Distinct()];

    public static DateOnly? Day(DateOnly on) => on == DateOnly.MinValue || on == DateOnly.MaxValue ? null : on;
}
