using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests;

[SetUpFixture]
public sealed class WholeRun
{
    [OneTimeTearDown]
    public Task StopTheCluster() => TestCluster.Stop();
}
