using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>Every list that a person saw is kept, and can be proven and ordered anew.</summary>
public sealed class MatchRunTests : MatchWorld
{
    [Test]
    public async Task A_list_is_kept_with_its_viewer_its_mask_and_the_share_of_every_factor()
    {
        var candidate = await SomebodyWaiting();
        var limit = await Confirmed(candidate, "stand", 20);
        await OpeningFor("Packer", standing: 10);
        var gardener = await OpeningFor("Gardener", work: "gardening");

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        var run = await Load<MatchRun>(page.RunId!.Value);
        var lines = run.ReadLines();
        Assert.Multiple(() =>
        {
            Assert.That((run.ViewerId, run.At, run.Direction, run.CandidateId, run.OpeningId), Is.EqualTo((Some.Consultant.MemberId, Now, MatchDirection.OffersForCandidate, (Guid?)candidate.Id, (Guid?)null)));
            Assert.That((run.RuleVersion, run.RuleVersionId, run.FitCount, run.ConflictCount), Is.EqualTo(("2026-5", (Guid?)null, 2, 0)));
            Assert.That(run.ReadAsked().Mask, Is.EqualTo(new[] { limit.Id }));
            Assert.That(lines[1].Id, Is.EqualTo(gardener.Id));
            Assert.That(lines.Select(line => line.Score), Is.EqualTo(lines.Select(line => line.Shares.Sum(share => share.Points))));
            Assert.That(lines[0].Shares.Single(share => share.Factor == "Consideration").NeedId, Is.EqualTo(limit.Id));
            Assert.That(lines[0].Shares.Single(share => share.Factor == "Consideration").FactId, Is.Not.Null, "the visit that saw it");
            Assert.That($"{run.Asked}{run.Lines}", Does.Not.Contain("stand").And.Not.Contain("packing").And.Not.Contain("Ali"), "no words, least of all about health");
        });
    }

    [Test]
    public async Task Ordered_again_by_the_points_of_its_time_it_is_the_same_list()
    {
        var candidate = await SomebodyWaiting();
        for (var i = 0; i < 26; i++)
            await OpeningFor($"Packer {i}", i % 3 == 0 ? "packing" : "gardening", hours: i % 2 == 0 ? 20 : null);
        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        var run = await Load<MatchRun>(page.RunId!.Value);

        Assert.That(run.ReadLines().Select(line => line.Id), Is.EqualTo(page.List.Fits.Select(row => row.OpeningId)), "all that was shown and no more");
        Assert.That((page.List.Fits.Count, run.FitCount), Is.EqualTo((25, 26)));
        Assert.That(run.IsProven(MatchWeights.Shipped), Is.True);
        Assert.That(run.IsProven(MatchWeights.Shipped with { WishSame = 41 }), Is.False);
        Assert.That((await SendAs(Some.Consultant, new ShowMatchRun(run.Id))).IsProven, Is.True);
    }

