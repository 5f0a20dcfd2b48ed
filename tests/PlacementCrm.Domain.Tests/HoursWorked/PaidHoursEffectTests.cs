using PlacementCrm.Domain.HoursWorked;

namespace PlacementCrm.Domain.Tests.HoursWorked;

/// <summary>Mission 5 F: persons with at least one paid hour a week / persons with a known status, the unknown beside it.</summary>
public sealed class PaidHoursEffectTests
{
    private static readonly DateOnly s_ended = new(2026, 9, 30); // A Wednesday of week 40.
    private static readonly IsoWeek s_week4 = new(new DateOnly(2026, 10, 26)); // Week 44.
    private static readonly DateOnly s_today = new(2026, 11, 25);

    private static readonly Guid s_ali = Guid.NewGuid();
    private static readonly Guid s_mia = Guid.NewGuid();
    private static readonly Guid s_sara = Guid.NewGuid();
    private static readonly Guid s_jonas = Guid.NewGuid();

    [Test]
    public void Counts_who_works_of_those_whose_status_is_known()
    {
        var effect = After(4, [new(s_ali, s_ended), new(s_mia, s_ended), new(s_sara, s_ended), new(s_jonas, s_ended)],
            [new(s_ali, s_week4, 12), new(s_mia, s_week4, 0), new(s_sara, s_week4, null)]);

        Assert.That(effect, Is.EqualTo(new PaidHoursEffect(4, Due: 4, Working: 1, Known: 2)));
        Assert.That((effect.Share, effect.Unknown), Is.EqualTo(((decimal?)0.5m, 2)));
    }

    [TestCase("0.75", 0)]
    [TestCase("1", 1)]
    public void One_paid_hour_a_week_is_the_border(decimal hours, int working) =>
        Assert.That(After(4, [new(s_ali, s_ended)], [new(s_ali, s_week4, hours)]).Working, Is.EqualTo(working));

    [Test]
    public void Hours_of_another_week_say_nothing_about_this_one() =>
        Assert.That(After(4, [new(s_ali, s_ended)], [new(s_ali, s_week4.Plus(-1), 12), new(s_ali, s_week4.Plus(1), 12)]).Known, Is.Zero);

    [Test]
    public void A_week_that_is_not_over_yet_is_not_due()
    {
        Assert.That(After(13, [new(s_ali, s_ended)], []).Due, Is.Zero);
        Assert.That(PaidHoursEffect.After(4, [new(s_ali, s_ended)], [], s_week4.Sunday).Due, Is.Zero);
        Assert.That(PaidHoursEffect.After(4, [new(s_ali, s_ended)], [], s_week4.Sunday.AddDays(1)).Due, Is.EqualTo(1));
    }

    [Test]
    public void Nobody_known_has_no_share() => Assert.That(After(4, [new(s_ali, s_ended)], []).Share, Is.Null);

    [Test]
    public void A_person_counts_once_with_the_last_placement_that_is_due()
    {
        var effect = After(4, [new(s_ali, s_ended), new(s_ali, s_ended.AddDays(-70)), new(s_ali, s_today)], [new(s_ali, s_week4, 5), new(s_ali, s_week4.Plus(-10), 0)]);

        Assert.That(effect, Is.EqualTo(new PaidHoursEffect(4, Due: 1, Working: 1, Known: 1)));
    }

    [Test]
    public void Paid_hours_at_any_of_the_persons_placements_count() =>
        Assert.That(After(4, [new(s_ali, s_ended)], [new(s_ali, s_week4, 0), new(s_ali, s_week4, 6)]).Working, Is.EqualTo(1));

    [Test]
    public void Counts_across_week_53()
    {
        var effect = PaidHoursEffect.After(4, [new(s_ali, new DateOnly(2026, 12, 9))], [new(s_ali, new IsoWeek(new DateOnly(2027, 1, 4)), 8)], new DateOnly(2027, 2, 1));

        Assert.That(effect.Working, Is.EqualTo(1));
    }

    private static PaidHoursEffect After(int weeks, EndedPlacement[] ended, PaidWeek[] paid) => PaidHoursEffect.After(weeks, ended, paid, s_today);
}
