using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests;

[SetUpFixture]
public sealed class WholeRun
{
    [OneTimeTearDown]
    public async Task StopEverything()
    {
        await BrowserTest.CloseTheBrowser();
        await TestCluster.Stop();
    }
}
