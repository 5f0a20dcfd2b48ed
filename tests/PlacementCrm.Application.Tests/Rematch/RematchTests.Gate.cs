using Microsoft.EntityFrameworkCore;
using NUnit.Framework.Constraints;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rematch;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Rematch;

/// <summary>Invariant 9: neither the same task at the ended site nor an avoided demand, whoever says it and by whichever way.</summary>
public sealed partial class RematchTests
{
    [Test]
    public async Task C9_What_a_confirmed_consideration_says_as_well_is_lifted_with_a_reason_all_the_same()
    {
        await EndedEarly(new AvoidedDemand { DimensionCode = "height", Limit = 0 });
        await NoHeights(Today, null);
        var high = await OpeningWith("High shelves", "Shelves", ladder: 1);

        var row = (await SendAs(Some.Consultant, new FindOffersFor(Candidate.Id) { NotShown = MatchLister.AllGroups })).List.NotShownRows.Single(shown => shown.OpeningId == high.Id);
        Assert.That((row.Reasons.Count(reason => reason.Blocks), row.MayBeShortlisted), Is.EqualTo((1, false)));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, ByHand(high)), RefusedAsAvoided);

        var line = (await SendAs(Some.Consultant, new ShowAvoidList(Candidate.Id))).Single(one => one.DimensionCode == "height");
        await SendAs(Some.Consultant, new LiftAvoidance { AvoidanceId = line.Id, Version = line.Version, Reason = "The ladder has a platform now." });
        await SendAs(Some.Consultant, ByHand(high));
    }

    [TestCase(0, 0, TestName = "C9_No_gap_when_the_consideration_ends_before_the_work_begins")]
    [TestCase(90, null, TestName = "C9_No_gap_when_the_consideration_begins_after_the_work_has_ended")]
    public async Task C9_There_is_no_day_on_which_neither_blocks(int from, int? to)
    {
        await EndedEarly(new AvoidedDemand { DimensionCode = "height", Limit = 0 });
        await NoHeights(Today.AddDays(from), to is { } last ? Today.AddDays(last) : null);
        var high = await OpeningWith("High shelves", "Shelves", ladder: 1);

        Assert.That((await SendAs(Some.Consultant, new FindOffersFor(Candidate.Id))).List.Fits, Is.Empty);
        await Assert.ThatAsync(() => SendAs(Some.Consultant, ByHand(high)), RefusedAsAvoided);
    }

    [Test]
    public async Task C9_By_hand_only_the_other_task_there_is_proposed()
    {
        await EndedEarly();
        await InDatabase(null, db =>
        {
            db.Openings.Include(opening => opening.Tasks).Single(opening => opening.Id == Opening.Id).AddTask(Guid.NewGuid(), "Sorting");
            return db.SaveChangesAsync();
        });

        var id = await SendAs(Some.Consultant, ByHand(Opening));
        Assert.That((await SendAs(Some.Consultant, new ShowProposal(id))).Tasks, Is.EqualTo("Sorting"));

        await SendAs(Some.Consultant, new PresentSuggestion(id, await VersionOf<Suggestion>(id)));
        await SendAs(Some.Consultant, new AcceptSuggestion(id, await VersionOf<Suggestion>(id)));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Propose(id) with { Tasks = "Sorting\n packing " }), RefusedAsAvoided);
        await SendAs(Some.Consultant, Propose(id) with { Tasks = "Sorting" });
    }

    [Test]
    public async Task C9_A_task_under_a_new_name_is_the_same_task()
    {
        await EndedEarly();
        await Renamed("Boxing");

        Assert.That((await SendAs(Some.Consultant, new FindOffersFor(Candidate.Id))).List.Fits, Is.Empty);
        Assert.That((await SendAs(Some.Consultant, new FindCandidatesFor(Opening.Id))).List.Fits.Select(row => row.CandidateId), Has.None.EqualTo(Candidate.Id));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, ByHand(Opening)), RefusedAsAvoided);

        await Renamed("Wrapping");
        Assert.That((await SendAs(Some.Consultant, new FindCandidatesFor(Opening.Id))).List.Fits.Select(row => row.CandidateId), Has.None.EqualTo(Candidate.Id));
        Assert.That((await SendAs(Some.Consultant, new ShowAvoidList(Candidate.Id))).Single().TaskName, Is.EqualTo("Packing"));
    }

    [Test]
    public async Task C9_Free_text_about_the_work_is_known_in_another_language()
    {
        var id = await Running();
        await InDatabase(null, db =>
        {
            db.Placements.Single(placement => placement.Id == id).TakeOn("opvask");
            return db.SaveChangesAsync();
        });
        await SendAs(Some.Consultant, await Ending(id));
        var same = await OpeningWith("Kitchen", "Geschirr spülen", ladder: 0);
        var likely = await OpeningWith("Canteen", "Kitchen porter", ladder: 0);

        var list = (await SendAs(Some.Consultant, new FindOffersFor(Candidate.Id) { NotShown = "Avoided" })).List;

        Assert.That(list.NotShownRows.Select(row => row.OpeningId), Does.Contain(same.Id).And.Not.Contain(likely.Id));
        Assert.That(list.Fits.Single(row => row.OpeningId == likely.Id).Reasons.Select(reason => reason.Sentence), Has.Some.Contains("may be the same work"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, ByHand(same)), RefusedAsAvoided);
    }

    [Test]
    public async Task C9_A_task_taken_on_later_is_learnt_as_well()
    {
        var id = await Running();
        await InDatabase(null, db =>
        {
            db.Placements.Single(placement => placement.Id == id).TakeOn("Sweeping");
            return db.SaveChangesAsync();
        });

        await SendAs(Some.Consultant, await Ending(id));

        Assert.That((await SendAs(Some.Consultant, new ShowAvoidList(Candidate.Id))).Select(line => line.TaskName), Is.EquivalentTo(new[] { "Packing", "Sweeping" }));
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, ByHand(await OpeningWith("Evening", "sweeping", ladder: 0))), RefusedAsAvoided);
    }

    [Test]
    public async Task Where_the_opening_names_no_task_that_of_the_site_is_proposed_and_learnt()
    {
        var site = await Given(new SiteTask(Guid.NewGuid(), Company.Id, Site.Id, "Folding"));
        var bare = new Opening(Guid.NewGuid(), Company.Id, Site.Id, "Laundry", "laundry", PlacementKind.WorkTrial, 2);
        bare.Schedule(20, Monday, Monday.AddDays(60));
        await Given(bare);

        var suggestion = await SendAs(Some.Consultant, Shortlist() with { OpeningId = bare.Id, WorkTaskId = site.Id });

        Assert.That((await SendAs(Some.Consultant, new ShowProposal(suggestion))).Tasks, Is.EqualTo("Folding"));
        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, Shortlist() with { CandidateId = Candidate.Id, WorkTaskId = site.Id }),
            Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Openings.TaskUnknown"));
    }

    private static IResolveConstraint RefusedAsAvoided => Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Placements.AvoidedUntilLifted");

    private ShortlistCandidate ByHand(Opening opening) => Shortlist() with { RequestId = Guid.NewGuid(), OpeningId = opening.Id, WorkTaskId = null };

    private async Task Renamed(string name)
    {
        await InDatabase(null, db =>
        {
            db.Openings.Include(opening => opening.Tasks).Single(opening => opening.Id == Opening.Id).RenameTask(Opening.Tasks[0].Id, name);
            return db.SaveChangesAsync();
        });
    }

    private async Task NoHeights(DateOnly from, DateOnly? to)
    {
        var consideration = new Consideration(Guid.CreateVersion7(), Candidate.Id, "height", 0, "", false, from, to);
        consideration.Confirm(Today);
        await Given(consideration);
    }
}
