using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests;

[SetUpFixture]
public sealed class WholeRun
{
    [OneTimeTearDown]
    public Task StopTheCluster() => TestCluster.Stop();
}
