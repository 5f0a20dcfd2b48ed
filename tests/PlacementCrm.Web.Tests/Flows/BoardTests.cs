using Microsoft.Playwright;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Accessibility;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>The board with the keyboard alone, and the comments that jobcentre staff and consultants exchange.</summary>
public sealed class BoardTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task A_card_moves_by_key_comes_back_by_key_and_a_closed_gate_says_why()
    {
        var candidate = await SmallWorld.Person(Server, "Amina");
        await Server.SendAs(Some.Consultant, new ShortlistCandidate
        {
            CandidateId = candidate,
            OpeningId = _world.FreeOpening,
            Words = "Ønsker at arbejde på lager.",
        });
        var page = await OpenAs(Some.Consultant, "/placements?view=board");
        var keys = new Keyboard(page);
        var messages = page.Locator(".toasts");

        await keys.To(AriaRole.Link, "Amina Hassan");
        await keys.Press("m");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await keys.Enter(AriaRole.Button, "To “In talks”");
        await messages.GetByText("Amina Hassan moved to In talks, 1 of 1").WaitForAsync();
        Assert.That(await SuggestionOf(candidate), Is.EqualTo("Presented"));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Amina Hassan" })).ToBeFocusedAsync();

        await keys.Press("u");
        await messages.GetByText("Amina Hassan is back in Suggested").WaitForAsync();
        Assert.That(await SuggestionOf(candidate), Is.EqualTo("Shortlisted"));

        await keys.To(AriaRole.Link, "Ali Hassan");
        await keys.Press("m");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await keys.Press("ArrowDown");
        await keys.Press("Enter");
        var alert = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "cannot move to “Now” yet" });
        await alert.GetByText("The safety meeting is not confirmed").WaitForAsync();
        await Assertions.Expect(alert.GetByRole(AriaRole.Link, new() { Name = "Open the safety meeting" })).ToHaveAttributeAsync("href", $"/safety-meetings/{_world.Meeting}?part=5");
        Assert.That(await AxeCheck.Faults(page, "a refused move"), Is.Empty);
    }

    [Test]
    public async Task A_name_in_a_comment_becomes_a_task_that_leads_to_it()
    {
        var page = await OpenAs(Some.JobcentreStaff, $"/placements/{_world.Placement}?tab=comments");
        var keys = new Keyboard(page);
        await keys.To(AriaRole.Textbox, "Write a comment");
        await keys.Press("Control+End");
        await keys.Type("when do they meet?");
        await keys.Press("Control+Enter");
        await page.GetByText($"@{Some.Consultant.Name} when do they meet?").WaitForAsync();

        var other = await OpenAs(Some.Consultant, "/tasks?tab=later");
        var row = other.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{Some.JobcentreStaff.Name} wrote to you about a placement" });
        await row.GetByRole(AriaRole.Link, new() { Name = "Placement" }).ClickAsync();
        await other.GetByText("when do they meet?").First.WaitForAsync();
    }

    private Task<object?> SuggestionOf(Guid candidate) => Server.Scalar($"select state from suggestion where candidate_id = '{candidate}'");
}
