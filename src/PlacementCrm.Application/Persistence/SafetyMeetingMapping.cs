using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Persistence;

internal sealed class SafetyMeetingMapping :
    IEntityTypeConfiguration<SafetyMeeting>, IEntityTypeConfiguration<MeetingPresence>, IEntityTypeConfiguration<ConsiderationAnswer>,
    IEntityTypeConfiguration<MeetingPoint>, IEntityTypeConfiguration<MeetingMinutes>
{
    public void Configure(EntityTypeBuilder<SafetyMeeting> builder)
    {
        builder.Property(meeting => meeting.Place).HasMaxLength(200);
        builder.Property(meeting => meeting.NotHeldReason).HasMaxLength(1000);
        builder.Ignore(meeting => meeting.NotPossible).Ignore(meeting => meeting.Talk);

        builder.References<Placement>(nameof(SafetyMeeting.PlacementId));
        builder.Contains(meeting => meeting.Presences, presence => presence.SafetyMeetingId);
        builder.Contains(meeting => meeting.Answers, answer => answer.SafetyMeetingId);
        builder.Contains(meeting => meeting.Points, point => point.SafetyMeetingId);
        builder.Contains(meeting => meeting.Minutes, minutes => minutes.SafetyMeetingId);

        // A placement has one meeting that counts; those that were not held stay to be seen.
        builder.IsUniqueInOrganisation(nameof(SafetyMeeting.PlacementId)).HasFilter("state <> 'NotHeld'");
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(SafetyMeeting.State), nameof(SafetyMeeting.PlannedAt));
    }

    public void Configure(EntityTypeBuilder<MeetingPresence> builder)
    {
        builder.Property(presence => presence.Name).HasMaxLength(200);
        builder.Property(presence => presence.Objection).HasMaxLength(MeetingPresence.LongestObjection);
        builder.Ignore(presence => presence.HasConfirmed).Ignore(presence => presence.HasOpenObjection);
        builder.IsUniqueInOrganisation(nameof(MeetingPresence.SafetyMeetingId), nameof(MeetingPresence.Party));
    }

    public void Configure(EntityTypeBuilder<ConsiderationAnswer> builder)
    {
        builder.Property(answer => answer.Words).HasMaxLength(1000);
        builder.Property(answer => answer.AdaptedWhat).HasMaxLength(1000);
        builder.Property(answer => answer.AdaptedBy).HasMaxLength(200);
        builder.Property(answer => answer.SaidBy).HasMaxLength(200);
        builder.Property(answer => answer.Note).HasMaxLength(2000);
        builder.References<Consideration>(nameof(ConsiderationAnswer.ConsiderationId));
        builder.IsUniqueInOrganisation(nameof(ConsiderationAnswer.SafetyMeetingId), nameof(ConsiderationAnswer.ConsiderationId));
    }

    public void Configure(EntityTypeBuilder<MeetingPoint> builder)
    {
        builder.Property(point => point.Words).HasMaxLength(1000);
        builder.Ignore(point => point.Entry);
        builder.IsUniqueInOrganisation(nameof(MeetingPoint.SafetyMeetingId), nameof(MeetingPoint.Kind));
    }

    public void Configure(EntityTypeBuilder<MeetingMinutes> builder)
    {
        // One document that is written once and only read whole.
        builder.Property(minutes => minutes.Content).HasColumnType("jsonb").HasMaxLength(-1).HasConversion(
            content => JsonSerializer.Serialize(content, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<MinutesContent>(json, JsonSerializerOptions.Default)!);
        builder.IsUniqueInOrganisation(nameof(MeetingMinutes.SafetyMeetingId), nameof(MeetingMinutes.Number));
    }
}
