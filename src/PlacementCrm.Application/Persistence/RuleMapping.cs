using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Persistence;

internal sealed class RuleMapping : IEntityTypeConfiguration<Rule>
{
    public void Configure(EntityTypeBuilder<Rule> builder)
    {
        builder.Property(rule => rule.Code).HasMaxLength(80);
        builder.Property(rule => rule.Parameters).HasColumnType("jsonb");
        builder.Property(rule => rule.SourceAddress).HasMaxLength(500);
        builder.IsUniqueInOrganisation(nameof(Rule.Code), nameof(Rule.ValidFromOn));
    }
}
