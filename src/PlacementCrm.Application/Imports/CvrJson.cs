using System.Globalization;
using System.Text.Json;

namespace PlacementCrm.Application.Imports;

/// <summary>Careful access to register answers: a field that is missing, null or of another kind is nothing.</summary>
internal static class CvrJson
{
    public static JsonElement? Object(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>Text or number as text, so that a code never becomes a figure.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length == 0 ? null : text;
    }

    public static bool IsTrue(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || element.Text(name) is "1" or "true");

    public static int? Number(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Restores the leading zeros that a number in JSON cannot have.</summary>
    public static string? Code(this JsonElement element, string name, int digits) =>
        element.Text(name) is { } text ? text.All(char.IsAsciiDigit) ? text.PadLeft(digits, '0') : text : null;

    /// <summary>The entry that holds now (no last day); when none does, the one that held last.</summary>
    public static JsonElement? Current(this IEnumerable<JsonElement> entries) => Current(entries, entry => Period(entry.Object("periode")));

    public static JsonElement? Current(IEnumerable<JsonElement> entries, Func<JsonElement, (DateOnly From, DateOnly To)> period) =>
        entries.Select(entry => (Entry: (JsonElement?)entry, Period: period(entry)))
            .OrderByDescending(candidate => candidate.Period.To)
            .ThenByDescending(candidate => candidate.Period.From)
            .Select(candidate => candidate.Entry)
            .FirstOrDefault();

    public static (DateOnly From, DateOnly To) Period(JsonElement? period) =>
        (Date(period?.Text("gyldigFra")) ?? DateOnly.MinValue, Date(period?.Text("gyldigTil")) ?? DateOnly.MaxValue);

    /// <summary>Both layouts: <c>2017-04-10</c> and the older <c>10-04-2017</c>.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text is { Length: > 10 } ? text[..10] : text, ["yyyy-MM-dd", "dd-MM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
