using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// What a task that is called this demands in most places, by the product's own catalogue. A question for the next visit: nobody has seen
/// it at the site, so it is no fact, is not stored and takes no part in the match.
/// </summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindTypicalDemands(string TaskName) : IQuery<IReadOnlyList<TypicalDemand>>
{
    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindTypicalDemands, IReadOnlyList<TypicalDemand>>
    {
        public async Task<IReadOnlyList<TypicalDemand>> Handle(FindTypicalDemands request, CancellationToken cancellationToken) =>
            (await db.ReadsWork(cancellationToken)).TypicalOf(request.TaskName);
    }
}

internal static class TypicalDemands
{
    /// <summary>Nothing for words that mean no task of the catalogue for certain.</summary>
    public static IReadOnlyList<TypicalDemand> TypicalOf(this WorkReader reader, string taskName) =>
        reader.Catalogue.TaskOf(reader.CodeOf(WorkKind.Task, taskName))?.Demands ?? [];
}
