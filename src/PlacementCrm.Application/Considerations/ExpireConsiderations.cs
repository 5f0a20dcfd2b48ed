using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>Ends what the candidate confirmed until a day that is over. Sent by the clock; answers how many ended.</summary>
[Requires(Permission.RunJobs)]
public sealed record ExpireConsiderations : ICommand<int>
{
    // The next run takes the rest.
    private const int AtOnce = 500;

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ExpireConsiderations, int>
    {
        public async Task<int> Handle(ExpireConsiderations request, CancellationToken cancellationToken)
        {
            if (!await db.TakeJob(nameof(ExpireConsiderations), cancellationToken))
                return 0;

            var today = clock.Today();
            var over = await db.Considerations
                .Where(consideration => consideration.State == ConsiderationState.Confirmed && consideration.ValidToOn < today)
                .OrderBy(consideration => consideration.CandidateId).ThenBy(consideration => consideration.Id).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var consideration in over)
            {
                consideration.RunOut();
                var next = await db.Considerations.SingleOrDefaultAsync(row => row.Id == consideration.SupersededById, cancellationToken);
                await db.TakeOutOfMeetings(consideration, next, user, clock, cancellationToken);
            }

            audit.Shows(over.Select(consideration => consideration.CandidateId));
            return over.Count;
        }
    }
}
