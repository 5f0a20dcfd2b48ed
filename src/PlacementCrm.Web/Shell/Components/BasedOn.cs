using System.Globalization;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>The version a form was filled in with and when that was, as a word that travels with the draft.</summary>
internal static class BasedOn
{
    public static string Write(uint version, DateTimeOffset readAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{version}|{readAt.UtcTicks}");

    public static (uint Version, DateTimeOffset ReadAt)? Read(string? text) =>
        text?.Split('|') is [var version, var ticks]
        && uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at < DateTime.MaxValue.Ticks
            ? (number, new DateTimeOffset(at, TimeSpan.Zero))
            : null;
}
