using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>The points of the match are dated versions that a second person approves after seeing the difference.</summary>
public sealed class MatchRulesTests : MatchWorld
{
    private static MatchPoints Points(Func<MatchWeights, MatchWeights>? change = null) => MatchPoints.Of(change?.Invoke(MatchWeights.Shipped) ?? MatchWeights.Shipped);

    private DraftMatchRules Draft(MatchPoints points, int inDays = 1) => new() { ValidFromOn = Today.AddDays(inDays), Points = points, Note = "The wish misled us." };

    private async Task<Guid> Drafted(DraftMatchRules draft) => await SendAs(Some.Manager, draft);

    /// <summary>Work that was not wished for comes first: no form takes such points, but an earlier version may have them.</summary>
    private async Task<Guid> DraftedWithoutWish(int inDays = 1) =>
        (await Given(new MatchRuleVersion(
            Guid.CreateVersion7(), Today.AddDays(inDays), MatchNumbers.Write(MatchWeights.Shipped with { WishSame = 0, WishClose = 0, WishRelated = 0 }), "The wish misled us.",
            Some.Manager.MemberId, Now, Today))).Id;

    private async Task Approve(Guid id)
    {
        await SendAs(Some.Administrator, new CompareMatchRules(id));
        await SendAs(Some.Administrator, new ApproveMatchRules(id, (await Load<MatchRuleVersion>(id)).Version));
    }

    [Test]
    public async Task A_version_holds_from_its_day_on_and_not_the_day_before()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor("Gardener", work: "gardening", hours: 20);
        await OpeningFor("Packer", hours: null);
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Packer,Gardener"));

        var id = await DraftedWithoutWish();
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Packer,Gardener"), "a draft changes nothing");
        await Approve(id);
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Packer,Gardener"), "the day before");

