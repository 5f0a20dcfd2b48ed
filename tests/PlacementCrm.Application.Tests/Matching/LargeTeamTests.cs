using System.Diagnostics;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>As many as a team places at once, who are all alike: whoever is cut short has nothing left.</summary>
public sealed class LargeTeamTests : MatchWorld
{
    [Test]
    public async Task Nobody_stays_without_a_place_while_places_are_free()
    {
        await Given(people: 300, openings: 400);
        await SendAs(Some.Consultant, new FindTeamProposal { Take = 1 });

        var watch = Stopwatch.StartNew();
        var proposal = await SendAs(Some.Consultant, new FindTeamProposal());

        TestContext.Out.WriteLine($"300 people at 400 places: {watch.ElapsedMilliseconds} ms");
        Assert.Multiple(() =>
        {
            Assert.That((proposal.Count.People, proposal.Count.FreePlaces, proposal.Count.Placed, proposal.Count.Left), Is.EqualTo((300, 400, 300, 0)));
            Assert.That(proposal.Now, Is.EqualTo(new TeamProposal.Measures(300, 100, 100, 100)));
            Assert.That(proposal.Lines.Select(line => (line.Options, line.OthersFit)), Is.All.EqualTo((400, 299)), "also beyond what was read");
            Assert.That(proposal.Lines.Select(line => line.Rank), Is.Unique.And.All.LessThanOrEqualTo(300));
            Assert.That(proposal.Crowded.Select(crowd => (crowd.Fit, crowd.Places)), Is.All.EqualTo((300, 1)));
        });
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task Who_may_not_have_the_best_gets_one_of_the_next()
    {
        var (people, openings) = await Given(people: 3, openings: 8);
        var free = await SendAs(Some.Consultant, new FindTeamProposal());
        var best = openings.OrderBy(opening => opening.Id).Take(5).ToList();

        var proposal = await SendAs(Some.Consultant, new FindTeamProposal { Bans = [.. people.SelectMany(one => best.Select(opening => new TeamPair(one, opening.Id)))] });

        Assert.That((free.Count.Placed, proposal.Count.Placed), Is.EqualTo((3, 3)));
        Assert.That(proposal.Lines.Select(line => line.Row.OpeningId), Is.EquivalentTo(openings.OrderBy(opening => opening.Id).Skip(5).Select(opening => opening.Id)));
        Assert.That(proposal.Now.WorstTenth, Is.EqualTo(100), "each is as good");
    }

    private async Task<(List<Guid> People, List<Opening> Openings)> Given(int people, int openings)
    {
        var first = await OpeningFor(staff: null);
        var others = Enumerable.Range(1, openings - 1).Select(number =>
        {
            var opening = new Opening(Guid.CreateVersion7(), first.CompanyId, first.SiteId, $"Packer {number}", "packing", PlacementKind.WorkTrial, 1);
            opening.Schedule(20, null, null);
            opening.AddTask(Guid.CreateVersion7(), "Packing");
            return opening;
        }).ToList();
        var waiting = Enumerable.Range(1, people).Select(number => Somebody(waitingSince: Today.AddDays(-number))).ToList();
        await InDatabase(null, db =>
        {
            db.AddRange(others);
            db.AddRange(waiting);
            return db.SaveChangesAsync();
        });
        return (waiting.ConvertAll(one => one.Id), [first, .. others]);
    }
}
