using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Flows;

namespace PlacementCrm.Web.Tests;

[SetUpFixture]
public sealed class WholeRun
{
    [OneTimeTearDown]
    public async Task StopEverything()
    {
        // dotnet test shows nothing of passed tests: deploy/test.sh prints the file.
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults"));
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "taps.txt"), Taps.Table());
        await BrowserTest.CloseTheBrowser();
        await TestCluster.Stop();
    }
}
