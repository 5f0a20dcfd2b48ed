using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
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

    /// <summary>Never empty; what decides first.</summary>
    public required IReadOnlyList<MatchReason> Reasons { get; init; }

    /// <summary>Not without the candidate's consent, not against the avoid list, and not twice.</summary>
    public bool MayBeShortlisted => Reasons.All(reason =>
        reason is not ({ Group: nameof(Factor.Consent) or NotShown.Shortlisted } or { Group: nameof(Factor.Avoided), Blocks: true }));

    /// <summary>How the question stands on the task list of whoever asks it.</summary>
    public string TaskTitle(MatchReason reason)
    {
        var title = reason.AsksCandidate ? reason.Question! : $"{reason.Question} ({Opening})";
        return title.Length <= LongestTitle ? title : title[..LongestTitle];
    }

    private const int LongestTitle = 200;

    /// <summary>The reasons as they are kept with a suggestion.</summary>
    public IReadOnlyList<ShortlistCandidate.Why> AsWhy() => [.. Reasons.Select(reason => new ShortlistCandidate.Why(
        reason.Kind switch
        {
            ReasonKind.Fits => Domain.Placements.ReasonKind.Fit,
            ReasonKind.Conflicts => Domain.Placements.ReasonKind.Conflict,
            _ => Domain.Placements.ReasonKind.Unknown,
        },
        reason.Code, reason.Sentence))];

    internal static MatchRow Of(Fit fit, SomebodyWaiting somebody, PlaceOffered offer, CurrentUser user) => new()
    {
        CandidateId = fit.CandidateId,
        OpeningId = fit.OfferId,
        CompanyId = fit.CompanyId,
        WorkTaskId = fit.TaskId,
        Title = "",
        Sub = "",
        Opening = offer.Profile.Title,
        Strength = fit.Strength,
        Kilometres = somebody.Profile.Home is { } home && offer.Profile.Place is { } place ? home.KilometresTo(place) : null,
        FreePlaces = offer.Profile.FreePlaces,
        WaitingSinceOn = somebody.Profile.WaitingSinceOn,
        Reasons = MatchReason.Of(fit, user),
    };
}

/// <summary>One sentence for or against, or a question nobody has answered.</summary>
public sealed record MatchReason
{
    public required ReasonKind Kind { get; init; }

    /// <summary>The engine's name for it; kept with the shortlist.</summary>
    public required string Code { get; init; }

    /// <summary>Under which heading it is counted when the pair is not shown.</summary>
    public required string Group { get; init; }

    public required string Sentence { get; init; }

    /// <summary>What to ask to know it; null when nothing is to be asked.</summary>
    public string? Question { get; init; }

    /// <summary>The candidate knows the answer, not the company.</summary>
    public bool AsksCandidate { get; init; }

    /// <summary>The candidate does not share it: neither the sentence nor the question may reach a company.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Puts the pair among those not shown.</summary>
    public bool Blocks { get; init; }

    public bool Warns { get; init; }

    /// <summary>The question is an open task already.</summary>
    public bool IsAsked { get; init; }

    internal static IReadOnlyList<MatchReason> Of(Fit fit, CurrentUser user) =>
        [.. fit.Reasons.Select(reason => Of(reason, user)).DistinctBy(reason => (reason.Kind, reason.Sentence))];

    private static MatchReason Of(Reason reason, CurrentUser user)
    {
        // Who may not read considerations still sees whether they can be met.
        var masked = reason.Factor is Factor.Consideration or Factor.Avoided && !user.May(Permission.SeeConsiderations);
        return new MatchReason
        {
            Kind = reason.Kind,
            Code = reason.IsPrivate ? $"{reason.Code}.Private" : reason.Code,
            Group = reason.Factor.ToString(),
            Sentence = masked ? Sentences.Of($"Matching.Consideration{reason.Kind}") : ReasonText.Of(reason),
            Question = masked ? null : ReasonText.Question(reason),
            AsksCandidate = ReasonText.AsksCandidate(reason),
            IsPrivate = reason.IsPrivate,
            Blocks = reason.Weight == ReasonWeight.Blocks,
            Warns = reason.Weight == ReasonWeight.Warns,
        };
    }
}

/// <summary>How many pairs are not in the list for one reason; a pair with two reasons counts twice.</summary>
/// <param name="Group">For the address of the list that shows them.</param>
public sealed record NotShown(string Group, int Count)
{
    public const string InPlacement = "InPlacement";
    public const string NotNow = "NotNow";
    public const string NotRelevant = "NotRelevant";
    public const string Shortlisted = "Shortlisted";
}

/// <summary>What fits, best first, and what is not shown: counted always, listed when asked for.</summary>
/// <param name="FitCount">Also those beyond the listed ones.</param>
/// <param name="NotShownRows">Those of the asked group; empty when none was asked for.</param>
public sealed record MatchList(
    IReadOnlyList<MatchRow> Fits, int FitCount, IReadOnlyList<NotShown> NotShown, int NotShownCount, IReadOnlyList<MatchRow> NotShownRows);
