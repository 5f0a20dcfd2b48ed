using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// Reads an imported catalogue before somebody has to wait for it; the one that comes with the product is quickly read when it is
/// needed. Answers the number of kinds of work that are ready.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record PrepareWorkReading : IQuery<int>
{
    internal sealed class Handler(CrmDbContext db) : IRequestHandler<PrepareWorkReading, int>
    {
        public async Task<int> Handle(PrepareWorkReading request, CancellationToken cancellationToken)
        {
            var reader = await db.ReadsWork(cancellationToken);
            if (ReferenceEquals(reader.Catalogue, WorkCatalogue.Starter))
                return 0;

            // Any word does: what costs time is made for the first one.
            reader.Read(WorkKind.Function, "ready");
            reader.Catalogue.Find("ready", WorkNames.Languages[0], 1);
            return reader.Catalogue.Functions.Count;
        }
    }
}
