using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Accounts;

/// <param name="ShortName">Unique, lower case, for example <c>fjordby</c>.</param>
/// <param name="Password">The administrator's first one; at least 12 characters.</param>
public sealed record Founding(string ShortName, string Name, string Email, string AdministratorName, string Password);

/// <summary>
/// Makes an organisation and its first administrator. The only write outside the pipeline: before it there is nobody whom a
/// request could come from.
/// </summary>
public sealed class OrganisationFounder(IServiceScopeFactory scopes)
{
    /// <returns>The administrator, who can send requests from now on.</returns>
    /// <exception cref="RequestInvalid">The short name or e-mail is taken, or the password too short; nothing was written.</exception>
    public async Task<CurrentUser> Found(Founding founding, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CrmDbContext>();
        var organisation = new Organisation(Guid.NewGuid(), founding.ShortName, founding.Name);
        services.GetRequiredService<Tenant>().OrganisationId = organisation.Id;
        await using var transaction = await db.EnterOrganisation(readOnly: false, cancel);

        if (await db.Organisations.AnyAsync(other => other.ShortName == founding.ShortName, cancel))
            throw new RequestInvalid([new Failure(nameof(founding.ShortName), Sentences.Of("Accounts.ShortNameTaken", founding.ShortName))]);

        db.Add(organisation);
        await db.DeliverRules(cancel);
        await db.DeliverFollowUpPlans(cancel);
        await db.SaveChangesAsync(cancel);
        var account = await services.GetRequiredService<UserManager<Account>>().Open(organisation.Id, founding.Email, founding.Password);
        db.Add(new Member(account.Id, founding.AdministratorName, Role.Administrator, municipalityCode: null, team: null));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new CurrentUser(account.Id, organisation.Id, organisation.Name, founding.AdministratorName, Role.Administrator, null, null);
    }

    public async Task<bool> HasFounded(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Organisations.AnyAsync(cancel);
    }

    /// <summary>The first administrator of an organisation that was founded before; null where there is none of this name.</summary>
    public async Task<CurrentUser?> Find(string shortName, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(row => row.ShortName == shortName, cancel);
        if (organisation is null)
            return null;

        scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = organisation.Id;
        await using var transaction = await db.EnterOrganisation(readOnly: true, cancel);
        return await db.Members.Where(member => member.Role == Role.Administrator).OrderBy(member => member.Id)
            .Select(member => new CurrentUser(member.Id, organisation.Id, organisation.Name, member.Name, member.Role, null, null))
            .FirstOrDefaultAsync(cancel);
    }
}
