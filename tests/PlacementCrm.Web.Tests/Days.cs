using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Tests;

/// <summary>The day as the product counts it: in the evening of Greenwich it is tomorrow in Denmark already.</summary>
internal static class Days
{
    public static DateOnly Today => CopenhagenTime.Today(TimeProvider.System);
}
