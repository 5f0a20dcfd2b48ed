using System.Buffers.Text;
using System.Text.Json;

namespace PlacementCrm.Application.Companies;

/// <summary>Where a page of a list ends, short enough for an address. What cannot be read means the first page.</summary>
/// <param name="Key">The value that the list is sorted by.</param>
/// <param name="Name">The second value.</param>
/// <param name="Id">The last, so that no two rows stand at the same place.</param>
internal sealed record Cursor(string Key, string Name, Guid Id)
{
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    public static Cursor? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }
}
