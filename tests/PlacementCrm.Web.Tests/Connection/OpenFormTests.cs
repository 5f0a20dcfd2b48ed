using Microsoft.Playwright;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Connection;

/// <summary>What is open stays open while the page looks up again what its user may do.</summary>
public sealed class OpenFormTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    // Nothing is answered yet, so that it stops sharing without a question: it comes first.
    [Test, Order(1)]
    public async Task An_open_form_outlives_the_short_memory_of_who_is_signed_in()
    {
        var page = await OpenAs(Some.Consultant, $"/candidates/{_world.Candidate}?tab=considerations");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add consideration" }).ClickAsync();
        var words = page.Locator("textarea[name=Words]");
        await words.FillAsync("Har brug for ro");
        await words.EvaluateAsync("field => window.before = field");

        Server.ForgetMembers();
        // The address stays; the page asks anew for everything it shows.
        await page.Locator("a.tab[aria-current=page]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop sharing" }).ClickAsync();
        await page.GetByText("Stays with us").Nth(1).WaitForAsync();

        Assert.That(await page.EvaluateAsync<bool>("() => window.before.isConnected"), "The form was drawn anew.");
        Assert.That(await words.InputValueAsync(), Is.EqualTo("Har brug for ro"));
    }
    [Test, Order(2)]
    public async Task What_blocks_a_start_stops_being_shared_only_after_the_warning()
    {
        await AnswerNotPossible();
        var page = await OpenAs(Some.Consultant, $"/candidates/{_world.Candidate}?tab=considerations");
        var warning = page.GetByRole(AriaRole.Dialog);

        await page.GetByRole(AriaRole.Button, new() { Name = "Stop sharing" }).ClickAsync();
        await warning.GetByText($"“not possible here” at {SmallWorld.CompanyName}").WaitForAsync();
        await warning.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await warning.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.That((await Considered()).IsShareable, Is.True);

        await page.GetByRole(AriaRole.Button, new() { Name = "Stop sharing" }).ClickAsync();
        await warning.GetByRole(AriaRole.Button, new() { Name = "Stop sharing", Exact = true }).ClickAsync();
        await page.GetByText("Stays with us").Nth(1).WaitForAsync();
        Assert.That((await Considered()).IsShareable, Is.False);
        Assert.That((await Meeting()).Answers, Is.Empty, "the company sees it no longer");
    }

    private async Task AnswerNotPossible()
    {
        var row = await Considered();
        await Server.SendAs(Some.Consultant, new ShareConsideration { ConsiderationId = row.Id, Version = row.Version, IsShareable = true });
        var meeting = await Meeting();
        await Server.SendAs(Some.Consultant, new BeginSafetyMeeting { MeetingId = _world.Meeting, Version = meeting.Version });
        var answer = meeting.Answers.Single();
        await Server.SendAs(Some.Consultant, new AnswerConsideration { MeetingId = _world.Meeting, ConsiderationId = row.Id, Version = answer.Version, Answer = AnswerKind.NotPossible });
    }

    private async Task<ShowConsiderations.Row> Considered() =>
        (await Server.SendAs(Some.Consultant, new ShowConsiderations(_world.Candidate))).Single(row => row.DimensionCode == "stand");

    private Task<ShowSafetyMeeting.Page> Meeting() => Server.SendAs(Some.Consultant, new ShowSafetyMeeting(_world.Meeting));
}
