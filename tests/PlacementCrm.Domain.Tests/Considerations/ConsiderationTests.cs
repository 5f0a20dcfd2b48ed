using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.Tests.Considerations;

public sealed class ConsiderationTests
{
    private static readonly DateOnly s_third = new(2026, 11, 3);

    /// <summary>Whoever wants to add a text to it has to think of what will be written there.</summary>
    [Test]
    public void C11_There_is_no_field_for_a_diagnosis() =>
        Assert.That(typeof(Consideration).GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => property.Name),
            Is.EquivalentTo(new[] { nameof(Consideration.DimensionCode), nameof(Consideration.Words), nameof(Consideration.RejectedWords) }));

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
    }

    [Test]
    public void A_replaced_one_no_longer_holds_and_points_to_the_new_one()
    {
        var (old, replacement) = (Stand(20), Stand(30));
        old.Confirm(s_third);

        old.SupersedeBy(replacement, s_third);

        Assert.That((old.State, old.SupersededById, old.IsInForce(s_third)), Is.EqualTo((ConsiderationState.Superseded, (Guid?)replacement.Id, false)));
        Assert.That(() => old.Share(true), Breaks.Rule("Considerations.EndedIsNotShared"));
        Assert.That(() => old.Share(false), Throws.Nothing, "it stands in papers of its time, and leaves them");
        Assert.That(old.IsShareable, Is.False);
    }

    [Test]
    public void One_that_is_replaced_on_a_later_day_holds_until_the_day_before()
    {
        var (old, replacement) = (Stand(20), Stand(30, validFrom: s_third.AddDays(21)));
        old.Confirm(s_third);
        replacement.Confirm(s_third);

        old.SupersedeBy(replacement, s_third);

        foreach (var day in Enumerable.Range(0, 30).Select(s_third.AddDays))
            Assert.That(new[] { old, replacement }.Count(each => each.IsInForce(day)), Is.EqualTo(1), $"{day}");
        Assert.That((old.IsBeingReplaced, old.SupersededById, old.ValidToOn), Is.EqualTo((true, (Guid?)replacement.Id, (DateOnly?)s_third.AddDays(20))));

        old.RunOut();
        Assert.That((old.State, old.IsBeingReplaced), Is.EqualTo((ConsiderationState.Superseded, false)));
    }

    [Test]
    public void One_that_has_not_begun_when_the_next_one_does_never_holds()
    {
        var (old, replacement) = (Stand(20, validFrom: s_third.AddDays(21)), Stand(30, validFrom: s_third.AddDays(7)));
        old.Confirm(s_third);

        old.SupersedeBy(replacement, s_third);

        Assert.That(old.State, Is.EqualTo(ConsiderationState.Superseded));
    }

    [Test]
    public void One_that_waited_for_the_next_holds_on_when_that_is_given_up()
    {
        var old = Stand(20);
        old.Confirm(s_third);
        old.SupersedeBy(Stand(30, validFrom: s_third.AddDays(21)), s_third);

        old.HoldOn();

        Assert.That((old.State, old.SupersededById, old.ValidToOn), Is.EqualTo((ConsiderationState.Confirmed, (Guid?)null, (DateOnly?)null)));
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

    private static readonly Dictionary<ConsiderationState, ConsiderationState[]> s_allowed = new()
    {
        [ConsiderationState.Draft] = [ConsiderationState.Confirmed],
        [ConsiderationState.Proposed] = [ConsiderationState.Confirmed, ConsiderationState.Rejected],
        [ConsiderationState.Confirmed] = [ConsiderationState.Superseded, ConsiderationState.Expired],
    };

    private static IEnumerable<TestCaseData> Pairs() =>
        from state in Enum.GetValues<ConsiderationState>()
        from next in Enum.GetValues<ConsiderationState>()
        where next is not (ConsiderationState.Draft or ConsiderationState.Proposed)
        select new TestCaseData(state, next);

    [TestCaseSource(nameof(Pairs))]
    public void B_Only_the_listed_steps_are_possible(ConsiderationState state, ConsiderationState next)
    {
        var consideration = Brought(state);
        if (s_allowed.GetValueOrDefault(state, []).Contains(next))
        {
            Go(consideration, next);
            Assert.That(consideration.State, Is.EqualTo(next));
            Assert.That(consideration.TakeEvents(), Has.Count.EqualTo(1), "one step, one event");
        }
        else
        {
            Assert.That(() => Go(consideration, next), Breaks.Rule("Considerations.CannotMove"));
            Assert.That(consideration.State, Is.EqualTo(state));
            Assert.That(consideration.TakeEvents(), Is.Empty);
        }
    }

    [Test]
    public void What_an_incident_taught_is_not_shared_and_binds_nobody_before_the_candidate_says_yes()
    {
        var proposed = Proposed();
        Assert.That((proposed.IsShareable, proposed.IsInForce(s_third)), Is.EqualTo((false, false)));

        proposed.Rewrite("height", 0, "Not above the second step.", false, s_third, null);
        proposed.Share(true);
        proposed.Confirm(s_third);

        Assert.That((proposed.IsShareable, proposed.IsInForce(s_third), proposed.Words), Is.EqualTo((true, true, "Not above the second step.")));
    }

    [Test]
    public void A_no_has_words_and_ends_the_sharing()
    {
        var proposed = Proposed();
        Assert.That(() => proposed.Reject(" "), Breaks.Rule("Considerations.RejectionNeedsWords"));
        Assert.That(proposed.State, Is.EqualTo(ConsiderationState.Proposed));

        proposed.Reject("It was the heat.");

        Assert.That(proposed.RejectedWords, Is.EqualTo("It was the heat."));
        Assert.That(() => proposed.Share(true), Breaks.Rule("Considerations.EndedIsNotShared"));
        Assert.That(() => proposed.Rewrite("height", 0, "", false, s_third, null), Breaks.Rule("Considerations.OnlyDraftsChange"));
    }

    [Test]
    public void It_ends_on_the_day_it_is_said_and_not_before_it_began()
    {
        var (late, early) = (Brought(ConsiderationState.Confirmed), Brought(ConsiderationState.Confirmed));

        late.Expire(s_third.AddDays(4));
        early.Expire(s_third.AddDays(-4));

        Assert.That((late.ValidToOn, early.ValidToOn), Is.EqualTo(((DateOnly?)s_third.AddDays(4), (DateOnly?)s_third)));
    }

    private static Consideration Proposed() => Consideration.ProposeFrom(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "height", 0, "", s_third);

    private static Consideration Brought(ConsiderationState state)
    {
        var consideration = state is ConsiderationState.Proposed or ConsiderationState.Rejected ? Proposed() : Stand(20);
        if (state is ConsiderationState.Superseded or ConsiderationState.Expired)
            consideration.Confirm(s_third);
        if (state is not (ConsiderationState.Draft or ConsiderationState.Proposed))
            Go(consideration, state);
        consideration.TakeEvents();
        return consideration;
    }

    private static void Go(Consideration consideration, ConsiderationState next)
    {
        switch (next)
        {
            case ConsiderationState.Confirmed: consideration.Confirm(s_third); break;
            case ConsiderationState.Rejected: consideration.Reject("That was not it."); break;
            case ConsiderationState.Superseded: consideration.SupersedeBy(Stand(10), s_third); break;
            case ConsiderationState.Expired: consideration.Expire(s_third); break;
            default: throw new ArgumentOutOfRangeException(nameof(next));
        }
    }

    private static Consideration Stand(decimal minutes, DateOnly? validTo = null, DateOnly? validFrom = null) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "stand", minutes, "Legs tire", true, validFrom ?? s_third, validTo);
}
