using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class AvoidanceMapping : IEntityTypeConfiguration<Avoidance>
{
    public void Configure(EntityTypeBuilder<Avoidance> builder)
    {
        builder.Property(line => line.TaskName).HasMaxLength(WorkTask.LongestName);
        builder.Property(line => line.DimensionCode).HasMaxLength(40);
        builder.Property(line => line.Limit).HasPrecision(6, 2);
        builder.Property(line => line.LiftReason).HasMaxLength(Avoidance.LongestReason);
        builder.References<Candidate>(nameof(Avoidance.CandidateId));
        builder.References<Placement>(nameof(Avoidance.PlacementId));
        builder.References<Site>(nameof(Avoidance.SiteId));
        builder.References<Member>(nameof(Avoidance.LiftedById));

        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Avoidance.CandidateId));
        // One lesson of a kind from one placement.
        builder.IsUniqueInOrganisation(nameof(Avoidance.PlacementId), nameof(Avoidance.DimensionCode));
    }
}
