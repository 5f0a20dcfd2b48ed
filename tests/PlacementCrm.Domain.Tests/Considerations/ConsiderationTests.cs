using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Tests.Considerations;

public sealed class ConsiderationTests
{
    private static readonly DateOnly s_third = new(2026, 11, 3);

    [Test]
    public void Holds_from_the_first_to_the_last_day_once_confirmed()
    {
        var consideration = Stand(20, validTo: new DateOnly(2026, 11, 30));
        Assert.That(consideration.IsInForce(s_third), Is.False, "a draft binds nobody");

        consideration.Confirm(s_third);

        Assert.That(consideration.ConfirmedOn, Is.EqualTo(s_third));
        Assert.That(consideration.IsInForce(new DateOnly(2026, 11, 2)), Is.False);
        Assert.That(consideration.IsInForce(s_third), Is.True);
        Assert.That(consideration.IsInForce(new DateOnly(2026, 11, 30)), Is.True);
        Assert.That(consideration.IsInForce(new DateOnly(2026, 12, 1)), Is.False);
    }

    [Test]
    public void What_the_candidate_confirmed_is_not_rewritten()
    {
        var consideration = Stand(20);
        consideration.Confirm(s_third);

        Assert.That(() => consideration.Rewrite("stand", 30, "", true, s_third, null), Breaks.Rule("Considerations.OnlyDraftsChange"));
        Assert.That(() => consideration.Confirm(s_third), Breaks.Rule("Considerations.OnlyDraftsAreConfirmed"));
    }

    [Test]
    public void A_replaced_one_no_longer_holds_and_points_to_the_new_one()
    {
        var (old, replacement) = (Stand(20), Stand(30));
        old.Confirm(s_third);

        old.SupersedeBy(replacement.Id);

        Assert.That((old.State, old.SupersededById, old.IsInForce(s_third)), Is.EqualTo((ConsiderationState.Superseded, (Guid?)replacement.Id, false)));
        Assert.That(() => old.Share(false), Breaks.Rule("Considerations.EndedIsNotShared"));
        Assert.That(() => replacement.Expire(s_third), Breaks.Rule("Considerations.OnlyConfirmedEnd"));
    }

    [TestCase("mood", 1, "Considerations.UnknownDimension")]
    [TestCase("stand", -1, "Considerations.ValueOutOfRange")]
    [TestCase("stand", 601, "Considerations.ValueOutOfRange")]
    [TestCase("noise", 4, "Considerations.LimitLimitsNothing")]
    [TestCase("driving", 1, "Considerations.LimitLimitsNothing")]
    [TestCase("supervision", 0, "Considerations.LimitLimitsNothing")]
    public void A_limit_has_to_limit_something_known(string code, int limit, string rule) =>
        Assert.That(() => new Consideration(Guid.NewGuid(), Guid.NewGuid(), code, limit, "", true, s_third, null), Breaks.Rule(rule));

    [Test]
    public void Half_a_level_does_not_exist() =>
        Assert.That(() => new Consideration(Guid.NewGuid(), Guid.NewGuid(), "noise", 1.5m, "", true, s_third, null), Breaks.Rule("Considerations.ValueOutOfRange"));

    [Test]
    public void It_cannot_end_before_it_starts() =>
        Assert.That(() => Stand(20, validTo: new DateOnly(2026, 11, 2)), Breaks.Rule("Considerations.EndsBeforeItStarts"));

    private static Consideration Stand(decimal minutes, DateOnly? validTo = null) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "stand", minutes, "Legs tire", true, s_third, validTo);
}
