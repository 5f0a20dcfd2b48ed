using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

[SetUICulture("en"), SetCulture("en-GB")]
public sealed class PlacementTests
{
    [Test]
    public void It_comes_from_an_accepted_suggestion([Values] SuggestionState state)
    {
        var suggestion = Suggestion(state);

        if (state is SuggestionState.Accepted)
            Assert.That(Propose(suggestion, Terms()).CandidateId, Is.EqualTo(suggestion.CandidateId));
        else
            Assert.That(() => Propose(suggestion, Terms()), Breaks.Rule("Placements.SuggestionNotAccepted"));
    }

    [TestCase(0, false)]
    [TestCase(-1, false)]
    [TestCase("0.25", true)]
    [TestCase(37, true)]
    [TestCase("37.25", false)]
    public void R1_Weekly_hours_are_at_most_37(decimal hours, bool allowed) => Judge(Terms() with { WeeklyHours = hours }, allowed, "WeeklyHoursOutOfRange");

    [Test]
    public void R1_A_work_trial_has_one_of_three_purposes()
    {
        Assert.That(Enum.GetValues<PlacementPurpose>(), Has.Length.EqualTo(3));
        Judge(Terms() with { Purpose = null }, allowed: false, "PurposeNeeded");
        Judge(Terms() with { Purpose = null, Kind = PlacementKind.OrdinaryHours }, allowed: true, "");
    }

    [Test]
    public void Tasks_are_written_down() => Judge(Terms() with { Tasks = " " }, allowed: false, "TasksNeeded");

    [Test]
    public void It_does_not_end_before_it_starts() => Judge(Terms() with { ToOn = Today.AddDays(-1) }, allowed: false, "EndsBeforeStart");

    [Test]
    public void C5_The_period_is_held_against_the_rule_of_its_start_date()
    {
        Assert.That(Propose(Suggestion(), Terms()).Period.RuleId, Is.Not.Null);
        Assert.That(() => Propose(Suggestion(), Terms() with { ToOn = LastDay.AddDays(1) }), Breaks.Rule("Rules.PeriodTooLong"));
    }

    [Test]
    public void An_extension_is_a_new_version_that_keeps_the_old_one()
    {
        var placement = Placement(PlacementState.Active);

        placement.Extend(LastDay.AddDays(91), ExtensionGround.ConcreteAssessment, "Learns the till.", Given.Rules, Yes, Me, Now);

        Assert.That(placement.Periods.Select(period => (period.Number, period.FromOn, period.ToOn, period.Ground, period.IsApproved)), Is.EqualTo(new[]
        {
            (1, Today, LastDay, (ExtensionGround?)null, true),
            (2, Today, LastDay.AddDays(91), ExtensionGround.ConcreteAssessment, true),
        }));
        Assert.That(placement.EndsOn, Is.EqualTo(new DateOnly(2027, 5, 2)));
        Assert.That(placement.State, Is.EqualTo(PlacementState.Active));
    }

    [TestCase(92, ExtensionGround.ConcreteAssessment, "Rules.PeriodTooLong")]
    [TestCase(91, null, "Placements.ExtensionNeedsConcreteAssessment")]
    [TestCase(91, ExtensionGround.QuiteSpecialNeed, "Placements.ExtensionNeedsConcreteAssessment")]
    [TestCase(0, ExtensionGround.ConcreteAssessment, "Placements.ExtensionMustEndLater")]
    public void R1_An_extension_beyond_the_ladder_or_without_its_ground_is_refused(int days, ExtensionGround? ground, string rule)
    {
        var placement = Placement(PlacementState.Active);

        Assert.That(() => placement.Extend(LastDay.AddDays(days), ground, "Learns the till.", Given.Rules, Yes, Me, Now), Breaks.Rule(rule));
        Assert.That(placement.Periods, Has.Count.EqualTo(1));
    }

    [Test]
    public void R1_The_second_extension_needs_a_quite_special_need()
    {
        var placement = Placement(PlacementState.Active);
        placement.Extend(LastDay.AddDays(91), ExtensionGround.ConcreteAssessment, "Learns the till.", Given.Rules, Yes, Me, Now);

        Assert.That(() => placement.Extend(LastDay.AddDays(182), ExtensionGround.ConcreteAssessment, "Nearly there.", Given.Rules, Yes, Me, Now),
            Breaks.Rule("Placements.ExtensionNeedsQuiteSpecialNeed"));
        Assert.That(() => placement.Extend(LastDay.AddDays(182), ExtensionGround.QuiteSpecialNeed, "Nearly there.", Given.Rules, Yes, Me, Now), Throws.Nothing);
    }

    [Test]
    public void Only_a_running_placement_is_extended([Values] PlacementState state)
    {
        var placement = Placement(state);
        void Extend() => placement.Extend(LastDay.AddDays(7), ExtensionGround.ConcreteAssessment, "Learns.", Given.Rules, Yes, Me, Now);

        Assert.That(Extend, state is PlacementState.Active or PlacementState.AtRisk ? Throws.Nothing : Breaks.Rule("Placements.OnlyRunningIsExtended"));
    }

