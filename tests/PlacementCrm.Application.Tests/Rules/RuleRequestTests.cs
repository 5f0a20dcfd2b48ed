using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Rules;

/// <summary>R0: dated rules, drafted by one person and approved by a second. Rules outlive a test, so each has its own code.</summary>
public sealed class RuleRequestTests : DatabaseTest
{
    private static readonly DateOnly s_march = new(2027, 3, 1);

    [Test]
    public async Task A_draft_changes_nothing_until_a_manager_approves_and_ends_the_row_before()
    {
        const string Code = "LongestPeriod.WorkTrial.DP";
        var id = await SendAs(Some.Administrator, Draft(Code));
        Assert.That((await Row(Code)).Next!.FromOn, Is.EqualTo(new DateOnly(2027, 1, 1)));

        await SendAs(Some.Manager, new ApproveRule(id, (await Load<Rule>(id)).Version));

        var versions = (await SendAs(Some.Consultant, new ShowRule(Code))).Versions;
        Assert.That(versions.Select(version => (version.FromOn, version.ToOn, version.Words)), Is.EqualTo(new[]
        {
            (s_march, (DateOnly?)null, "5 weeks, no extension"),
            (new DateOnly(2027, 1, 1), new DateOnly(2027, 2, 28), "4 weeks, no extension"),
            (new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31), "4 weeks, no extension"),
        }));
        Assert.That((versions[0].DraftedBy, versions[0].DecidedBy, versions[0].IsOwn), Is.EqualTo(("Astrid Winther", "Lise Brandt", false)));
    }

    [Test]
    public async Task Nobody_approves_their_own_draft()
    {
        var id = await SendAs(Some.Administrator, Draft("LongestPeriod.WorkTrial.DP-DIM"));
        var version = (await Load<Rule>(id)).Version;

        await Assert.ThatAsync(() => SendAs(Some.Administrator, new ApproveRule(id, version)), Throws.TypeOf<RuleBroken>().With.Message.Contains("second person"));
        Assert.That((await Load<Rule>(id)).State, Is.EqualTo(RuleState.Draft));
    }

    [Test]
    public async Task A_refused_draft_stays_with_its_reason_and_makes_room_for_another()
    {
        const string Code = "LongestPeriod.WorkTrial.DP-50";
        var id = await SendAs(Some.Administrator, Draft(Code));
        await Assert.ThatAsync(() => SendAs(Some.Administrator, Draft(Code)), Throws.TypeOf<RequestInvalid>().With.Message.Contains("already waits"));

        await SendAs(Some.Manager, new RejectRule { RuleId = id, Version = (await Load<Rule>(id)).Version, Reason = "The guide says eight." });
        await SendAs(Some.Administrator, Draft(Code));

        var refused = (await SendAs(Some.Manager, new ShowRule(Code))).Versions.Single(version => version.Id == id);
        Assert.That((refused.State, refused.RefusalReason), Is.EqualTo((RuleState.Rejected, "The guide says eight.")));
    }

    [Test]
    public async Task The_same_draft_sent_twice_is_one()
    {
        var draft = Draft("LongestPeriod.WorkTrial.SF-AP");

        var (first, second) = (await SendAs(Some.Administrator, draft), await SendAs(Some.Administrator, draft));

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task Somebody_who_read_the_source_verifies_a_delivered_row()
    {
        const string Code = "LongestPeriod.WageSubsidy.FOP";
        Assert.That((await Row(Code)).Now!.IsUnverified, Is.True);
        var id = (await SendAs(Some.Manager, new ShowRule(Code))).Versions.Single(version => version.ToOn == new DateOnly(2026, 12, 31)).Id;

        await SendAs(Some.Manager, new VerifyRule(id, (await Load<Rule>(id)).Version));

        Assert.That((await Row(Code)).Now!.IsUnverified, Is.False);
        Assert.That((await SendAs(Some.Manager, new ShowRule(Code))).Versions.Single(version => version.Id == id).VerifiedBy, Is.EqualTo("Lise Brandt"));
    }

    [Test]
    public async Task Numbers_that_make_no_sense_are_refused_by_their_field()
    {
        var draft = Draft("LongestPeriod.WorkTrial.SDP") with { Numbers = new RuleNumbers { FirstWeeks = 13, ExtensionToWeeks = 12 }, SourceAddress = " " };

        await Assert.ThatAsync(() => SendAs(Some.Administrator, draft), Throws.TypeOf<RequestInvalid>()
            .With.Property(nameof(RequestInvalid.Failures)).Matches<IReadOnlyList<Failure>>(failures =>
                failures.Select(failure => failure.Field).Order().SequenceEqual(["ExtensionToWeeks", "SourceAddress"])));
        await Assert.ThatAsync(() => SendAs(Some.Administrator, Draft("Speed")), Throws.TypeOf<RequestInvalid>().With.Message.Contains("no rule “Speed”"));
    }

    [Test]
    public async Task Everybody_who_works_with_placements_reads_the_rules_and_few_change_them()
    {
        Assert.That(await SendAs(Some.JobcentreStaff, new FindRules()), Is.Not.Empty);
        await Assert.ThatAsync(() => SendAs(Some.Booker, new FindRules()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Draft("Ratio")), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, Draft("Ratio")), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ApproveRule(Guid.NewGuid(), 0)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new ApproveRule(Guid.NewGuid(), 0)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task The_rules_of_another_organisation_are_none()
    {
        var id = await SendAs(Some.Administrator, Draft("LongestPeriod.WorkTrial.JAF"));

        Assert.That((await SendAs(Some.Stranger, new ShowRule("LongestPeriod.WorkTrial.JAF"))).Versions.Select(version => version.Id), Has.None.EqualTo(id));
    }

    private async Task<FindRules.Row> Row(string code) => (await SendAs(Some.Consultant, new FindRules())).Single(row => row.Code == code);

    private static DraftRule Draft(string code) => new()
    {
        Code = code,
        ValidFromOn = s_march,
        Numbers = new RuleNumbers { FirstWeeks = 5 },
        SourceAddress = "retsinformation.dk, § 61",
        Sureness = Sureness.A,
        Note = "One week more.",
    };
}
