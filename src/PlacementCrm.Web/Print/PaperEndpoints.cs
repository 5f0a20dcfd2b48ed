using System.Globalization;
using System.Security.Claims;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Print;

/// <summary>Each paper has two addresses: the print page, and the same with <c>.pdf</c> behind it.</summary>
internal static class PaperEndpoints
{
    /// <summary>For the PDF: the page asks for nothing outside itself and runs nothing.</summary>
    public const string Sealed = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private const string OnScreen = "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="address">With <c>{id:guid}</c> in it.</param>
    /// <param name="permission">What the reader must at least be allowed; the paper's own query decides again.</param>
    /// <param name="compose">Reads the data and says how it is drawn. A row that is not theirs throws, and answers as an absent page.</param>
    public static void MapPaper(this IEndpointRouteBuilder app, string address, Permission permission, Func<PaperRequest, Task<Paper>> compose)
    {
        app.MapGet(address, (Guid id, HttpContext context) => Answer(id, context, compose, Page)).RequireAuthorization(permission.ToString());
        app.MapGet(address + ".pdf", (Guid id, HttpContext context) => Answer(id, context, compose, File)).RequireAuthorization(permission.ToString());
    }

    private static async Task<IResult> Answer(Guid id, HttpContext context, Func<PaperRequest, Task<Paper>> compose, Func<Paper, HttpContext, Task<IResult>> draw)
    {
        var services = context.RequestServices;
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            || await services.GetRequiredService<SignedInMembers>().Find(account, context.RequestAborted) is not { } user)
            return Results.NotFound();

        var headers = context.Response.Headers;
        (headers.ContentSecurityPolicy, headers.CacheControl, headers["X-Robots-Tag"]) = (OnScreen, "no-store", "noindex, nofollow");
        try
        {
            var asked = PaperLanguages.Find(context.Request.Query["language"]);
            return await draw(await compose(new(id, asked, user, services.GetRequiredService<RequestSender>(), services, context)), context);
        }
        catch (Exception refusal) when (refusal is NotFound or Forbidden or RequestInvalid)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> Page(Paper paper, HttpContext context)
    {
        var address = context.Request.Path.Value!;
        var hasPdf = context.RequestServices.GetRequiredService<IPdfPrinter>().IsInstalled;
        var tools = new PaperTools(
            paper.BackTo,
            hasPdf ? $"{address}.pdf?language={paper.Culture.TwoLetterISOLanguageName}" : null,
            paper.IsFixed ? [] : [.. PaperLanguages.All.Select(language => KeyValuePair.Create(language, $"{address}?language={language}"))],
            "/js/paper.js");
        return Html(await Renderer(context).Draw(paper, tools));
    }

    private static async Task<IResult> File(Paper paper, HttpContext context)
    {
        try
        {
            var page = await Renderer(context).Draw(paper, tools: null);
            var pdf = await context.RequestServices.GetRequiredService<IPdfPrinter>().Print(page, context.RequestAborted);
            return Results.File(pdf, "application/pdf", $"{paper.FileName}.pdf");
        }
        catch (PdfNotMade refusal)
        {
            var page = context.Request.Path.Value![..^".pdf".Length] + context.Request.QueryString;
            return Html(await Renderer(context).Refuse(refusal.Problem, page, CultureInfo.CurrentUICulture), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static PaperRenderer Renderer(HttpContext context) => context.RequestServices.GetRequiredService<PaperRenderer>();

    private static IResult Html(string page, int status = StatusCodes.Status200OK) => Results.Content(page, "text/html; charset=utf-8", statusCode: status);
}
