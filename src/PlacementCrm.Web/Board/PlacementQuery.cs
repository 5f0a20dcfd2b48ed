using System.Globalization;
using PlacementCrm.Application.Board;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Web.Board;

/// <summary>What stands in the address of the placements: the view and all that narrows it. Every link of the three views is made here.</summary>
public sealed record PlacementQuery
{
    public const string List = "list";
    public const string Board = "board";
    public const string Calendar = "calendar";
    public const string Me = "me";
    public const string EndsSoon = "ends-soon";
    public const string NoMeeting = "no-meeting";

    public static readonly string[] Views = [List, Board, Calendar];

    public string View { get; init; } = List;
    public string? Mine { get; init; }
    public string? Team { get; init; }
    public string? Municipality { get; init; }
    public string? Kind { get; init; }
    public string? State { get; init; }
    public string? Show { get; init; }

    /// <summary>Stands in the address for <see cref="Q"/>, which may be somebody's name.</summary>
    public string? Find { get; init; }

    public string? Q { get; init; }
    public string? Stage { get; init; }
    public string? After { get; init; }
    public string? On { get; init; }
    public string? Day { get; init; }

    public BoardFilter Filter => new()
    {
        Mine = Mine == Me,
        Team = Team,
        MunicipalityCode = Municipality,
        Kind = Enum.TryParse<PlacementKind>(Kind, out var kind) ? kind : null,
        State = Enum.TryParse<PlacementState>(State, out var state) ? state : null,
        Text = Q,
    };

    public BoardStage? InStage => Enum.TryParse<BoardStage>(Stage, ignoreCase: true, out var stage) ? stage : null;

    public Guid? AfterId => Guid.TryParse(After, out var after) ? after : null;

    public bool IsFiltered => new[] { Mine, Team, Municipality, Kind, State, Show, Q }.Any(part => !string.IsNullOrEmpty(part));

    /// <summary>Without what narrows it.</summary>
    public PlacementQuery Cleared => new() { View = View, Stage = Stage, On = On };

    public DateOnly OnOr(DateOnly today) => DayOf(On) ?? today;

    public DateOnly? DayShown => DayOf(Day);

    public string Href
    {
        get
        {
            (string Name, string? Value)[] parts =
            [
                ("view", View == List ? null : View), ("mine", Mine), ("team", Team), ("municipality", Municipality), ("kind", Kind), ("state", State),
                ("show", Show), ("find", Find), ("stage", Stage), ("after", After), ("on", On), ("day", Day),
            ];
            var said = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
            return said.Count == 0 ? "/placements" : "/placements?" + string.Join('&', said);
        }
    }

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;
}
