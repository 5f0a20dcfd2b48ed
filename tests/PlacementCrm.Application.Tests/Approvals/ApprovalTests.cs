using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Approvals;

public sealed class ApprovalTests : PlacementTest
{
    [Test]
    public async Task A_yes_of_the_jobcentre_approves_in_its_own_name_and_leaves_the_list()
    {
        var id = await AgreedOnly();
        Assert.That((await SendAs(Some.JobcentreStaff, new FindApprovals())).Periods.Select(row => (row.PlacementId, row.Candidate)), Is.EqualTo(new[] { (id, "Ali Hassan") }));

        await SendAs(Some.JobcentreStaff, new DecidePeriod { PlacementId = id, Version = await VersionOf<Placement>(id), IsApproved = true });

        Assert.That((await SendAs(Some.Consultant, new ShowLegalGates(id))).Approved, Is.EqualTo(new ShowLegalGates.Approval(Today, "Jonna Dam", "Jonna Dam")));
        Assert.That((await SendAs(Some.JobcentreStaff, new FindApprovals())).Count, Is.Zero);
    }

    [Test]
    public async Task A_no_keeps_the_start_closed_with_its_reason_and_gives_the_consultant_a_task()
    {
        var id = await AgreedOnly();

        await SendAs(Some.JobcentreStaff, No(id, "Four weeks are enough.") with { Version = await VersionOf<Placement>(id) });

        var page = await SendAs(Some.Consultant, new ShowPlacement(id));
        Assert.That(page.Gates.Select(gate => gate.Sentence), Has.Some.Contains("Four weeks are enough."));
        Assert.That((await SendAs(Some.JobcentreStaff, new FindApprovals())).Count, Is.Zero);
        Assert.That(await Sql($"select title ->> 'en' from follow_up_task where placement_id = '{id}'"), Is.EqualTo("Jonna Dam said no to a period: read why and act"));
    }

