using System.Globalization;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Rules;

/// <summary>R0: a change of law is drafted by one person and takes effect when a second one approves.</summary>
public sealed class RuleApprovalTests
{
    private static readonly Guid s_drafter = Guid.NewGuid();
    private static readonly Guid s_second = Guid.NewGuid();
    private static readonly DateTimeOffset s_now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void R0_A_draft_is_not_held_against_anybody()
    {
        var rules = new RuleSet([Shipped(), Draft(new(2027, 3, 1))]);

        Assert.That(Hours(rules, new(2027, 3, 1)), Is.EqualTo(37));
    }

    [Test]
    public void R0_Approval_ends_the_old_row_on_the_day_before()
    {
        var (old, draft) = (Shipped(), Draft(new(2027, 3, 1)));

        draft.Approve(new RuleSet([old]), s_second, s_now);

        Assert.That((old.ValidToOn, old.SucceededById), Is.EqualTo(((DateOnly?)new DateOnly(2027, 2, 28), (Guid?)draft.Id)));
        Assert.That((draft.State, draft.DraftedById, draft.DecidedById), Is.EqualTo((RuleState.Approved, (Guid?)s_drafter, (Guid?)s_second)));
        Assert.That(Hours(new RuleSet([old, draft]), new(2027, 2, 28)), Is.EqualTo(37));
        Assert.That(Hours(new RuleSet([old, draft]), new(2027, 3, 1)), Is.EqualTo(30));
    }

    [Test]
    public void R0_A_row_of_the_same_first_day_is_replaced_whole_and_kept()
    {
        var (old, draft) = (Shipped(), Draft(new(2020, 1, 1)));

        draft.Approve(new RuleSet([old]), s_second, s_now);

        Assert.That(old.WasReplacedWhole, Is.True);
        Assert.That(Hours(new RuleSet([old, draft]), new(2020, 1, 1)), Is.EqualTo(30));
    }

    [Test]
    public void R0_A_row_in_between_ends_where_the_next_begins()
    {
        var next = new Rule(RuleCodes.WeeklyHours, new(2028, 1, 1), null, """{"hours":35}""", "law", Sureness.A);
        var draft = Draft(new(2027, 3, 1));

        draft.Approve(new RuleSet([Shipped(), next]), s_second, s_now);

        Assert.That(draft.ValidToOn, Is.EqualTo(new DateOnly(2027, 12, 31)));
    }

    [Test]
    public void R0_Nobody_decides_about_their_own_draft()
    {
        Assert.That(() => Draft(new(2027, 3, 1)).Approve(new RuleSet([]), s_drafter, s_now), Breaks.Rule("Rules.SecondPersonNeeded"));
        Assert.That(() => Draft(new(2027, 3, 1)).Reject("No.", s_drafter, s_now), Breaks.Rule("Rules.SecondPersonNeeded"));
    }

    [Test]
    public void R0_A_refusal_keeps_the_reason_and_the_old_row()
    {
        var (old, draft) = (Shipped(), Draft(new(2027, 3, 1)));

        Assert.That(() => draft.Reject(" ", s_second, s_now), Breaks.Rule("Rules.RefusalNeedsReason"));
        draft.Reject("The source says 37.", s_second, s_now);

        Assert.That((draft.State, draft.RefusalReason, old.ValidToOn), Is.EqualTo((RuleState.Rejected, "The source says 37.", (DateOnly?)null)));
        Assert.That(() => draft.Approve(new RuleSet([old]), s_second, s_now), Breaks.Rule("Rules.AlreadyDecided"));
    }

    [Test]
    public void R0_General_knowledge_is_unverified_until_somebody_vouches()
    {
        var rule = new Rule(RuleCodes.WeeklyHours, new(2020, 1, 1), null, """{"hours":37}""", "none", Sureness.C);
        Assert.That(rule.IsUnverified, Is.True);

        rule.Verify(s_second, s_now);

        Assert.That(rule.IsUnverified, Is.False);
        Assert.That(() => Draft(new(2027, 3, 1)).Verify(s_second, s_now), Breaks.Rule("Rules.OnlyApprovedIsVerified"));
    }

    [Test]
    public void R0_A_draft_names_its_source_and_what_changes()
    {
        Assert.That(() => Draft(new(2027, 3, 1), source: " "), Breaks.Rule("Rules.SourceNeeded"));
        Assert.That(() => Draft(new(2027, 3, 1), note: ""), Breaks.Rule("Rules.NoteNeeded"));
    }

    [TestCase("en")]
    [TestCase("da")]
    [TestCase("de")]
    public void R0_Every_shipped_rule_is_said_in_words(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        foreach (var rule in ShippedRules.All.Select(shipped => shipped.ToRow()))
        {
            Assert.That(rule.Words(), Is.Not.Empty, rule.Code);
            Assert.That(RuleWords.NameOf(rule.Code), Is.Not.Empty, rule.Code);
        }
    }

    [TestCase("LongestPeriod.WorkTrial.KH-AP", RuleShape.Weeks)]
    [TestCase("LongestPeriod.WageSubsidy.DP", RuleShape.Months)]
    [TestCase("LongestPeriod.Mag.MAG", RuleShape.Weeks)]
    [TestCase("Kind.Flexjob", RuleShape.Kind)]
    [TestCase("Insurance.Mag", RuleShape.Insurance)]
    [TestCase("Ratio", RuleShape.Ratio)]
    [TestCase("Youth", RuleShape.Youth)]
    [TestCase("Mentor", RuleShape.Mentor)]
    [TestCase("Permit", RuleShape.Kinds)]
    [TestCase("Kind.Nothing", null)]
    [TestCase("LongestPeriod.WorkTrial.", null)]
    [TestCase("Speed", null)]
    public void R0_The_code_tells_which_numbers_a_rule_has(string code, RuleShape? shape) =>
        Assert.That(RuleCodes.FindShape(code), Is.EqualTo(shape));

    private static decimal Hours(RuleSet rules, DateOnly day) => rules.Get(RuleCodes.WeeklyHours, day).Read<WeeklyHoursParameters>().Hours;

    private static Rule Shipped() => new(RuleCodes.WeeklyHours, new(2020, 1, 1), null, """{"hours":37}""", "kk.dk", Sureness.A);

    private static Rule Draft(DateOnly from, string source = "law 1", string note = "Fewer hours") =>
        Rule.Draft(Guid.NewGuid(), RuleCodes.WeeklyHours, from, """{"hours":30}""", new RuleSource(source, Sureness.A, note), s_drafter, s_now);
}
