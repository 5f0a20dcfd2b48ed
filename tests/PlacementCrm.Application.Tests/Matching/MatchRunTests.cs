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
            Assert.That((run.RuleVersion, run.RuleVersionId, run.FitCount, run.ConflictCount), Is.EqualTo(("2026-4", (Guid?)null, 2, 0)));
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
        for (var i = 0; i < 25; i++)
            await OpeningFor($"Packer {i}", i % 3 == 0 ? "packing" : "gardening", hours: i % 2 == 0 ? 20 : null);
        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        var run = await Load<MatchRun>(page.RunId!.Value);

        Assert.That(run.ReadLines().Select(line => line.Id), Is.EqualTo(page.List.Fits.Take(20).Select(row => row.OpeningId)));
        Assert.That(run.IsProven(MatchWeights.Shipped), Is.True);
        Assert.That(run.IsProven(MatchWeights.Shipped with { WishSame = 41 }), Is.False);
        Assert.That((await SendAs(Some.Consultant, new ShowMatchRun(run.Id))).IsProven, Is.True);
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
