using System.Text;
using PlacementCrm.Application.Drafts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Drafts;

public sealed class DraftTests : DatabaseTest
{
    private const string Key = "consideration:new:1";
    private const string Tab = "1-1";
    private const string Text = """{"fields":{"Words":"Tires after four hours"}}""";

    [Test]
    public async Task Gives_back_to_its_writer_what_was_typed_last()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, "{}", Tab));
        Clock.Now = Now.AddSeconds(3);
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));

        Assert.That(await SendAs(Some.Consultant, new ShowDraft(Key)), Is.EqualTo(new ShowDraft.Kept(Text, Now.AddSeconds(3))));
        Assert.That(await Count<Draft>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_tab_neither_replaces_nor_drops_what_another_tab_wrote_unless_it_is_taken_over()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new KeepDraft(Key, "{}", "2-2")), Throws.TypeOf<EditConflict>());
        await SendAs(Some.Consultant, new DropDraft(Key, "2-2"));
        Assert.That((await SendAs(Some.Consultant, new ShowDraft(Key)))!.Text, Is.EqualTo(Text));

        await SendAs(Some.Consultant, new KeepDraft($"{Key}|2-2", "{}", "2-2"));
        await SendAs(Some.Consultant, new DropDraft(Key, "2-2"));
        Assert.That(await Count<Draft>(), Is.EqualTo(1), "What it kept under a key of its own is gone with its form.");
        await SendAs(Some.Consultant, new KeepDraft(Key, "{}", "2-2", TakesOver: true));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab)), Throws.TypeOf<EditConflict>(), "It is the other tab’s now.");
        await SendAs(Some.Consultant, new DropDraft(Key, Tab, TakesOver: true));
        Assert.That(await Count<Draft>(), Is.Zero);
    }

    [Test]
    public async Task Shows_a_draft_to_nobody_but_its_writer()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));

        Assert.That(await SendAs(Some.OtherConsultant, new ShowDraft(Key)), Is.Null);
        Assert.That(await SendAs(Some.Stranger, new ShowDraft(Key)), Is.Null);
    }

    [Test]
    public async Task The_database_holds_no_clear_text()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));

        var stored = Encoding.UTF8.GetString((byte[])(await Sql("select sealed from draft"))!);
        Assert.That(stored, Does.Not.Contain("Tires").And.Not.Contain("Words"));
    }

    [Test]
    public async Task A_row_that_is_moved_to_somebody_else_cannot_be_opened()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));
        await Sql($"update draft set member_id = '{Some.OtherConsultant.MemberId}'");

        Assert.That(await SendAs(Some.OtherConsultant, new ShowDraft(Key)), Is.Null);
    }

    [Test]
    public async Task Leaves_no_trace_of_each_pause_in_typing()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));
        await SendAs(Some.Consultant, new DropDraft(Key, Tab));

        Assert.That(await Count<AuditEntry>(), Is.Zero);
    }

    [Test]
    public async Task Is_gone_once_it_was_saved_or_discarded()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));
        await SendAs(Some.Consultant, new KeepDraft("visit:new:any", Text, Tab));
        await SendAs(Some.Consultant, new DropDraft(Key, Tab));

        Assert.That(await SendAs(Some.Consultant, new ShowDraft(Key)), Is.Null);
        Assert.That(await SendAs(Some.Consultant, new ShowDraft("visit:new:any")), Is.Not.Null);
    }

    [Test]
    public async Task Signing_out_forgets_all_drafts_of_that_member_only()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));
        await SendAs(Some.Consultant, new KeepDraft("visit:new:any", Text, Tab));
        await SendAs(Some.OtherConsultant, new KeepDraft(Key, Text, Tab));

        await SendAs(Some.Consultant, new DropAllDrafts());

        Assert.That(await Count<Draft>(), Is.EqualTo(1));
        Assert.That(await SendAs(Some.OtherConsultant, new ShowDraft(Key)), Is.Not.Null);
    }

    [Test]
    public async Task Lives_for_seven_days()
    {
        await SendAs(Some.Consultant, new KeepDraft(Key, Text, Tab));
        Clock.Now = Now.AddDays(7);
        Assert.That(await SendAs(Some.Consultant, new ShowDraft(Key)), Is.Not.Null);
        Clock.Now = Now.AddDays(7).AddSeconds(1);
        Assert.That(await SendAs(Some.Consultant, new ShowDraft(Key)), Is.Null);

        await SendAs(Some.Consultant, new KeepDraft("visit:new:any", Text, Tab));

        Assert.That(await Count<Draft>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_tabs_that_keep_the_same_form_do_not_refuse_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => SendAs(Some.Consultant, new KeepDraft(Key, $"{at}", Tab))));

        Assert.That(await Count<Draft>(), Is.EqualTo(1));
    }

    [Test]
    public Task A_draft_needs_a_name() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, new KeepDraft("", Text, Tab)), Throws.TypeOf<RequestInvalid>());

    [Test]
    public Task A_draft_has_a_longest_size() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, new KeepDraft(Key, new string('æ', 33_000), Tab)),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("too long"));
}
