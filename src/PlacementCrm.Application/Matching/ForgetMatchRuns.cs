using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Deletes lists that were kept long enough, with what was chosen from them, and changes that every copy has followed. Sent by
/// the clock; answers how many lists went.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record ForgetMatchRuns : ICommand<int>
{
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ForgetMatchRuns, int>
    {
        public async Task<int> Handle(ForgetMatchRuns request, CancellationToken cancellationToken)
        {
            if (!await db.TakeJob(nameof(ForgetMatchRuns), cancellationToken))
                return 0;

            // Nobody follows from so far back: every copy is a day old at most. See decisions/0012.
            await db.Database.ExecuteSqlAsync($"delete from match_change where organisation_id = {db.CurrentOrganisation} and at < now() - interval '2 days'", cancellationToken);
            var oldest = clock.GetUtcNow().AddMonths(-MatchRun.KeptMonths);
            return await db.MatchRuns.Where(run => run.At < oldest).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
