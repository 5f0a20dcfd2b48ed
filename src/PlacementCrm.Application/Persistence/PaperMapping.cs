using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Persistence;

/// <summary>What belongs to a placement's papers: the days of the week, the agreements handed out, the case in VITAS.</summary>
internal sealed class PaperMapping :
    IEntityTypeConfiguration<WorkingWeek>, IEntityTypeConfiguration<MentorSupport>, IEntityTypeConfiguration<GivenAgreement>, IEntityTypeConfiguration<VitasCase>
{
    public void Configure(EntityTypeBuilder<MentorSupport> builder)
    {
        builder.Property(support => support.Goal).HasMaxLength(MentorSupport.LongestWords);
        builder.Property(support => support.Name).HasMaxLength(MentorSupport.LongestName);
        builder.Property(support => support.Contact).HasMaxLength(MentorSupport.LongestName);
        builder.Property(support => support.Tasks).HasMaxLength(MentorSupport.LongestWords);
        builder.Property(support => support.Assessment).HasMaxLength(MentorSupport.LongestWords);
        builder.Property(support => support.WeeklyHours).HasPrecision(5, 2);
        builder.References<Placement>(nameof(MentorSupport.PlacementId), DeleteBehavior.Cascade);
        builder.References<Rule>(nameof(MentorSupport.RuleId));
        builder.References<Member>(nameof(MentorSupport.RecordedById));
        // Two that write the same period at once: the second is told that somebody was faster.
        builder.IsUniqueInOrganisation(nameof(MentorSupport.PlacementId), nameof(MentorSupport.FromOn));
    }

    public void Configure(EntityTypeBuilder<WorkingWeek> builder)
    {
        builder.Property(week => week.Days).HasColumnType("jsonb").HasMaxLength(-1).HasConversion(
            days => JsonSerializer.Serialize(days, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<List<WorkingDay>>(text, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<WorkingDay>>((left, right) => left!.SequenceEqual(right!), days => days.Count, days => days.ToList()));
        builder.Property(week => week.Days).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.References<Placement>(nameof(WorkingWeek.PlacementId));
        builder.IsUniqueInOrganisation(nameof(WorkingWeek.PlacementId));
    }

    public void Configure(EntityTypeBuilder<GivenAgreement> builder)
    {
        builder.Property(agreement => agreement.Language).HasMaxLength(2);
        builder.Property(agreement => agreement.Fingerprint).HasMaxLength(64);
        builder.Property(agreement => agreement.Content).HasMaxLength(100_000);
        builder.References<Placement>(nameof(GivenAgreement.PlacementId));
        builder.References<Member>(nameof(GivenAgreement.GivenById));
        // Two who hand out at the same moment: the database decides who was first.
        builder.IsUniqueInOrganisation(nameof(GivenAgreement.PlacementId), nameof(GivenAgreement.Number));
    }

    public void Configure(EntityTypeBuilder<VitasCase> builder)
    {
        builder.Property(application => application.Number).HasMaxLength(VitasCase.LongestNumber);
        builder.References<Placement>(nameof(VitasCase.PlacementId));
        builder.References<PlacementPeriod>(nameof(VitasCase.PeriodId));
        builder.IsUniqueInOrganisation(nameof(VitasCase.PlacementId), nameof(VitasCase.Order));
    }
}
