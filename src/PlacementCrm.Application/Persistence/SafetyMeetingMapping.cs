using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Persistence;

internal sealed class SafetyMeetingMapping :
    IEntityTypeConfiguration<SafetyMeeting>, IEntityTypeConfiguration<MeetingPresence>, IEntityTypeConfiguration<ConsiderationAnswer>
{
    public void Configure(EntityTypeBuilder<SafetyMeeting> builder)
    {
        builder.Property(meeting => meeting.Place).HasMaxLength(200);
        builder.Property(meeting => meeting.NotHeldReason).HasMaxLength(1000);
        builder.Property(meeting => meeting.ReopenedReason).HasMaxLength(1000);
        builder.Property(meeting => meeting.Expectations).HasMaxLength(4000);
        builder.Property(meeting => meeting.IfItGetsHard).HasMaxLength(4000);
        builder.Property(meeting => meeting.Questions).HasMaxLength(4000);
        builder.Ignore(meeting => meeting.NotPossible);

        builder.References<Placement>(nameof(SafetyMeeting.PlacementId));
        builder.Contains(meeting => meeting.Presences, presence => presence.SafetyMeetingId);
        builder.Contains(meeting => meeting.Answers, answer => answer.SafetyMeetingId);

        // A placement has one meeting that counts; those that were not held stay to be seen.
        builder.IsUniqueInOrganisation(nameof(SafetyMeeting.PlacementId)).HasFilter("state <> 'NotHeld'");
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(SafetyMeeting.State), nameof(SafetyMeeting.PlannedAt));
    }

    public void Configure(EntityTypeBuilder<MeetingPresence> builder)
    {
        builder.Property(presence => presence.Name).HasMaxLength(200);
        builder.IsUniqueInOrganisation(nameof(MeetingPresence.SafetyMeetingId), nameof(MeetingPresence.Party));
    }

    public void Configure(EntityTypeBuilder<ConsiderationAnswer> builder)
    {
        builder.Property(answer => answer.Words).HasMaxLength(1000);
        builder.Property(answer => answer.AdaptedWhat).HasMaxLength(1000);
        builder.Property(answer => answer.AdaptedBy).HasMaxLength(200);
        builder.Property(answer => answer.Note).HasMaxLength(2000);
        builder.References<Consideration>(nameof(ConsiderationAnswer.ConsiderationId));
        builder.IsUniqueInOrganisation(nameof(ConsiderationAnswer.SafetyMeetingId), nameof(ConsiderationAnswer.ConsiderationId));
    }
}
