using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

public sealed class ChangePeriodTests : PlacementTest
{
    [Test]
    public async Task Writes_a_new_version_that_must_be_approved_anew()
    {
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()));
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));
        await SendAs(Some.Consultant, new ApprovePeriod(id, await VersionOf<Placement>(id)));

        await SendAs(Some.OtherConsultant, await Change(id));

        var page = await SendAs(Some.Consultant, new ShowPeriods(id));
        Assert.That((page.StartsOn, page.EndsOn, page.IsBeforeStart), Is.EqualTo((Monday.AddDays(7), Monday.AddDays(27), true)));
        Assert.That(page.Periods.Select(period => (period.Number, period.Reason, period.ApprovedOn is not null)),
            Is.EqualTo(new[] { (2, "The supervisor is away.", false), (1, (string?)null, true) }));
        Assert.That((await Load<Placement>(id)).StartsOn, Is.EqualTo(Monday.AddDays(7)));
    }

    [Test]
    public async Task Stays_within_the_longest_period_of_the_rules()
    {
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()));

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Change(id) with { ToOn = Monday.AddYears(2) }), Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task Needs_both_days_and_a_reason()
    {
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()));

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Change(id) with { FromOn = null, Reason = " " }),
            Throws.TypeOf<RequestInvalid>().With.Property(nameof(RequestInvalid.Failures)).Count.EqualTo(2));
    }

    [Test]
    public async Task Is_not_changed_on_an_older_version_nor_by_who_may_not()
    {
        var id = await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()));
        var request = await Change(id);
        await SendAs(Some.Consultant, request);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, request), Throws.TypeOf<EditConflict>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, request), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, request), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, request), Throws.TypeOf<NotFound>());
    }

    private async Task<ChangePeriod> Change(Guid id) => new()
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        FromOn = Monday.AddDays(7),
        ToOn = Monday.AddDays(27),
        Reason = "The supervisor is away.",
    };
}
