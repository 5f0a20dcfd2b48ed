using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.Property(organisation => organisation.ShortName).HasMaxLength(40);
        builder.Property(organisation => organisation.Name).HasMaxLength(200);
        builder.Property(organisation => organisation.AuthorityName).HasMaxLength(80);
        builder.Property(organisation => organisation.Authority).HasDefaultValue(AuthorityWord.Municipality);
        builder.HasIndex(organisation => organisation.ShortName).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property(member => member.Name).HasMaxLength(200);
        builder.Property(member => member.MunicipalityCode).HasMaxLength(4);
        builder.Property(member => member.Team).HasMaxLength(80);
    }
}
