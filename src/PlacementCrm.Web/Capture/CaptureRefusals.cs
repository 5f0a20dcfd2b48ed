using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;

namespace PlacementCrm.Web.Capture;

/// <summary>Which refusals the phone shows to the user. Everything else is a fault: it keeps the entry and tries again later.</summary>
internal static class CaptureRefusals
{
    public static int? StatusOf(Exception refusal) => refusal switch
    {
        RequestInvalid or RuleBroken => StatusCodes.Status422UnprocessableEntity,
        Forbidden => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        EditConflict or SomebodyWasFaster => StatusCodes.Status409Conflict,
        _ => null,
    };
}
