using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace PlacementCrm.Application.Kernel;

/// <summary>The sentences of this project: <c>Area.Key</c> is the key <c>Key</c> in <c>Area/Messages.resx</c>.</summary>
public static class Sentences
{
    private static readonly ConcurrentDictionary<string, ResourceManager> s_files = new();

    /// <summary>The sentence in the current UI culture, with its placeholders filled in.</summary>
    /// <exception cref="ArgumentException">No sentence is written for this code.</exception>
    public static string Of(string code, params object?[] values)
    {
        var dot = code.LastIndexOf('.');
        var file = s_files.GetOrAdd(code[..dot], static area =>
            new ResourceManager($"PlacementCrm.Application.{area}.Messages", typeof(Sentences).Assembly));
        var sentence = file.GetString(code[(dot + 1)..], CultureInfo.CurrentUICulture)
            ?? throw new ArgumentException($"No sentence is written for {code}.", nameof(code));
        return string.Format(CultureInfo.CurrentCulture, sentence, values);
    }
}
