using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class FollowUpMapping :
    IEntityTypeConfiguration<FollowUpPlan>, IEntityTypeConfiguration<FollowUpStep>, IEntityTypeConfiguration<ProgressGoal>, IEntityTypeConfiguration<EndPlan>
{
    public void Configure(EntityTypeBuilder<FollowUpPlan> builder)
    {
        builder.Contains(plan => plan.Steps, step => step.FollowUpPlanId);
        builder.References<Member>(nameof(FollowUpPlan.WrittenById));
        builder.IsUniqueInOrganisation(nameof(FollowUpPlan.Kind), nameof(FollowUpPlan.Number));
    }

    public void Configure(EntityTypeBuilder<FollowUpStep> builder)
    {
        builder.Property(step => step.Title).HasMaxLength(FollowUpTerms.LongestTitle);
        builder.Ignore(step => step.Terms);
        builder.IsUniqueInOrganisation(nameof(FollowUpStep.FollowUpPlanId), nameof(FollowUpStep.Number));
    }

    public void Configure(EntityTypeBuilder<ProgressGoal> builder)
    {
        builder.Property(goal => goal.Title).HasMaxLength(ProgressGoal.LongestTitle);
        builder.Property(goal => goal.Target).HasMaxLength(ProgressGoal.LongestTarget);
        builder.References<Placement>(nameof(ProgressGoal.PlacementId));
        builder.References<Member>(nameof(ProgressGoal.AddedById));
        builder.References<Member>(nameof(ProgressGoal.ClosedById));
    }

    public void Configure(EntityTypeBuilder<EndPlan> builder)
    {
        builder.Property(plan => plan.Words).HasMaxLength(EndPlan.LongestWords);
        builder.References<Placement>(nameof(EndPlan.PlacementId));
        builder.References<Member>(nameof(EndPlan.WrittenById));
        builder.IsUniqueInOrganisation(nameof(EndPlan.PlacementId));
    }
}