    [TestCase(0)]
    [TestCase(MatchRun.LinesAtMost + 1)]
    public async Task Nobody_is_shown_more_than_is_kept(int rows)
    {
        var (candidate, opening) = (await SomebodyWaiting(), await OpeningFor());

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { Take = rows }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { Take = rows }), Throws.TypeOf<RequestInvalid>());
    }

    [Test]
    public async Task The_other_direction_is_kept_too()
    {
        var (second, first) = (await SomebodyWaiting(familyName: "Berg", waitingSince: Today.AddMonths(-1)), await SomebodyWaiting());
        var opening = await OpeningFor();

        var page = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        var run = await Load<MatchRun>(page.RunId!.Value);
        Assert.That((run.Direction, run.OpeningId, run.CandidateId), Is.EqualTo((MatchDirection.CandidatesForOpening, (Guid?)opening.Id, (Guid?)null)));
        Assert.That(run.ReadLines().Select(line => line.Id), Is.EqualTo(new[] { first.Id, second.Id }));
        Assert.That(run.IsProven(MatchWeights.Shipped), Is.True);
    }

    [Test]
    public async Task What_was_chosen_stands_with_the_list()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor("Packer");
        await OpeningFor("Gardener", work: "gardening");
        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        var (packer, gardener) = (page.List.Fits[0], page.List.Fits[1]);

        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = candidate.Id, OpeningId = packer.OpeningId, RunId = page.RunId });
        await SendAs(Some.Consultant, new SetMatchAside { CandidateId = candidate.Id, OpeningId = gardener.OpeningId, RunId = page.RunId });

        var shown = await SendAs(Some.Manager, new ShowMatchRun(page.RunId!.Value));
        Assert.That(
            shown.Lines.Select(line => (line.Title, line.Choices.Single().Kind, line.Choices.Single().By, line.Choices.Single().State)),
            Is.EqualTo(new[]
            {
                ((string?)"Packer, Jensen Byg", MatchChoiceKind.Shortlisted, "Karen Holm", (SuggestionState?)SuggestionState.Shortlisted),
                ("Gardener, Jensen Byg", MatchChoiceKind.NotNow, "Karen Holm", SuggestionState.Expired),
            }));
    }

    [Test]
    public async Task Nobody_looks_up_or_chooses_from_a_list_of_somebody_else()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor();
        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        var row = page.List.Fits.Single();

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, new ShowMatchRun(page.RunId!.Value)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowMatchRun(page.RunId!.Value)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ShowMatchRun(page.RunId!.Value)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(
            () => SendAs(Some.OtherConsultant, new ShortlistCandidate { CandidateId = candidate.Id, OpeningId = row.OpeningId, RunId = page.RunId }),
            Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Nobody_chooses_from_a_list_in_which_the_pair_did_not_stand()
    {
        var (candidate, other) = (await SomebodyWaiting(), await SomebodyWaiting(familyName: "Berg"));
        var (opening, second) = (await OpeningFor(), await OpeningFor("Gardener", work: "gardening"));
        var offers = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).RunId;
        var people = (await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id))).RunId;
        var team = await SendAs(Some.Consultant, new FindTeamProposal());
        var kept = team.Lines.Single(line => line.Row.CandidateId == candidate.Id);
        var unproposed = kept.Row.OpeningId == opening.Id ? second.Id : opening.Id;

        foreach (var (run, person, place) in new[] { (offers, other.Id, opening.Id), (people, candidate.Id, second.Id), (team.RunId, candidate.Id, unproposed) })
        {
            await Assert.ThatAsync(() => SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = person, OpeningId = place, RunId = run }), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(Some.Consultant, new SetMatchAside { CandidateId = person, OpeningId = place, RunId = run }), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(
                () => SendAs(Some.Consultant, new CallMatchWrong { CandidateId = person, OpeningId = place, RunId = run!.Value, About = WrongAbout.Factor, Factor = Factor.Wish, Words = "No." }),
                Throws.TypeOf<NotFound>());
        }

        Assert.That((await Count<MatchChoice>(), await Count<Suggestion>()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task What_was_chosen_against_a_conflict_stands_beside_the_lines()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor();
        var heavy = await OpeningFor("Painter", standing: 300);
        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = candidate.Id, OpeningId = heavy.Id, RunId = page.RunId, Despite = Factor.Consideration, Words = "A stool is there." });

        var mine = (await SendAs(Some.Consultant, new ShowMatchRun(page.RunId!.Value))).ChosenBeside.Single();
        var managers = await SendAs(Some.Manager, new ShowMatchRun(page.RunId!.Value));

        Assert.Multiple(() =>
        {
            Assert.That((mine.OtherId, mine.Title, mine.Choices.Single().Kind, mine.Choices.Single().Factor, mine.Choices.Single().Words),
                Is.EqualTo((heavy.Id, "Painter, Jensen Byg", MatchChoiceKind.Shortlisted, "Consideration", "A stool is there.")));
            Assert.That((managers.ChosenBeside.Single().Choices.Single().Factor, managers.ChosenBeside.Single().Choices.Single().Words), Is.EqualTo(("Consideration", (string?)null)), "words about health are not for a manager");
            Assert.That(managers.Lines.SelectMany(line => line.Choices), Is.Empty);
            Assert.That(managers.IsProven, Is.True);
        });
    }

    [Test]
    public async Task A_list_goes_after_two_years_and_not_a_day_before()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor();
        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        var row = page.List.Fits.Single();
        await SendAs(Some.Consultant, new SetMatchAside { CandidateId = candidate.Id, OpeningId = row.OpeningId, RunId = page.RunId });

        Clock.Now = Now.AddMonths(24);
        Assert.That(await Tick(), Is.Zero);

        Clock.Now = Now.AddMonths(24).AddSeconds(1);
        Assert.That(await Tick(), Is.EqualTo(1));
        Assert.That((await Count<MatchRun>(), await Count<MatchChoice>(), await Count<Suggestion>()), Is.EqualTo((0, 0, 1)));
    }

    private async Task<int> Tick()
    {
        var gone = 0;
        foreach (var member in await Services.GetRequiredService<SystemMembers>().All())
            gone += await SendAs(member, new ForgetMatchRuns());
        return gone;
    }
}
