using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class LinkMapping : IEntityTypeConfiguration<PublicLink>
{
    public void Configure(EntityTypeBuilder<PublicLink> builder)
    {
        builder.Property(link => link.Holder).HasMaxLength(200);
        builder.Property(link => link.Language).HasMaxLength(10);
        builder.Property(link => link.TokenHash).HasMaxLength(32);
        builder.Property(link => link.CodeHash).HasMaxLength(32);
        builder.References<Member>(nameof(PublicLink.IssuedById));
        builder.IsUniqueInOrganisation(nameof(PublicLink.TokenHash));
        builder.HasIndex(nameof(PublicLink.OrganisationId), nameof(PublicLink.SubjectId));
    }
}
