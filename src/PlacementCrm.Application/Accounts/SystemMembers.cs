using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Accounts;

/// <summary>
/// Who does what the clock asks for: one member of each organisation without an account, so that nobody can sign in as it and
/// every trail still names somebody. Written outside the pipeline, as an organisation is: before it there is no sender.
/// </summary>
public sealed class SystemMembers(IServiceScopeFactory scopes)
{
    public const string Name = "PlacementCrm";

    /// <summary>One for each organisation; a missing one is added.</summary>
    public async Task<IReadOnlyList<CurrentUser>> All(CancellationToken cancel = default)
    {
        var members = new List<CurrentUser>();
        foreach (var (id, name) in await Organisations(cancel))
            members.Add(new CurrentUser(await OneOf(id, cancel), id, name, Name, Role.System, MunicipalityCode: null, Team: null));
        return members;
    }

    private async Task<IReadOnlyList<(Guid Id, string Name)>> Organisations(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Organisations.AsNoTracking()
            .OrderBy(organisation => organisation.Id).Select(organisation => new { organisation.Id, organisation.Name }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Id, row.Name))];
    }

    private async Task<Guid> OneOf(Guid organisationId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = organisationId;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.EnterOrganisation(readOnly: false, cancel);
        // Two servers that start at once would add two.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"SystemMember:{organisationId:N}"}, 0))", cancel);
        var member = await db.Members.FirstOrDefaultAsync(row => row.Role == Role.System, cancel);
        if (member is null)
        {
            db.Add(member = new Member(Guid.CreateVersion7(), Name, Role.System, municipalityCode: null, team: null));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return member.Id;
    }
}
