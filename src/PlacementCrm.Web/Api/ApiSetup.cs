using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.RateLimiting;
using PlacementCrm.Domain;

namespace PlacementCrm.Web.Api;

/// <summary>The REST surface: who may ask, how often, in which language, and how refusals look. See decisions/0019.</summary>
internal static class ApiSetup
{
    public const string RateLimit = "api";

    /// <summary>From one address, whatever key it sends: a limit for each key would let a stranger try keys without end.</summary>
    public const int MostAMinute = 120;

    private static readonly PathString s_api = "/api";

    public static bool IsApi(this HttpContext context) => context.Request.Path.StartsWithSegments(s_api, StringComparison.OrdinalIgnoreCase);

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ApiProblems>().AddProblemDetails();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.Name, configureOptions: null);
        // A parameter that cannot be read is answered and not thrown, also on a developer's machine.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = false);
        services.Configure<RequestLocalizationOptions>(localization => localization.RequestCultureProviders.Insert(0, new CustomRequestCultureProvider(LanguageOf)));
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));
            limiter.OnRejected = Rejected;
        });
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
    }

    public static void UseApiProblems(this WebApplication app) => app.UseWhen(IsApi, api => api.UseStatusCodePages(pages =>
    {
        var context = pages.HttpContext;
        var problems = context.RequestServices.GetRequiredService<ApiProblems>();
        return problems.Of(context.Response.StatusCode, context.Response.StatusCode == StatusCodes.Status404NotFound ? "NotThere" : "BadRequest").ExecuteAsync(context);
    }));

    public static void MapApi(this WebApplication app)
    {
        var policy = new AuthorizationPolicyBuilder(ApiKeyAuthentication.Name).RequireAuthenticatedUser().Build();
        var api = app.MapGroup("/api/v1").RequireAuthorization(policy).RequireRateLimiting(RateLimit).AddEndpointFilter(ApiProblems.Answer);
        foreach (var status in new[] { 400, 401, 403, 404, 409, 429, 500, 503 })
            api.ProducesProblem(status);
        api.MapMatches();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().RequireRateLimiting(RateLimit);
    }

    // No cookie, and "de" is as good as "de-DE".
    private static Task<ProviderCultureResult?> LanguageOf(HttpContext context)
    {
        var asked = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString());
        var found = asked.Select(language => Cultures.Names.FirstOrDefault(name => language.Split('-')[0].Equals(name[..2], StringComparison.OrdinalIgnoreCase))).FirstOrDefault(name => name is not null);
        var options = context.RequestServices.GetRequiredService<CrmOptions>();
        return Task.FromResult(context.IsApi() ? new ProviderCultureResult(found ?? options.DefaultCulture) : null);
    }

    private static async ValueTask Rejected(OnRejectedContext rejected, CancellationToken cancel)
    {
        var context = rejected.HttpContext;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (context.IsApi())
            await context.RequestServices.GetRequiredService<ApiProblems>().Of(StatusCodes.Status429TooManyRequests, "TooMany").ExecuteAsync(context);
    }
}