        Clock.Now = Now.AddDays(1);
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Gardener,Packer"), "the day");
    }

    [Test]
    public async Task From_today_on_it_holds_at_once_and_old_lists_keep_the_points_of_their_time()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor("Gardener", work: "gardening", hours: 20);
        await OpeningFor("Packer", hours: null);
        var before = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).RunId!.Value;

        var id = await DraftedWithoutWish(inDays: 0);
        await Approve(id);

        var after = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).RunId!.Value;
        var (old, newer) = (await SendAs(Some.Consultant, new ShowMatchRun(before)), await SendAs(Some.Consultant, new ShowMatchRun(after)));
        Assert.That((old.PointsFromOn, newer.PointsFromOn), Is.EqualTo(((DateOnly?)null, (DateOnly?)Today)));
        Assert.That((old.IsProven, newer.IsProven), Is.EqualTo((true, true)));
        Assert.That(newer.Lines[0].Title, Is.EqualTo("Gardener, Jensen Byg"));
    }

    [Test]
    public async Task The_difference_is_told_before_it_holds()
    {
        var ali = await SomebodyWaiting();
        await SomebodyWaiting(somebody => somebody.Wish("", ["gardening"], []), "Berg");
        await OpeningFor("Gardener", work: "gardening", hours: 20);
        await OpeningFor("Packer", hours: null);
        await SendAs(Some.Consultant, new FindOffersFor(ali.Id));
        var id = await DraftedWithoutWish();

        var difference = await SendAs(Some.Administrator, new CompareMatchRules(id));
        var same = await SendAs(Some.Administrator, new CompareMatchRules(id));

        Assert.That((difference.Lists, difference.ListsChanged, difference.FirstsChanged), Is.EqualTo((2, 1, 1)));
        Assert.That((difference.Runs, difference.RunsChanged, difference.RunFirstsChanged), Is.EqualTo((1, 1, 1)));
        Assert.That((difference.WorstBefore, difference.WorstAfter), Is.EqualTo((2m, 2m)), "both are among three at both places");
        Assert.That(same with { Gains = difference.Gains, Losses = difference.Losses, Wrong = difference.Wrong }, Is.EqualTo(difference));
    }

    [Test]
    public async Task Who_gains_and_who_loses_is_named_only_to_whom_may_see_them()
    {
        for (var i = 0; i < 3; i++)
            await SomebodyWaiting(familyName: $"Packer {i}");
        await SomebodyWaiting(somebody => { somebody.Wish("", ["gardening"], []); somebody.Know([], 4); }, "Gardener", waitingSince: Today.AddYears(-1));
        await OpeningFor("Packer");
        var id = await DraftedWithoutWish();

        var (manager, administrator) = (await SendAs(Some.Manager, new CompareMatchRules(id)), await SendAs(Some.Administrator, new CompareMatchRules(id)));

        Assert.That(manager.Gains.Select(move => (move.Name, move.Before, move.After)), Is.EqualTo(new[] { ((string?)"Ali Gardener", 0, 1) }));
        Assert.That(manager.Losses.Single().Before, Is.EqualTo(1));
        Assert.That(administrator.Gains.Single().Name, Is.Null);
        Assert.That((manager.WorstBefore, manager.WorstAfter), Is.EqualTo((0m, 0m)));
    }

    [Test]
    public async Task A_second_person_decides()
    {
        var id = await DraftedWithoutWish();
        var version = (await Load<MatchRuleVersion>(id)).Version;

        await Assert.ThatAsync(() => SendAs(Some.Manager, new ApproveMatchRules(id, version)), Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Rules.SecondPersonNeeded"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ApproveMatchRules(id, version)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Draft(Points())), Throws.TypeOf<Forbidden>());

        await SendAs(Some.Administrator, new RejectMatchRules { VersionId = id, Version = version, Reason = "Not yet." });
        Assert.That((await Load<MatchRuleVersion>(id)).State, Is.EqualTo(RuleState.Rejected));
        await Assert.ThatAsync(async () => await Approve(id), Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Rules.AlreadyDecided"));
    }

    [Test]
    public async Task Who_approves_has_looked_at_what_exactly_these_points_change()
    {
        var refused = await DraftedWithoutWish();
        await SendAs(Some.Administrator, new CompareMatchRules(refused));
        await SendAs(Some.Administrator, new RejectMatchRules { VersionId = refused, Version = (await Load<MatchRuleVersion>(refused)).Version, Reason = "Not yet." });
        var id = await DraftedWithoutWish();
        await SendAs(Some.Manager, new CompareMatchRules(id));
        ApproveMatchRules approval = new(id, (await Load<MatchRuleVersion>(id)).Version);

        await Assert.ThatAsync(() => SendAs(Some.Administrator, approval), Throws.TypeOf<RequestInvalid>().With.Message.Contains("Look first"), "another draft, and another person");
        Assert.That((await Load<MatchRuleVersion>(id)).State, Is.EqualTo(RuleState.Draft));

        await SendAs(Some.Administrator, new CompareMatchRules(id));
        await SendAs(Some.Administrator, approval);
        Assert.That((await Load<MatchRuleVersion>(id)).State, Is.EqualTo(RuleState.Approved));
    }

    [Test]
    public async Task One_draft_waits_at_a_time_and_none_begins_in_the_past()
    {
        await Assert.ThatAsync(() => Drafted(Draft(Points(), inDays: -1)), Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Matching.VersionBeginsInThePast"));
        await DraftedWithoutWish();
        await Assert.ThatAsync(() => Drafted(Draft(Points(), inDays: 2)), Throws.TypeOf<RequestInvalid>());
    }

    [TestCase(101, 30, "WishSame")]
    [TestCase(-1, 30, "WishSame")]
    [TestCase(40, 41, "WishClose")]
    public void Points_that_make_no_sense_are_refused_at_their_field(int same, int close, string field)
    {
        var refused = Assert.CatchAsync<RequestInvalid>(() => Drafted(Draft(Points(weights => weights with { WishSame = same, WishClose = close }))));

        Assert.That(refused!.Failures.Select(failure => failure.Field), Has.Member(field));
    }

    [TestCase(39, null)]
    [TestCase(40, "SkillsAtMost")]
    [TestCase(40, "SiteNeedsAtMost")]
    [TestCase(40, "TravelAtMost")]
    [TestCase(36, "ContactWithin90Days")]
    [TestCase(34, "ContactsAtMost")]
    [TestCase(40, "PastPlacementsAtMost")]
    [TestCase(40, "LanguageEnough")]
    [TestCase(40, "LanguageLostAtMost")]
    public async Task No_other_factor_weighs_as_much_as_the_wish(int points, string? field)
    {
        var asked = Points();
        MatchPoints.All.Single(one => one.Name == (field ?? "SkillsAtMost")).Set(asked, points);

        if (field is null)
            Assert.That(await Drafted(Draft(asked)), Is.Not.EqualTo(Guid.Empty));
        else
            Assert.That(
                Assert.CatchAsync<RequestInvalid>(() => Drafted(Draft(asked)))!.Failures.Select(failure => failure.Message),
                Is.EqualTo(new[] { "The wish counts most: no other factor may give or take as much. Use a smaller number here." }));
    }

    [Test]
    public async Task Switched_off_nothing_is_listed_or_asked_and_the_switch_is_for_managers()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor();
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new SwitchMatching(IsOff: true)), Throws.TypeOf<Forbidden>());

        await SendAs(Some.Manager, new SwitchMatching(IsOff: true));

        var (offers, people) = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id)), await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id)));
        Assert.That((offers.IsOff, offers.List.FitCount, people.IsOff, people.List.FitCount, await Count<MatchRun>()), Is.EqualTo((true, 0, true, 0, 0)));
        Assert.That(await SendAs(Some.Consultant, new FindOpenQuestions(opening.CompanyId)), Is.Empty);
        Assert.That((await SendAs(Some.Booker, new ShowMatchRules())).OffSince, Is.EqualTo(Now), "everybody may know");

        await SendAs(Some.Manager, new SwitchMatching(IsOff: false));
        Assert.That(await Listed(candidate.Id), Is.EqualTo("Packer"));
    }

    [Test]
    public async Task Switched_off_nothing_is_chosen_from_older_lists_and_a_pair_is_put_together_by_hand()
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor();
        var run = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).RunId;
        await SendAs(Some.Manager, new SwitchMatching(IsOff: true));

        await Refused(new ShortlistCandidate { CandidateId = candidate.Id, OpeningId = opening.Id, RunId = run });
        await Refused(new SetMatchAside { CandidateId = candidate.Id, OpeningId = opening.Id, RunId = run });
        await Refused(new RejectMatch { CandidateId = candidate.Id, OpeningId = opening.Id, RunId = run, Reason = DeclineReason.Other, Words = "No." });
        await Refused(new CallMatchWrong { CandidateId = candidate.Id, OpeningId = opening.Id, RunId = run!.Value, About = WrongAbout.Factor, Factor = Factor.Wish, Words = "No." });
        Assert.That((await Count<Suggestion>(), await Count<MatchChoice>()), Is.EqualTo((0, 0)));

        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = candidate.Id, OpeningId = opening.Id, Words = "They know each other." });
        Assert.That(await Count<Suggestion>(), Is.EqualTo(1));

        Task Refused(IRequest<Guid> choice) =>
            Assert.ThatAsync(() => SendAs(Some.Consultant, choice), Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Matching.SwitchedOff"));
    }

    private async Task<string> Listed(Guid candidate) =>
        string.Join(",", (await SendAs(Some.Consultant, new FindOffersFor(candidate))).List.Fits.Select(row => row.Title));

    [Test]
    public async Task Of_very_many_who_wait_the_difference_is_counted_on_a_fixed_sample_and_says_so()
    {
        await InDatabase(null, async db =>
        {
            db.AddRange(Enumerable.Range(1, MatchDifference.PeopleAtMost + 3).Select(number => Somebody(waitingSince: Today.AddDays(-number))));
            await db.SaveChangesAsync();
        });
        await OpeningFor(places: 5);
        var id = await DraftedWithoutWish();

        var first = await SendAs(Some.Administrator, new CompareMatchRules(id));
        var again = await SendAs(Some.Administrator, new CompareMatchRules(id));

        Assert.That((first.Waiting, first.Lists), Is.EqualTo((MatchDifference.PeopleAtMost + 3, MatchDifference.PeopleAtMost)));
        Assert.That(again with { Gains = first.Gains, Losses = first.Losses, Wrong = first.Wrong }, Is.EqualTo(first));
    }

    [Test]
    public void The_sample_does_not_depend_on_the_order_in_which_people_wait()
    {
        var people = Enumerable.Range(1, MatchDifference.PeopleAtMost + 50).Select(_ => new CandidateProfile { Id = Guid.CreateVersion7(), WaitingSinceOn = Today }).ToList();

        var sample = MatchDifference.SampleOf(people).Select(profile => profile.Id).ToList();

        Assert.That(MatchDifference.SampleOf([.. people.AsEnumerable().Reverse()]).Select(profile => profile.Id), Is.EqualTo(sample));
        Assert.That(sample, Is.Not.EqualTo(people.Take(MatchDifference.PeopleAtMost).Select(profile => profile.Id)));
    }
}
