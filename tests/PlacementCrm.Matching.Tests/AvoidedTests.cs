using System.Globalization;

namespace PlacementCrm.Matching.Tests;

/// <summary>Invariant 9: not the ended site with the same task, nor a demand on the avoid list.</summary>
public sealed class AvoidedTests
{
    private static readonly DateOnly s_ended = new(2026, 10, 20);

    private static readonly AvoidedProfile s_packingThere = new(Some.Number(800), s_ended, Some.Offer().SiteId, "packing");

    private static readonly AvoidedProfile s_noLadders = new(Some.Number(801), s_ended, DimensionCode: "height", Limit: 0);

    private static CandidateProfile With(params AvoidedProfile[] avoids) => Some.Candidate() with { Avoids = avoids };

    [TestCase("Packing")]
    [TestCase("PACKING ")]
    public void C9_The_same_task_at_the_ended_site_is_blocked(string task)
    {
        var fit = Some.Judged(With(s_packingThere), Some.Offer() with { Tasks = [Some.Task(task)] });

        Assert.That((fit.IsBlocked, fit.Reason(Factor.Avoided).Code), Is.EqualTo((true, "Avoid.SameWork")));
    }

    [TestCase("Pack orders at a table", "Pakke ordrer ved bord", true)]
    [TestCase("pakke  ordrer ved BORD", "Bestellungen am Packtisch verpacken", true)]
    [TestCase("Pack orders at a table", "Wrap pallets in film", false)]
    [TestCase("Feeding  the otters", "feeding the OTTERS", true)]
    [TestCase("Feeding the otters", "Pack orders at a table", false)]
    public void C9_One_task_under_two_names_of_the_catalogue_is_the_same(string avoided, string offered, bool isBlocked)
    {
        var fit = Some.Judged(With(s_packingThere with { TaskName = avoided }), Some.Offer() with { Tasks = [Some.Task(offered)] });

        Assert.That(fit.IsBlocked, Is.EqualTo(isBlocked));
    }

    [TestCase("Boxing", true)]
    [TestCase("BOXING", true)]
    [TestCase("Packing", true)]
    [TestCase("Cleaning", false)]
    public void C9_A_task_that_is_called_something_else_now_is_the_same(string offered, bool isBlocked)
    {
        var fit = Some.Judged(With(s_packingThere with { NowNamed = ["Boxing"] }), Some.Offer() with { Tasks = [Some.Task(offered)] });

        Assert.That(fit.IsBlocked, Is.EqualTo(isBlocked));
    }

    [Test]
    public void Another_task_at_the_ended_site_and_the_same_task_elsewhere_are_not()
    {
        var otherTask = Some.Judged(With(s_packingThere), Some.Offer() with { Tasks = [Some.Task("Cleaning")] });
        var elsewhere = Some.Judged(With(s_packingThere), Some.Offer() with { SiteId = Some.Number(301) });

        Assert.That((otherTask.IsBlocked, elsewhere.IsBlocked), Is.EqualTo((false, false)));
    }

    [Test]
    public void Without_a_named_task_all_work_at_the_ended_site_is_blocked() =>
        Assert.That(Some.Judged(With(s_packingThere with { TaskName = null }), Some.Offer() with { Tasks = [] }).IsBlocked, Is.True);

    [Test]
    public void What_the_work_is_at_the_ended_site_is_a_question_when_nobody_knows()
    {
        var fit = Some.Judged(With(s_packingThere), Some.Offer() with { Tasks = [] });

        Assert.That((fit.IsBlocked, fit.Reason(Factor.Avoided).Kind, ReasonText.Question(fit.Reason(Factor.Avoided))), Is.EqualTo((false, ReasonKind.Unknown, "Ask: What work is there to do?")));
    }

