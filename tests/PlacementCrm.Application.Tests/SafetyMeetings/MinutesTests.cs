using System.Globalization;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.SafetyMeetings;

public sealed class MinutesTests : PlacementTest
{
    [Test]
    public async Task Hold_only_what_is_shared_in_the_language_of_the_reader()
    {
        await GivenConsideration("lift", 5);
        await GivenConsideration("stand", 20, shareable: false);
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));

        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");
        var minutes = await SendAs(Some.JobcentreStaff, new ShowMinutes(meeting));

        Assert.That(minutes.Content.Answers.Select(answer => answer.Words), Is.EqualTo(new[] { "Løfter højst 5 kg" }));
        Assert.That(minutes.PaperLanguage, Is.EqualTo(PaperLanguage.Danish));
    }

    [Test]
    public async Task Keep_what_was_confirmed_when_the_meeting_is_reopened_for_a_new_task()
    {
        var lifting = await GivenConsideration("lift", 5);
        var placement = await Agreed();
        var meeting = await SendAs(Some.Consultant, Plan(placement));
        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.Agreed));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        await Start(placement);

        await SendAs(Some.Consultant, new ReopenSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), Reason = "Loading.", NewTask = "Loads lorries" });

        var page = await SendAs(Some.Consultant, new ShowPlacement(placement));
        Assert.Multiple(() =>
        {
            Assert.That((page.State, page.Meeting!.State, page.Tasks), Is.EqualTo((PlacementState.AtRisk, SafetyMeetingState.Reopened, "Packing\nLoads lorries")));
        });
        var first = await SendAs(Some.Consultant, new ShowMinutes(meeting, 1));
        Assert.That(first.Content.Answers.Select(answer => (answer.Words, answer.Answer)), Is.EqualTo(new[] { ("Lifts at most 5 kg", (AnswerKind?)AnswerKind.Agreed) }));
        Assert.That(first.Work.Tasks, Is.EqualTo("Packing"), "What was added later is not in what they confirmed then.");
        Assert.That((await SendAs(Some.Consultant, new ShowMinutes(meeting))).Work.Tasks, Is.EqualTo("Packing\nLoads lorries"));
        Assert.That(first.Content.Presences.Select(presence => presence.Name), Is.EqualTo(new[] { "Ali", "Lone", "Karen" }));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ShowMinutes(meeting, 2)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Lose_at_once_what_is_no_longer_shared_also_in_older_versions()
    {
        var lifting = await GivenConsideration("lift", 5);
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));
        await SendAs(Some.Consultant, await Answer(meeting, lifting.Id, AnswerKind.Agreed));
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });

        await SendAs(Some.Consultant, new ShareConsideration { ConsiderationId = lifting.Id, Version = await VersionOf<Consideration>(lifting.Id), IsShareable = false });

        Assert.That((await SendAs(Some.Consultant, new ShowMinutes(meeting, 1))).Content.Answers, Is.Empty);
    }

    [Test]
    public async Task Hold_no_consideration_after_the_consent_was_withdrawn()
    {
        await GivenConsideration("lift", 5);
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));
        await SendAs(Some.Consultant, new WithdrawConsent { CandidateId = Candidate.Id, Version = await VersionOf<Candidate>(Candidate.Id), On = Today });

        Assert.That((await SendAs(Some.Consultant, new ShowMinutes(meeting))).Content.Answers, Is.Empty);
        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).Answers, Is.Empty);
    }

    [Test]
    public async Task Are_read_by_those_who_see_considerations()
    {
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));

        foreach (var user in new[] { Some.Manager, Some.Booker, Some.Administrator })
            await Assert.ThatAsync(() => SendAs(user, new ShowMinutes(meeting)), Throws.TypeOf<Forbidden>(), user.Name);
        foreach (var user in new[] { Some.JobcentreStaffOfOtherMunicipality, Some.ConsultantOfOtherTeam, Some.Stranger })
            await Assert.ThatAsync(() => SendAs(user, new ShowMinutes(meeting)), Throws.TypeOf<NotFound>(), user.Name);
    }

    [Test]
    public async Task Every_step_of_a_meeting_is_on_the_timeline_of_the_placement_once()
    {
        var placement = await Agreed();
        var missed = await SendAs(Some.Consultant, Plan(placement));
        await SendAs(Some.Consultant, new MoveSafetyMeeting { MeetingId = missed, Version = await VersionOf<SafetyMeeting>(missed), On = Monday, At = new TimeOnly(14, 0), Place = "The yard" });
        await SendAs(Some.Consultant, new RecordMeetingNotHeld { MeetingId = missed, Version = await VersionOf<SafetyMeeting>(missed), Reason = "Lone was away." });
        var meeting = await SendAs(Some.Consultant, Plan(placement) with { RequestId = Guid.NewGuid() });
        await SitDown(meeting);
        await SendAs(Some.Consultant, new ConfirmSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting) });
        await SendAs(Some.Consultant, new ReopenSafetyMeeting { MeetingId = meeting, Version = await VersionOf<SafetyMeeting>(meeting), Reason = "A new task." });

        var steps = (await SendAs(Some.JobcentreStaff, new FindEvents { PlacementId = placement })).Rows
            .Where(row => row.Kind is EventKind.SafetyMeetingMoved or EventKind.SafetyMeetingRescheduled).Select(row => (row.Kind, row.ToState, row.Words)).ToList();

        Assert.That(steps.Select(step => step.ToState ?? "moved"), Is.EquivalentTo(new[] { "Planned", "moved", "NotHeld", "Planned", "Held", "Confirmed", "Reopened" }));
        Assert.That(steps.Select(step => step.Words), Is.All.Null);
    }
}
