using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>What else could somebody do who has learned or done this?</summary>
public sealed class FindOtherWorkTests : MatchWorld
{
    [Test]
    public async Task What_was_learned_leads_to_related_work_with_the_open_places_that_fit()
    {
        var candidate = await SomebodyWaiting(one =>
        {
            one.Wish("", ["Order picker"], []);
            one.Know(["Pick goods from shelves", "Pack orders at a table"], 4);
        });
        await Confirmed(candidate, "stand", 20);
        await OpeningFor("Packing", work: "Packing assistant", standing: 10);
        await OpeningFor("Packing on our feet", work: "Packing assistant", standing: 200);

        var page = await SendAs(Some.Consultant, new FindOtherWork(candidate.Id));

        Assert.That(page.Used, Is.EquivalentTo(new[] { "Pick goods from shelves", "Pack orders at a table" }));
        Assert.That(page.Rows.Select(row => row.Name), Has.Member("Packing assistant").And.No.Member("Order picker"));
        var packing = page.Rows.Single(row => row.Name == "Packing assistant");
        Assert.That(packing.PlaceCount, Is.EqualTo(1), "what a consideration rules out is no place for this person");
        Assert.That(packing.Shared, Has.Member("Pack orders at a table"));
    }

    [Test]
    public async Task Nothing_known_gives_nothing_and_says_so()
    {
        var candidate = await SomebodyWaiting();

        var page = await SendAs(Some.Consultant, new FindOtherWork(candidate.Id));

        Assert.That((page.Used.Count, page.Rows.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_suggestion_becomes_the_last_wish_and_is_suggested_no_more()
    {
        var candidate = await SomebodyWaiting(one => one.Know(["Pick goods from shelves"], 4));
        var page = await SendAs(Some.Consultant, new FindOtherWork(candidate.Id));
        var chosen = page.Rows[0];

        await SendAs(Some.Consultant, new AddWish { CandidateId = candidate.Id, Version = page.CandidateVersion, Code = chosen.Code });

        var after = await SendAs(Some.Consultant, new FindOtherWork(candidate.Id));
        Assert.That(after.Rows.Select(row => row.Code), Has.No.Member(chosen.Code));
        Assert.That((await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).WishedFunctions, Is.EqualTo(new[] { "packing", chosen.Name }));
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new AddWish { CandidateId = candidate.Id, Version = page.CandidateVersion, Code = chosen.Code }), Throws.TypeOf<EditConflict>());
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new AddWish { CandidateId = candidate.Id, Version = after.CandidateVersion, Code = "gone" }), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Only_who_sees_the_candidate_and_keeps_candidates()
    {
        var candidate = await SomebodyWaiting(one => one.Know(["Pick goods from shelves"], 4));

        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new FindOtherWork(candidate.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindOtherWork(candidate.Id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new AddWish { CandidateId = candidate.Id, Code = "order-picker" }), Throws.TypeOf<Forbidden>());
        Assert.That((await SendAs(Some.Manager, new FindOtherWork(candidate.Id))).MayAdd, Is.False);
    }
}
