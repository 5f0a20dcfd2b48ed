using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Application.Companies;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Persistence;

internal sealed class CompanyOverviewMapping : IEntityTypeConfiguration<CompanyOverview>
{
    public void Configure(EntityTypeBuilder<CompanyOverview> builder)
    {
        // Danish order (æ, ø, å last) for everybody: one order is one index, and the names are Danish.
        builder.Property(overview => overview.Name).HasMaxLength(200).UseCollation("da-x-icu");
        builder.Property(overview => overview.Town).HasMaxLength(100).UseCollation("da-x-icu");
        builder.Property(overview => overview.Segment).HasMaxLength(40);
        builder.Property(overview => overview.NextStep).HasMaxLength(200);
        builder.References<Company>(nameof(Entity.Id), DeleteBehavior.Cascade);

        builder.HasIndex(overview => new { overview.OrganisationId, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.Town, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.Segment, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.LastContactOn, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.NextStepOn, overview.Name, overview.Id });
    }
}
