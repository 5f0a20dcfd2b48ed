using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Accessibility;

/// <summary>The screens that show something only when a placement runs or ends, or only to a manager.</summary>
public sealed class FollowUpAxeTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld()
    {
        _world = await SmallWorld.Build(Server);
        await _world.Follow(Server);
        await Server.Scalar($"update placement set ends_on = '{Days.Today.AddDays(7):yyyy-MM-dd}' where id = '{_world.Placement}'");
    }

    [Test]
    public async Task Following_up_is_clean([Values("en-GB", "da-DK", "de-DE")] string culture)
    {
        var page = await OpenAs(Some.Consultant, "/", culture);
        var found = new List<string>();
        foreach (var path in new[]
        {
            $"/placements/{_world.Placement}?tab=follow-up", $"/placements/{_world.Placement}/check-in", "/placements/ending", $"/candidates/{_world.Candidate}", "/",
        })
        {
            await Go(page, path);
            foreach (var details in await page.Locator("main details").AllAsync())
                await details.EvaluateAsync("element => element.open = true");
            foreach (var width in new[] { 320, 390, 1280 })
            {
                await page.SetViewportSizeAsync(width, 844);
                found.AddRange(await AxeCheck.Faults(page, $"{path} at {width}"));
            }
        }

        Assert.That(found, Is.Empty);
    }

    [Test]
    public async Task The_plans_of_the_manager_are_clean([Values("en-GB", "de-DE")] string culture, [Values(1280, 320)] int width)
    {
        var page = await OpenAs(Some.Manager, "/admin/follow-ups", culture, width, 844);
        await page.Locator(".plan-step").First.WaitForAsync();

        Assert.That(await AxeCheck.Faults(page, "/admin/follow-ups"), Is.Empty);
    }

    [Test]
    public async Task The_manager_reads_hours_and_nothing_about_health()
    {
        var page = await OpenAs(Some.Manager, $"/placements/{_world.Placement}?tab=follow-up");
        await page.Locator(".hours-chart").WaitForAsync();

        var text = await page.ContentAsync();
        Assert.That(text, Does.Not.Contain("Trives"));
        Assert.That(text, Does.Not.Contain("Står højst"));
    }
}
