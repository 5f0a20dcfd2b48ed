using System.Globalization;

namespace PlacementCrm.Web.Demo;

/// <summary>What happened in the two organisations over the last eighteen months, chapter by chapter.</summary>
internal static class DemoStory
{
    public static async Task Tell(DemoStage stage, DemoCast cast)
    {
        // What the program writes down for somebody is in their language, and the story's people are Danes.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");
        var companies = await DemoCompanies.Register(stage, cast);
        var visits = await DemoVisits.Tell(stage, companies);
        var candidates = await DemoCandidates.Register(stage, cast);
        var openings = await DemoOpenings.Offer(stage, companies, visits);
        await DemoSiteTasks.See(stage, companies);
        await DemoRules.Draft(stage, cast);
        await DemoRules.CountStaff(stage, companies);
        await DemoPlacements.Arrange(stage, candidates, openings);
        await DemoComments.Tell(stage, cast);
    }
}
