using System.Globalization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Web.Matching;

/// <summary>
/// What stands in the address of a proposal to a team: whose candidates, and which pairs somebody fixed or ruled out to see what that
/// changes. Nothing of it is kept; going back undoes it.
/// </summary>
public sealed record TeamQuery
{
    public const string Everybody = "all";
    public const string ForTheSum = "sum";

    // Between the two ids of a pair, and between two pairs.
    private const char Within = '.';
    private const char Between = '~';

    public string? Who { get; init; }
    public string? Municipality { get; init; }
    public string? Kind { get; init; }
    public string? Aim { get; init; }
    public string? Keep { get; init; }
    public string? Never { get; init; }
    public string? Rows { get; init; }

    public bool IsFiltered => new[] { Who, Municipality, Kind }.Any(part => !string.IsNullOrEmpty(part));

    public bool IsFair => Aim != ForTheSum;

    public int Take => Math.Clamp(int.TryParse(Rows, CultureInfo.InvariantCulture, out var rows) ? rows : FindTeamProposal.PageSize, FindTeamProposal.PageSize, FindTeamProposal.PeopleAtMost);

    /// <summary>A consultant begins with the own candidates, a manager with everybody's.</summary>
    public FindTeamProposal AskedBy(CurrentUser user) => new()
    {
        ConsultantId = Guid.TryParse(Who, out var member) ? member : string.IsNullOrEmpty(Who) && user.Role is Role.Consultant ? user.MemberId : null,
        MunicipalityCode = Municipality,
        Kind = Enum.TryParse<PlacementKind>(Kind, out var kind) ? kind : null,
        IsFair = IsFair,
        Pins = PairsIn(Keep),
        Bans = PairsIn(Never),
        Take = Take,
    };

    /// <summary>A candidate stays at one place only.</summary>
    public TeamQuery Keeping(TeamPair pair) => this with
    {
        Keep = Written([.. PairsIn(Keep).Where(other => other.CandidateId != pair.CandidateId), pair]),
        Never = Written([.. PairsIn(Never).Where(other => other != pair)]),
    };

    public TeamQuery Excluding(TeamPair pair) => this with
    {
        Keep = Written([.. PairsIn(Keep).Where(other => other != pair)]),
        Never = Written([.. PairsIn(Never).Where(other => other != pair), pair]),
    };

    public TeamQuery LettingGo(TeamPair pair) => this with
    {
        Keep = Written([.. PairsIn(Keep).Where(other => other != pair)]),
        Never = Written([.. PairsIn(Never).Where(other => other != pair)]),
    };

    public string Href
    {
        get
        {
            (string Name, string? Value)[] parts = [("who", Who), ("municipality", Municipality), ("kind", Kind), ("aim", Aim), ("keep", Keep), ("never", Never), ("rows", Rows)];
            var said = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
            return said.Count == 0 ? "/matching/team" : "/matching/team?" + string.Join('&', said);
        }
    }

    private static string? Written(IReadOnlyList<TeamPair> pairs) =>
        pairs.Count == 0 ? null : string.Join(Between, pairs.Select(pair => $"{pair.CandidateId:n}{Within}{pair.OpeningId:n}"));

    // What somebody typed or cut off is left out.
    private static List<TeamPair> PairsIn(string? text) =>
        [.. (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(PairIn).OfType<TeamPair>().Distinct()];

    private static TeamPair? PairIn(string text) =>
        text.Split(Within) is [var candidate, var opening] && Guid.TryParse(candidate, out var candidateId) && Guid.TryParse(opening, out var openingId)
            ? new TeamPair(candidateId, openingId)
            : null;
}
