using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PlacementCrm.Application.Persistence;

/// <summary>Whether the database can be asked right now.</summary>
public sealed class DatabaseHealth(IServiceScopeFactory scopes)
{
    public async Task<bool> Answers(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Database.CanConnectAsync(cancel);
    }
}
