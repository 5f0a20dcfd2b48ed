using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>What should not be there and is: nobody, very many, and what the catalogue no longer knows.</summary>
public sealed class BadInputTests : MatchWorld
{
    [Test]
    public async Task With_nobody_waiting_a_list_is_empty_and_kept()
    {
        var opening = await OpeningFor();

        var list = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));
        var team = await SendAs(Some.Consultant, new FindTeamProposal());

        Assert.That((list.List.FitCount, list.List.NotShownCount, list.RunId == Guid.Empty), Is.EqualTo((0, 0, false)));
        Assert.That((team.Count.Asked, team.Lines.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Without_an_opening_a_list_is_empty_and_kept()
    {
        var candidate = await SomebodyWaiting();

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        Assert.That((page.List.FitCount, page.List.NotShownCount, page.OpeningCount), Is.EqualTo((0, 0, 0)));
        Assert.That((await SendAs(Some.Consultant, new FindTeamProposal())).Lines, Is.Empty);
    }

    [Test]
    public async Task Of_five_hundred_who_wait_all_are_judged_and_the_first_are_shown()
    {
        await InDatabase(null, async db =>
        {
            db.AddRange(Enumerable.Range(1, 500).Select(number => Somebody(number % 5 == 0 ? somebody => somebody.WithdrawConsent(Today) : null, waitingSince: Today.AddDays(-number))));
            await db.SaveChangesAsync();
        });
        var opening = await OpeningFor(places: 500);

        var list = (await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id))).List;
        var team = await SendAs(Some.Consultant, new FindTeamProposal());

        Assert.That((list.FitCount, list.NotShownCount, list.Fits.Count), Is.EqualTo((400, 100, FindOffersFor.PageSize)));
        Assert.That((team.Count.Asked, team.Count.Placed), Is.EqualTo((500, 240)), "the 300 who have waited longest are placed together, of whom 60 have not consented");
    }

    [Test]
    public async Task A_dimension_that_is_gone_is_a_question_at_every_place_and_breaks_no_page()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor(standing: 300);
        Assert.That((await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).List.FitCount, Is.Zero);

        await Sql("update consideration set dimension_code = 'was-removed'");
        await Sql("update demand set dimension_code = 'was-removed'");

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        Assert.That((page.List.FitCount, page.List.NotShownCount), Is.EqualTo((1, 0)));
        var asked = page.List.Fits.Single().Reasons.Single(reason => reason.Group == "Consideration");
        Assert.That((asked.Kind, asked.AsksCandidate, asked.Blocks), Is.EqualTo((ReasonKind.Unknown, true, false)));
        Assert.That(asked.Sentence, Does.StartWith("A consideration confirmed on").And.Contains("cannot be judged any more"));
        Assert.That((await SendAs(Some.Consultant, new ShowMatchPrices(candidate.Id))), Is.Empty);
        Assert.That(await SendAs(Some.Consultant, new ShowConsiderations(candidate.Id)), Has.Count.EqualTo(1));
        Assert.That((await SendAs(Some.Consultant, new ShowOpening(opening.Id))).Tasks, Has.Count.EqualTo(1));
    }
}
