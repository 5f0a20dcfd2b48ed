using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Verbs;

/// <summary>As whom a verb sends its requests.</summary>
internal static class Sender
{
    /// <summary>A member of the organisation who may sign in.</summary>
    public static async Task<CurrentUser> Member(ServiceProvider provider, string organisation, string email)
    {
        await using var scope = provider.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Application.Accounts.Account>>().FindByEmailAsync(email);
        var founder = await provider.GetRequiredService<OrganisationFounder>().Find(organisation);
        // One sentence for both: who may run this verb may still not learn who works elsewhere.
        if (account is null || founder is null || account.OrganisationId != founder.OrganisationId)
            throw new Refused($"{organisation} has no member with the e-mail address {email}.");
        return await provider.GetRequiredService<SignedInMembers>().Find(account.Id) ?? throw new Refused($"{email} may no longer sign in.");
    }
}
