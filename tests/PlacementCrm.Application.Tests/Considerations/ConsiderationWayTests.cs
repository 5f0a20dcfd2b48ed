using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Considerations;

/// <summary>How a consideration ends: by hand, by the clock, by a no; and what is known of it afterwards.</summary>
public sealed class ConsiderationWayTests : PlacementTest
{
    [Test]
    public async Task A_no_keeps_the_words_and_binds_nobody()
    {
        var proposed = await Proposed("height", 0);

        await SendAs(Some.Consultant, Reject(proposed));

        var stored = await Load<Consideration>(proposed.Id);
        Assert.That((stored.State, stored.RejectedWords, stored.IsInForce(Today)), Is.EqualTo((ConsiderationState.Rejected, "It was the heat.", false)));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Reject(stored)), Throws.TypeOf<RuleBroken>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Reject(stored) with { Words = " " }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Reject(stored)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Reject(stored)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task It_ends_by_hand_on_a_day_that_is_not_tomorrow()
    {
        var stand = await GivenConsideration("stand", 20);
        var request = new EndConsideration { ConsiderationId = stand.Id, Version = (await Load<Consideration>(stand.Id)).Version, On = Today };
        await Assert.ThatAsync(() => SendAs(Some.Consultant, request with { On = Today.AddDays(1) }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());

        await SendAs(Some.Consultant, request);

        var stored = await Load<Consideration>(stand.Id);
        Assert.That((stored.State, stored.ValidToOn), Is.EqualTo((ConsiderationState.Expired, (DateOnly?)Today)));
    }

    [Test]
    public async Task The_clock_ends_what_was_confirmed_until_yesterday_and_leaves_the_rest()
    {
        var (over, lastDay, open) = (await Until(Today.AddDays(-1)), await Until(Today), await Until(null));

        var ended = await Tick();

        Assert.That(ended, Is.EqualTo(1));
        Assert.That((await StateOf(over), await StateOf(lastDay), await StateOf(open)), Is.EqualTo((ConsiderationState.Expired, ConsiderationState.Confirmed, ConsiderationState.Confirmed)));
        Assert.That((await Load<Consideration>(over)).ValidToOn, Is.EqualTo(Today.AddDays(-1)));
        Assert.That(await Tick(), Is.Zero, "the second round finds nothing");
        await Assert.ThatAsync(() => SendAs(Some.Administrator, new ExpireConsiderations()), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Two_servers_do_not_do_it_at_the_same_time()
    {
        await Until(Today.AddDays(-1));
        await InDatabase(null, async db =>
        {
            Assert.That(await db.TakeJob(nameof(ExpireConsiderations), default), Is.True);

            Assert.That(await Tick(), Is.Zero);
        });
        Assert.That(await Tick(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_history_tells_what_held_when_who_wrote_it_down_and_from_which_incident()
    {
        var old = await Confirmed("stand", 20);
        var proposed = await Proposed("stand", 10);
        Clock.Now = Now.AddMinutes(5);
        await SendAs(Some.OtherConsultant, new ConfirmConsideration { ConsiderationId = proposed.Id, Version = proposed.Version, On = Today });

        var fromOld = await SendAs(Some.JobcentreStaff, new ShowConsiderationHistory(old.Id));

        Assert.That(fromOld.Select(row => (row.Limit, row.State, row.IncidentAt is not null)), Is.EqualTo(new[]
        {
            (10m, ConsiderationState.Confirmed, true), (20m, ConsiderationState.Superseded, false),
        }));
        Assert.That(fromOld[0].Steps.Select(step => (step.State, step.By)), Is.EqualTo(new[]
        {
            (ConsiderationState.Proposed, "Karen Holm"), (ConsiderationState.Confirmed, "Mikkel Nørby"),
        }));
        Assert.That(fromOld[1].Steps.Select(step => step.State), Is.EqualTo(new[] { ConsiderationState.Draft, ConsiderationState.Confirmed, ConsiderationState.Superseded }));
        await Assert.ThatAsync(() => SendAs(Some.Manager, new ShowConsiderationHistory(old.Id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowConsiderationHistory(old.Id)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Who_saw_it_is_told_to_those_who_may_without_what_stands_there()
    {
        await SendAs(Some.JobcentreStaff, new ShowConsiderations(Candidate.Id));

        var rows = await SendAs(Some.Manager, new FindWhoSaw(Candidate.Id));

        Assert.That(rows.Select(row => (row.Who, row.Request)), Is.EqualTo(new[] { ("Jonna Dam", nameof(ShowConsiderations)) }));
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindWhoSaw(Candidate.Id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new FindWhoSaw(Candidate.Id)), Throws.TypeOf<NotFound>());
    }

    private static RejectConsideration Reject(Consideration what) => new() { ConsiderationId = what.Id, Version = what.Version, Words = "It was the heat." };

    private async Task<int> Tick()
    {
        var members = await Services.GetRequiredService<SystemMembers>().All();
        Assert.That(members.Select(member => (member.Role, member.OrganisationName)), Is.EquivalentTo(new[] { (Role.System, "Fjordby"), (Role.System, "Nordhavn") }));
        var ended = 0;
        foreach (var member in members)
            ended += await SendAs(member, new ExpireConsiderations());
        return ended;
    }

    private async Task<ConsiderationState> StateOf(Guid id) => (await Load<Consideration>(id)).State;

    private async Task<Guid> Until(DateOnly? day)
    {
        var consideration = new Consideration(Guid.CreateVersion7(), Candidate.Id, "stand", 20, "", true, Today.AddDays(-30), day);
        consideration.Confirm(Today.AddDays(-30));
        return (await Given(consideration)).Id;
    }

    private async Task<Consideration> Confirmed(string code, decimal limit)
    {
        var id = await SendAs(Some.Consultant, new AddConsideration { CandidateId = Candidate.Id, DimensionCode = code, Limit = limit, ValidFromOn = Today });
        Clock.Now = Now.AddMinutes(1);
        await SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = id, Version = (await Load<Consideration>(id)).Version, On = Today });
        return await Load<Consideration>(id);
    }

    private async Task<Consideration> Proposed(string code, decimal limit)
    {
        var placement = await Ready();
        await Start(placement);
        Clock.Now = Now.AddMinutes(3);
        await SendAs(Some.Consultant, new ReportIncident
        {
            PlacementId = placement,
            At = Now,
            Kind = IncidentKind.CouldNotGoOn,
            Harm = Harm.None,
            WhatHappened = "Had to hold on.",
            ProposedDimensionCode = code,
            ProposedLimit = limit,
        });
        var row = (await SendAs(Some.Consultant, new ShowConsiderations(Candidate.Id))).Single(row => row.State is ConsiderationState.Proposed);
        return await Load<Consideration>(row.Id);
    }
}