    [TestCase(0, ReasonKind.Fits)]
    [TestCase(1, ReasonKind.Conflicts)]
    public void C9_A_demand_on_the_avoid_list_is_blocked_anywhere(int ladder, ReasonKind kind)
    {
        var fit = Some.Judged(With(s_noLadders), Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("height", ladder))] });

        Assert.That((fit.Reason(Factor.Avoided).Kind, fit.IsBlocked, fit.Reason(Factor.Avoided).IsPrivate), Is.EqualTo((kind, kind == ReasonKind.Conflicts, true)));
    }

    [Test]
    public void A_demand_that_nobody_has_seen_for_18_months_is_a_question()
    {
        var unseen = Some.Judged(With(s_noLadders));
        var old = Some.Judged(With(s_noLadders), Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("height", 1, Some.Today.AddMonths(-19)))] });

        Assert.That((unseen.Reason(Factor.Avoided).Kind, old.Reason(Factor.Avoided).Kind, old.IsBlocked), Is.EqualTo((ReasonKind.Unknown, ReasonKind.Unknown, false)));
    }

    [Test]
    public void One_task_without_the_demand_is_enough()
    {
        var offer = Some.Offer() with { Tasks = [Some.Task("Storage", Some.Seen("height", 1)), Some.Task("Packing", Some.Seen("height", 0))] };

        var fit = Some.Judged(With(s_noLadders), offer);

        Assert.That((fit.IsBlocked, fit.TaskId), Is.EqualTo((false, (Guid?)offer.Tasks[1].Id)));
    }

    [Test]
    public void C9_A_confirmed_consideration_that_asks_for_as_much_says_it_alone_and_is_as_strict()
    {
        var candidate = With(s_noLadders) with { Considerations = [Some.Consideration("height", 0)] };

        var fit = Some.Judged(candidate, Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("height", 1))] });

        Assert.That(fit.Reasons.Select(reason => reason.Factor), Has.None.EqualTo(Factor.Avoided).And.Some.EqualTo(Factor.Consideration));
        Assert.That(fit.Reason(Factor.Consideration).IsAvoided, Is.True);
    }

    [TestCase(20, 30, false)]
    [TestCase(20, 60, true)]
    public void C9_What_breaks_only_the_consideration_is_not_on_the_avoid_list(int considered, int standing, bool isAvoided)
    {
        var candidate = With(new AvoidedProfile(Some.Number(801), s_ended, DimensionCode: "stand", Limit: 30)) with { Considerations = [Some.Consideration("stand", considered)] };

        var conflict = Some.Judged(candidate, Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("stand", standing))] }).Reason(Factor.Consideration);

        Assert.That((conflict.Weight, conflict.IsAvoided), Is.EqualTo((ReasonWeight.Blocks, isAvoided)));
    }

    [TestCase(null, 10, TestName = "C9_No_gap_when_the_consideration_ends_before_the_work_begins")]
    [TestCase(40, null, TestName = "C9_No_gap_when_the_consideration_begins_after_the_work_ends")]
    [TestCase(10, null, TestName = "C9_No_gap_when_the_consideration_begins_while_the_work_goes_on")]
    [TestCase(null, 25, TestName = "C9_No_gap_when_the_consideration_ends_while_the_work_goes_on")]
    public void C9_One_of_the_two_blocks_on_every_day(int? from, int? to)
    {
        var candidate = With(s_noLadders) with
        {
            Considerations = [Some.Consideration("height", 0, from is { } first ? Some.Today.AddDays(first) : null, to is { } last ? Some.Today.AddDays(last) : null)],
        };
        var offer = Some.Offer() with { FromOn = Some.Today.AddDays(20), ToOn = Some.Today.AddDays(30), Tasks = [Some.Task("Packing", Some.Seen("height", 1))] };

        Assert.That(Some.Judged(candidate, offer).Reasons.Count(reason => reason.IsAvoided), Is.EqualTo(1));
        Assert.That(Matcher.OffersFor(candidate, [offer], Some.Today, take: 5).Conflicts, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_avoid_list_adds_no_points()
    {
        var seated = Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("height", 0))] };

        Assert.That(Some.Judged(With(s_noLadders), seated).Score, Is.EqualTo(Some.Judged(offer: seated).Score));
    }

    [TestCase("en-GB", "Cannot work at heights or on ladders (learnt from the placement that ended 20 Oct 2026); Packing")]
    [TestCase("da-DK", "(lært af forløbet, der sluttede 20. okt. 2026); Packing")]
    [TestCase("de-DE", "(gelernt aus dem Einsatz, der am 20. Okt. 2026 endete); Packing")]
    public void Reads_as_a_sentence(string culture, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var fit = Some.Judged(With(s_noLadders), Some.Offer() with { Tasks = [Some.Task("Packing", Some.Seen("height", 1))] });

        Assert.That(ReasonText.Of(fit.Reason(Factor.Avoided)), Does.Contain(expected));
    }
}
