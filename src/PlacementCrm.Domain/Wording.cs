using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace PlacementCrm.Domain;

/// <summary>
/// Words that are kept and read by people of several languages: what a person typed, or a sentence of the program, which is
/// written in every language at once. What a rule said stays what it said then, also when the program words it otherwise later.
/// </summary>
public sealed class Wording : IEquatable<Wording>
{
    private readonly string? _typed;
    private readonly IReadOnlyDictionary<string, string>? _written;

    private Wording(string? typed, IReadOnlyDictionary<string, string>? written) => (_typed, _written) = (typed, written);

    public static Wording Typed(string words) => new(words.Trim(), written: null);

    /// <param name="write">Called once in each language; asks the resources, which follow the current culture.</param>
    public static Wording OfProgram(Func<string> write) => new(typed: null, Cultures.Each(write));

    /// <summary>In the language of the current UI culture. A method: inside a query a property would be looked for in the stored JSON.</summary>
    public string InLanguage() => _typed ?? In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator Wording?(string? words) => words is null ? null : Typed(words);

    public static bool operator ==(Wording? one, Wording? other) => Equals(one, other);

    public static bool operator !=(Wording? one, Wording? other) => !Equals(one, other);

    /// <summary>The same lists of sentences, made once in each language, become one list.</summary>
    internal static IReadOnlyList<Wording> Lists(Func<IReadOnlyList<string>> write)
    {
        var lists = Cultures.Each(write);
        return [.. lists.Values.First().Select((_, index) => new Wording(null, lists.ToDictionary(list => list.Key, list => list.Value[index])))];
    }

    /// <summary>The whole, for the database: a JSON text, or an object of texts by language.</summary>
    public string ToJson() => _typed is not null ? JsonSerializer.Serialize(_typed) : JsonSerializer.Serialize(_written);

    /// <exception cref="JsonException">It is neither a text nor an object of texts.</exception>
    public static Wording FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind is JsonValueKind.String
            ? Typed(document.RootElement.GetString()!)
            : new(null, document.RootElement.Deserialize<Dictionary<string, string>>());
    }

    public bool Equals(Wording? other) => other is not null && (_written, other._written) switch
    {
        (null, null) => _typed == other._typed,
        ({ } mine, { } others) => mine.Count == others.Count && mine.All(entry => others.TryGetValue(entry.Key, out var words) && words == entry.Value),
        _ => false,
    };

    public override bool Equals(object? obj) => Equals(obj as Wording);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_typed ?? In("en"));

    public override string ToString() => InLanguage();

    private string In(string language) => _written!.TryGetValue(language, out var words) || _written.TryGetValue("en", out words) ? words : "";
}