    [Test]
    public async Task After_a_no_only_a_new_decision_of_the_jobcentre_approves_and_the_no_stays_to_be_read()
    {
        var id = await AgreedOnly();
        await SendAs(Some.JobcentreStaff, No(id, "Four weeks are enough.") with { Version = await VersionOf<Placement>(id) });

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new ApprovePeriod(id, await VersionOf<Placement>(id))),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("Four weeks are enough.").And.Message.Contains("new decision"));

        await SendAs(Some.JobcentreStaff, new DecidePeriod { PlacementId = id, Version = await VersionOf<Placement>(id), IsApproved = true });
        var period = (await SendAs(Some.Consultant, new ShowPeriods(id))).Periods.Single();
        Assert.That((period.ApprovedBy, period.RefusedReason), Is.EqualTo(("Jonna Dam", "Four weeks are enough.")));
    }

    [Test]
    public async Task A_no_says_why() =>
        await Assert.ThatAsync(async () => await SendAs(Some.JobcentreStaff, No(await AgreedOnly(), " ")), Throws.TypeOf<RequestInvalid>().With.Message.Contains("why"));

    [Test]
    public Task An_answer_is_yes_or_no() =>
        Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new DecidePeriod()), Throws.TypeOf<RequestInvalid>().With.Message.Contains("yes or no"));

    [Test]
    public async Task Only_the_authority_decides_and_only_about_its_own()
    {
        var id = await AgreedOnly();

        foreach (var user in new[] { Some.Consultant, Some.Manager, Some.Administrator })
            await Assert.ThatAsync(() => SendAs(user, new DecidePeriod { PlacementId = id, IsApproved = true }), Throws.TypeOf<Forbidden>(), user.Name);
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new DecidePeriod { PlacementId = id, IsApproved = true }), Throws.TypeOf<NotFound>());
        Assert.That((await SendAs(Some.JobcentreStaffOfOtherMunicipality, new FindApprovals())).Count, Is.Zero);
    }

    [Test]
    public async Task A_later_end_is_asked_for_and_written_with_the_yes()
    {
        var id = await Running();
        var ask = Ask(id);
        await SendAs(Some.Consultant, ask);

        var asked = (await SendAs(Some.JobcentreStaff, new FindApprovals())).Extensions.Single();
        Assert.That((asked.Id, asked.EndsOn, asked.ToOn, asked.Reason, asked.AskedBy), Is.EqualTo((ask.RequestId, Monday.AddDays(27), Monday.AddDays(55), "Learns the till.", "Karen Holm")));
        Assert.That((await Load<Placement>(id)).EndsOn, Is.EqualTo(Monday.AddDays(27)));
        await SendAs(Some.JobcentreStaff, new DecideExtension { ExtensionId = asked.Id, Version = asked.Version, IsApproved = true });

        var periods = await SendAs(Some.Consultant, new ShowPeriods(id));
        Assert.That((periods.EndsOn, periods.Periods[0].ApprovedBy, periods.Periods[0].Reason), Is.EqualTo((Monday.AddDays(55), "Jonna Dam", "Learns the till.")));
        Assert.That((await SendAs(Some.JobcentreStaff, new FindApprovals())).Count, Is.Zero);
    }

    [Test]
    public async Task A_no_leaves_the_end_and_shows_why()
    {
        var id = await Running();
        var asked = await SendAs(Some.Consultant, Ask(id));

        await SendAs(Some.JobcentreStaff, new DecideExtension { ExtensionId = asked, Version = await VersionOf<ExtensionRequest>(asked), IsApproved = false, Reason = "Look for paid hours." });

        var periods = await SendAs(Some.Consultant, new ShowPeriods(id));
        Assert.That((periods.EndsOn, periods.Extension!.State, periods.Extension.DecisionWords, periods.Extension.DecidedBy),
            Is.EqualTo((Monday.AddDays(27), ExtensionState.Refused, "Look for paid hours.", "Jonna Dam")));
        Assert.That(await Sql($"select count(*) from follow_up_task where placement_id = '{id}' and title ->> 'en' like 'Jonna Dam said no%'"), Is.EqualTo(1L));
    }

    [Test]
    public async Task Nobody_is_asked_for_what_the_law_does_not_allow_or_asked_twice()
    {
        var id = await Running();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Ask(id) with { ToOn = Monday.AddDays(3650) }), Throws.TypeOf<RuleBroken>());
        await SendAs(Some.Consultant, Ask(id));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Ask(id)), Throws.TypeOf<RequestInvalid>().With.Message.Contains("asked already"));
        Assert.That(await Count<ExtensionRequest>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_question_is_withdrawn_and_can_be_asked_anew()
    {
        var id = await Running();
        var asked = await SendAs(Some.Consultant, Ask(id));

        await SendAs(Some.Consultant, new WithdrawExtension(asked, await VersionOf<ExtensionRequest>(asked)));
        await SendAs(Some.Consultant, Ask(id));

        Assert.That((await SendAs(Some.JobcentreStaff, new FindApprovals())).Extensions, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_end_of_the_placement_takes_the_question_back()
    {
        var id = await Running();
        var asked = await SendAs(Some.Consultant, Ask(id));

        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            EndedOn = Monday,
            CandidateReason = EndingReason.TravelTooHard,
            CandidateWords = "Two buses.",
            CompanyReason = EndingReason.NoWorkLeft,
            CompanyWords = "The order was cancelled.",
        });

        Assert.That((await Load<ExtensionRequest>(asked)).State, Is.EqualTo(ExtensionState.Withdrawn));
        Assert.That((await SendAs(Some.JobcentreStaff, new FindApprovals())).Extensions, Is.Empty);
    }

    [Test]
    public async Task The_jobcentre_asks_nothing_and_strangers_find_nothing()
    {
        var id = await Running();
        var asked = await SendAs(Some.Consultant, Ask(id));

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Ask(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Ask(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new DecideExtension { ExtensionId = asked, IsApproved = true }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new DecideExtension { ExtensionId = asked, IsApproved = true }), Throws.TypeOf<NotFound>());
    }

    private async Task<Guid> AgreedOnly()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));
        return id;
    }

    private async Task<Guid> Running()
    {
        var id = await Ready();
        await Start(id);
        return id;
    }

    private static DecidePeriod No(Guid id, string reason) => new() { PlacementId = id, IsApproved = false, Reason = reason };

    private static AskForExtension Ask(Guid id) => new() { PlacementId = id, ToOn = Monday.AddDays(55), Reason = "Learns the till." };
}
