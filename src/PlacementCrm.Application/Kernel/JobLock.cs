using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Kernel;

internal static class JobLock
{
    /// <summary>
    /// Named after the job and the organisation, and held until the transaction ends: two servers never do one job twice at
    /// the same time. False when somebody else is doing it.
    /// </summary>
    public static async Task<bool> TakeJob(this CrmDbContext db, string job, CancellationToken cancel)
    {
        var name = $"{job}:{db.CurrentOrganisation:N}";
        return (await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({name}, 0)) as \"Value\"").ToListAsync(cancel))[0];
    }
}
