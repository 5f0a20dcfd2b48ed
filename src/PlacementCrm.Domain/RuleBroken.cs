using System.Globalization;
using System.Resources;

namespace PlacementCrm.Domain;

/// <summary>
/// A rule that is always true would have been broken; nothing was changed.
/// <see cref="Exception.Message"/> is a sentence for the user, in the language of the current UI culture.
/// </summary>
/// <param name="code">
/// Area and key of the sentence, for example <c>Placements.StartNeedsMeeting</c>: the key <c>StartNeedsMeeting</c> in
/// <c>Placements/Rules.resx</c> and its translations.
/// </param>
/// <param name="values">What the sentence's placeholders stand for, in order.</param>
public sealed class RuleBroken(string code, params object?[] values)
    : Exception(RuleSentences.Of(code, values))
{
    /// <summary>Stable name of the rule, for programs that react to it.</summary>
    public string Code { get; } = code;
}

/// <summary>The sentences of all rules, one resource file per folder of this project.</summary>
public static class RuleSentences
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, ResourceManager> s_files = new();

    /// <summary>The sentence in the current UI culture, with its placeholders filled in.</summary>
    /// <exception cref="ArgumentException">No sentence is written for this code.</exception>
    public static string Of(string code, params object?[] values)
    {
        var dot = code.LastIndexOf('.');
        var file = s_files.GetOrAdd(code[..dot], static area =>
            new ResourceManager($"PlacementCrm.Domain.{area}.Rules", typeof(RuleSentences).Assembly));
        var sentence = file.GetString(code[(dot + 1)..], CultureInfo.CurrentUICulture)
            ?? throw new ArgumentException($"No sentence is written for the rule {code}.", nameof(code));
        return string.Format(CultureInfo.CurrentCulture, sentence, values);
    }

    /// <summary>States as a list inside a sentence; a dash when there is none.</summary>
    internal static string Listed<TState>(IReadOnlyCollection<TState> states, Func<TState, string> words) =>
        states.Count == 0 ? "–" : string.Join(", ", states.Select(words));
}
