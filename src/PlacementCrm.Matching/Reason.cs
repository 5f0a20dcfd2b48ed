using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Matching;

/// <summary>One line of the explanation, as data: <see cref="ReasonText"/> renders it in the reader's language.</summary>
public sealed record Reason
{
    public required ReasonKind Kind { get; init; }

    public required Factor Factor { get; init; }

    /// <summary>Which sentence, for example <c>Hours.TooMany</c>; a key of Reasons.resx.</summary>
    public required string Code { get; init; }

    public ReasonWeight Weight { get; init; } = ReasonWeight.Counts;

    /// <summary>The share of the soft sum; 0 for everything that is not weighed.</summary>
    public int Points { get; init; }

    /// <summary>What the points were given for, as a number that no version of the points changes: see <see cref="Replay"/>.</summary>
    public int Measure { get; init; }

    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>What the reason says about the person comes from here.</summary>
    public Source? Need { get; init; }

    /// <summary>What the reason says about the workplace comes from here.</summary>
    public Source? Fact { get; init; }

    /// <summary>Which of the things seen at a workplace it is about: a dimension, or a side of the site; null for all else.</summary>
    public string? Topic => Fact is null ? null : Factor switch
    {
        Factor.Language => "language",
        Factor.Consideration or Factor.SiteNeed => Arguments[0].Text,
        _ => null,
    };

    /// <summary>An earlier end taught to avoid it: a person goes on only after lifting the line with a reason (invariant 9).</summary>
    public bool IsAvoided { get; init; }

    /// <summary>Says something that the candidate does not share with companies.</summary>
    public bool IsPrivate { get; init; }
}

public enum ReasonKind
{
    Fits,
    Conflicts,
    Unknown,
}

public enum ReasonWeight
{
    /// <summary>Adds its points, which may be none.</summary>
    Counts,

    /// <summary>Puts the fit after all fits without a warning; a person may go on with a reason.</summary>
    Warns,

    /// <summary>Puts the fit into the list of conflicts.</summary>
    Blocks,
}

public enum Factor
{
    Consent,
    Contact,
    Places,
    Period,
    Hours,
    Distance,
    Consideration,
    Ratio,
    Wish,
    Skills,
    Language,
    SiteNeed,
    Relation,
    PastPlacements,
    Avoided,
}

/// <summary>Where a statement can be looked up.</summary>
public sealed record Source(SourceKind Kind, Guid Id, DateOnly On, ActivityKind? Activity = null);

public enum SourceKind
{
    Consideration,
    Activity,
}

/// <summary>A value of a sentence, kept as what it is, so that each language can write it.</summary>
public sealed record Argument(string? Text = null, decimal? Number = null, DateOnly? Day = null)
{
    public static implicit operator Argument(string text) => new(Text: text);

    public static implicit operator Argument(decimal number) => new(Number: number);

    public static implicit operator Argument(DateOnly day) => new(Day: day);
}
