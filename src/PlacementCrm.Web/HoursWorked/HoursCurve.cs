using System.Globalization;
using PlacementCrm.Application.HoursWorked;

namespace PlacementCrm.Web.HoursWorked;

/// <summary>One week of the curve. Not asked and not known both leave a gap, but only the second shows a question mark.</summary>
public sealed record CurveWeek(DateOnly StartsOn, int Number, decimal? Paid, decimal? Unpaid, bool IsAsked, bool IsAfter)
{
    public static CurveWeek Of(ShowHours.Week week) =>
        new(week.StartsOn, week.Number, week.Told?.Paid, week.Told?.Unpaid, week.Told is not null, week.IsAfter);

    public static CurveWeek Of(ShowCandidateHours.Week week) => new(week.StartsOn, week.Number, week.Paid, week.Unpaid, week.IsAsked, IsAfter: false);
}

/// <summary>
/// Where things stand in the picture, in per cent of its size: so the lines grow with the screen while words and strokes keep
/// theirs, from 320 pixels on.
/// </summary>
public sealed class HoursCurve(IReadOnlyList<CurveWeek> weeks, decimal? goal)
{
    private const double Left = 2;
    private const double Right = 97;
    private const double Top = 12;
    private const double Bottom = 94;
    private const int MostLabels = 5;

    public sealed record Point(string X, string Y, decimal Hours, double Height, double Place);

    public sealed record Line(Point From, Point To);

    public IReadOnlyList<CurveWeek> Weeks { get; } = weeks;

    /// <summary>The top of the scale: full tens, at least ten.</summary>
    public decimal Most { get; } =
        Math.Max(10, Math.Ceiling(weeks.SelectMany(week => new[] { week.Paid ?? 0, week.Unpaid ?? 0 }).Append(goal ?? 0).Max() / 10) * 10);

    public IReadOnlyList<decimal> Ticks => [0, Most / 2, Most];

    public IReadOnlyList<Point> Points(Func<CurveWeek, decimal?> hours) =>
        [.. Weeks.Select((week, at) => (Hours: hours(week), At: at)).Where(week => week.Hours is not null).Select(week => At(week.At, week.Hours!.Value))];

    /// <summary>Only between neighbours that are both known.</summary>
    public IReadOnlyList<Line> Lines(Func<CurveWeek, decimal?> hours) =>
        [.. Weeks.Zip(Weeks.Skip(1)).Select((pair, at) => (From: hours(pair.First), To: hours(pair.Second), At: at))
            .Where(pair => pair.From is not null && pair.To is not null)
            .Select(pair => new Line(At(pair.At, pair.From!.Value), At(pair.At + 1, pair.To!.Value)))];

    public string Y(decimal hours) => Percent(HeightOf(hours));

    public string X(int at) => Percent(Across(at));

    /// <summary>Half way between the last week of the placement and the first one after it.</summary>
    public string? EndOfPlacement
    {
        get
        {
            var after = Weeks.TakeWhile(week => !week.IsAfter).Count();
            return after == 0 || after == Weeks.Count ? null : Percent((Across(after - 1) + Across(after)) / 2);
        }
    }

    /// <summary>A few weeks with their number, the first and the last among them.</summary>
    public IReadOnlyList<int> Labelled =>
        Weeks.Count <= MostLabels
            ? [.. Enumerable.Range(0, Weeks.Count)]
            : [.. Enumerable.Range(0, MostLabels).Select(step => (int)Math.Round(step * (Weeks.Count - 1) / (double)(MostLabels - 1)))];

    private Point At(int at, decimal hours) => new(X(at), Y(hours), hours, HeightOf(hours), Across(at));

    public double HeightOf(decimal hours) => Bottom - ((Bottom - Top) * (double)(hours / Most));

    private double Across(int at) => Weeks.Count == 1 ? (Left + Right) / 2 : Left + ((Right - Left) * at / (Weeks.Count - 1));

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
