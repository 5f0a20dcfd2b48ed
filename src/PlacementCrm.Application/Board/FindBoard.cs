using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.Board;

/// <summary>The placements on their way, stage by stage: how many there are, and the most urgent of each.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindBoard : IQuery<IReadOnlyList<FindBoard.Column>>, IReadsCandidates
{
    /// <summary>More cards than this in a column are not read; the list has them all.</summary>
    public const int PerColumn = 50;

    public BoardFilter Filter { get; init; } = new();

    public sealed record Column(BoardStage Stage, int Count, IReadOnlyList<BoardCard> Cards);

    internal sealed class Validator : AbstractValidator<FindBoard>
    {
        public Validator() => RuleFor(request => request.Filter).SetValidator(new BoardFilter.Rules());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, BoardCards cards, AuditTrail audit)
        : IRequestHandler<FindBoard, IReadOnlyList<Column>>
    {
        public async Task<IReadOnlyList<Column>> Handle(FindBoard request, CancellationToken cancellationToken)
        {
            var counts = await Count(request.Filter, cancellationToken);
            var columns = new List<Column>();
            // Who sees no matches has no column for them.
            foreach (var stage in Enum.GetValues<BoardStage>().Where(stage => stage is not BoardStage.Suggested || user.May(Permission.SeeMatches)))
            {
                var count = counts.GetValueOrDefault(stage);
                columns.Add(new(stage, count, count == 0 ? [] : await cards.Read(request.Filter, stage, after: null, PerColumn, cancellationToken)));
            }

            audit.Shows(columns.SelectMany(column => column.Cards).Select(card => card.CandidateId));
            return columns;
        }

        private async Task<Dictionary<BoardStage, int>> Count(BoardFilter filter, CancellationToken cancel)
        {
            var today = clock.Today();
            var soon = BoardStages.EndsSoonUntil(today);
            var placements = db.PlacementsVisibleTo(user).Narrowed(filter, db, user)
                .Where(placement => PlacementFilters.NotOver.Contains(placement.State));
            if (filter.State is { } state)
                placements = placements.Where(placement => placement.State == state);
            var found = await placements.GroupBy(placement => new { placement.State, IsSoon = placement.EndsOn <= soon })
                .Select(group => new { group.Key.State, group.Key.IsSoon, Count = group.Count() }).ToListAsync(cancel);
            var counts = found.GroupBy(row => BoardStages.Of(row.State, row.IsSoon ? today : DateOnly.MaxValue, today))
                .ToDictionary(group => group.Key, group => group.Sum(row => row.Count));

            foreach (var stage in new[] { BoardStage.Suggested, BoardStage.Talk })
            {
                if (cards.Suggestions(filter, stage) is { } suggestions)
                    counts[stage] = counts.GetValueOrDefault(stage) + await suggestions.CountAsync(cancel);
            }

            return counts;
        }
    }
}
