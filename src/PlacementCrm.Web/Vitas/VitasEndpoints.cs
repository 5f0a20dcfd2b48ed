using System.Security.Claims;
using System.Text;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Vitas;

namespace PlacementCrm.Web.Vitas;

/// <summary>The block for VITAS as a file.</summary>
internal static class VitasEndpoints
{
    public static void MapVitas(this WebApplication app) =>
        app.MapGet("/placements/{id:guid}/vitas.txt", async (Guid id, ClaimsPrincipal principal, SignedInMembers members, RequestSender sender, VitasBlock block, HttpContext context) =>
        {
            if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account) || await members.Find(account, context.RequestAborted) is not { } user)
                return Results.NotFound();

            try
            {
                var page = await sender.Send(user, new ShowVitas(id), context.RequestAborted);
                context.Response.Headers.CacheControl = "no-store";
                return page.IsThere ? Results.File(Encoding.UTF8.GetBytes(block.Of(page) + "\r\n"), "text/plain; charset=utf-8", "vitas.txt") : Results.NotFound();
            }
            catch (Exception refusal) when (refusal is NotFound or Forbidden)
            {
                return Results.NotFound();
            }
        }).RequireAuthorization(nameof(Permission.SeePlacements));
}
