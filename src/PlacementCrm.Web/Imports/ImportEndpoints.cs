using System.Security.Claims;
using PlacementCrm.Application.Imports;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Imports;

/// <summary>Files that the import hands out.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this WebApplication app) =>
        app.MapGet("/import/{id:guid}/errors.csv", async (Guid id, ClaimsPrincipal principal, SignedInMembers members, RequestSender sender, CancellationToken cancel) =>
        {
            if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account) || await members.Find(account, cancel) is not { } user)
                return Results.NotFound();

            try
            {
                var file = await sender.Send(user, new ListErrorRows(id), cancel);
                return Results.File(file.Content, "text/csv; charset=utf-8", file.FileName);
            }
            catch (Exception refusal) when (refusal is NotFound or Forbidden or RequestInvalid)
            {
                return Results.NotFound();
            }
        }).RequireAuthorization(nameof(Permission.ImportData));
}
