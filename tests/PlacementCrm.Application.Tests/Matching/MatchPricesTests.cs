using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>What a consideration costs, what is nearly a fit, and why a place is none.</summary>
public sealed class MatchPricesTests : MatchWorld
{
    [Test]
    public async Task The_price_counts_the_openings_that_the_next_limit_or_none_would_add()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        foreach (var minutes in new[] { 10, 25, 30, 60 })
            await OpeningFor($"Packer {minutes}", standing: minutes);

        var row = (await SendAs(Some.Consultant, new ShowMatchPrices(candidate.Id))).Single();

        Assert.That((row.Limit, row.Looser, row.WithLooser, row.WithoutIt), Is.EqualTo(("Stands at most 20 minutes", "30 minutes", 2, 3)));
    }

    [Test]
    public async Task A_price_is_counted_before_the_person_has_consented()
    {
        var candidate = await SomebodyWaiting(one => one.WithdrawConsent(Today));
        await Confirmed(candidate, "stand", 20);
        await OpeningFor(standing: 60);

        Assert.That((await SendAs(Some.Consultant, new ShowMatchPrices(candidate.Id))).Single().WithoutIt, Is.EqualTo(1));
    }

    [Test]
    public async Task The_price_tells_what_a_consideration_is_so_a_manager_sees_none()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor(standing: 60);

        Assert.That(await SendAs(Some.Manager, new ShowMatchPrices(candidate.Id)), Is.Empty);
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new ShowMatchPrices(candidate.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new ShowMatchPrices(candidate.Id)), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task A_near_miss_has_one_conflict_and_names_it()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor("Only hours", hours: 37);
        await OpeningFor("Hours and standing", hours: 37, standing: 60);
        await OpeningFor("Fits");

        var row = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { NotShown = NotShown.NearMiss })).List.NotShownRows.Single();

        Assert.That((row.Title, row.Reasons[0].Group, row.Reasons[0].Blocks), Is.EqualTo(("Only hours", "Hours", true)));
        var people = await SendAs(Some.Consultant, new FindCandidatesFor(row.OpeningId) { NotShown = NotShown.NearMiss });
        Assert.That(people.List.NotShownRows.Select(one => one.CandidateId), Is.EqualTo(new[] { candidate.Id }));
        Assert.That(people.List.NearMissCount, Is.EqualTo(1));
    }

    [Test]
    public async Task More_near_misses_than_are_shown_are_counted()
    {
        var candidate = await SomebodyWaiting();
        var first = await OpeningFor("Long days", hours: 37);
        var others = Enumerable.Range(0, 54).Select(_ =>
        {
            var opening = new Opening(Guid.CreateVersion7(), first.CompanyId, first.SiteId, "Long days", "packing", PlacementKind.WorkTrial, 1);
            opening.Schedule(37, null, null);
            return opening;
        }).ToList();
        await InDatabase(null, db =>
        {
            db.AddRange(others);
            return db.SaveChangesAsync();
        });

        var list = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { NotShown = NotShown.NearMiss })).List;
        var why = await SendAs(Some.Consultant, new FindWhyNot(candidate.Id, "jensen"));

        Assert.That((list.NotShownRows.Count, list.NearMissCount), Is.EqualTo((50, 55)));
        Assert.That((why.Rows.Count, why.OpeningCount), Is.EqualTo((10, 55)));
    }

    [Test]
    public async Task Why_not_there_tells_everything_for_and_against_by_the_companys_name()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor("Packer", hours: 37, standing: 60);

        var found = await SendAs(Some.Consultant, new FindWhyNot(candidate.Id, "jensen"));
        var nobody = await SendAs(Some.Consultant, new FindWhyNot(candidate.Id, "Olsen"));

        Assert.That(found.Rows.Single().Reasons.Where(reason => reason.Blocks).Select(reason => reason.Group), Is.EqualTo(new[] { "Hours", "Consideration" }));
        Assert.That((nobody.Companies.Count, nobody.Rows.Count), Is.EqualTo((0, 0)));
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new FindWhyNot(candidate.Id, "jensen")), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Whoever_is_aside_is_no_near_miss_in_either_direction()
    {
        var (candidate, other) = (await SomebodyWaiting(), await SomebodyWaiting(familyName: "Berg"));
        var opening = await OpeningFor("Only hours", hours: 37);
        await Placed(other, await OpeningFor("Elsewhere", places: 2), Today, Today.AddDays(20));
        Assert.That((await NearMisses()).People, Is.EqualTo(1), "who is in a placement is none");

        await SendAs(Some.Consultant, new SetMatchAside { CandidateId = candidate.Id, OpeningId = opening.Id });

        Assert.That(await NearMisses(), Is.EqualTo((0, 0)));

        async Task<(int People, int Places)> NearMisses() =>
            ((await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { NotShown = NotShown.NearMiss })).List.NotShownRows.Count,
            (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { NotShown = NotShown.NearMiss })).List.NotShownRows.Count);
    }
}
