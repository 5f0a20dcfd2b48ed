using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Persistence;

internal sealed class OpeningMapping : IEntityTypeConfiguration<Opening>, IEntityTypeConfiguration<WorkTask>, IEntityTypeConfiguration<Demand>
{
    public void Configure(EntityTypeBuilder<Opening> builder)
    {
        builder.Property(opening => opening.Title).HasMaxLength(Opening.LongestTitle);
        builder.Property(opening => opening.WorkFunction).HasMaxLength(120);
        builder.Property(opening => opening.WeeklyHours).HasPrecision(4, 2);
        builder.References<Company>(nameof(Opening.CompanyId));
        builder.References<Site>(nameof(Opening.SiteId));
        builder.Contains<Opening, WorkTask>(opening => opening.Tasks, task => task.OpeningId);

        builder.IsListedByName([nameof(Opening.Title)]);
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Opening.State), nameof(Opening.FromOn));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Opening.SiteId));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Opening.CompanyId));
    }

    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.Property(task => task.Name).HasMaxLength(WorkTask.LongestName);
        builder.Contains<WorkTask, Demand>(task => task.Written, demand => demand.WorkTaskId);
        builder.Ignore(task => task.Demands);
        builder.IsUniqueInOrganisation(nameof(WorkTask.OpeningId), nameof(WorkTask.Name));
    }

    public void Configure(EntityTypeBuilder<Demand> builder)
    {
        builder.Property(demand => demand.DimensionCode).HasMaxLength(40);
        builder.Property(demand => demand.Value).HasPrecision(7, 2);
        builder.References<Activity>(nameof(Demand.SourceActivityId));
        // Not unique per dimension: a new value is inserted before the old row is deleted, and the aggregate keeps one.
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Demand.WorkTaskId), nameof(Demand.DimensionCode));
    }
}
