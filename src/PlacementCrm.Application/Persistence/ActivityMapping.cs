using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class ActivityMapping
    : IEntityTypeConfiguration<Activity>, IEntityTypeConfiguration<ActivityParticipant>, IEntityTypeConfiguration<ActivityAddendum>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(activity => activity.Purpose).HasMaxLength(500);
        builder.Property(activity => activity.Note).HasMaxLength(10_000);
        builder.References<Company>(nameof(Activity.CompanyId));
        builder.References<Site>(nameof(Activity.SiteId));
        builder.References<Member>(nameof(Activity.AuthorId));
        builder.References<Activity>(nameof(Activity.RescheduledToId));
        builder.Contains(activity => activity.Participants, participant => participant.ActivityId);
        builder.Contains(activity => activity.Addenda, addendum => addendum.ActivityId);

        builder.HasIndex(activity => new { activity.OrganisationId, activity.CompanyId, activity.At }).IsDescending(false, false, true);
        builder.HasIndex(activity => new { activity.OrganisationId, activity.AuthorId, activity.At }).IsDescending(false, false, true);
        builder.HasIndex(activity => new { activity.OrganisationId, activity.State, activity.At });
    }

    public void Configure(EntityTypeBuilder<ActivityParticipant> builder)
    {
        builder.References<Contact>(nameof(ActivityParticipant.ContactId));

        builder.IsUniqueInOrganisation(nameof(ActivityParticipant.ActivityId), nameof(ActivityParticipant.ContactId));
    }

    public void Configure(EntityTypeBuilder<ActivityAddendum> builder)
    {
        builder.Property(addendum => addendum.Text).HasMaxLength(4000);
        builder.References<Member>(nameof(ActivityAddendum.AuthorId));
    }
}
