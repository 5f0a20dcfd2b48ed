using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using PlacementCrm.Application.Drafts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;

namespace PlacementCrm.Web.Account;

/// <summary>Forms of the signed-in user that need no page of their own; each POST carries an antiforgery token.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app, CrmOptions options)
    {
        app.MapPost("/logout", async (SignInManager<Application.Accounts.Account> signIn, SignedInMembers members, RequestSender sender, HttpContext context) =>
        {
            if (await signIn.UserManager.GetUserAsync(context.User) is { } account)
            {
                if (await members.Find(account.Id) is { } user)
                    await sender.Send(user, new DropAllDrafts());
                await signIn.UserManager.UpdateSecurityStampAsync(account);
            }

            await signIn.SignOutAsync();
            // The scripts have taken this user's text from the browser. Clear-Site-Data would take what others have not sent yet.
            return Results.LocalRedirect("/login");
        });

        app.MapPost("/account/language", (HttpContext context, [FromForm] string culture, [FromForm] string? returnUrl) =>
        {
            if (!Cultures.Names.Contains(culture))
                return Results.BadRequest();

            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, Secure = options.IsSecure });
            return Results.LocalRedirect(LocalAddress.Or(returnUrl, "/"));
        }).AllowAnonymous();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous();
        app.MapGet("/health/ready", async (Application.Persistence.DatabaseHealth database, CancellationToken cancel) =>
            await database.Answers(cancel) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
