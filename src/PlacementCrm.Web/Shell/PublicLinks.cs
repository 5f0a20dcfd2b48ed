using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PlacementCrm.Web.Shell;

/// <summary>Pages that strangers open with a link.</summary>
internal static class PublicLinks
{
    public const string RateLimit = "public-links";

    private const int MostAMinute = 60;

    private static readonly PathString s_confirm = "/confirm";

    public static bool IsPublicLink(this HttpContext context) => context.Request.Path.StartsWithSegments(s_confirm, StringComparison.OrdinalIgnoreCase);

    /// <summary>Each address may try so often; each link closes by itself after five wrong codes.</summary>
    public static void AddPublicLinks(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
