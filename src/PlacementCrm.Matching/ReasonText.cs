using System.Globalization;
using System.Resources;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Matching;

/// <summary>Reasons as sentences in the current UI culture.</summary>
public static class ReasonText
{
    private static readonly ResourceManager s_texts = new("PlacementCrm.Matching.Reasons", typeof(ReasonText).Assembly);

    /// <summary>"Stands at most 20 minutes (confirmed 3 Nov 2026); Packing: can be done sitting (noted 12 Oct 2026)".</summary>
    public static string Of(Reason reason) => reason.Factor switch
    {
        Factor.Consideration or Factor.Avoided when reason.Code.Contains(".Gone.", StringComparison.Ordinal) => Text(reason.Code, [.. reason.Arguments.Select(Write)]),
        Factor.Consideration => Capitalised(Consideration(reason)),
        Factor.SiteNeed => SiteNeed(reason),
        Factor.Avoided => Capitalised(Avoided(reason)),
        Factor.Language when reason.Arguments.Count > 0 => Noted(Text(reason.Code, [.. reason.Arguments.Select(Language)]), reason.Fact),
        _ => Noted(Text(reason.Code, [.. reason.Arguments.Select(Write)]), reason.Fact),
    };

    /// <summary>"Ask: Can the work be done sitting?" for an unknown; null when there is nothing to ask.</summary>
    public static string? Question(Reason reason) => reason.Kind != ReasonKind.Unknown
        ? null
        : Text("Ask", AsksCandidate(reason) ? Text($"{reason.Code}.Ask") : AskAboutFact(reason) ?? Text($"{reason.Code}.Ask"));

    /// <summary>The question that clears up a fact which somebody doubts; null when nobody saw it at the workplace.</summary>
    public static string? AskAgain(Reason reason) =>
        reason is { Kind: not ReasonKind.Unknown, Fact: not null } && AskAboutFact(reason) is { } question ? Text("Ask", question) : null;

    private static string? AskAboutFact(Reason reason) => reason.Factor switch
    {
        Factor.Consideration => DimensionText.Ask(Dimensions.Get(reason.Arguments[0].Text!)),
        Factor.Language => DimensionText.Ask(Dimensions.Get("language")),
        Factor.Avoided when reason.Code.StartsWith("Avoid.Demand", StringComparison.Ordinal) => DimensionText.Ask(Dimensions.Get(reason.Arguments[0].Text!)),
        Factor.SiteNeed => Text($"Need.{reason.Arguments[0].Text}.Ask"),
        _ => null,
    };

    /// <summary>Whether the candidate, not the company, knows the answer.</summary>
    public static bool AsksCandidate(Reason reason) => reason.Code.EndsWith(".CandidateUnknown", StringComparison.Ordinal);

    public static string Of(Strength strength) => Text($"Strength.{strength}");

    private static string Consideration(Reason reason)
    {
        var dimension = Dimensions.Get(reason.Arguments[0].Text!);
        var need = DimensionText.Limit(dimension, reason.Arguments[1].Number!.Value);
        if (reason.Need is { } source)
            need = Text("Confirmed", need, Write(source.On));

        var task = reason.Arguments[2].Text is { Length: > 0 } name ? name : Text("Work");
        return reason.Kind == ReasonKind.Unknown
            ? Text(reason.Code, need, task)
            : Text("Both", need, Noted(Text("Task", task, DimensionText.Demand(dimension, reason.Arguments[3].Number!.Value)), reason.Fact));
    }

    private static string Avoided(Reason reason)
    {
        if (!reason.Code.StartsWith("Avoid.Demand", StringComparison.Ordinal))
            return Text(reason.Code, reason.Arguments[0].Text is { Length: > 0 } work ? work : Text("Work"), Write(reason.Arguments[1]), reason.Arguments.Skip(2).FirstOrDefault()?.Text ?? "");

        var dimension = Dimensions.Get(reason.Arguments[0].Text!);
        var lesson = Text("Avoid.Learnt", DimensionText.Limit(dimension, reason.Arguments[1].Number!.Value), Write(reason.Arguments[3]));
        var task = reason.Arguments[2].Text is { Length: > 0 } name ? name : Text("Work");
        return reason.Kind == ReasonKind.Unknown
            ? Text(reason.Code, lesson, task)
            : Text("Both", lesson, Noted(Text("Task", task, DimensionText.Demand(dimension, reason.Arguments[4].Number!.Value)), reason.Fact));
    }

    private static string SiteNeed(Reason reason)
    {
        var need = Text($"Need.{reason.Arguments[0].Text}");
        if (reason.Kind == ReasonKind.Unknown)
            return Text(reason.Code, need);

        var sentence = Text(reason.Code, need, Write(reason.Arguments[1]));
        var words = reason.Arguments[2].Text;
        return Noted(string.IsNullOrEmpty(words) ? sentence : $"{sentence}, “{words}”", reason.Fact);
    }

    private static string Noted(string sentence, Source? fact) => fact is { } source ? Text(source.Activity is { } activity ? $"Noted.{activity}" : "Noted", sentence, Write(source.On)) : sentence;

    private static string Language(Argument level) => DimensionText.Value(Dimensions.Get("language"), level.Number!.Value);

    private static string Write(Argument argument) =>
        argument.Day is { } day ? Write(day)
        : argument.Number is { } number ? number.ToString("0.##", CultureInfo.CurrentUICulture)
        : argument.Text ?? "";

    // With the year: a fact may be 18 months old.
    private static string Write(DateOnly day) => day.ToString(Text("Date"), CultureInfo.CurrentUICulture);

    private static string Capitalised(string sentence) => char.ToUpper(sentence[0], CultureInfo.CurrentUICulture) + sentence[1..];

    private static string Text(string key, params ReadOnlySpan<object?> values) =>
        string.Format(
            CultureInfo.CurrentUICulture,
            s_texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new ArgumentException($"No text is written for {key}.", nameof(key)),
            values);
}
