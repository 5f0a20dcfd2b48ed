using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.FollowUps;

/// <summary>Four weeks from Monday 23 November; the three agreed on a first follow-up on Monday 30 November.</summary>
public sealed class FollowUpArrangingTests : PlacementTest
{
    [Test]
    public async Task The_start_plans_the_follow_ups_and_the_agreed_day_takes_the_place_of_the_nearest()
    {
        var id = await Ready();
        Assert.That(await Planned(id), Has.Count.EqualTo(1));

        await Start(id);

        Assert.That((await Planned(id)).Select(plan => $"{plan.DueOn:d MMM} {plan.Kind} {plan.Owner}: {plan.Title}"), Is.EqualTo(new[]
        {
            "24 Nov Call Karen Holm: Ask how the first day was",
            "30 Nov Visit Karen Holm: First follow-up after the safety meeting",
            "4 Dec Visit Karen Holm: Visit: what comes after the placement?",
            "7 Dec CheckIn Karen Holm: Check in: how is it going?",
            "10 Dec Paper Jonna Dam: Decide what comes next: extend, job or something new",
            "14 Dec CheckIn Karen Holm: Check in: how is it going?",
            "17 Dec CheckIn Karen Holm: Last check-in before the end",
        }));
    }

    [Test]
    public async Task Another_task_on_the_agreed_day_neither_swallows_the_follow_up_nor_becomes_it()
    {
        var id = await Proposed();
        var other = await SendAs(Some.Consultant, new AddTask { Title = "Return the key", DueOn = Monday.AddDays(7), PlacementId = id });

        await MakeReady(id);
        Assert.That((await Planned(id)).Select(plan => plan.Title), Is.EqualTo(new[] { "First follow-up after the safety meeting" }));

        await Start(id);
        Assert.That((await Load<FollowUpTask>(other)).Kind, Is.Null);
        Assert.That((await Planned(id)).Count(plan => plan.DueOn == Monday.AddDays(7)), Is.EqualTo(1));
    }

    [Test]
    public async Task Arranging_again_changes_nothing()
    {
        var id = await Ready();
        await Start(id);
        var before = await Planned(id);

        await Arrange(id);

        Assert.That(await Planned(id), Is.EqualTo(before));
    }

    [Test]
    public async Task An_extension_adds_steps_and_moves_those_before_the_end()
    {
        var id = await Ready();
        await Start(id);

        await SendAs(Some.Consultant, new ExtendPlacement
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            ToOn = Monday.AddDays((10 * 7) - 1),
            Reason = "More time.",
            ApprovedBy = "Jonna Dam",
        });

