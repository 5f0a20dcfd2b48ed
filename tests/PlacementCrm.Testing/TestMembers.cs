using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Testing;

/// <summary>Puts the members of <see cref="Some"/> and the shipped rules into the template.</summary>
internal static class TestMembers
{
    public static async Task Write(string connectionString)
    {
        await using var services = new ServiceCollection().AddLogging().AddCrm(connectionString, TimeProvider.System).BuildServiceProvider();
        foreach (var organisation in Some.Members.GroupBy(member => member.OrganisationId))
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = organisation.Key;
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await using var transaction = await db.EnterOrganisation(readOnly: false, CancellationToken.None);
            db.Add(new Organisation(organisation.Key, organisation.First().OrganisationName.ToLowerInvariant(), organisation.First().OrganisationName));
            await db.DeliverRules(CancellationToken.None);
            await db.DeliverFollowUpPlans(CancellationToken.None);
            foreach (var member in organisation)
            {
                db.Add(new Account { Id = member.MemberId, OrganisationId = member.OrganisationId, UserName = $"{member.MemberId:N}@test.example", LockoutEnabled = true });
                db.Add(new Member(member.MemberId, member.Name, member.Role, member.MunicipalityCode, member.Team));
            }

            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    public static IServiceCollection AddCrm(this IServiceCollection services, string connectionString, TimeProvider clock)
    {
        services.AddSingleton(clock);
        // Keys that live as long as the run: nothing of a test is to be read later.
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddApplication(new ConfigurationBuilder().Build(), () => connectionString);
        return services;
    }
}
