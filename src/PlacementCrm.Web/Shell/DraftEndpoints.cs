using System.Security.Claims;
using PlacementCrm.Application.Drafts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Web.Account;

namespace PlacementCrm.Web.Shell;

/// <summary>
/// Where draft-keeper.js puts text that may not lie in the browser. A script carries no form token: the cookie is SameSite,
/// the Origin must be ours, and the own header makes a foreign page's request fail its preflight.
/// </summary>
internal static class DraftEndpoints
{
    /// <summary>Whose text it is. Somebody else may have signed in on this browser since the page was opened.</summary>
    public const string UserHeader = "X-Draft-User";

    /// <summary>The browser tab; and that its user has seen what another tab wrote there and means it.</summary>
    private const string TabHeader = "X-Draft-Tab";
    private const string TakeHeader = "X-Draft-Take";

    private const int MostBytes = 64 * 1024;

    public static void MapDrafts(this WebApplication app, CrmOptions options)
    {
        // Anonymous: a script wants 401 and not the sign-in page.
        var drafts = app.MapGroup("/drafts/{key:maxlength(120)}").AllowAnonymous();
        drafts.MapGet("", (string key, HttpContext context) => Answer(context, options, async (user, sender) =>
            await sender.Send(user, new ShowDraft(key), context.RequestAborted) is { } kept ? Results.Json(kept) : Results.NoContent()));
        drafts.MapPut("", (string key, HttpContext context) => Answer(context, options, async (user, sender) =>
        {
            if (context.Request.ContentLength is null or > MostBytes)
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

            using var reader = new StreamReader(context.Request.Body);
            var text = await reader.ReadToEndAsync(context.RequestAborted);
            // From here on not bound to the connection: the page may be closing, and this is its last word.
            await sender.Send(user, new KeepDraft(key, text, TabOf(context), TakesOver(context)), CancellationToken.None);
            return Results.NoContent();
        }));
        drafts.MapDelete("", (string key, HttpContext context) => Answer(context, options, async (user, sender) =>
        {
            await sender.Send(user, new DropDraft(key, TabOf(context), TakesOver(context)), CancellationToken.None);
            return Results.NoContent();
        }));
    }

    private static string TabOf(HttpContext context) => context.Request.Headers[TabHeader].ToString();

    private static bool TakesOver(HttpContext context) => context.Request.Headers.ContainsKey(TakeHeader);

    private static async Task<IResult> Answer(HttpContext context, CrmOptions options, Func<CurrentUser, RequestSender, Task<IResult>> reply)
    {
        context.Response.Headers.CacheControl = "no-store";
        // Browsers leave the Origin out of a page's own GET, which changes nothing; one of another site they name.
        var isOurs = SameOrigin.IsOurs(context.Request, options)
            || (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Origin.Count == 0);
        if (!isOurs || !context.Request.Headers.TryGetValue(UserHeader, out var writer))
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        var services = context.RequestServices;
        var accountId = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (accountId is null || DraftKey.Of(accountId) != writer
            || await services.GetRequiredService<SignedInMembers>().Find(Guid.Parse(accountId), context.RequestAborted) is not { } user)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);

        try
        {
            return await reply(user, services.GetRequiredService<RequestSender>());
        }
        catch (RequestInvalid)
        {
            return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
        }
        catch (EditConflict)
        {
            return Results.StatusCode(StatusCodes.Status409Conflict);
        }
        catch (Exception fault) when (Dispatcher.IsPassing(fault))
        {
            // The script keeps the text in memory and asks again.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
