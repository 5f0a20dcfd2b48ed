using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Reads the openings and everybody who waits before somebody has to wait for it: at the start, and anew for each day. Answers how many
/// openings are ready.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record PrepareMatch : IQuery<int>
{
    internal sealed class Handler(CrmDbContext db, MatchIndexes indexes, TimeProvider clock) : IRequestHandler<PrepareMatch, int>
    {
        public async Task<int> Handle(PrepareMatch request, CancellationToken cancellationToken)
        {
            if (await db.MatchingIsOff(cancellationToken))
                return 0;

            var (snapshot, _) = await indexes.WithPeople(db, clock.Today(), cancellationToken);
            return snapshot.Offers.Count;
        }
    }
}
