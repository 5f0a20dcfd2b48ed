using System.Globalization;
using System.Text;

namespace PlacementCrm.Web.Shell;

/// <summary>One entry for a calendar (RFC 5545).</summary>
/// <param name="Uid">Always the same for the same appointment, so that a newer file replaces the entry.</param>
/// <param name="Sequence">Grows with each change.</param>
internal sealed record CalendarEntry(string Uid, int Sequence, DateTimeOffset At, TimeSpan Length, string Title, string Place, string Words)
{
    public const string MediaType = "text/calendar; charset=utf-8";

    // RFC 5545, 3.1: counted in octets, without the line break.
    private const int LongestLine = 75;

    public string ToText(DateTimeOffset now)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PlacementCrm//Calendar//EN", "METHOD:PUBLISH",
            "BEGIN:VEVENT", $"UID:{Uid}", $"SEQUENCE:{Sequence}", $"DTSTAMP:{Moment(now)}", $"DTSTART:{Moment(At)}", $"DTEND:{Moment(At + Length)}",
            $"SUMMARY:{Escaped(Title)}", $"LOCATION:{Escaped(Place)}", $"DESCRIPTION:{Escaped(Words)}",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Between characters and never inside one: a letter may take four octets.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                length = 1;
            }

            folded.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
