using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>The organisation's target groups, in the order people know them; all of them, or those used on a day.</summary>
[Requires(Permission.SeeRules)]
public sealed record FindTargetGroups(DateOnly? On = null) : IQuery<IReadOnlyList<FindTargetGroups.Row>>
{
    /// <param name="Name">In the reader's language.</param>
    public sealed record Row(Guid Id, uint Version, string Code, string Name, TargetGroupNames Names, DateOnly ValidFromOn, DateOnly? ValidToOn);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindTargetGroups, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindTargetGroups request, CancellationToken cancellationToken)
        {
            var groups = await db.TargetGroups.AsNoTracking().ToListAsync(cancellationToken);
            return [.. groups.Where(group => request.On is not { } day || group.IsValidOn(day))
                .OrderBy(group => Place(group.Code)).ThenBy(group => group.Code, StringComparer.Ordinal)
                .Select(group => new Row(group.Id, group.Version, group.Code, group.Names.InLanguage(), group.Names, group.ValidFromOn, group.ValidToOn))];
        }

        private static int Place(string code) => TargetGroups.Codes.ToList().IndexOf(code) is var at and >= 0 ? at : int.MaxValue;
    }
}
