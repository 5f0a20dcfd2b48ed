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
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(60);

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
