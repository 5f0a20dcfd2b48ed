using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>What no placement may have is refused with the sentence that the user reads, and nothing of it is stored.</summary>
[SetCulture("en-GB"), SetUICulture("en-GB")]
public sealed class BadInputTests : PlacementTest
{
    [TestCase("37.5", "Weekly hours must be more than 0 and at most 37. You wrote 37.5.")]
    [TestCase("0", "Weekly hours must be more than 0 and at most 37. You wrote 0.")]
    [TestCase("-4", "Weekly hours must be more than 0 and at most 37. You wrote -4.")]
    public async Task C5_Hours_over_37_or_none_are_refused(decimal hours, string sentence)
    {
        var suggestion = await AcceptedSuggestion();

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, Propose(suggestion) with { WeeklyHours = hours, WarningReason = "Wanted so." }),
            Throws.TypeOf<RuleBroken>().With.Message.EqualTo(sentence));
        Assert.That(await Count<Placement>(), Is.Zero);
    }

    [Test]
    public async Task A_last_day_before_the_first_is_refused()
    {
        var suggestion = await AcceptedSuggestion();

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, Propose(suggestion) with { ToOn = Monday.AddDays(-1) }),
            Throws.TypeOf<RuleBroken>().With.Message.EqualTo("The end date is before the start date 23/11/2026. Choose a later end date."));
        Assert.That(await Count<Placement>(), Is.Zero);
    }

    [TestCase(-1, 10, "Choose an end date from 23/11/2026 to 20/12/2026.")]
    [TestCase(28, 30, "Choose an end date from 23/11/2026 to 20/12/2026.")]
    [TestCase(11, 10, "The end date is after today, 03/12/2026. End the placement on the day itself.")]
    public async Task C8_An_end_outside_the_period_or_in_the_future_is_refused(int endsAfterDays, int todayAfterDays, string sentence)
    {
        var id = await Ready();
        await Start(id);
        Clock.Now = Now.AddDays(todayAfterDays);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await EndEarly(id, Monday.AddDays(endsAfterDays))), Throws.TypeOf<RuleBroken>().With.Message.EqualTo(sentence));
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Complete(id, Monday.AddDays(endsAfterDays))), Throws.TypeOf<RuleBroken>().With.Message.EqualTo(sentence));

        var placement = await Load<Placement>(id);
        Assert.That((placement.State, placement.EndedOn), Is.EqualTo((PlacementState.Active, (DateOnly?)null)));
        Assert.That(await Sql("select count(*) from avoidance"), Is.Zero);
    }

    [Test]
    public async Task C4_A_later_end_that_overlaps_another_placement_is_refused_also_when_the_authority_says_yes()
    {
        var first = await Ready();
        await Start(first);
        var asked = await SendAs(Some.Consultant, new AskForExtension { PlacementId = first, ToOn = Monday.AddDays(40), Reason = "Learns the till." });
        var second = await AfterTheFirst();

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Extend(first)), Throws.TypeOf<RuleBroken>().With.Message.Contains("all placements together have 40 hours a week. The candidate can work 25"));
        var yes = new DecideExtension { ExtensionId = asked, Version = await VersionOf<ExtensionRequest>(asked), IsApproved = true };
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, yes), Throws.TypeOf<RuleBroken>().With.Message.Contains("40 hours a week"));

        Assert.That((await Load<Placement>(first)).EndsOn, Is.EqualTo(Monday.AddDays(27)), $"{second}");
        Assert.That((await Load<ExtensionRequest>(asked)).State, Is.EqualTo(ExtensionState.Asked));
    }

    [Test]
    public async Task C5_A_later_end_beyond_the_ladder_is_refused()
    {
        var id = await Ready();
        await Start(id);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Extend(id) with { ToOn = Monday.AddDays(26 * 7), Ground = ExtensionGround.ConcreteAssessment }),
            Throws.TypeOf<RuleBroken>().With.Message.StartsWith("The last allowed day is"));
        Assert.That((await Load<Placement>(id)).EndsOn, Is.EqualTo(Monday.AddDays(27)));
    }

    /// <summary>Of the same candidate; both run on the days after the first one's end.</summary>
    private async Task<Guid> AfterTheFirst()
    {
        var opening = SomeOpening("Evening shop");
        await Given(opening);
        var suggestion = await AcceptedSuggestion(opening);
        var id = await SendAs(Some.Consultant, Propose(suggestion) with { FromOn = Monday.AddDays(28), ToOn = Monday.AddDays(50), WarningReason = "Somebody leaves on Friday." });
        await MakeReady(id);
        Clock.Now = Now.AddDays(28);
        await Start(id);
        return id;
    }

    private async Task<EndPlacementEarly> EndEarly(Guid id, DateOnly on) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        EndedOn = on,
        CandidateReason = EndingReason.TravelTooHard,
        CandidateWords = "Two buses.",
        CompanyReason = EndingReason.NoWorkLeft,
        CompanyWords = "The order was cancelled.",
    };

    private async Task<CompletePlacement> Complete(Guid id, DateOnly on) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        EndedOn = on,
        CandidateReason = EndingReason.PeriodOver,
        CandidateWords = "Went well.",
        CompanyReason = EndingReason.PeriodOver,
        CompanyWords = "We learnt a lot.",
    };

    private async Task<ExtendPlacement> Extend(Guid id) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        ToOn = Monday.AddDays(40),
        Reason = "Learns the till.",
        ApprovedBy = "Jonna Dam",
    };
}
