using PlacementCrm.Application.Kernel;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

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

    /// <summary>On the avoid list, whether that list says it or a consideration that asks for as much.</summary>
    public bool IsAvoided { get; init; }

    public bool Warns { get; init; }

    /// <summary>The visit or call that says so; none when nobody saw it.</summary>
    public Guid? FactId { get; init; }

    /// <summary>Which of the things seen there: a dimension, or a side of the site; none for what the candidate does not share.</summary>
    public string? Topic { get; init; }

    /// <summary>What to ask at the workplace when somebody doubts it; null when it was not seen there.</summary>
    public string? AskAgain { get; init; }

    /// <summary>Since when somebody has called the fact wrong and nobody has looked again.</summary>
    public DateOnly? DoubtedOn { get; init; }

    /// <summary>The question is an open task already.</summary>
    public bool IsAsked { get; init; }

    internal static IReadOnlyList<MatchReason> Of(Fit fit, CurrentUser user) =>
        [.. fit.Reasons.Select(reason => Of(reason, user)).DistinctBy(reason => (reason.Kind, reason.Sentence))];

    internal static string CodeOf(Reason reason) => reason.IsPrivate ? $"{reason.Code}.Private" : reason.Code;

    private static MatchReason Of(Reason reason, CurrentUser user)
    {
        // Who may not read considerations still sees whether they can be met.
        var masked = reason.Factor is Factor.Consideration or Factor.Avoided && !user.May(Permission.SeeConsiderations);
        return new MatchReason
        {
            Kind = reason.Kind,
            Code = CodeOf(reason),
            Group = reason.Factor.ToString(),
            Sentence = masked ? Sentences.Of($"Matching.Consideration{reason.Kind}") : ReasonText.Of(reason),
            Question = masked ? null : ReasonText.Question(reason),
            AsksCandidate = ReasonText.AsksCandidate(reason),
            IsPrivate = reason.IsPrivate,
            FactId = reason.Fact?.Id,
            Topic = masked || reason.IsPrivate ? null : reason.Topic,
            AskAgain = masked ? null : ReasonText.AskAgain(reason),
            Blocks = reason.Weight == ReasonWeight.Blocks,
            IsAvoided = reason.IsAvoided,
            Warns = reason.Weight == ReasonWeight.Warns,
        };
    }
}
