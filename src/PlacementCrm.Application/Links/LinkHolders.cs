using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Links;

/// <summary>Who comes by a public link: an outsider of the organisation that issued it, who may use that link and nothing else. See decisions/0009.</summary>
public sealed class LinkHolders(IServiceScopeFactory scopes)
{
    /// <summary>Null when there is no such link; strangers get the same answer for a wrong and for an absent one.</summary>
    public async Task<CurrentUser?> Find(string? token, CancellationToken cancel = default)
    {
        if (LinkToken.Read(token) is not { } read)
            return null;

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = read.OrganisationId;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.EnterOrganisation(readOnly: true, cancel);
        var hash = read.Hash;
        return await (
            from link in db.PublicLinks
            join organisation in db.Organisations on link.OrganisationId equals organisation.Id
            from outsider in db.Members.Where(member => member.Role == Role.Outsider).OrderBy(member => member.Id).Take(1)
            where link.TokenHash == hash
            select new CurrentUser(outsider.Id, organisation.Id, organisation.Name, link.Holder, Role.Outsider, null, null) { LinkId = link.Id })
            .SingleOrDefaultAsync(cancel);
    }
}
