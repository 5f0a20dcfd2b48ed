using System.Text.Json.Serialization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>One pair of candidate and opening, told in the reader's language.</summary>
public sealed record MatchRow
{
    public required Guid CandidateId { get; init; }

    public required Guid OpeningId { get; init; }

    public required Guid CompanyId { get; init; }

    /// <summary>The task that suits best.</summary>
    public Guid? WorkTaskId { get; init; }

    /// <summary>Whom or what the row proposes: the candidate's name, or the opening's title.</summary>
    public required string Title { get; init; }

    /// <summary>Company and town, or the candidate's number.</summary>
    public required string Sub { get; init; }

    public required string Opening { get; init; }

    public required Strength Strength { get; init; }

    public string StrengthText => ReasonText.Of(Strength);

    public decimal? Kilometres { get; init; }

    public int? FreePlaces { get; init; }

    public required DateOnly WaitingSinceOn { get; init; }

    /// <summary>How many placements held at the site, in words; a line to read that gives no points. None where nothing is known.</summary>
    public string? Held { get; init; }

    internal Guid SiteId { get; init; }

    /// <summary>As the engine judged it; stays on the server, for the log of the list.</summary>
    internal Fit Fit { get; init; } = null!;

    /// <summary>For the order and for programs; people read <see cref="StrengthText"/>.</summary>
    [JsonIgnore]
    public int Score => Fit.Score;

    [JsonIgnore]
    public int UnknownCount => Fit.UnknownCount;

    /// <summary>What each factor gave.</summary>
    [JsonIgnore]
    public IReadOnlyList<ShowMatchRun.Share> Shares => ShowMatchRun.Share.Of(Fit.Reasons.Select(reason => (reason.Factor, reason.Kind, reason.Points)));

    internal int? MaxDistanceKm { get; init; }

    /// <summary>Never empty; what decides first.</summary>
    public required IReadOnlyList<MatchReason> Reasons { get; init; }

    /// <summary>Not without the candidate's consent, not against the avoid list, and not twice.</summary>
    public bool MayBeShortlisted => Reasons.All(reason => reason is not ({ Group: nameof(Factor.Consent) or NotShown.Shortlisted } or { IsAvoided: true }));

    /// <summary>A line of the avoid list must be lifted first, with a reason.</summary>
    public bool IsAvoided => Reasons.Any(reason => reason.IsAvoided);

    /// <summary>What the engine holds against the pair; whoever takes it all the same says why.</summary>
    public IReadOnlyList<MatchReason> Conflicts => [.. Reasons.Where(reason => reason.Blocks && Enum.IsDefined(typeof(Factor), reason.Group))];

    /// <summary>How the question stands on the task list of whoever asks it.</summary>
    public string TaskTitle(MatchReason reason) => reason.AsksCandidate ? Shortened(reason.Question!) : TaskTitle(reason.Question!, Opening);

    /// <summary>The same for a question to the company.</summary>
    internal static string TaskTitle(string question, string opening) => Shortened($"{question} ({opening})");

    /// <summary>How the question about a doubted fact stands there; null when it may not be asked at the company.</summary>
    public string? AskAgainTitle(MatchReason reason)
    {
        if (reason.IsPrivate || reason.AskAgain is not { } question)
            return null;
        return TaskTitle(question, Opening);
    }

    private static string Shortened(string title) => title.Length <= LongestTitle ? title : title[..LongestTitle];

    private const int LongestTitle = 200;

    internal static MatchRow Of(Fit fit, CandidateProfile candidate, PlaceOffered offer, CurrentUser user) => new()
    {
        CandidateId = fit.CandidateId,
        OpeningId = fit.OfferId,
        CompanyId = fit.CompanyId,
        SiteId = offer.Profile.SiteId,
        WorkTaskId = fit.TaskId,
        Title = "",
        Sub = "",
        Opening = offer.Profile.Title,
        Strength = fit.Strength,
        Kilometres = candidate.Home is { } home && offer.Profile.Place is { } place ? home.KilometresTo(place) : null,
        FreePlaces = offer.Profile.FreePlaces,
        WaitingSinceOn = candidate.WaitingSinceOn,
        Fit = fit,
        MaxDistanceKm = candidate.MaxDistanceKm,
        Reasons = MatchReason.Of(fit, user),
    };
}

/// <summary>How many pairs are not in the list for one reason; a pair with two reasons counts twice.</summary>
/// <param name="Group">For the address of the list that shows them.</param>
public sealed record NotShown(string Group, int Count)
{
    /// <summary>One single thing is in the way. Counted in the group of that thing already.</summary>
    public const string NearMiss = "NearMiss";

    public const string InPlacement = "InPlacement";
    public const string NotNow = "NotNow";
    public const string NotRelevant = "NotRelevant";
    public const string Shortlisted = "Shortlisted";
}

/// <summary>What fits, best first, and what is not shown: counted always, listed when asked for.</summary>
/// <param name="FitCount">Also those beyond the listed ones.</param>
/// <param name="NotShownRows">Those of the asked group; empty when none was asked for.</param>
public sealed record MatchList(
    IReadOnlyList<MatchRow> Fits, int FitCount, IReadOnlyList<NotShown> NotShown, int NotShownCount, IReadOnlyList<MatchRow> NotShownRows)
{
    /// <summary>How many are near misses, where those were asked for.</summary>
    public int NearMissCount { get; init; }

    /// <summary>Of an organisation that has switched the match off.</summary>
    internal static MatchList Nothing { get; } = new([], 0, [], 0, []);
}
