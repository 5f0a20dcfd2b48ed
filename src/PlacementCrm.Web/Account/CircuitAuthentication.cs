using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Account;

/// <summary>Ends an open page within a minute when its user has left, was locked, or changed the password elsewhere.</summary>
internal sealed class CircuitAuthentication(ILoggerFactory loggers, IServiceScopeFactory scopes, SignedInMembers members, IOptions<IdentityOptions> identity)
    : RevalidatingServerAuthenticationStateProvider(loggers), IHostEnvironmentAuthenticationStateProvider
{
    private ClaimsPrincipal? _user;

    /// <summary>
    /// Called again when a lost connection is back. Telling the page about the user it has already would draw everything
    /// behind an AuthorizeView anew: open forms would close and the cursor would be gone.
    /// </summary>
    void IHostEnvironmentAuthenticationStateProvider.SetAuthenticationState(Task<AuthenticationState> authenticationStateTask)
    {
        if (authenticationStateTask.IsCompletedSuccessfully)
        {
            var user = authenticationStateTask.Result.User;
            if (_user is not null && IsSame(_user, user))
                return;
            _user = user;
        }

        SetAuthenticationState(authenticationStateTask);
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(60);

    private bool IsSame(ClaimsPrincipal one, ClaimsPrincipal other) =>
        new[] { ClaimTypes.NameIdentifier, identity.Value.ClaimsIdentity.SecurityStampClaimType }.All(claim =>
            one.FindFirstValue(claim) is { } value && string.Equals(value, other.FindFirstValue(claim), StringComparison.Ordinal));

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var principal = authenticationState.User;
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) || await members.Find(id, cancellationToken) is null)
            return false;

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Application.Accounts.Account>>();
        return await users.GetUserAsync(principal) is { } account
            && string.Equals(principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType), account.SecurityStamp, StringComparison.Ordinal);
    }
}
