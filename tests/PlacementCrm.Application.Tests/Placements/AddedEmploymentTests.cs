using PlacementCrm.Application.Events;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>R3: what a manager allowed answers what it was given for; what the company says about a vacated job opens or closes the start.</summary>
public sealed class AddedEmploymentTests : PlacementTest
{
    private const string First = "The municipality has agreed.";
    private const string Second = "Agreed again for March.";

    [Test]
    public async Task R3_After_the_start_is_moved_to_another_month_a_manager_is_asked_again()
    {
        var id = await Subsidised(vacated: false);
        await Allow(id, First);
        Assert.That(await Gates(id), Is.Empty);

        Clock.Now = Now.AddMinutes(1);
        await Move(id, Monday.AddDays(3));
        Assert.That(await Gates(id), Is.Empty, "the month before the start is the same");
        await Move(id, Monday.AddDays(70));
        Assert.That(await Gates(id), Is.EqualTo(new[] { "Placements.AddedEmploymentUnknown" }));

        await Allow(id, Second);
        Assert.That(await Gates(id), Is.Empty);
        var told = (await SendAs(Some.Consultant, new FindEvents { PlacementId = id })).Rows.Where(row => row.Kind is EventKind.AddedEmploymentOverridden);
        Assert.That(told.Select(row => row.Words), Is.EquivalentTo(new[] { First, Second }), "each allowance keeps its own words");
        Assert.That((await SendAs(Some.Consultant, new ShowFindings(id))).Findings.Single(finding => finding.Subject is RuleSubject.AddedEmployment).Reason, Is.EqualTo(Second));
    }

    [Test]
    public async Task R3_A_job_that_replaces_a_vacated_one_begins_only_when_the_company_answers_or_a_manager_allows_it()
    {
        var id = await Subsidised(vacated: null, addsEmployment: true);
        Assert.That(await Gates(id), Is.EqualTo(new[] { "Placements.AddedEmploymentVacatedUnknown" }));

        await SendAs(Some.Consultant, await Explain(id));
        Assert.That(await Gates(id), Is.EqualTo(new[] { "Placements.AddedEmploymentVacatedUnknown" }), "words are no answer");
        await SendAs(Some.Consultant, await Explain(id) with { ReplacesVacatedJob = true });
        Assert.That(await Gates(id), Is.EqualTo(new[] { "Placements.AddedEmploymentVacated" }));
        Clock.Now = Now.AddMinutes(1);
        await Allow(id, First);
        Assert.That(await Gates(id), Is.Empty);

        Assert.That((await Load<Placement>(id)).ReplacesVacatedJob, Is.True);
        var finding = (await SendAs(Some.Consultant, new ShowFindings(id))).Findings.Single(finding => finding.Subject is RuleSubject.VacatedJob);
        Assert.That((finding.Verdict, finding.Reason), Is.EqualTo((Verdict.Warns, First)));
    }

    [Test]
    public async Task R3_That_no_job_was_vacated_opens_the_start_without_a_manager()
    {
        var id = await Subsidised(vacated: null, addsEmployment: true);

        await SendAs(Some.Consultant, await Explain(id) with { ReplacesVacatedJob = false });

        Assert.That(await Gates(id), Is.Empty);
        await Assert.ThatAsync(() => Allow(id, First), Throws.TypeOf<Domain.RuleBroken>().With.Message.Contains("nothing to allow"));
    }

    private async Task<Guid> Subsidised(bool? vacated, bool? addsEmployment = null) => await SendAs(Some.Consultant, Propose(await AcceptedSuggestion()) with
    {
        Kind = PlacementKind.WageSubsidy,
        Purpose = null,
        FromOn = Monday,
        ToOn = Monday.AddDays(27),
        Answers = new(addsEmployment, vacated, IsExceptedFromUnemployment: true),
    });

    private async Task Move(Guid id, DateOnly from) => await SendAs(Some.Consultant, new ChangePeriod
    {
        PlacementId = id,
        Version = await VersionOf<Placement>(id),
        FromOn = from,
        ToOn = from.AddDays(27),
        Reason = "The supervisor is away.",
        Answers = new(ReplacesVacatedJob: false, IsExceptedFromUnemployment: true),
    });

    private async Task Allow(Guid id, string reason) =>
        await SendAs(Some.Manager, new OverrideAddedEmployment { PlacementId = id, Version = await VersionOf<Placement>(id), Reason = reason });

    private async Task<ExplainWarning> Explain(Guid id) =>
        new() { PlacementId = id, Version = await VersionOf<Placement>(id), About = RuleSubject.VacatedJob, Reason = "Asked the manager of the shop." };

    private async Task<IEnumerable<string>> Gates(Guid id) =>
        (await SendAs(Some.Consultant, new ShowPlacement(id))).Gates.Select(gate => gate.Code).Where(AddedAtStart.IsGate);
}
