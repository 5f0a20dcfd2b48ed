using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.Board;

/// <summary>All cards of one stage, page by page: where "show all" of a column leads.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindStage(BoardStage Stage) : IQuery<FindStage.Page>, IReadsCandidates
{
    public const int PageSize = 25;

    public BoardFilter Filter { get; init; } = new();

    /// <summary>The last card of the page before.</summary>
    public Guid? After { get; init; }

    public sealed record Page(IReadOnlyList<BoardCard> Cards, Guid? Next);

    internal sealed class Validator : AbstractValidator<FindStage>
    {
        public Validator() => RuleFor(request => request.Filter).SetValidator(new BoardFilter.Rules());
    }

    internal sealed class Handler(BoardCards cards, AuditTrail audit) : IRequestHandler<FindStage, Page>
    {
        public async Task<Page> Handle(FindStage request, CancellationToken cancellationToken)
        {
            var read = await cards.Read(request.Filter, request.Stage, request.After, PageSize + 1, cancellationToken);
            var shown = read.Take(PageSize).ToList();
            audit.Shows(shown.Select(card => card.CandidateId));
            return new Page(shown, read.Count > PageSize ? shown[^1].Id : null);
        }
    }
}
