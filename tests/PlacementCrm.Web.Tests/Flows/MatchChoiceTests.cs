using Microsoft.Playwright;
using PlacementCrm.Testing;
using PlacementCrm.Web.Tests.Accessibility;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>Not now, not relevant and wrong, with the keyboard alone: opened, chosen, confirmed, and the focus is back where reading goes on.</summary>
public sealed class MatchChoiceTests : BrowserTest
{
    private SmallWorld _world = null!;

    [OneTimeSetUp]
    public async Task BuildTheWorld() => _world = await SmallWorld.Build(Server);

    [Test]
    public async Task Not_now_takes_the_pair_away_at_once()
    {
        var (person, page, keys) = await ListOf("Bo");

        await keys.Enter(AriaRole.Button, "Not now: …");

        await ReadsOn(page);
        Assert.That(await Chosen(person), Is.EqualTo("NotNow"));
    }

    [Test]
    public async Task Not_relevant_is_about_a_factor()
    {
        var (person, page, keys) = await ListOf("Eva");
        await keys.Enter(AriaRole.Button, "Not relevant: …");
        var form = page.GetByRole(AriaRole.Dialog);
        await keys.To(AriaRole.Combobox, "Why…");
        await keys.Type("Too far");
        await keys.To(AriaRole.Textbox, "In a few words…");
        await keys.Type("Bussen går ikke om aftenen");
        await keys.Press("Control+Enter");
        await form.GetByText("Choose what of the list it is about").First.WaitForAsync();
        Assert.That(await AxeCheck.Faults(page, "Not relevant"), Is.Empty);

        await keys.To(AriaRole.Combobox, "What of the list…");
        await keys.Type("The way");
        await keys.Press("Control+Enter");

        await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ReadsOn(page);
        Assert.That(await Chosen(person), Is.EqualTo("NotRelevant Distance"));
    }

    [Test]
    public async Task Wrong_is_about_a_reason_and_leaves_the_pair()
    {
        var (person, page, keys) = await ListOf("Gry");
        await keys.Enter(AriaRole.Button, "Something is wrong: …");
        var form = page.GetByRole(AriaRole.Dialog);
        await form.GetByRole(AriaRole.Radio).First.WaitForAsync();
        await keys.Press("Space");
        await keys.Choose("It is not so…", "It is so, but counts too much or too little…");
        await keys.To(AriaRole.Textbox, "In a few words…");
        await keys.Type("Tæller for meget");
        await keys.Press("Control+Enter");

        await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ReadsOn(page);
        Assert.That(await Chosen(person), Does.StartWith("Wrong "));
    }

    [Test]
    public async Task Closed_without_an_answer_the_focus_is_on_the_button_again()
    {
        var (person, page, keys) = await ListOf("Finn");
        foreach (var name in new[] { "Not relevant: ", "Something is wrong: " })
        {
            await keys.Enter(AriaRole.Button, name + "…");
            var form = page.GetByRole(AriaRole.Dialog);
            await form.WaitForAsync();
            await keys.Press("Escape");
            await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            Assert.That(await page.Locator("*:focus").GetAttributeAsync("aria-label"), Does.StartWith(name));
        }

        Assert.That(await Chosen(person), Is.Null);
    }

    [Test]
    public async Task Answers_also_below_a_long_list_of_what_is_not_shown()
    {
        await Server.Scalar($"""
            insert into opening
            select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'places', 0, 'title', one.title || ' ' || number))).*
            from opening one, generate_series(1, 60) number where one.id = '{_world.FreeOpening}'
            """);
        var person = await SmallWorld.Person(Server, "Hans");
        var page = await OpenAs(Some.Consultant, $"/matching?candidate={person}&notshown=all");
        var written = await (await page.APIRequest.GetAsync(page.Url)).TextAsync();
        Assert.That(written.Length - written.IndexOf("Blazor-Server-Component-State:", StringComparison.Ordinal), Is.GreaterThan(256 * 1024), "long enough to tell anything");
        var keys = new Keyboard(page);

        await keys.Enter(AriaRole.Button, "Not now: …");

        await ReadsOn(page);
        Assert.That(await Chosen(person), Is.EqualTo("NotNow"));
    }

    private async Task<(Guid Person, IPage Page, Keyboard Keys)> ListOf(string name)
    {
        var person = await SmallWorld.Person(Server, name);
        var page = await OpenAs(Some.Consultant, $"/matching?candidate={person}");
        return (person, page, new Keyboard(page));
    }

    private static Task ReadsOn(IPage page) => Assertions.Expect(page.Locator("#fits")).ToBeFocusedAsync();

    private async Task<string?> Chosen(Guid person) =>
        await Server.Scalar($"select string_agg(concat_ws(' ', kind, factor), ',') from match_choice where candidate_id = '{person}'") as string;
}
