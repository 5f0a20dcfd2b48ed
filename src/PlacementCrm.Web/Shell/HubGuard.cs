namespace PlacementCrm.Web.Shell;

/// <summary>No circuit before sign-in, and none for a page of another site that uses the visitor's cookie.</summary>
internal static class HubGuard
{
    public static Task Check(HttpContext context, RequestDelegate next, CrmOptions options)
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
            return next(context);

        if (!IsOurs(context.Request, options))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (context.User.Identity?.IsAuthenticated != true)
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            return next(context);
        return Task.CompletedTask;
    }

    private static bool IsOurs(HttpRequest request, CrmOptions options)
    {
        // Browsers send no Origin with a same-origin GET that is not a WebSocket; such a GET changes nothing.
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return HttpMethods.IsGet(request.Method) && !request.HttpContext.WebSockets.IsWebSocketRequest
                && request.Path.StartsWithSegments("/_blazor/initializers", StringComparison.OrdinalIgnoreCase);

        return SameOrigin.IsOurs(request, options);
    }
}
