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
    public static string Of(string code, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, In(CultureInfo.CurrentUICulture, code), values);

    /// <summary>The sentence as it is written in one language.</summary>
    internal static string In(CultureInfo language, string code)
    {
        var dot = code.LastIndexOf('.');
        var file = s_files.GetOrAdd(code[..dot], static area =>
            new ResourceManager($"PlacementCrm.Application.{area}.Messages", typeof(Sentences).Assembly));
        return file.GetString(code[(dot + 1)..], language)
            ?? throw new ArgumentException($"No sentence is written for {code}.", nameof(code));
    }
}
