using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Matching.Tests;

public sealed class ConsiderationTests
{
    private static readonly CandidateProfile s_standsTwentyMinutes =
        Some.Candidate() with { Considerations = [Some.Consideration("stand", 20)] };

    [TestCase(19, ReasonKind.Fits)]
    [TestCase(20, ReasonKind.Fits)]
    [TestCase(21, ReasonKind.Conflicts)]
    public void Standing_is_judged_to_the_minute(int minutes, ReasonKind kind)
    {
        var fit = Some.Judged(s_standsTwentyMinutes, Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("stand", minutes))] });

        Assert.That((fit.Reason(Factor.Consideration).Kind, fit.IsBlocked), Is.EqualTo((kind, kind == ReasonKind.Conflicts)));
    }

    [Test]
    public void Health_is_met_or_not_and_never_worth_points()
    {
        var seated = Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("stand", 0))] };

        Assert.That(Some.Judged(s_standsTwentyMinutes, seated).Score, Is.EqualTo(Some.Judged(offer: seated).Score));
    }

    [Test]
    public void One_task_that_can_be_done_is_enough()
    {
        var offer = Some.Offer() with { Tasks = [Some.Task("Storage", Some.Seen("stand", 120)), Some.Task("Packing", Some.Seen("stand", 0))] };

        var fit = Some.Judged(s_standsTwentyMinutes, offer);

        Assert.That((fit.IsBlocked, fit.TaskId), Is.EqualTo((false, (Guid?)offer.Tasks[1].Id)));
    }

    [Test]
    public void Two_tasks_that_each_break_another_limit_block()
    {
        var candidate = Some.Candidate() with { Considerations = [Some.Consideration("stand", 20), Some.Consideration("noise", 1)] };
        var offer = Some.Offer() with
        {
            Tasks = [Some.Task("Storage", Some.Seen("stand", 120), Some.Seen("noise", 0)), Some.Task("Packing", Some.Seen("stand", 0), Some.Seen("noise", 3))],
        };

        Assert.That(Some.Judged(candidate, offer).IsBlocked, Is.True);
    }

    [TestCase(1, true)]
    [TestCase(2, false)]
    public void Support_is_needed_at_least_at_the_level(int offered, bool blocked)
    {
        var candidate = Some.Candidate() with { Considerations = [Some.Consideration("supervision", 2)] };

        Assert.That(Some.Judged(candidate, Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("supervision", offered))] }).IsBlocked, Is.EqualTo(blocked));
    }

    [Test]
    public void What_nobody_asked_is_unknown_and_comes_with_the_question()
    {
        var reason = Some.Judged(s_standsTwentyMinutes).Reason(Factor.Consideration);

        Assert.That(reason.Kind, Is.EqualTo(ReasonKind.Unknown));
        Assert.That(ReasonText.Question(reason), Does.EndWith("?"));
    }

    [TestCase("2025-05-02", "Consideration.Outdated")]
    [TestCase("2025-05-03", "Consideration.Conflicts")]
    public void What_was_seen_more_than_18_months_ago_is_unknown(string seenOn, string code)
    {
        var on = DateOnly.Parse(seenOn, System.Globalization.CultureInfo.InvariantCulture);
        var offer = Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("stand", 120, on))] };

        Assert.That(Some.Judged(s_standsTwentyMinutes, offer).Reason(Factor.Consideration).Code, Is.EqualTo(code));
    }

    [Test]
    public void The_newest_demand_counts_and_of_one_day_the_harder()
    {
        var (older, newer) = (new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1));
        Fit With(params DemandProfile[] demands) => Some.Judged(s_standsTwentyMinutes, Some.Offer() with { Tasks = [Some.Task("Packing", demands)] });

        Assert.That(With(Some.Seen("stand", 0, newer), Some.Seen("stand", 120, older)).IsBlocked, Is.False);
        Assert.That(With(Some.Seen("stand", 0, newer), Some.Seen("stand", 120, newer)).IsBlocked, Is.True);
    }

    [TestCase("2026-11-09", "2026-12-31", true)]
    [TestCase("2026-11-09", "2026-11-10", true)]
    [TestCase("2026-11-01", "2026-11-08", false)]
    [TestCase("2026-11-21", "2026-12-31", false)]
    public void A_consideration_binds_when_it_holds_on_a_day_of_the_offer(string from, string to, bool binds)
    {
        var consideration = Some.Consideration("stand", 20, DateOnly.Parse(from, null), DateOnly.Parse(to, null));
        var offer = Some.Offer() with
        {
            FromOn = new DateOnly(2026, 11, 9),
            ToOn = new DateOnly(2026, 11, 20),
            Tasks = [Some.Task("Packing", Some.Seen("stand", 120))],
        };

        Assert.That(Some.Judged(Some.Candidate() with { Considerations = [consideration] }, offer).IsBlocked, Is.EqualTo(binds));
    }

    [Test]
    public void Both_sources_can_be_looked_up_and_what_is_not_shared_is_marked()
    {
        var candidate = Some.Candidate() with { Considerations = [Some.Consideration("stand", 20) with { IsShareable = false }] };

        var reason = Some.Judged(candidate, Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("stand", 0))] }).Reason(Factor.Consideration);

        Assert.That(reason.Need, Is.EqualTo(new Source(SourceKind.Consideration, Some.Number(600), Some.Today)));
        Assert.That(reason.Fact, Is.EqualTo(new Source(SourceKind.Activity, Some.Number(500), new DateOnly(2026, 10, 12), ActivityKind.Visit)));
        Assert.That(reason.IsPrivate, Is.True);
    }
}
