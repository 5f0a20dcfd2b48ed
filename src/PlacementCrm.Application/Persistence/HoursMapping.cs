using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class HoursMapping : IEntityTypeConfiguration<HoursEntry>, IEntityTypeConfiguration<HoursCorrection>
{
    public void Configure(EntityTypeBuilder<HoursEntry> builder)
    {
        builder.Property(entry => entry.PaidHours).HasPrecision(5, 2);
        builder.Property(entry => entry.UnpaidHours).HasPrecision(5, 2);
        builder.Property(entry => entry.EmployerName).HasMaxLength(200);
        builder.Ignore(entry => entry.Week);

        builder.Contains(entry => entry.Corrections, correction => correction.HoursEntryId);
        builder.References<Placement>(nameof(HoursEntry.PlacementId));
        builder.References<Candidate>(nameof(HoursEntry.CandidateId));
        builder.References<Company>(nameof(HoursEntry.EmployerCompanyId));
        builder.References<Member>(nameof(HoursEntry.RecordedById));

        // One row per placement and week, and a week always begins on a Monday: entries cannot overlap.
        builder.IsUniqueInOrganisation(nameof(HoursEntry.PlacementId), nameof(HoursEntry.WeekStartsOn));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(HoursEntry.CandidateId), nameof(HoursEntry.WeekStartsOn));
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_hours_entry_week", "extract(isodow from week_starts_on) = 1");
            table.HasCheckConstraint("ck_hours_entry_known", "(paid_hours is null) = (unpaid_hours is null) and paid_hours >= 0 and unpaid_hours >= 0");
        });
    }

    public void Configure(EntityTypeBuilder<HoursCorrection> builder)
    {
        builder.Property(correction => correction.PaidHours).HasPrecision(5, 2);
        builder.Property(correction => correction.UnpaidHours).HasPrecision(5, 2);
        builder.IsUniqueInOrganisation(nameof(HoursCorrection.HoursEntryId), nameof(HoursCorrection.Number));
    }
}
