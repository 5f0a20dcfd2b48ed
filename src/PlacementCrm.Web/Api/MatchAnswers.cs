using PlacementCrm.Application.Matching;
using PlacementCrm.Matching;

namespace PlacementCrm.Web.Api;

/// <summary>A list of matches. Candidates stand in it with their id and number, never with a name.</summary>
/// <param name="RunId">The list as it was logged; choices are sent to it.</param>
/// <param name="Judged">How many were judged, shown or not.</param>
/// <param name="NotShown">Why others are not in the list; a pair with two reasons counts twice.</param>
/// <param name="NextCursor">Asks for the next rows; null on the last page.</param>
internal sealed record MatchListAnswer(
    Guid RunId, string RuleVersion, Guid? CandidateId, Guid? OpeningId, int Judged, int FitCount, int NotShownCount,
    IReadOnlyList<NotShown> NotShown, IReadOnlyList<MatchAnswer> Items, string? NextCursor)
{
    public static MatchListAnswer Of(Guid runId, MatchList list, int judged, MatchPage page, Guid? candidateId, Guid? openingId) => new(
        runId, MatchRules.Version, candidateId, openingId, judged, list.FitCount, list.NotShownCount, list.NotShown,
        [.. list.Fits.Skip(page.Skip).Select((row, index) => MatchAnswer.Of(row, page.Skip + index + 1, namesOpening: candidateId is not null))],
        list.FitCount > page.Take ? page.Next : null);
}

/// <param name="Opening">Title of the opening.</param>
/// <param name="Company">Company and town; only where openings are listed.</param>
/// <param name="CandidateNumber">Only where candidates are listed.</param>
/// <param name="Score">The sum of the contributions: for the order, not for the eye.</param>
internal sealed record MatchAnswer(
    int Rank, Guid CandidateId, Guid OpeningId, Guid CompanyId, Guid? WorkTaskId, string Opening, string? Company, string? CandidateNumber,
    string Strength, int Score, int UnknownCount, decimal? Kilometres, int? FreePlaces, DateOnly WaitingSinceOn,
    IReadOnlyList<ContributionAnswer> Contributions, IReadOnlyList<ReasonAnswer> Fits, IReadOnlyList<ReasonAnswer> Conflicts, IReadOnlyList<ReasonAnswer> Unknowns)
{
    public static MatchAnswer Of(MatchRow row, int rank, bool namesOpening) => new(
        rank, row.CandidateId, row.OpeningId, row.CompanyId, row.WorkTaskId, row.Opening, namesOpening ? row.Sub : null, namesOpening ? null : row.Sub,
        row.Strength.ToString(), row.Score, row.UnknownCount, row.Kilometres, row.FreePlaces, row.WaitingSinceOn,
        [.. row.Shares.Select(ContributionAnswer.Of)], Of(row, ReasonKind.Fits), Of(row, ReasonKind.Conflicts), Of(row, ReasonKind.Unknown));

    private static IReadOnlyList<ReasonAnswer> Of(MatchRow row, ReasonKind kind) => [.. row.Reasons.Where(reason => reason.Kind == kind)
        .Select(reason => new ReasonAnswer(reason.Group, reason.Sentence, reason.Question, reason.Warns, reason.Topic, reason.Topic is null ? null : reason.FactId, reason.DoubtedOn))];
}

/// <param name="Kind">Fits, Conflicts or Unknown.</param>
/// <param name="Count">How many reasons it is the sum of.</param>
internal sealed record ContributionAnswer(string Factor, string Kind, int Points, int Count)
{
    public static ContributionAnswer Of(ShowMatchRun.Share share) => new(share.Factor.ToString(), share.Kind.ToString(), share.Points, share.Count);
}

/// <param name="Name">Of the factor, for example <c>Hours</c>.</param>
/// <param name="Sentence">In the language of Accept-Language. A consideration is told as met or not, never as what it is.</param>
/// <param name="Question">What to ask to know it.</param>
/// <param name="Topic">With <paramref name="FactId"/>: what was seen at the workplace, for a choice that calls it wrong.</param>
/// <param name="DoubtedOn">Since when somebody has called it wrong and nobody has looked again.</param>
internal sealed record ReasonAnswer(string Name, string Sentence, string? Question, bool Warns, string? Topic, Guid? FactId, DateOnly? DoubtedOn);

/// <summary>A list as it was logged, ordered again by the points of its time.</summary>
/// <param name="Direction">OffersForCandidate, CandidatesForOpening or TeamProposal.</param>
/// <param name="IsProven">Ordered again, every place and every sum is the same.</param>
internal sealed record MatchRunAnswer(
    Guid RunId, string Direction, Guid? CandidateId, Guid? OpeningId, DateTimeOffset At, string RuleVersion, DateOnly? PointsFromOn, bool IsProven,
    int FitCount, int ConflictCount, IReadOnlyList<MatchRunLine> Lines)
{
    public static MatchRunAnswer Of(ShowMatchRun.Page page) => new(
        page.Id, page.Direction.ToString(), page.CandidateId, page.OpeningId, page.At, page.RuleVersion, page.PointsFromOn, page.IsProven, page.FitCount, page.ConflictCount,
        [.. page.Lines.Select((line, index) => new MatchRunLine(
            index + 1, line.OtherId, line.Score, line.Unknowns, line.Warns, [.. line.Shares.Select(ContributionAnswer.Of)],
            [.. line.Choices.Select(choice => new MatchRunChoice(choice.Kind.ToString(), choice.At, choice.State?.ToString(), choice.About?.ToString(), choice.Factor))]))]);
}

/// <param name="OtherId">The opening in a candidate's list, the candidate in all others.</param>
internal sealed record MatchRunLine(
    int Rank, Guid OtherId, int Score, int UnknownCount, bool Warns, IReadOnlyList<ContributionAnswer> Contributions, IReadOnlyList<MatchRunChoice> Choices);

/// <summary>What was chosen. What somebody wrote about it stays on the screen: free text may say anything about a person.</summary>
internal sealed record MatchRunChoice(string Kind, DateTimeOffset At, string? State, string? About, string? Factor);

/// <summary>Which rows of a list are asked for.</summary>
internal sealed record MatchPage(int Skip, int Limit)
{
    public const int MostRows = 100;

    private const int MostSkipped = 10_000;

    public int Take => Skip + Limit;

    public string Next => Take.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null for a cursor that no answer gave.</summary>
    public static MatchPage? Read(string? cursor, int limit) =>
        cursor is null ? new(0, limit)
        : int.TryParse(cursor, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var skip) && skip <= MostSkipped ? new(skip, limit)
        : null;
}
