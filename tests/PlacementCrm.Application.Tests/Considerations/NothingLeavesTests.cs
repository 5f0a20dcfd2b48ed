using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Board;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Comments;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rematch;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Start;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Application.Vitas;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Considerations;

/// <summary>Nothing of what a candidate does not share leaves for a company; without consent nothing at all, at once and everywhere.</summary>
public sealed class NothingLeavesTests : PlacementTest
{
    private const string Private = "Tires after four hours, quietly.";
    private const string Shared = "Needs a chair at the bench.";

    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Guid _meeting;
    private Guid _placement;

    [SetUp]
    public async Task SayBoth()
    {
        await Say("hours-day", 4, Private, isShareable: false);
        await Say("stand", 20, Shared, isShareable: true);
        _placement = await Agreed();
        _meeting = await SendAs(Some.Consultant, Plan(_placement));
    }

    [Test]
    public async Task What_is_not_shared_reaches_no_meeting_no_company_page_and_nobody_without_the_right()
    {
        foreach (var (name, text) in await Outputs())
            Assert.That(text, Does.Not.Contain("quietly").And.Not.Contain("four hours"), name);
        Assert.That((await Outputs())["the meeting"], Does.Contain("chair"), "what is shared is there");
    }

    [Test]
    public async Task C13_Without_consent_what_was_shared_is_gone_from_everywhere_at_once_and_comes_back_with_it()
    {
        await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id), On = Today });

        foreach (var (name, text) in await Outputs())
            Assert.That(text, Does.Not.Contain("chair").And.Not.Contain("20 minutes").And.Not.Contain("quietly"), name);

        await SendAs(Some.Consultant, new GiveConsent { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id), On = Today });
        Assert.That((await Outputs())["the meeting"], Does.Contain("chair"));
    }

    [Test]
    public async Task Also_a_meeting_that_was_confirmed_forgets_it()
    {
        var answers = (await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting))).Answers;
        await SendAs(Some.Consultant, await Answer(_meeting, answers.Single().ConsiderationId, AnswerKind.Agreed));
        await SitDown(_meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting) });

        await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id), On = Today });

        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting))).Answers, Is.Empty);
        Assert.That(await Sql("select string_agg(row_to_json(consideration_answer)::text, ' ') from consideration_answer"), Is.EqualTo(DBNull.Value));
    }

    [Test]
    public async Task What_is_not_shared_stays_out_of_a_paper_that_was_given_out_and_of_a_link()
    {
        await SitDown(_meeting);
        var paper = await SendAs(Some.Consultant, new GiveOutAgreement { PlacementId = _placement, Language = "en" });
        var link = await SendAs(Some.Consultant, new IssueConfirmationLink { MeetingId = _meeting, Party = MeetingParty.Company });
        await SendAs(Some.Consultant, new RecordTalk { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting), IfItGetsHard = "Call Lone." });
        var holder = (await Services.GetRequiredService<LinkHolders>().Find(link.Token))!;

        foreach (var text in new[]
        {
            await Told(Some.Consultant, new ShowGivenAgreement(paper)), (string)(await Sql("select content::text from given_agreement"))!,
            await Told(holder, new LookAtConfirmation()), await Told(holder, new ReadForConfirmation(link.Token, link.Code)),
        })
            Assert.That(text, Does.Not.Contain("quietly").And.Not.Contain("four hours"));
    }

    [Test]
    public async Task What_is_not_shared_is_neither_in_the_thanks_nor_in_any_task_nor_event_after_an_early_end()
    {
        var answer = (await SendAs(Some.Consultant, new ShowSafetyMeeting(_meeting))).Answers.Single();
        await SendAs(Some.Consultant, await Answer(_meeting, answer.ConsiderationId, AnswerKind.Agreed));
        await SitDown(_meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = _meeting, Version = await VersionOf<SafetyMeeting>(_meeting) });
        await Start(_placement);
        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = _placement,
            Version = await VersionOf<Placement>(_placement),
            EndedOn = Today,
            CandidateReason = EndingReason.TravelTooHard,
            CandidateWords = "Two buses.",
            CompanyReason = EndingReason.NoWorkLeft,
            CompanyWords = "The order was cancelled.",
            Avoid = [new AvoidedDemand { DimensionCode = "hours-day", Limit = 4 }],
        });

        Assert.That(await Told(Some.Consultant, new FindTasks { List = TaskList.Later }), Does.Contain("Thank"));
        foreach (var table in new[] { "follow_up_task", "domain_event", "audit_entry", "command_receipt", "placement", "placement_transition", "placement_finding" })
            Assert.That(await Sql($"select coalesce(string_agg(x::text, ' '), '') from {table} x"), Does.Not.Contain("quietly").And.Not.Contain("four hours"), table);
        foreach (var (name, text) in await Outputs())
            Assert.That(text, Does.Not.Contain("quietly").And.Not.Contain("four hours"), name);
    }

    /// <summary>What is or may be shown to a company, and what those see who may not see considerations.</summary>
    private async Task<Dictionary<string, string>> Outputs() => new()
    {
        ["the meeting"] = await Told(Some.Consultant, new ShowSafetyMeeting(_meeting)),
        ["the placement"] = await Told(Some.Manager, new ShowPlacement(_placement)),
        ["the placement list"] = await Told(Some.Manager, new FindPlacements()),
        ["the placement's timeline"] = await Told(Some.Manager, new FindEvents { PlacementId = _placement }),
        ["the candidate's timeline"] = await Told(Some.Manager, new FindEvents { CandidateId = Candidate.Id }),
        ["the company's timeline"] = await Told(Some.Consultant, new ShowTimeline { CompanyId = Company.Id }),
        ["the opening"] = await Told(Some.Consultant, new ShowOpening(Opening.Id)),
        ["the tasks of the site"] = await Told(Some.Consultant, new FindSiteTasks(Company.Id)),
        ["the questions for the visit"] = await Told(Some.Consultant, new FindOpenQuestions(Company.Id)),
        ["the tasks"] = await Told(Some.Consultant, new FindTasks { List = TaskList.Later }),
        ["the match"] = await Told(Some.Manager, new FindCandidatesFor(Opening.Id)),
        ["the suggestions"] = await Told(Some.Manager, new FindSuggestions { CandidateId = Candidate.Id }),
        ["the candidate"] = await Told(Some.Manager, new ShowCandidate(Candidate.Id)),
        ["the board"] = await Told(Some.Manager, new FindBoard()),
        ["a column of the board"] = await Told(Some.Consultant, new FindStage(BoardStage.Talk)),
        ["the calendar"] = await Told(Some.Manager, new FindPlacementDays(Today.AddDays(-7), Today.AddDays(34))),
        ["what ends soon"] = await Told(Some.Manager, new FindEndingPlacements()),
        ["the approvals"] = await Told(Some.JobcentreStaff, new FindApprovals()),
        ["the periods"] = await Told(Some.JobcentreStaff, new ShowPeriods(_placement)),
        ["the gates of law"] = await Told(Some.JobcentreStaff, new ShowLegalGates(_placement)),
        ["the findings of the rules"] = await Told(Some.JobcentreStaff, new ShowFindings(_placement)),
        ["the comments"] = await Told(Some.Manager, new FindComments(_placement)),
        ["the invitation"] = await Told(Some.Consultant, new ShowInvitation(_meeting)),
        ["the block for VITAS"] = await Told(Some.Consultant, new ShowVitas(_placement)),
        ["the agreement"] = await Told(Some.Consultant, new ShowAgreement(_placement)),
        ["the minutes"] = await Told(Some.Consultant, new ShowMinutes(_meeting)),
        ["the follow-ups for a manager"] = await Told(Some.Manager, new ShowFollowUps(_placement)),
        ["the day of the consultant"] = await Told(Some.Consultant, new ShowMyDay()),
        ["the figures of the month"] = await Told(Some.Manager, new ShowMonthFigures(null)),
        ["who saw it"] = await Told(Some.Manager, new FindWhoSaw(Candidate.Id)),
    };

    private async Task<string> Told<TAnswer>(CurrentUser user, IRequest<TAnswer> request) =>
        JsonSerializer.Serialize(await SendAs(user, request), s_json);

    private async Task Say(string code, decimal limit, string words, bool isShareable)
    {
        var consideration = new Consideration(Guid.CreateVersion7(), Candidate.Id, code, limit, words, isShareable, Today.AddDays(-30), null);
        consideration.Confirm(Today.AddDays(-30));
        await Given(consideration);
    }
}
