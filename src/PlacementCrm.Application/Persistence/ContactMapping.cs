using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Persistence;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<ContactRole>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(contact => contact.Name).HasMaxLength(200);
        builder.Property(contact => contact.Title).HasMaxLength(100);
        builder.Property(contact => contact.Phone).HasMaxLength(60);
        builder.Property(contact => contact.PhoneDigits).HasMaxLength(15);
        builder.Property(contact => contact.Email).HasMaxLength(254);
        builder.PrimitiveCollection(contact => contact.OptedOutChannels).ElementType(kind => kind.HasConversion<string>().HasMaxLength(40));
        builder.Property<string>("SearchText").UseCollation("C").HasMaxLength(-1).HasColumnType("text")
            .HasComputedColumnSql("f_search(name) || ' ' || f_search(coalesce(email, '')) || ' ' || coalesce(phone_digits, '')", stored: true);
        builder.HasIndex("SearchText").HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(nameof(Entity.OrganisationId), "SearchText");
        builder.Contains(contact => contact.Roles, role => role.ContactId);

        builder.IsListedByName([nameof(Contact.Name)]);
        builder.HasIndex(contact => new { contact.OrganisationId, contact.PhoneDigits });
        builder.HasIndex(contact => new { contact.OrganisationId, contact.Email });
    }

    public void Configure(EntityTypeBuilder<ContactRole> builder)
    {
        builder.Property(role => role.Role).HasMaxLength(100);
        builder.References<Company>(nameof(ContactRole.CompanyId));
        builder.References<Site>(nameof(ContactRole.SiteId));

        builder.HasIndex(role => new { role.OrganisationId, role.CompanyId, role.ToOn });
    }
}