        Assert.That((await Planned(id)).Select(plan => $"{plan.DueOn:d MMM} {plan.Title}"), Is.EqualTo(new[]
        {
            "24 Nov Ask how the first day was", "30 Nov First follow-up after the safety meeting",
            "7 Dec Check in: how is it going?", "14 Dec Check in: how is it going?", "21 Dec Check in after the first month",
            "4 Jan Check in: how is it going?", "15 Jan Visit: what comes after the placement?", "18 Jan Check in: how is it going?",
            "21 Jan Decide what comes next: extend, job or something new", "28 Jan Last check-in before the end",
        }));
    }

    [Test]
    public async Task The_end_cancels_what_is_open_keeps_it_and_asks_for_paid_hours_later()
    {
        var id = await Ready();
        await Start(id);
        var byHand = await SendAs(Some.Consultant, new AddTask { Title = "Return the key", DueOn = Today.AddDays(2), PlacementId = id });
        await SendAs(Some.Consultant, new CompleteTask((await Planned(id))[0].Id));

        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = id,
            Version = await VersionOf<Placement>(id),
            EndedOn = Today,
            CandidateReason = EndingReason.JobElsewhere,
            CandidateWords = "Job.",
            CompanyReason = EndingReason.JobElsewhere,
            CompanyWords = "Job.",
        });

        var plans = await Planned(id);
        Assert.That(plans.Where(plan => plan.DoneAt is null).Select(plan => plan.DueOn), Is.EqualTo(new[] { new DateOnly(2026, 12, 21), new DateOnly(2027, 2, 22), new DateOnly(2027, 5, 24) }));
        Assert.That(plans.Count(plan => plan.IsCancelled), Is.EqualTo(6));
        Assert.That(plans.Count(plan => plan is { IsCancelled: false, DoneAt: not null }), Is.EqualTo(1));
        Assert.That((await Load<FollowUpTask>(byHand)).IsOpen, Is.True);
    }

    [Test]
    public async Task A_placement_that_is_called_off_leaves_no_follow_up_open()
    {
        var id = await Ready();

        await SendAs(Some.Consultant, new CancelPlacement { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = "By mistake." });

        Assert.That((await Planned(id)).Select(plan => plan.IsCancelled), Is.EqualTo(new[] { true }));
    }

    [Test]
    public async Task Another_plan_holds_for_later_starts_and_not_for_what_runs()
    {
        var page = await SendAs(Some.Manager, new ShowFollowUpPlans(PlacementKind.WorkTrial));
        var steps = new[] { page.Steps[0], new FollowUpTerms(FollowUpAnchor.AfterStart, 3, FollowUpKind.Visit, FollowUpRole.Consultant, "Bring the shoes") };
        await SendAs(Some.Manager, new ReviseFollowUpPlan { Kind = PlacementKind.WorkTrial, Number = page.Number, ValidFromOn = Monday, Steps = steps });

        var id = await Ready();
        await Start(id);

        Assert.That((await Planned(id)).Select(plan => plan.Title), Is.EqualTo(new[] { "Ask how the first day was", "First follow-up after the safety meeting" }));
        var next = await SendAs(Some.Administrator, new ShowFollowUpPlans(PlacementKind.WorkTrial));
        Assert.That((next.Number, next.WrittenBy, next.Running), Is.EqualTo((2, "Lise Brandt", 1)));
        Assert.That(await Load<FollowUpStep>(await FirstStep(2)), Has.Property("Title").EqualTo("FirstDay"), "A delivered sentence stays translated.");
    }

    [Test]
    public async Task Two_versions_at_the_same_moment_are_told_apart()
    {
        var page = await SendAs(Some.Manager, new ShowFollowUpPlans(PlacementKind.Mag));
        var revise = new ReviseFollowUpPlan { Kind = PlacementKind.Mag, Number = page.Number, ValidFromOn = Monday, Steps = page.Steps };
        await SendAs(Some.Manager, revise);

        await Assert.ThatAsync(() => SendAs(Some.Administrator, revise with { RequestId = Guid.NewGuid() }), Throws.TypeOf<EditConflict>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, revise with { RequestId = Guid.NewGuid(), Number = 2, Steps = [] }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, revise), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ShowFollowUpPlans(PlacementKind.Mag)), Throws.TypeOf<Forbidden>());
    }

    private async Task<IReadOnlyList<ShowFollowUps.Plan>> Planned(Guid id) => (await SendAs(Some.Consultant, new ShowFollowUps(id))).Planned;

    private Task Arrange(Guid id) => InDatabase(null, async db =>
    {
        var placement = await db.Placements.Whole().SingleAsync(row => row.Id == id);
        await db.ArrangeFollowUps(placement, Monday.AddDays(7), Today, CancellationToken.None);
        await db.SaveChangesAsync();
    });

    private async Task<Guid> FirstStep(int version)
    {
        var id = Guid.Empty;
        await InDatabase(null, async db =>
            id = (await db.FollowUpPlans.Include(plan => plan.Steps).SingleAsync(plan => plan.Kind == PlacementKind.WorkTrial && plan.Number == version)).Steps.Single(step => step.Number == 1).Id);
        return id;
    }
}
