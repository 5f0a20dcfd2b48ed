using System.Security.Claims;
using System.Text.Json.Serialization;
using MediatR;
using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Web.Account;
using PlacementCrm.Web.Shell;

namespace PlacementCrm.Web.Capture;

/// <summary>
/// What the phone pages fetch and send. They may have been opened hours ago without connection, so no form token is asked
/// for: the cookie is SameSite, the Origin must be ours, and the own header makes a foreign page's request fail its preflight.
/// </summary>
internal static class CaptureEndpoints
{
    /// <summary>Whose outbox it is. The cookie may belong to somebody else by now, and a visit has one author.</summary>
    public const string UserHeader = "X-Capture-User";

    public static void MapCapture(this WebApplication app, CrmOptions options)
    {
        var capture = app.MapGroup("/capture").AllowAnonymous();
        capture.MapGet("/companies", Answer(Companies));
        capture.MapGet("/companies/{id:guid}", Answer(Company));
        capture.MapGet("/placements", Answer(Placements));
        capture.MapPost("/visits", (HttpContext context, Visit visit) => Send(context, options, visit.ToRequest)).DisableAntiforgery();
        capture.MapPost("/incidents", (HttpContext context, CapturedIncident incident) => Send(context, options, incident.ToRequest)).DisableAntiforgery();
    }

    private static async Task<IResult> Companies(CurrentUser user, RequestSender sender, HttpContext context)
    {
        var search = context.Request.Query["search"].ToString().Trim();
        return Results.Json(search.Length == 0
            ? await sender.Send(user, new FindPlacesToVisit(), context.RequestAborted)
            : await sender.Send(user, new SuggestCompanies(search), context.RequestAborted));
    }

    private static async Task<IResult> Company(CurrentUser user, RequestSender sender, HttpContext context)
    {
        var form = await sender.Send(user, new ShowVisitForm(Guid.Parse((string)context.GetRouteValue("id")!)), context.RequestAborted);
        return Results.Json(new
        {
            form.CompanyId,
            form.Company,
            form.Town,
            People = form.People.DistinctBy(person => person.Id),
            Planned = form.Planned.Select(plan => new { plan.Id, Kind = plan.Kind.ToString(), plan.At }),
        });
    }

    // Not kept by any cache on the way: the names of people in placements.
    private static async Task<IResult> Placements(CurrentUser user, RequestSender sender, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(await sender.Send(user, new FindPlacementsAtWork(), context.RequestAborted));
    }

    private static Task<IResult> Send(HttpContext context, CrmOptions options, Func<Guid, IRequest<Guid>> toRequest) =>
        SameOrigin.IsOurs(context.Request, options) ? Answer((user, sender, http) => Keep(user, sender, http, toRequest))(context) : Task.FromResult(Unreadable);

    private static async Task<IResult> Keep(CurrentUser user, RequestSender sender, HttpContext context, Func<Guid, IRequest<Guid>> toRequest)
    {
        if (!Guid.TryParse(context.Request.Headers["Idempotency-Key"], out var requestId))
            return Unreadable;

        // Not bound to the connection: a cut one must not undo what is about to be committed.
        await sender.Send(user, toRequest(requestId), CancellationToken.None);
        return Results.Json(new { Saved = true });
    }

    // With a body: the page for lost visitors is not for scripts.
    private static IResult Unreadable => Results.Json(new { Message = "" }, statusCode: StatusCodes.Status400BadRequest);

    private delegate Task<IResult> Reply(CurrentUser user, RequestSender sender, HttpContext context);

    private static Func<HttpContext, Task<IResult>> Answer(Reply reply) => async context =>
    {
        var services = context.RequestServices;
        var accountId = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (accountId is null || DraftKey.Of(accountId) != context.Request.Headers[UserHeader]
            || await services.GetRequiredService<SignedInMembers>().Find(Guid.Parse(accountId), context.RequestAborted) is not { } user)
            return Results.Json(new { Message = "" }, statusCode: StatusCodes.Status401Unauthorized);

        try
        {
            return await reply(user, services.GetRequiredService<RequestSender>(), context);
        }
        catch (Exception refusal) when (CaptureRefusals.StatusOf(refusal) is { } status)
        {
            return Results.Json(new { refusal.Message }, statusCode: status);
        }
    };

    /// <summary>One entry of the outbox.</summary>
    internal sealed record Visit(
        [property: JsonConverter(typeof(JsonStringEnumConverter<ActivityKind>))] ActivityKind Kind, Guid CompanyId, DateTimeOffset At,
        [property: JsonConverter(typeof(JsonStringEnumConverter<ActivityOutcome>))] ActivityOutcome Outcome, string? Note, IReadOnlyList<Guid>? ContactIds,
        string? NextStepTitle, DateOnly? NextStepOn, Guid? PlanId = null)
    {
        public LogActivity ToRequest(Guid requestId) => new()
        {
            RequestId = requestId,
            Kind = Kind,
            CompanyId = CompanyId,
            At = At,
            Outcome = Outcome,
            Note = Note ?? "",
            ContactIds = ContactIds ?? [],
            NextStepTitle = NextStepTitle,
            NextStepOn = NextStepOn,
            HoldsPlan = true,
            PlanId = PlanId,
        };
    }
}
