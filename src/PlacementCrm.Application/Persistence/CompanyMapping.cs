using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class CompanyMapping : IEntityTypeConfiguration<Company>, IEntityTypeConfiguration<Site>, IEntityTypeConfiguration<SiteFact>,
    IEntityTypeConfiguration<SiteStaffMonth>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.Property(company => company.Name).HasMaxLength(200);
        builder.Property(company => company.Cvr).HasConversion(cvr => cvr!.Digits, digits => Cvr.Parse(digits)).HasMaxLength(8);
        builder.Property(company => company.IndustryCode).HasMaxLength(8);
        builder.Property(company => company.Phone).HasMaxLength(60);
        builder.Property(company => company.PhoneDigits).HasMaxLength(15);
        builder.Property(company => company.Email).HasMaxLength(254);
        builder.Property(company => company.Website).HasMaxLength(400);
        builder.Property(company => company.DoNotContactReason).HasMaxLength(500);
        builder.References<Member>(nameof(Company.OwnerId));

        // Folded once, when written. "C" order, because only that comparison is an index condition under row-level security.
        builder.Property<string>("SearchText").UseCollation("C").HasMaxLength(-1).HasColumnType("text")
            .HasComputedColumnSql("f_search(name) || ' ' || coalesce(cvr, '') || ' ' || coalesce(phone_digits, '')", stored: true);
        builder.Property<string?>("EmailDomain").HasMaxLength(254)
            .HasComputedColumnSql("nullif(lower(split_part(email, '@', 2)), '')", stored: true);
        builder.HasIndex("SearchText").HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(nameof(Entity.OrganisationId), "SearchText");
        builder.HasIndex(nameof(Entity.OrganisationId), "EmailDomain");

        builder.IsUniqueInOrganisation(nameof(Company.Cvr)).HasFilter("cvr is not null");
        builder.HasIndex(company => new { company.OrganisationId, company.Name, company.Id });
        builder.HasIndex(company => new { company.OrganisationId, company.OwnerId });
        builder.HasIndex(company => new { company.OrganisationId, company.PhoneDigits });
    }

    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.Property(site => site.Name).HasMaxLength(200);
        builder.Property(site => site.PNumber).HasConversion(number => number!.Digits, digits => PNumber.Parse(digits)).HasMaxLength(10);
        builder.Property(site => site.AddressLine).HasMaxLength(200);
        builder.Property(site => site.Postcode).HasMaxLength(10);
        builder.Property(site => site.City).HasMaxLength(100);
        builder.Property(site => site.MunicipalityCode).HasMaxLength(8);
        builder.Property(site => site.OrdinaryFte).HasPrecision(9, 2);
        builder.Property(site => site.EmployeeRepresentative).HasMaxLength(200);
        builder.References<Company>(nameof(Site.CompanyId));
        builder.References<Member>(nameof(Site.OwnerId));

        builder.IsUniqueInOrganisation(nameof(Site.PNumber)).HasFilter("p_number is not null");
        builder.HasIndex(site => new { site.OrganisationId, site.CompanyId, site.Name });
        builder.HasIndex(site => new { site.OrganisationId, site.OwnerId });
        builder.HasIndex(site => new { site.OrganisationId, site.MunicipalityCode });
    }

    public void Configure(EntityTypeBuilder<SiteStaffMonth> builder)
    {
        builder.Property(month => month.OrdinaryFte).HasPrecision(9, 2);
        builder.References<Site>(nameof(SiteStaffMonth.SiteId));
        builder.IsUniqueInOrganisation(nameof(SiteStaffMonth.SiteId), nameof(SiteStaffMonth.Month));
    }

    public void Configure(EntityTypeBuilder<SiteFact> builder)
    {
        builder.Property(fact => fact.Words).HasMaxLength(1000);
        builder.References<Site>(nameof(SiteFact.SiteId), DeleteBehavior.Cascade);
        builder.References<Activity>(nameof(SiteFact.SourceActivityId));

        builder.HasIndex(fact => new { fact.OrganisationId, fact.SiteId, fact.Dimension, fact.ObservedOn });
    }
}
