using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class TaskMapping : IEntityTypeConfiguration<FollowUpTask>
{
    public void Configure(EntityTypeBuilder<FollowUpTask> builder)
    {
        builder.References<Member>(nameof(FollowUpTask.OwnerId));
        builder.References<Member>(nameof(FollowUpTask.DoneById));
        builder.References<Company>(nameof(FollowUpTask.CompanyId));
        builder.References<Contact>(nameof(FollowUpTask.ContactId));
        builder.References<Candidate>(nameof(FollowUpTask.CandidateId));
        builder.References<Activity>(nameof(FollowUpTask.SourceActivityId));
        builder.References<FollowUpStep>(nameof(FollowUpTask.StepId));
        builder.References<PlacementComment>(nameof(FollowUpTask.CommentId));

        builder.HasIndex(task => new { task.OrganisationId, task.OwnerId, task.DueOn }).HasFilter("done_at is null");
        builder.HasIndex(task => new { task.OrganisationId, task.CompanyId, task.DueOn }).HasFilter("done_at is null");
        builder.HasIndex(task => new { task.OrganisationId, task.PlacementId });
        // A step of a plan becomes one task of a placement, also when two people start or extend it at the same moment.
        builder.HasIndex(task => new { task.OrganisationId, task.PlacementId, task.StepId, task.Occurrence }).IsUnique().HasFilter("step_id is not null");
    }
}
