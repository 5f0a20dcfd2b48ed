using System.Globalization;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.SafetyMeetings;

/// <summary>An invitation as a text message and as a calendar entry: when, where, with whom from us. Nobody else is named.</summary>
internal static class MeetingInvitation
{
    public const string FileName = "safety-meeting.ics";

    private static readonly TimeSpan s_length = TimeSpan.FromMinutes(45);

    public static string Text(ShowInvitation.Invitation invitation, IStringLocalizer<SafetyMeetingTexts> texts)
    {
        var at = CopenhagenTime.Of(invitation.At);
        return texts["InvitationText",
            at.ToString("dddd", CultureInfo.CurrentCulture), at.ToString("d", CultureInfo.CurrentCulture), at.ToString("t", CultureInfo.CurrentCulture),
            invitation.Place, invitation.Consultant, invitation.Organisation];
    }

    /// <param name="phone">Null leaves the receiver to the telephone.</param>
    public static string Sms(ShowInvitation.Invitation invitation, string? phone, IStringLocalizer<SafetyMeetingTexts> texts) =>
        $"sms:{new string([.. (phone ?? "").Where(sign => char.IsAsciiDigit(sign) || sign == '+')])}?body={Uri.EscapeDataString(Text(invitation, texts))}";

    public static string Calendar(ShowInvitation.Invitation invitation, IStringLocalizer<SafetyMeetingTexts> texts, DateTimeOffset now) => new CalendarEntry(
        $"{invitation.MeetingId:N}@placementcrm", invitation.TimesMoved, invitation.At, s_length,
        texts["InvitationTitle", invitation.Company], invitation.Place, texts["InvitationFrom", invitation.Consultant, invitation.Organisation]).ToText(now);
}
