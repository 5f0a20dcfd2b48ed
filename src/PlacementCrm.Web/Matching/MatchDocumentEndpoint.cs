using System.Security.Claims;
using System.Text;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Matching;

/// <summary>The page about the match as a file.</summary>
internal static class MatchDocumentEndpoint
{
    public static void MapMatchDocument(this WebApplication app) =>
        app.MapGet("/matching/rules.md", async (ClaimsPrincipal principal, SignedInMembers members, RequestSender sender, MatchDocument document, TimeProvider clock, HttpContext context) =>
        {
            if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account) || await members.Find(account, context.RequestAborted) is not { } user)
                return Results.NotFound();

            try
            {
                var page = await sender.Send(user, new ShowMatchRules(), context.RequestAborted);
                context.Response.Headers.CacheControl = "no-store";
                return Results.File(Encoding.UTF8.GetBytes(document.Write(page, CopenhagenTime.Today(clock))), "text/markdown; charset=utf-8", "matching.md");
            }
            catch (Forbidden)
            {
                return Results.NotFound();
            }
        }).RequireAuthorization(nameof(Permission.UseOwnAccount));
}
