using PlacementCrm.Domain.HoursWorked;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.Tests.Placements;

namespace PlacementCrm.Domain.Tests.HoursWorked;

/// <summary>The placement begins on Monday 2 November 2026 (week 45) and may run to 31 January 2027.</summary>
public sealed class HoursBookTests
{
    private static readonly DateOnly s_today = new(2026, 11, 25);
    private static readonly IsoWeek s_first = new(new DateOnly(2026, 11, 2));

    [Test]
    public void C26_Paid_and_unpaid_hours_stand_apart()
    {
        var entry = Book(Running()).Write(s_first, Note(WorkedHours.Of(6, 14)));

        Assert.That((entry!.PaidHours, entry.UnpaidHours, entry.IsAfterPlacement), Is.EqualTo(((decimal?)6m, (decimal?)14m, false)));
    }

    [Test]
    public void A_week_has_one_entry_and_the_correction_keeps_what_stood_there()
    {
        var book = Book(Running());
        var entry = book.Write(s_first, Note(WorkedHours.Of(6, 14)))!;

        Assert.That(book.Write(s_first, Note(WorkedHours.Of(8, 12), HoursSource.Company)), Is.Null);
        Assert.That((entry.PaidHours, entry.Source), Is.EqualTo(((decimal?)8m, HoursSource.Company)));
        Assert.That(entry.Corrections.Select(before => (before.Number, before.PaidHours, before.UnpaidHours, before.Source)), Is.EqualTo(new[] { (1, (decimal?)6m, (decimal?)14m, HoursSource.CheckIn) }));
    }

    [Test]
    public void The_same_figures_again_are_no_correction()
    {
        var book = Book(Running());
        var entry = book.Write(s_first, Note(WorkedHours.Of(6, 14)))!;

        book.Write(s_first, Note(WorkedHours.Of(6, 14), HoursSource.Candidate));

        Assert.That(entry.Corrections, Is.Empty);
    }

    [Test]
    public void Not_known_is_an_answer_and_not_zero()
    {
        var entry = Book(Running()).Write(s_first, Note(WorkedHours.Unknown))!;

        Assert.That((entry.PaidHours, entry.UnpaidHours), Is.EqualTo(((decimal?)null, (decimal?)null)));
    }

    [TestCase("37", "0", true)]
    [TestCase("0", "37", true)]
    [TestCase("17", "20", true)]
    [TestCase("37.25", "0", false)]
    [TestCase("17.5", "20", false)]
    public void R1_at_most_37_hours_a_week_paid_and_unpaid_together(decimal paid, decimal unpaid, bool isAllowed) =>
        Assert.That(
            () => Book(Running()).Write(s_first, Note(WorkedHours.Of(paid, unpaid))),
            isAllowed ? Throws.Nothing : Breaks.Rule("HoursWorked.OverTheRule"));

    [Test]
    public void R4_a_small_paid_job_beside_an_unpaid_trial_counts_in_the_same_week()
    {
        var job = Book(Running()).Write(s_first, Note(WorkedHours.Of(20, 0)))!;

        Assert.That(() => Book(Running(), job).Write(s_first, Note(WorkedHours.Of(0, 17))), Throws.Nothing);
        Assert.That(() => Book(Running(), job).Write(s_first, Note(WorkedHours.Of(0, 17.5m))), Breaks.Rule("HoursWorked.OverTheRuleTogether"));
        Assert.That(() => Book(Running(), job).Write(s_first.Plus(1), Note(WorkedHours.Of(0, 37))), Throws.Nothing);
    }

    [Test]
    public void Hours_are_never_below_zero() =>
        Assert.That(() => WorkedHours.Of(-1, 0), Breaks.Rule("HoursWorked.BelowZero"));

    [Test]
    public void Only_weeks_that_have_begun_belong_to_a_placement()
    {
        Assert.That(HoursBook.Weeks(Running(), s_today).Select(week => week.Number), Is.EqualTo(new[] { 45, 46, 47, 48 }));
        Assert.That(() => Book(Running()).Write(s_first.Plus(-1), Note(WorkedHours.Of(1, 0))), Breaks.Rule("HoursWorked.OutsidePlacement"));
        Assert.That(() => Book(Running()).Write(s_first.Plus(4), Note(WorkedHours.Of(1, 0))), Breaks.Rule("HoursWorked.OutsidePlacement"));
    }

    [TestCase(PlacementState.Proposed)]
    [TestCase(PlacementState.ReadyToStart)]
    [TestCase(PlacementState.Cancelled)]
    public void A_placement_that_never_began_has_no_weeks(PlacementState state)
    {
        Assert.That(HoursBook.Weeks(Given.Placement(state), s_today), Is.Empty);
        Assert.That(HoursBook.WeeksAfter(Given.Placement(state), s_today), Is.Empty);
    }

    [Test]
    public void The_week_of_the_last_day_is_the_placements_and_the_next_one_is_after_it()
    {
        var ended = Given.Placement(PlacementState.EndedEarly); // On its first day, Monday of week 45.

        Assert.That(HoursBook.Weeks(ended, s_today).Select(week => week.Number), Is.EqualTo(new[] { 45 }));
        Assert.That(HoursBook.WeeksAfter(ended, s_today).Select(week => week.Number), Is.EqualTo(new[] { 46, 47, 48 }));
    }

    [Test]
    public void After_the_placement_only_paid_hours_count_and_the_rule_of_37_does_not()
    {
        var ended = Given.Placement(PlacementState.Completed);

        var entry = Book(ended).WriteAfter(s_first.Plus(1), Note(WorkedHours.Of(40, 0)) with { Employer = new(null, "Rema 1000") })!;

        Assert.That((entry.PaidHours, entry.EmployerName, entry.IsAfterPlacement), Is.EqualTo(((decimal?)40m, "Rema 1000", true)));
        Assert.That(() => Book(ended).WriteAfter(s_first.Plus(1), Note(WorkedHours.Of(4, 1))), Breaks.Rule("HoursWorked.OnlyPaidAfter"));
        Assert.That(() => Book(ended).WriteAfter(s_first.Plus(1), Note(WorkedHours.Of(81, 0))), Breaks.Rule("HoursWorked.TooManyAfter"));
        Assert.That(() => Book(ended).WriteAfter(s_first, Note(WorkedHours.Of(4, 0))), Breaks.Rule("HoursWorked.NotAfterPlacement"));
        Assert.That(() => Book(Running()).WriteAfter(s_first.Plus(1), Note(WorkedHours.Of(4, 0))), Breaks.Rule("HoursWorked.NotAfterPlacement"));
    }

    [TestCase("0.5", true)]
    [TestCase("37", true)]
    [TestCase("0", false)]
    [TestCase("37.5", false)]
    public void R1_the_goal_of_ordinary_paid_hours_lies_within_a_week(decimal hours, bool isAllowed)
    {
        var placement = Running();

        Assert.That(() => placement.AimFor(hours, ShippedRules.AsRuleSet()), isAllowed ? Throws.Nothing : Breaks.Rule("Placements.GoalOutOfRange"));
        Assert.That(placement.PaidHoursGoal, Is.EqualTo(isAllowed ? hours : (decimal?)null));
    }

    private static Placement Running() => Given.Placement(PlacementState.Active);

    private static HoursBook Book(Placement placement, params HoursEntry[] elsewhere) => new(placement, Given.Rules, [], elsewhere, s_today);

    private static HoursNote Note(WorkedHours hours, HoursSource source = HoursSource.CheckIn) => new(hours, source, Given.Me, Given.Now);
}
