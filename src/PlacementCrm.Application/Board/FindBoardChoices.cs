using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Board;

/// <summary>The teams and municipalities that placements can be narrowed to; one alone is no choice.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindBoardChoices : IQuery<FindBoardChoices.Choices>
{
    private const int AtMost = 100;

    public sealed record Choices(IReadOnlyList<string> Teams, IReadOnlyList<string> Municipalities);

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<FindBoardChoices, Choices>
    {
        public async Task<Choices> Handle(FindBoardChoices request, CancellationToken cancellationToken)
        {
            // Grouped numbers of the organisation, no person among them.
            var seen = db.Candidates.VisibleTo(user);
            var teams = await seen.Where(candidate => candidate.Team != null).Select(candidate => candidate.Team!).Distinct().OrderBy(team => team).Take(AtMost).ToListAsync(cancellationToken);
            var municipalities = await seen.Select(candidate => candidate.MunicipalityCode).Distinct().OrderBy(code => code).Take(AtMost).ToListAsync(cancellationToken);
            return new(teams.Count > 1 ? teams : [], municipalities.Count > 1 ? municipalities : []);
        }
    }
}
