namespace PlacementCrm.Domain.Considerations;

/// <summary>
/// One thing that a person may need considered and a task may demand, in the same words and the same unit.
/// Names and sentences in three languages: <see cref="DimensionText"/>.
/// </summary>
public sealed record Dimension(string Code, DimensionArea Area, Measure Measure, LimitDirection Direction)
{
    /// <summary>The smallest value that can be written down; the same for every measure.</summary>
    public const decimal Least = 0;

    /// <summary>The largest value that can be written down.</summary>
    public decimal Most => Measure switch
    {
        Measure.Minutes => 600,
        Measure.Kilograms => 100,
        Measure.Hours => 24,
        Measure.ClockTime => 23.75m,
        Measure.Days => 7,
        Measure.Level => 4,
        _ => 1,
    };

    public bool Takes(decimal value) =>
        value is >= Least && value <= Most && (Measure is not (Measure.Level or Measure.YesNo) || value == decimal.Truncate(value));

    /// <summary>Whether a limit of this value excludes anything: "at most level 4 of 4" does not.</summary>
    public bool Limits(decimal value) => Direction == LimitDirection.AtMost ? value < Most : value > Least;

    /// <summary>Whether a task with this demand (or a site with this offer) breaks a person's limit. Equal values agree.</summary>
    public bool Conflicts(decimal demand, decimal limit) =>
        Direction == LimitDirection.AtMost ? demand > limit : demand < limit;
}

/// <summary>In which direction a person's limit holds.</summary>
public enum LimitDirection
{
    /// <summary>The person manages at most this much; more is a conflict.</summary>
    AtMost,

    /// <summary>The person needs at least this much of what the site gives; less is a conflict.</summary>
    AtLeast,
}

public enum DimensionArea
{
    Time,
    Body,
    Surroundings,
    People,
    Understanding,
    Travel,
}

/// <summary>What the number of a limit or demand counts.</summary>
public enum Measure
{
    /// <summary>Minutes at a time; for breaks minutes a day.</summary>
    Minutes,

    Kilograms,

    Hours,

    Days,

    /// <summary>Hour of the day, quarters as decimals: 7.5 is half past seven.</summary>
    ClockTime,

    /// <summary>0 none, 1 a little, 2 some, 3 much, 4 very much.</summary>
    Level,

    /// <summary>0 no, 1 yes.</summary>
    YesNo,
}
