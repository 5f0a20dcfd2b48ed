using System.Globalization;
using System.Resources;

namespace PlacementCrm.Domain.Considerations;

/// <summary>The words of the dimensions in the current UI culture. Clauses begin in lower case, to be joined into sentences.</summary>
public static class DimensionText
{
    private static readonly ResourceManager s_texts =
        new("PlacementCrm.Domain.Considerations.Dimensions", typeof(DimensionText).Assembly);

    public static string Name(Dimension dimension) => Text($"{dimension.Code}.Name");

    public static string Name(DimensionArea area) => Text($"Area.{area}");

    /// <summary>What a person needs: "stands at most 20 minutes".</summary>
    public static string Limit(Dimension dimension, decimal value) =>
        value == 0 && dimension.Direction == LimitDirection.AtMost
            ? Text($"{dimension.Code}.LimitNone")
            : Format($"{dimension.Code}.Limit", Value(dimension, value));

    /// <summary>What a task demands or a site gives: "standing up to 20 minutes", "can be done sitting".</summary>
    public static string Demand(Dimension dimension, decimal value) =>
        value == 0 ? Text($"{dimension.Code}.None") : Format($"{dimension.Code}.Demand", Value(dimension, value));

    /// <summary>The question to the company when the demand is not known.</summary>
    public static string Ask(Dimension dimension) => Text($"{dimension.Code}.Ask");

    public static string Value(Dimension dimension, decimal value) => dimension.Measure switch
    {
        Measure.ClockTime => Format("Value.ClockTime", decimal.ToInt32(decimal.Truncate(value)), decimal.ToInt32(value % 1 * 60)),
        Measure.Level => Format("Value.Level", value, Level(decimal.ToInt32(value))),
        Measure.YesNo => Text(value == 0 ? "Value.No" : "Value.Yes"),
        Measure.Kilograms => Format("Value.Kilograms", value),
        _ => value == 1 ? Text($"Value.{dimension.Measure}.One") : Format($"Value.{dimension.Measure}", value),
    };

    /// <summary>0 "none" to 4 "very much".</summary>
    public static string Level(int level) => Text($"Level.{level}");

    private static string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.CurrentUICulture, Text(key), values);

    private static string Text(string key) =>
        s_texts.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new ArgumentException($"No text is written for {key}.", nameof(key));
}
