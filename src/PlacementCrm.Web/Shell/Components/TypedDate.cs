using System.Globalization;
using System.Text.RegularExpressions;

namespace PlacementCrm.Web.Shell.Components;

/// <summary>Reads dates as people type them: 2.11., 2/11, 021126, 2 Nov, 2026-11-02, tomorrow.</summary>
internal static partial class TypedDate
{
    /// <param name="dayWords">"yesterday;today;tomorrow" in the user's language.</param>
    public static DateOnly? Read(string text, CultureInfo culture, DateOnly today, string dayWords)
    {
        text = text.Trim();
        var word = Array.FindIndex(dayWords.Split(';'), w => culture.CompareInfo.Compare(w, text, CompareOptions.IgnoreCase) == 0);
        if (word >= 0)
            return today.AddDays(word - 1);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return Exists(iso.Year, iso.Month, iso.Day) ? iso : null;

        var match = Numbers().Match(text);
        if (!match.Success)
            match = Run().Match(text);
        if (match.Success)
            return Of(Number(match, "d")!.Value, Number(match, "m")!.Value, Number(match, "y"), today);

        var named = Named().Match(text);
        return named.Success && Month(named.Groups["m"].Value, culture) is { } month
            ? Of(Number(named, "d")!.Value, month, Number(named, "y"), today)
            : null;
    }

    private static DateOnly? Of(int day, int month, int? year, DateOnly today)
    {
        if (year is null)
            return Nearest(day, month, today);

        var full = year < 100 ? 2000 + year.Value : year.Value;
        return Exists(full, month, day) ? new DateOnly(full, month, day) : null;
    }

    // Without a year the closest one is meant: "28.12." in January is last month, not in eleven months.
    private static DateOnly? Nearest(int day, int month, DateOnly today)
    {
        var years = new[] { today.Year - 1, today.Year, today.Year + 1 }.Where(year => Exists(year, month, day));
        var dates = years.Select(year => new DateOnly(year, month, day)).ToList();
        return dates.Count == 0 ? null : dates.MinBy(date => Math.Abs(date.DayNumber - today.DayNumber));
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int? Month(string word, CultureInfo culture)
    {
        if (word.Length < 3)
            return null;

        var at = Array.FindIndex(culture.DateTimeFormat.MonthNames, name =>
            name.Length > 0 && culture.CompareInfo.IsPrefix(name, word.TrimEnd('.'), CompareOptions.IgnoreCase));
        return at < 0 ? null : at + 1;
    }

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*[./-]\s*(?<m>[0-9]{1,2})(?:\s*[./-]\s*(?<y>[0-9]{4}|[0-9]{2})?)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4}|[0-9]{2})?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Run();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\.?\s*(?<m>\p{L}+\.?)(?:\s+(?<y>[0-9]{4}|[0-9]{2}))?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Named();
}
