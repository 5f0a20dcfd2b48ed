using PlacementCrm.Application.Board;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Web.Placements;

namespace PlacementCrm.Web.Board;

/// <summary>One line of a card's menu: a stage to move to, a form to fill in, or a page to go to.</summary>
/// <param name="Key">Resource key of what is neither a stage nor a form.</param>
internal sealed record BoardMove(BoardStage? To = null, PlacementActions.Step? Form = null, string? Key = null, string? Href = null);

/// <summary>What can be done with a card. Stages further on are offered although a gate may refuse them: the refusal says what is missing.</summary>
internal static class BoardMoves
{
    public const string Accept = "Do-Accept";
    public const string Propose = "Do-Propose";
    public const string Decline = "Do-Decline";

    public static IReadOnlyList<BoardMove> Of(BoardCard card) => card.Suggestion switch
    {
        SuggestionState.Presented => [new(Key: Accept), new(Key: Decline)],
        SuggestionState.Accepted => [new(Key: Propose, Href: HrefOfProposal(card))],
        not null => [new(To: BoardStage.Talk), new(Key: Decline)],
        null => [.. Further(card), .. Forms(card)],
    };

    public static string HrefOfProposal(BoardCard card) => $"/placements/new?suggestion={card.Id}";

    private static IEnumerable<BoardMove> Further(BoardCard card) =>
        new[] { BoardStage.Agreed, BoardStage.Meeting, BoardStage.Ready, BoardStage.Now }.Where(stage => stage > card.Stage).Select(stage => new BoardMove(To: stage));

    private static IEnumerable<BoardMove> Forms(BoardCard card) => card.State switch
    {
        PlacementState.AtRisk => [new(Form: PlacementActions.Step.BackOnTrack), new(Form: PlacementActions.Step.Complete), new(Form: PlacementActions.Step.EndEarly)],
        PlacementState.Active => [new(Form: PlacementActions.Step.AtRisk), new(Form: PlacementActions.Step.Complete), new(Form: PlacementActions.Step.EndEarly)],
        { } state when state.IsBeforeStart() => [new(Form: PlacementActions.Step.CallOff)],
        _ => [],
    };
}