    [Test]
    public void A_period_that_is_over_is_neither_proposed_nor_changed_to()
    {
        var (from, yesterday) = (Today.AddDays(-20), Today.AddDays(-1));
        Domain.Placements.Placement Propose(DateOnly to) => Domain.Placements.Placement.Propose(Guid.NewGuid(), Given.Suggestion(), Given.Terms() with { FromOn = from, ToOn = to }, Given.Rules, Me, Now);

        Assert.That(() => Propose(yesterday), Breaks.Rule("Placements.PeriodIsPast"));
        var placement = Propose(Today);
        Assert.That(() => placement.ChangePeriod(from, yesterday, "Written down late.", Given.Rules, Me, Now), Breaks.Rule("Placements.PeriodIsPast"));
        Assert.That(placement.EndsOn, Is.EqualTo(Today));
    }

    [Test]
    public void Before_the_start_the_period_moves_and_is_approved_anew([Values] PlacementState state)
    {
        var placement = Placement(state);
        void Change() => placement.ChangePeriod(Today.AddDays(7), LastDay, "The supervisor is away.", Given.Rules, Me, Now);

        if (state > PlacementState.ReadyToStart)
        {
            Assert.That(Change, Breaks.Rule("Placements.PeriodChangesOnlyBeforeStart"));
            return;
        }

        Change();
        Assert.That((placement.StartsOn, placement.Period.IsApproved, placement.Periods.Count), Is.EqualTo((Today.AddDays(7), false, 2)));
    }

    [Test]
    public void A_placement_that_is_over_is_not_approved([Values(PlacementState.Completed, PlacementState.EndedEarly, PlacementState.Cancelled)] PlacementState state) =>
        Assert.That(() => Placement(state).ApprovePeriod(Yes, Me, Now), Breaks.Rule("Placements.AlreadyOver"));

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(90, true)]
    [TestCase(91, false)]
    public void C8_The_end_lies_within_the_period(int days, bool allowed)
    {
        var placement = Placement(PlacementState.Active);
        void End() => placement.EndEarly(Ending(Today.AddDays(days)), LastDay.AddDays(30), Me, Now);

        Assert.That(End, allowed ? Throws.Nothing : Breaks.Rule("Placements.EndingOutsidePeriod"));
        Assert.That(placement.EndedOn, Is.EqualTo(allowed ? Today.AddDays(days) : null));
    }

    [Test]
    public void C8_Nobody_ends_a_placement_in_the_future() =>
        Assert.That(() => Placement(PlacementState.Active).EndEarly(Ending(Today.AddDays(1)), Today, Me, Now), Breaks.Rule("Placements.EndingInFuture"));

    [TestCase("", "words", "Placements.EndingNeedsCandidateWords")]
    [TestCase("words", " ", "Placements.EndingNeedsCompanyWords")]
    public void C8_An_ending_has_a_reason_for_both_sides(string candidate, string company, string rule)
    {
        var placement = Placement(PlacementState.Active);

        Assert.That(() => placement.Complete(Ending(Today) with { CandidateWords = candidate, CompanyWords = company }, Today, Me, Now), Breaks.Rule(rule));
        Assert.That(placement.State, Is.EqualTo(PlacementState.Active));
    }

    // The last day is Sunday 31 January 2027: the Friday before is the last working day.
    [TestCase("2027-01-31", EndingReason.PeriodOver, true)]
    [TestCase("2027-01-29", EndingReason.PeriodOver, true)]
    [TestCase("2027-01-28", EndingReason.PeriodOver, false)]
    [TestCase("2026-11-27", EndingReason.TasksDidNotFit, false)]
    [TestCase("2026-11-27", EndingReason.JobAtThisCompany, true)]
    [TestCase("2026-11-27", EndingReason.JobElsewhere, true)]
    [TestCase("2026-11-27", EndingReason.StartsEducation, true)]
    public void C9_What_stops_before_its_last_working_day_is_no_completed_placement(string on, EndingReason reason, bool allowed)
    {
        var placement = Placement(PlacementState.Active);
        void Complete() => placement.Complete(Ending(DateOnly.Parse(on)) with { CandidateReason = reason, CompanyReason = reason }, LastDay, Me, Now);

        Assert.That(Complete, allowed ? Throws.Nothing : Breaks.Rule("Placements.CompletedTooEarly"));
        Assert.That(placement.State, Is.EqualTo(allowed ? PlacementState.Completed : PlacementState.Active));
    }

    private static void Judge(PlacementTerms terms, bool allowed, string rule) =>
        Assert.That(() => Propose(Suggestion(), terms), allowed ? Throws.Nothing : Breaks.Rule($"Placements.{rule}"));

    private static Placement Propose(Suggestion suggestion, PlacementTerms terms) =>
        Domain.Placements.Placement.Propose(Guid.NewGuid(), suggestion, terms, Given.Rules, Me, Now);
}
