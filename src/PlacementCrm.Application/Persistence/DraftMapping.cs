using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Application.Drafts;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(draft => draft.Key).HasMaxLength(Draft.LongestKey);
        builder.Property(draft => draft.Tab).HasMaxLength(Draft.LongestTab);
        builder.References<Member>(nameof(Draft.MemberId));
        builder.IsUniqueInOrganisation(nameof(Draft.MemberId), nameof(Draft.Key));
    }
}
