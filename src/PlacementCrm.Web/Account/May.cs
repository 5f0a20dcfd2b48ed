using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Web.Shell;

namespace PlacementCrm.Web.Account;

internal sealed record MayRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>
/// Answers a page's question "may they?" from the database, like the pipeline does. One for each open page: AuthorizeView
/// takes its content away while it waits, and open forms with it. So a page that knows an answer gives it at once and asks
/// behind it; a right that is gone hides its buttons one drawing later, and the pipeline refuses them meanwhile.
/// </summary>
internal sealed class MayHandler(SignedInMembers members) : AuthorizationHandler<MayRequirement>
{
    private Guid _asked;
    private CurrentUser? _known;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return;

        var asking = Ask(id);
        if (_known is null || _asked != id || asking.IsCompleted)
            await asking;
        if (_known is { } user && user.May(requirement.Permission))
            context.Succeed(requirement);
    }

    private async Task Ask(Guid id)
    {
        try
        {
            var user = await members.Find(id);
            (_asked, _known) = (id, user);
        }
        catch (Exception fault) when (_known is not null && _asked == id && Dispatcher.IsPassing(fault))
        {
            // The database is busy or being restarted: what the page knows stays on screen.
        }
    }
}
