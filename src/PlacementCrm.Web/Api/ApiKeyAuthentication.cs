using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PlacementCrm.Application.ApiKeys;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Api;

/// <summary><c>Authorization: Bearer KEY</c>, and nothing else: the cookie of a browser does not count here, so no page can ask in its user's name.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyHolders holders, ApiProblems problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiKey";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Sent() is not { } text)
            return AuthenticateResult.NoResult();
        if (await holders.Find(text, Context.RequestAborted) is not { } user)
            return AuthenticateResult.Fail("The key does not work.");

        Context.Features.Set(user);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.MemberId.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Sent() is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return problems.Of(StatusCodes.Status401Unauthorized, "Unauthorized").ExecuteAsync(Context);
    }

    private string? Sent() =>
        Request.Headers[HeaderNames.Authorization] is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
}
