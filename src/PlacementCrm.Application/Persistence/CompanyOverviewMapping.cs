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
        // The columns stand in Danish order, so their indexes need not say so; the other alphabet has indexes of its own.
        builder.Property(overview => overview.Name).HasMaxLength(200).UseCollation(Alphabet.Danish);
        builder.Property(overview => overview.Town).HasMaxLength(100).UseCollation(Alphabet.Danish);
        builder.Property(overview => overview.Segment).HasMaxLength(40);
        builder.References<Company>(nameof(Entity.Id), DeleteBehavior.Cascade);

        builder.HasIndex(overview => new { overview.OrganisationId, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.Town, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.Segment, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.LastContactOn, overview.Name, overview.Id });
        builder.HasIndex(overview => new { overview.OrganisationId, overview.NextStepOn, overview.Name, overview.Id });

        builder.IsListedByName([nameof(CompanyOverview.Name)], alphabets: Alphabet.Common);
        builder.IsListedByName([nameof(CompanyOverview.Town), nameof(CompanyOverview.Name)], alphabets: Alphabet.Common);
        foreach (var before in new[] { nameof(CompanyOverview.Segment), nameof(CompanyOverview.LastContactOn), nameof(CompanyOverview.NextStepOn) })
            builder.IsListedByName([nameof(CompanyOverview.Name)], before, Alphabet.Common);
    }
}
