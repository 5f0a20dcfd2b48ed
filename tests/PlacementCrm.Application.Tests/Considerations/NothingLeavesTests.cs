using System.Text.Json;
using MediatR;
using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
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
    public async Task Without_consent_what_was_shared_is_gone_from_everywhere_at_once_and_comes_back_with_it()
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
        ["the tasks"] = await Told(Some.Consultant, new FindTasks()),
        ["the match"] = await Told(Some.Manager, new FindCandidatesFor(Opening.Id)),
        ["the suggestions"] = await Told(Some.Manager, new FindSuggestions { CandidateId = Candidate.Id }),
        ["the candidate"] = await Told(Some.Manager, new ShowCandidate(Candidate.Id)),
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
