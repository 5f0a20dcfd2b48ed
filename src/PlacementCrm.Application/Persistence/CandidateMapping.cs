using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>, IEntityTypeConfiguration<Consideration>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.Property(candidate => candidate.GivenName).HasMaxLength(100);
        builder.Property(candidate => candidate.FamilyName).HasMaxLength(100);
        builder.Property(candidate => candidate.MunicipalityCode).HasMaxLength(3);
        builder.Property(candidate => candidate.TargetGroupCode).HasMaxLength(40);
        builder.Property(candidate => candidate.Team).HasMaxLength(80);
        builder.Property(candidate => candidate.Wishes).HasMaxLength(Candidate.LongestWishes);
        builder.Property(candidate => candidate.HomePostcode).HasMaxLength(10);
        builder.Property(candidate => candidate.LastEmployerName).HasMaxLength(Candidate.LongestEmployer);
        builder.Property(candidate => candidate.LastEmployerCvr).HasConversion(cvr => cvr!.Digits, digits => Cvr.Parse(digits)).HasMaxLength(8);
        builder.Property(candidate => candidate.WeeklyHoursMin).HasPrecision(4, 2);
        builder.Property(candidate => candidate.WeeklyHoursMax).HasPrecision(4, 2);
        builder.PrimitiveCollection(candidate => candidate.WishedFunctions).ElementType().HasMaxLength(Candidate.LongestListed);
        builder.PrimitiveCollection(candidate => candidate.Skills).ElementType().HasMaxLength(Candidate.LongestListed);
        builder.PrimitiveCollection(candidate => candidate.SiteNeeds).ElementType().HasConversion<string>().HasMaxLength(40);

        builder.References<Member>(nameof(Candidate.ConsultantId));
        builder.References<Member>(nameof(Candidate.CaseWorkerId));

        builder.IsUniqueInOrganisation(nameof(Candidate.Number));
        builder.IsListedByName([nameof(Candidate.FamilyName), nameof(Candidate.GivenName)]);
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Candidate.MunicipalityCode), nameof(Candidate.State));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Candidate.Team), nameof(Candidate.State));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Candidate.RetentionEndsOn));
    }

    public void Configure(EntityTypeBuilder<Consideration> builder)
    {
        builder.Property(consideration => consideration.DimensionCode).HasMaxLength(40);
        builder.Property(consideration => consideration.Limit).HasPrecision(7, 2);
        builder.Property(consideration => consideration.Words).HasMaxLength(Consideration.LongestWords);
        builder.Property(consideration => consideration.RejectedWords).HasMaxLength(Consideration.LongestWords);
        builder.Ignore(consideration => consideration.Dimension);

        builder.References<Candidate>(nameof(Consideration.CandidateId), DeleteBehavior.Cascade);
        builder.References<Consideration>(nameof(Consideration.SupersededById));
        builder.References<Incident>(nameof(Consideration.IncidentId));

        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Consideration.CandidateId), nameof(Consideration.State));
        // What the clock ends: a few rows of many.
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Consideration.ValidToOn)).HasFilter("state = 'Confirmed'");
    }
}
