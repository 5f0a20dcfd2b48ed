using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;
using PlacementCrm.Web.Demo;

namespace PlacementCrm.Application.Tests.Demo;

public sealed class DemoStoryTests : DatabaseTest
{
    [Test]
    public async Task Can_be_told_to_its_end_by_the_requests_of_the_screens()
    {
        await Sql("update organisation set short_name = 'test-' || short_name");
        var clock = new StoryClock(DateTimeOffset.UtcNow);
        await using var services = new ServiceCollection().AddLogging().AddCrm(Database.App, clock).BuildServiceProvider();
        var cast = await DemoCast.Gather(services, "a long enough one");
        await DemoStory.Tell(new DemoStage(services.GetRequiredService<RequestSender>(), services.GetRequiredService<LinkHolders>(), clock), cast);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Sql("select count(*) from company"), Is.InRange(60L, 80L));
            Assert.That(await Sql("select count(*) from activity"), Is.GreaterThanOrEqualTo(400L));
            Assert.That(await Sql("select count(*) from candidate"), Is.GreaterThanOrEqualTo(40L));
            Assert.That(await Sql("select count(*) from placement"), Is.GreaterThanOrEqualTo(30L));
            Assert.That(await Sql("select count(*) from safety_meeting"), Is.GreaterThanOrEqualTo(12L));
            Assert.That(await Sql("select count(*) from incident"), Is.GreaterThanOrEqualTo(1L));
            foreach (var state in Enum.GetValues<PlacementState>())
                Assert.That(await Sql($"select count(*) from placement where state = '{state}'"), Is.GreaterThanOrEqualTo(1L), state.ToString());
        }
    }
}
