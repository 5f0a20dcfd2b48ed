using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Flows;

namespace PlacementCrm.Web.Tests;

[SetUpFixture]
public sealed class WholeRun
{
    [OneTimeTearDown]
    public async Task StopEverything()
    {
        foreach (var line in Taps.Table())
            await TestContext.Progress.WriteLineAsync(line);
        await BrowserTest.CloseTheBrowser();
        await TestCluster.Stop();
    }
}
