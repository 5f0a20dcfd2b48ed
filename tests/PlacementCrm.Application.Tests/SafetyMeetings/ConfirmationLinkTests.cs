using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.SafetyMeetings;

public sealed class ConfirmationLinkTests : PlacementTest
{
    private Guid _meeting;

    [SetUp]
    public async Task SitTogether()
    {
        await GivenConsideration("lift", 5);
        await GivenConsideration("stand", 20, shareable: false);
        _meeting = await SendAs(Some.Consultant, Plan(await Agreed()));
        await SitDown(_meeting);
        // A change takes the yes of everybody back.
        await SendAs(Some.Consultant, new RecordTalk { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting), IfItGetsHard = "Call Lone." });
    }

    [Test]
    public async Task The_company_confirms_by_link_and_code_and_the_consultant_gets_a_task()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);
        Assert.That((await SendAs(holder, new LookAtConfirmation())).State, Is.EqualTo(LinkState.Open));
        var reading = await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));

        var answer = await SendAs(holder, new AnswerConfirmation { Token = issued.Token, Code = issued.Code, Print = reading.Print! });

        Assert.That(answer.IsTaken, Is.True);
        var company = (await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting))).Presences.Single(presence => presence.Party == MeetingParty.Company);
        Assert.That((company.ConfirmedAt, company.ByLink, company.Link!.State), Is.EqualTo(((DateTimeOffset?)Now, true, LinkState.Used)));
        Assert.That(await Titles(), Is.EqualTo(new[] { "Lone confirmed the safety meeting: look whether everybody has" }));
    }

    [Test]
    public async Task What_is_wrong_stays_in_the_meeting_and_out_of_the_task()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);
        var reading = await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));

        await SendAs(holder, new AnswerConfirmation { Token = issued.Token, Code = issued.Code, Print = reading.Print!, Objection = "The break is at eleven." });

        var company = (await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting))).Presences.Single(presence => presence.Party == MeetingParty.Company);
        Assert.That((company.ConfirmedAt, company.Objection), Is.EqualTo(((DateTimeOffset?)null, "The break is at eleven.")));
        Assert.That(await Titles(), Is.EqualTo(new[] { "Lone finds something wrong in the minutes of the safety meeting: call" }));
        await Assert.ThatAsync(() => SendAs(holder, new AnswerConfirmation { Token = issued.Token, Objection = " " }), Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task Who_read_by_link_is_named_with_the_party_and_a_wrong_code_names_nobody()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);
        await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code == "000000" ? "111111" : "000000"));
        await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));
        await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));

        var saw = await SendAs(Some.Consultant, new FindWhoSaw(Candidate.Id));

        Assert.That(saw.Where(row => row.Party is not null).Select(row => (row.Who, row.Request, row.Party)), Is.EqualTo(new[]
        {
            ("Lone", "ReadForConfirmation", (MeetingParty?)MeetingParty.Company),
            ("Lone", "ReadForConfirmation", MeetingParty.Company),
        }));
    }

    [Test]
    public async Task Only_what_the_candidate_shares_is_read()
    {
        var issued = await Issue();

        var minutes = (await SendAs(await HolderOf(issued), new ReadForConfirmation(issued.Token, issued.Code))).Minutes!;

        Assert.That(minutes.Content.Answers.Select(row => row.Words), Is.EqualTo(new[] { "Lifts at most 5 kg" }));
    }

    [Test]
    public async Task A_wrong_code_is_counted_and_five_close_the_link()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);
        var wrong = issued.Code == "000000" ? "111111" : "000000";

        for (var left = 4; left > 0; left--)
        {
            var reading = await SendAs(holder, new ReadForConfirmation(issued.Token, wrong));
            Assert.That((reading.State, reading.TriesLeft, reading.Minutes), Is.EqualTo((LinkState.Open, left, (SharedMinutes?)null)));
        }

        await SendAs(holder, new ReadForConfirmation(issued.Token, wrong));
        var late = await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));
        Assert.That((late.State, late.Minutes), Is.EqualTo((LinkState.Locked, (SharedMinutes?)null)));
    }

    [Test]
    public async Task Works_once()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);
        var reading = await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));
        var answer = new AnswerConfirmation { Token = issued.Token, Code = issued.Code, Print = reading.Print! };
        await SendAs(holder, answer);

        var second = await SendAs(holder, answer with { Objection = "No!" });

        Assert.That((second.IsTaken, second.Reading.State, second.Reading.Minutes), Is.EqualTo((false, LinkState.Used, (SharedMinutes?)null)));
        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting))).Presences.Single(presence => presence.Party == MeetingParty.Company).ConfirmedAt, Is.Not.Null);
    }

    [Test]
    public async Task Expires_after_seven_days()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);
        Assert.That(issued.ExpiresAt, Is.EqualTo(Now.AddDays(7)));

        Clock.Now = Now.AddDays(7);

        Assert.That((await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code))).State, Is.EqualTo(LinkState.Expired));
    }

    [Test]
    public async Task Is_closed_when_taken_back_or_when_a_newer_one_was_issued()
    {
        var (first, second) = (await Issue(), await Issue());
        Assert.That((await Read(first)).State, Is.EqualTo(LinkState.Revoked));
        Assert.That((await Read(second)).Minutes, Is.Not.Null);

        await SendAs(Some.Consultant, new RevokeConfirmationLink(_meeting, MeetingParty.Company));

        Assert.That((await Read(second)).State, Is.EqualTo(LinkState.Revoked));
    }

    [Test]
    public async Task Is_closed_when_the_meeting_was_reopened_or_somebody_else_sits_there()
    {
        var before = await Issue();
        await SendAs(Some.Consultant, new RecordPresence { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting), Company = "Bo" });
        Assert.That((await Read(before)).State, Is.EqualTo(LinkState.Revoked));

        var issued = await Issue();
        await SendAs(Some.Consultant, new ReopenSafetyMeeting { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting), Reason = "A new task." });

        Assert.That((await Read(issued)).Minutes, Is.Null);
    }

    [Test]
    public async Task Minutes_that_were_changed_while_somebody_read_are_read_again_and_not_confirmed()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);
        var reading = await SendAs(holder, new ReadForConfirmation(issued.Token, issued.Code));
        await SendAs(Some.Consultant, new GoThroughWork { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting), WorkWords = "Evenings." });

        var answer = await SendAs(holder, new AnswerConfirmation { Token = issued.Token, Code = issued.Code, Print = reading.Print! });

        Assert.That((answer.IsTaken, answer.Reading.State, answer.Reading.Minutes!.Content.WorkWords), Is.EqualTo((false, LinkState.Open, "Evenings.")));
    }

    [Test]
    public async Task Only_hashes_are_stored()
    {
        var issued = await Issue();

        var row = (string)(await Sql("select row_to_json(public_link)::text || (select string_agg(a::text, '') from audit_entry a) from public_link"))!;

        Assert.That(row, Does.Not.Contain(issued.Token).And.Not.Contain($"\"{issued.Code}\""));
        Assert.That(await Sql("select octet_length(token_hash) + octet_length(code_hash) from public_link"), Is.EqualTo(64));
    }

    [Test]
    public async Task An_outsider_may_do_nothing_else_and_finds_nothing_in_other_organisations()
    {
        var issued = await Issue();
        var holder = await HolderOf(issued);

        await Assert.ThatAsync(() => SendAs(holder, new ShowSafetyMeeting(_meeting)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(holder, new ShowMinutes(_meeting)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new LookAtConfirmation()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(
            () => SendAs(holder with { OrganisationId = Some.Stranger.OrganisationId, MemberId = Some.Stranger.MemberId }, new ReadForConfirmation(issued.Token, issued.Code)),
            Throws.TypeOf<NotFound>());
        // The same secret under another organisation's name is another token.
        var foreign = LinkToken.New(Some.Stranger.OrganisationId);
        foreach (var token in new[] { foreign.Text, issued.Token[..^1] + (issued.Token[^1] == 'A' ? 'B' : 'A'), "", "x", new string('-', 64) })
            Assert.That(await Services.GetRequiredService<LinkHolders>().Find(token), Is.Null, token);
    }

    [Test]
    public async Task Each_step_leaves_a_trace_that_names_the_link()
    {
        var issued = await Issue();
        await Read(issued);

        await InDatabase(null, async db =>
        {
            var entry = await db.AuditEntries.SingleAsync(row => row.Request == nameof(ReadForConfirmation));
            var link = await db.PublicLinks.SingleAsync();
            Assert.That(entry.Subjects, Does.Contain(link.Id).And.Contain(Candidate.Id));
            Assert.That((await db.Members.SingleAsync(member => member.Id == entry.MemberId)).Role, Is.EqualTo(Role.Outsider));
        });
    }

    [Test]
    public async Task Is_issued_by_those_who_hold_meetings_for_those_who_were_there()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new IssueConfirmationLink { MeetingId = _meeting }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new IssueConfirmationLink { MeetingId = _meeting }), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new RevokeConfirmationLink(_meeting, MeetingParty.Company)), Throws.TypeOf<NotFound>());
    }

    private async Task<IssuedLink> Issue() => await SendAs(Some.Consultant, new IssueConfirmationLink { MeetingId = _meeting, Party = MeetingParty.Company });

    private async Task<CurrentUser> HolderOf(IssuedLink issued) => (await Services.GetRequiredService<LinkHolders>().Find(issued.Token))!;

    private async Task<ConfirmationReading> Read(IssuedLink issued) => await SendAs(await HolderOf(issued), new ReadForConfirmation(issued.Token, issued.Code));

    private async Task<List<string>> Titles()
    {
        List<string> titles = [];
        await InDatabase(null, async db => titles = await db.FollowUpTasks.Select(task => task.Title.InLanguage()).ToListAsync());
        return titles;
    }
}
