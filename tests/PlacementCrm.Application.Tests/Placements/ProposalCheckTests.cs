using System.Globalization;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>R1-R4: the sums that a consultant sees, and what is kept of them.</summary>
public sealed class ProposalCheckTests : PlacementTest
{
    [Test]
    public async Task The_room_is_counted_from_the_last_months_and_better_figures_replace_worse()
    {
        await Write((new(2026, 10, 1), 12m), (new(2026, 9, 1), 13m), (new(2026, 8, 1), 12m), (new(2026, 7, 1), 13m));
        await Write((new(2026, 8, 1), 12.4m));

        Assert.That((await SendAs(Some.Consultant, new ShowSiteRoom(Site.Id))).Words,
            Is.EqualTo("12.6 full-time employees over the last 4 months → room for 2; none taken → 2 free from 23 November 2026"));
        Assert.That((await SendAs(Some.Consultant, new ShowSite(Site.Id))).Months, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Months_ahead_and_foreign_sites_are_refused()
    {
        await Assert.ThatAsync(() => Write((new(2026, 12, 1), 3m)), Throws.TypeOf<RuleBroken>().With.Message.Contains("up to today"));
        await Assert.ThatAsync(() => Write((new(2026, 11, 1), -1m)), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowSite(Site.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowSiteRoom(Site.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new WriteStaffMonths { SiteId = Site.Id, Source = StaffSource.Company, Months = [new(new(2026, 11, 1), 1)] }),
            Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task What_the_rules_said_stays_with_the_version_they_came_from()
    {
        var id = await Proposed();

        var page = await SendAs(Some.JobcentreStaff, new ShowFindings(id));

        Assert.That(page.Findings.Select(finding => (finding.Subject, finding.Verdict, finding.RuleCode, finding.RuleFromOn)), Is.EqualTo(new[]
        {
            (RuleSubject.Period, Verdict.Ok, "LongestPeriod.WorkTrial.KH-AP", (DateOnly?)new DateOnly(2020, 1, 1)),
            (RuleSubject.WeeklyHours, Verdict.Ok, "WeeklyHours", new DateOnly(2020, 1, 1)),
            (RuleSubject.Ratio, Verdict.Ok, "Ratio", new DateOnly(2025, 1, 1)),
        }));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");
        var read = (await SendAs(Some.JobcentreStaff, new ShowFindings(id))).Findings.Single(finding => finding.Subject is RuleSubject.Ratio).Words;
        Assert.That(read, Does.StartWith("24,5 fuldtidsansatte"), "proposed in English, read in Danish");
        Assert.That(page.RoomNow, Does.StartWith("24.5 full-time employees by the site’s own figure"));
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaffOfOtherMunicipality, new ShowFindings(id)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task The_last_employer_is_pointed_out_and_needs_a_reason_that_stays()
    {
        Candidate.WorkedLast("jensen byg aps", null, null);
        await InDatabase(null, async db =>
        {
            db.Update(Candidate);
            await db.SaveChangesAsync();
        });
        var suggestion = await AcceptedSuggestion();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Propose(suggestion)), Throws.TypeOf<RequestInvalid>().With.Message.Contains("last employed at Jensen Byg ApS"));
        var id = await SendAs(Some.Consultant, Propose(suggestion) with { WarningReason = "Another department, agreed with the municipality." });

        Assert.That((await SendAs(Some.Consultant, new FindPlacements())).Rows.Single(row => row.Id == id).WarningReason, Is.EqualTo("Another department, agreed with the municipality."));
        Assert.That((await SendAs(Some.Consultant, new ShowFindings(id))).WarningReason, Is.EqualTo("Another department, agreed with the municipality."));
    }

    [Test]
    public async Task A_wage_subsidy_asks_what_nobody_recorded()
    {
        var answer = await SendAs(Some.Consultant, new CheckProposal
        {
            SuggestionId = await AcceptedSuggestion(),
            Kind = PlacementKind.WageSubsidy,
            TargetGroupCode = "KH-AP",
            FromOn = Monday,
        });

        Assert.That(answer.Checks.Where(check => check.Verdict is Verdict.Asks).Select(check => check.Subject),
            Is.EqualTo(new[] { RuleSubject.AddedEmployment, RuleSubject.VacatedJob, RuleSubject.UnemployedBefore }));
        Assert.That(answer.Groups.Select(group => group.Code), Does.Contain("INT").And.Not.Contain("LY"));
        Assert.That(answer.AsksPermit, Is.False);
    }

    [Test]
    public async Task Days_of_a_German_measure_at_the_same_employer_are_added_up()
    {
        await SendAs(Some.Consultant, Mag(await AcceptedSuggestion(), days: 21));
        var second = await Given(SomeOpening("Second"));
        var suggestion = await AcceptedSuggestion(second);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Mag(suggestion, days: 22)), Throws.TypeOf<RuleBroken>());
        Assert.That(await SendAs(Some.Consultant, Mag(suggestion, days: 21)), Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    public async Task An_extension_is_a_new_version_with_ground_approval_and_rule()
    {
        var id = await Ready();
        await Start(id);
        var before = await SendAs(Some.Consultant, new ShowPeriods(id));
        Assert.That(before.Steps, Is.EqualTo(new[]
        {
            new ShowPeriods.Step(new(2027, 2, 21), null), new ShowPeriods.Step(new(2027, 5, 23), ExtensionGround.ConcreteAssessment),
        }));

        await SendAs(Some.Consultant, Extend(id, before.Version) with { ToOn = new DateOnly(2027, 5, 23), Ground = ExtensionGround.ConcreteAssessment });

        var page = await SendAs(Some.JobcentreStaff, new ShowPeriods(id));
        Assert.That(page.Periods.Select(period => (period.Number, period.ToOn, period.Ground, period.RuleCode, period.ApprovedBy)), Is.EqualTo(new[]
        {
            (2, new DateOnly(2027, 5, 23), (ExtensionGround?)ExtensionGround.ConcreteAssessment, "LongestPeriod.WorkTrial.KH-AP", "Jonna Dam"),
            (1, Monday.AddDays(27), null, "LongestPeriod.WorkTrial.KH-AP", "Karen Holm"),
        }));
        Assert.That(page.Steps, Is.EqualTo(new[] { new ShowPeriods.Step(new(2027, 8, 22), ExtensionGround.QuiteSpecialNeed) }));
    }

    [Test]
    public async Task An_extension_without_its_ground_or_beyond_the_ladder_is_refused()
    {
        var id = await Ready();
        await Start(id);
        var version = await VersionOf<Placement>(id);

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Extend(id, version) with { ToOn = new DateOnly(2027, 5, 23) }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("concrete assessment"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Extend(id, version) with { ToOn = new DateOnly(2027, 5, 24), Ground = ExtensionGround.ConcreteAssessment }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("23").And.Message.Contains("2027"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Extend(id, version) with { ToOn = Monday.AddDays(30), ApprovedBy = "" }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Extend(id, version) with { ToOn = Monday.AddDays(30) }), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Extend(id, version + 1) with { ToOn = Monday.AddDays(30) }), Throws.TypeOf<EditConflict>());
    }

    private Task<MediatR.Unit> Write(params (DateOnly Month, decimal Fte)[] months) => SendAs(Some.Consultant, new WriteStaffMonths
    {
        SiteId = Site.Id,
        Source = StaffSource.Company,
        Months = [.. months.Select(month => new WriteStaffMonths.Entry(month.Month, month.Fte))],
    });

    private static ProposePlacement Mag(Guid suggestion, int days) =>
        Propose(suggestion) with { Kind = PlacementKind.Mag, Purpose = null, TargetGroupCode = "MAG", ToOn = Monday.AddDays(days - 1) };

    private static ExtendPlacement Extend(Guid id, uint version) => new() { PlacementId = id, Version = version, Reason = "Learns the till.", ApprovedBy = "Jonna Dam" };
}
