using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(key => key.Name).HasMaxLength(100);
        builder.Property(key => key.Hash).HasMaxLength(32);
        builder.PrimitiveCollection(key => key.Scopes).ElementType().HasConversion<string>().HasMaxLength(40);
        builder.References<Member>(nameof(ApiKey.MemberId));
        builder.References<Member>(nameof(ApiKey.MadeById));
        builder.IsUniqueInOrganisation(nameof(ApiKey.Hash));
    }
}
