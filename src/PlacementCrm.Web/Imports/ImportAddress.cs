using System.Globalization;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Web.Imports;

/// <summary>Where each step of a run has its page, and how its moments are written.</summary>
internal static class ImportAddress
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static string Columns(Guid id) => $"/import/{id}/columns";

    public static string Check(Guid id) => $"/import/{id}/check";

    public static string Result(Guid id) => $"/import/{id}/result";

    public static string ErrorFile(Guid id) => $"/import/{id}/errors.csv";

    public static string Of(Guid id, ImportState state) => state switch
    {
        ImportState.Uploaded => Columns(id),
        ImportState.Mapped => Check(id),
        _ => Result(id),
    };

    public static string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, s_zone).ToString("g", CultureInfo.CurrentCulture);
}
