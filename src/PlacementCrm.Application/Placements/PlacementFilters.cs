using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

internal static class PlacementFilters
{
    public static readonly PlacementState[] NotOver = [.. Enum.GetValues<PlacementState>().Where(state => !state.IsOver())];

    public static readonly PlacementState[] BeforeStart = [.. Enum.GetValues<PlacementState>().Where(state => state.IsBeforeStart())];

    public static readonly PlacementState[] Running = [.. Enum.GetValues<PlacementState>().Where(state => state.IsRunning())];
}
