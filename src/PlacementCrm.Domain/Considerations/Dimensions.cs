using System.Collections.Frozen;
using static PlacementCrm.Domain.Considerations.DimensionArea;
using static PlacementCrm.Domain.Considerations.LimitDirection;
using static PlacementCrm.Domain.Considerations.Measure;

namespace PlacementCrm.Domain.Considerations;

/// <summary>The dimensions that considerations and demands share. Codes are stored, so they never change their meaning.</summary>
public static class Dimensions
{
    /// <summary>In the order of the form: hours first, because reduced hours are the most common consideration.</summary>
    public static IReadOnlyList<Dimension> All { get; } =
    [
        new("hours-day", Time, Hours, AtMost),
        new("days-week", Time, Days, AtMost),
        new("shift-start", Time, ClockTime, AtLeast),
        new("breaks", Time, Minutes, AtLeast),
        new("pace", Time, Level, AtMost),
        new("changes", Time, Level, AtMost),
        new("fixed-appointments", Time, YesNo, AtLeast),
        new("stand", Body, Minutes, AtMost),
        new("sit", Body, Minutes, AtMost),
        new("walk", Body, Minutes, AtMost),
        new("stairs", Body, YesNo, AtMost),
        new("height", Body, YesNo, AtMost),
        new("lift", Body, Kilograms, AtMost),
        new("bend", Body, Level, AtMost),
        new("arms", Body, Level, AtMost),
        new("noise", Surroundings, Level, AtMost),
        new("cold-heat", Surroundings, Level, AtMost),
        new("dust", Surroundings, Level, AtMost),
        new("light", Surroundings, Level, AtMost),
        new("screen", Surroundings, Minutes, AtMost),
        new("people-contact", People, Level, AtMost),
        new("alone", People, YesNo, AtMost),
        new("team", People, Level, AtMost),
        new("supervision", People, Level, AtLeast),
        new("instructions-spoken", Understanding, YesNo, AtLeast),
        new("instructions-shown", Understanding, YesNo, AtLeast),
        new("instructions-written", Understanding, YesNo, AtLeast),
        new("language", Understanding, Level, AtMost),
        new("reading", Understanding, Level, AtMost),
        new("numbers", Understanding, Level, AtMost),
        new("driving", Travel, YesNo, AtMost),
        new("public-transport", Travel, YesNo, AtLeast),
    ];

    private static readonly FrozenDictionary<string, Dimension> s_byCode =
        All.ToFrozenDictionary(dimension => dimension.Code, StringComparer.Ordinal);

    public static Dimension? Find(string? code) => code is null ? null : s_byCode.GetValueOrDefault(code);

    /// <exception cref="RuleBroken">There is no dimension of this code.</exception>
    public static Dimension Get(string code) => Find(code) ?? throw new RuleBroken("Considerations.UnknownDimension", code);
}
