namespace PlacementCrm.Web.Demo;

internal static class DemoPlacements
{
    public static Task Arrange(DemoStage stage, DemoCast cast, IReadOnlyList<DemoCandidate> candidates, IReadOnlyList<DemoOpening> openings) => Task.CompletedTask;
}
