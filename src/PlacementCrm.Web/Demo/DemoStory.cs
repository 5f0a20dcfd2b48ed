namespace PlacementCrm.Web.Demo;

/// <summary>What happened in the two organisations over the last eighteen months.</summary>
internal static class DemoStory
{
    public static Task Tell(DemoStage stage, DemoCast cast) => Task.CompletedTask;
}
