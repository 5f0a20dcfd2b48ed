using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class SiteTaskMapping : IEntityTypeConfiguration<SiteTask>, IEntityTypeConfiguration<DemandObservation>
{
    public void Configure(EntityTypeBuilder<SiteTask> builder)
    {
        builder.Property(task => task.Name).HasMaxLength(WorkTask.LongestName);
        builder.References<Company>(nameof(SiteTask.CompanyId));
        builder.References<Site>(nameof(SiteTask.SiteId));
        builder.Contains<SiteTask, DemandObservation>(task => task.Observations, observation => observation.SiteTaskId);
        builder.IsUniqueInOrganisation(nameof(SiteTask.SiteId), nameof(SiteTask.Name));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(SiteTask.CompanyId));
    }

    public void Configure(EntityTypeBuilder<DemandObservation> builder)
    {
        builder.Property(observation => observation.DimensionCode).HasMaxLength(40);
        builder.Property(observation => observation.Value).HasPrecision(7, 2);
        builder.References<Activity>(nameof(DemandObservation.SourceActivityId));
        builder.References<Member>(nameof(DemandObservation.SeenById));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(DemandObservation.SiteTaskId), nameof(DemandObservation.DimensionCode), nameof(DemandObservation.SeenOn));
    }
}
