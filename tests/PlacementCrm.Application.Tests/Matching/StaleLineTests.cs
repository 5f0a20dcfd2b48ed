using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>
/// The index and the people in memory are read before the rows that are shown. What changes between the two looks stands where
/// its reasons put it, and the stored list can be proven.
/// </summary>
public sealed class StaleLineTests : MatchWorld
{
    [Test]
    public async Task Openings_that_have_changed_since_stand_in_the_order_of_what_is_said_of_them()
    {
        var candidate = await SomebodyWaiting();
        var (packer, gardener, longDays) = (await OpeningFor("Packer"), await OpeningFor("Gardener", "gardening"), await OpeningFor("Long days", hours: 37));
        OfferProfile Before(OfferProfile offer) =>
            offer.Id == packer.Id ? offer with { Title = "", WorkFunction = "gardening", Tasks = [] }
            : offer.Id == gardener.Id ? offer with { Title = "", WorkFunction = "packing", Tasks = [] }
            : offer with { WeeklyHours = 20 };
        var (list, run) = (MatchList.Nothing, Guid.Empty);

        await InDatabase(Some.Consultant, async db =>
        {
            var somebody = (await MatchProfiles.Load(db, db.Candidates.Where(row => row.Id == candidate.Id), default)).Single();
            var index = OfferIndex.Of((await new MatchOffers(db, db.Openings, Today).Load(default)).Select(offer => Before(offer.Profile)), Today);
            Assert.That(index.Find(somebody.Profile, 3).Offers.Select(offer => offer.OfferId), Is.EqualTo(new[] { longDays.Id, gardener.Id, packer.Id }).Or.EqualTo(new[] { gardener.Id, longDays.Id, packer.Id }));
            list = await new OfferLister(db, index, somebody, Some.Consultant, Today).List(25, null, default);
            run = new MatchRunLog(db, Some.Consultant, Clock).Keep(new MatchSnapshot(index, null, 0, null), somebody.Profile, list, 25);
            await db.SaveChangesAsync();
        });

        Assert.That(list.Fits.Select(row => row.Title), Is.EqualTo(new[] { "Packer", "Gardener" }), "a line that is blocked now does not stand among those that fit");
        Assert.That((list.FitCount, list.NotShownCount, list.NotShown.Single()), Is.EqualTo((2, 1, new NotShown("Hours", 1))));
        Assert.That((await Load<MatchRun>(run)).IsProven(MatchWeights.Shipped), Is.True);
    }

    [Test]
    public async Task People_who_have_changed_since_stand_in_the_order_of_what_is_said_of_them()
    {
        var opening = await OpeningFor();
        var (packer, gardener, lost) = (
            await SomebodyWaiting(familyName: "Packer"), await SomebodyWaiting(somebody => somebody.Wish("", ["gardening"], []), "Gardener"),
            await SomebodyWaiting(somebody => somebody.WithdrawConsent(Today), "Without"));
        CandidateProfile Before(CandidateProfile profile) =>
            profile.Id == packer.Id ? profile with { WishedFunctions = ["gardening"] }
            : profile.Id == gardener.Id ? profile with { WishedFunctions = ["packing"] }
            : profile with { HasConsent = true };
        var (list, run) = (MatchList.Nothing, Guid.Empty);

        await InDatabase(Some.Consultant, async db =>
        {
            var people = (await MatchProfiles.Load(db, db.Candidates, default)).Select(somebody => new PeopleWaiting.Person(Before(somebody.Profile), null)).ToList();
            var offer = (await new MatchOffers(db, db.Openings.Where(row => row.Id == opening.Id), Today).Load(default)).Single();
            list = await new CandidateLister(db, offer, MatchWeights.Shipped, Some.Consultant, Today).List(people, 25, null, default);
            run = new MatchRunLog(db, Some.Consultant, Clock).Keep(new MatchSnapshot(OfferIndex.Of([], Today), null, 0, null), offer.Profile, list, 25);
            await db.SaveChangesAsync();
        });

        Assert.That(list.Fits.Select(row => row.Title), Is.EqualTo(new[] { "Ali Packer", "Ali Gardener" }));
        Assert.That((list.FitCount, list.NotShownCount, list.NotShown.Single()), Is.EqualTo((2, 1, new NotShown("Consent", 1))));
        Assert.That((await Load<MatchRun>(run)).IsProven(MatchWeights.Shipped), Is.True);
    }
}
