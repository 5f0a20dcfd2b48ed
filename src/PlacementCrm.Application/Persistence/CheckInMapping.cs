using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>, IEntityTypeConfiguration<GoalGrade>, IEntityTypeConfiguration<ConsiderationCheck>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.Property(checkIn => checkIn.Note).HasMaxLength(CheckInAnswers.LongestNote);
        builder.Ignore(checkIn => checkIn.SomethingIsNotRespected);
        builder.Contains(checkIn => checkIn.Grades, grade => grade.CheckInId);
        builder.Contains(checkIn => checkIn.Considerations, check => check.CheckInId);
        builder.References<Placement>(nameof(CheckIn.PlacementId));
        builder.References<Member>(nameof(CheckIn.RecordedById));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(CheckIn.PlacementId), nameof(CheckIn.HeldOn));
    }

    public void Configure(EntityTypeBuilder<GoalGrade> builder)
    {
        builder.References<ProgressGoal>(nameof(GoalGrade.ProgressGoalId));
        builder.IsUniqueInOrganisation(nameof(GoalGrade.CheckInId), nameof(GoalGrade.ProgressGoalId));
    }

    public void Configure(EntityTypeBuilder<ConsiderationCheck> builder)
    {
        builder.References<Consideration>(nameof(ConsiderationCheck.ConsiderationId));
        builder.IsUniqueInOrganisation(nameof(ConsiderationCheck.CheckInId), nameof(ConsiderationCheck.ConsiderationId));
    }
}
