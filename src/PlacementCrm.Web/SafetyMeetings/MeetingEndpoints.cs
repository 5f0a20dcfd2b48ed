using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.Localization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Web.Resources;
using PlacementCrm.Web.Shell;

namespace PlacementCrm.Web.SafetyMeetings;

/// <summary>Files that a safety meeting hands out.</summary>
internal static class MeetingEndpoints
{
    public static void MapSafetyMeetings(this WebApplication app)
    {
        app.MapMeetingPapers();
        app.MapGet("/safety-meetings/{id:guid}/invitation.ics", async (
            Guid id, ClaimsPrincipal principal, SignedInMembers members, RequestSender sender, TimeProvider clock,
            IStringLocalizer<SafetyMeetingTexts> texts, CancellationToken cancel) =>
        {
            if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account) || await members.Find(account, cancel) is not { } user)
                return Results.NotFound();

            try
            {
                var entry = MeetingInvitation.Calendar(await sender.Send(user, new ShowInvitation(id), cancel), texts, clock.GetUtcNow());
                return Results.File(Encoding.UTF8.GetBytes(entry), CalendarEntry.MediaType, MeetingInvitation.FileName);
            }
            catch (Exception refusal) when (refusal is NotFound or Forbidden)
            {
                return Results.NotFound();
            }
        }).RequireAuthorization(nameof(Permission.HoldSafetyMeetings));
    }
}
