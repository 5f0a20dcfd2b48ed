namespace PlacementCrm.Domain.Matching;

/// <summary>What somebody did with a line of a list.</summary>
public enum MatchChoiceKind
{
    Shortlisted,
    NotNow,
    NotRelevant,

    /// <summary>The list says something untrue, or weighs it wrongly.</summary>
    Wrong,
}

/// <summary>Where a line of a list is wrong.</summary>
public enum WrongAbout
{
    /// <summary>What it says is not so, or not any more.</summary>
    Fact,

    /// <summary>It is so, and counts too much or too little.</summary>
    Factor,
}

/// <summary>A person's answer to one line of a <see cref="MatchRun"/>.</summary>
public sealed class MatchChoice : Entity
{
    public const int LongestTopic = 40;

    private MatchChoice() { }

    public MatchChoice(Guid runId, Guid candidateId, Guid openingId, MatchChoiceKind kind, Guid? suggestionId, Guid byId, DateTimeOffset at)
    {
        (RunId, CandidateId, OpeningId) = (runId, candidateId, openingId);
        (Kind, SuggestionId) = (kind, suggestionId);
        (ById, At) = (byId, at);
    }

    /// <summary>A line is called wrong: always in words, and always about one factor.</summary>
    public static MatchChoice Wrong(Guid id, MatchChoice of, WrongAbout about, string factor, string? topic, Guid? sourceId, string words) =>
        string.IsNullOrWhiteSpace(words)
            ? throw new RuleBroken("Matching.WrongNeedsWords")
            : new(of.RunId, of.CandidateId, of.OpeningId, MatchChoiceKind.Wrong, suggestionId: null, of.ById, of.At)
            {
                Id = id,
                About = about,
                Factor = factor,
                Topic = topic,
                SourceId = sourceId,
                Words = words.Trim(),
            };

    /// <summary>A pair is taken although something is in the way: always in words, and always about one conflict.</summary>
    public static MatchChoice Despite(MatchChoice of, string factor, string words) =>
        string.IsNullOrWhiteSpace(words)
            ? throw new RuleBroken("Matching.DespiteNeedsWords")
            : new(of.RunId, of.CandidateId, of.OpeningId, of.Kind, of.SuggestionId, of.ById, of.At) { Factor = factor, Words = words.Trim() };

    /// <summary>A pair is not relevant because of one thing that the list says or weighs.</summary>
    public static MatchChoice Because(MatchChoice of, string factor, string? topic, Guid? sourceId) =>
        new(of.RunId, of.CandidateId, of.OpeningId, of.Kind, of.SuggestionId, of.ById, of.At) { Factor = factor, Topic = topic, SourceId = sourceId };

    public Guid RunId { get; private init; }

    public Guid CandidateId { get; private init; }

    public Guid OpeningId { get; private init; }

    public MatchChoiceKind Kind { get; private init; }

    /// <summary>What became of it is told there.</summary>
    public Guid? SuggestionId { get; private init; }

    public WrongAbout? About { get; private init; }

    public string? Factor { get; private init; }

    /// <summary>Which of the things seen there: a dimension, or a side of the site.</summary>
    public string? Topic { get; private init; }

    /// <summary>The visit or call in which the doubted fact was learnt.</summary>
    public Guid? SourceId { get; private init; }

    public string? Words { get; private init; }

    public Guid ById { get; private init; }

    public DateTimeOffset At { get; private init; }
}
