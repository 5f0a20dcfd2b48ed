using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Account;

internal sealed record MayRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Answers a page's question "may they?" from the database, like the pipeline does.</summary>
internal sealed class MayHandler(SignedInMembers members) : AuthorizationHandler<MayRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await members.Find(id) is { } user && user.May(requirement.Permission))
            context.Succeed(requirement);
    }
}
