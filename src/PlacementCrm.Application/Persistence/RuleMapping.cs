using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Persistence;

internal sealed class RuleMapping : IEntityTypeConfiguration<Rule>, IEntityTypeConfiguration<TargetGroup>
{
    public void Configure(EntityTypeBuilder<Rule> builder)
    {
        builder.Property(rule => rule.Code).HasMaxLength(80);
        builder.Property(rule => rule.Parameters).HasColumnType("jsonb");
        builder.Property(rule => rule.SourceAddress).HasMaxLength(500);
        builder.Property(rule => rule.Note).HasMaxLength(1000);
        builder.Property(rule => rule.RefusalReason).HasMaxLength(1000);
        builder.Property(rule => rule.State).HasDefaultValue(RuleState.Approved);
        builder.References<Member>(nameof(Rule.DraftedById));
        builder.References<Member>(nameof(Rule.DecidedById));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Rule.Code), nameof(Rule.ValidFromOn));

        // One change of a rule waits at a time: two would race for the day on which the old row ends.
        builder.IsUniqueInOrganisation(nameof(Rule.Code)).HasFilter("state = 'Draft'");
    }

    public void Configure(EntityTypeBuilder<TargetGroup> builder)
    {
        builder.Property(group => group.Code).HasMaxLength(TargetGroup.LongestCode);
        builder.Property(group => group.NameEn).HasMaxLength(TargetGroup.LongestName);
        builder.Property(group => group.NameDa).HasMaxLength(TargetGroup.LongestName);
        builder.Property(group => group.NameDe).HasMaxLength(TargetGroup.LongestName);
        builder.Ignore(group => group.Names);
        builder.IsUniqueInOrganisation(nameof(TargetGroup.Code));
    }
}
