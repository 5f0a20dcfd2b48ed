using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Application.Openings;

/// <summary>
/// What a task of this name demands in most places, by the product's own catalogue. A question for the next visit: nobody has seen
/// it at the site, so it is no fact, is not stored and takes no part in the match.
/// </summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindTypicalDemands(string TaskName) : IQuery<IReadOnlyList<TypicalDemand>>
{
    internal sealed class Handler : IRequestHandler<FindTypicalDemands, IReadOnlyList<TypicalDemand>>
    {
        public Task<IReadOnlyList<TypicalDemand>> Handle(FindTypicalDemands request, CancellationToken cancellationToken) => Task.FromResult(Of(request.TaskName));
    }

    /// <summary>Nothing for a task that the catalogue does not name.</summary>
    internal static IReadOnlyList<TypicalDemand> Of(string taskName) => WorkCatalogue.Starter.TaskNamed(taskName)?.Demands ?? [];
}
