using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>The list of one opening out of the copy is the one that reading and judging everybody gives.</summary>
public sealed class CandidateListTests : MatchWorld
{
    private static readonly string[] s_wishes = ["packing", "gardening", "packing goods", "office"];
    private static readonly string[] s_dimensions = ["stand", "lift", "noise"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task In_random_worlds_nothing_differs_from_judging_everybody_one_by_one(int seed)
    {
        var random = new Random(seed);
        var people = new List<Candidate>();
        for (var i = 0; i < 25; i++)
            people.Add(await RandomPerson(random));
        var openings = new List<Opening>();
        for (var i = 0; i < 4; i++)
            openings.Add(await OpeningFor($"Work {i}", s_wishes[random.Next(2)], random.Next(3) == 0 ? null : random.Next(5, 40), random.Next(2) == 0 ? null : random.Next(0, 60), random.Next(1, 3), random.Next(3) == 0 ? 1 : null));

        for (var step = 0; step < 6; step++)
        {
            foreach (var opening in openings)
                await IsExact(opening.Id);
            await Change(random, people);
        }
    }

    private async Task IsExact(Guid opening)
    {
        FitList expected = null!;
        List<Guid> busy = [];
        await InDatabase(null, async db =>
        {
            var offer = (await new MatchOffers(db, db.Openings.Where(row => row.Id == opening), Today).Load(default)).Single().Profile;
            var everybody = await MatchProfiles.Load(db, db.Candidates.VisibleTo(Some.Consultant).Waiting(), default);
            busy = [.. everybody.Where(somebody => somebody.BusyUntilOn is not null).Select(somebody => somebody.Profile.Id)];
            expected = Matcher.CandidatesFor(offer, everybody.Select(somebody => somebody.Profile), Today, int.MaxValue);
        });

        var page = await SendAs(Some.Consultant, new FindCandidatesFor(opening) { Take = 100, NotShown = "all" });

        var fits = expected.Fits.Where(fit => !busy.Contains(fit.CandidateId)).ToList();
        var notShown = expected.Fits.Where(fit => busy.Contains(fit.CandidateId)).Concat(expected.Conflicts).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(page.CandidateCount, Is.EqualTo(expected.FitCount + expected.ConflictCount));
            Assert.That(page.List.Fits.Select(row => row.CandidateId), Is.EqualTo(fits.Select(fit => fit.CandidateId)));
            Assert.That(page.List.Fits.Select(row => row.Fit.Score), Is.EqualTo(fits.Select(fit => fit.Score)));
            Assert.That(page.List.NotShownRows.Select(row => row.CandidateId), Is.EqualTo(notShown.Select(fit => fit.CandidateId)));
            foreach (var (factor, count) in expected.ConflictCounts)
                Assert.That(page.List.NotShown, Has.Member(new NotShown(factor.ToString(), count)));
        });
    }

    private async Task<Candidate> RandomPerson(Random random)
    {
        var person = await SomebodyWaiting(
            somebody =>
            {
                somebody.Wish("", random.Next(5) == 0 ? [] : [s_wishes[random.Next(s_wishes.Length)]], []);
                somebody.Know([], random.Next(5));
                somebody.Work(random.Next(2) == 0 ? 5 : null, random.Next(3) == 0 ? null : random.Next(10, 37), null);
                if (random.Next(5) == 0)
                    somebody.WithdrawConsent(Today);
            },
            waitingSince: Today.AddDays(-random.Next(5)),
            of: random.Next(6) == 0 ? Some.ConsultantOfOtherTeam : null);
        for (var i = random.Next(3); i > 0; i--)
            await Confirmed(person, s_dimensions[i], random.Next(0, 4));
        return person;
    }

    /// <summary>Past the program, so that only the triggers tell of it.</summary>
    private async Task Change(Random random, List<Candidate> people)
    {
        var id = people[random.Next(people.Count)].Id;
        await Sql(random.Next(4) switch
        {
            0 => $"update candidate set weekly_hours_max = {random.Next(5, 37)}, weekly_hours_min = null where id = '{id}'",
            1 => $"update consideration set \"limit\" = {random.Next(0, 4)} where candidate_id = '{id}'",
            2 => $"update candidate set state = 'OnHold' where id = '{id}'",
            _ => $"update candidate set waiting_since_on = '2026-01-0{random.Next(1, 9)}', language_level = {random.Next(5)} where id = '{id}'",
        });
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    public async Task A_running_placement_puts_aside_only_where_it_is_not_over_when_the_place_begins(int daysAfterItsLast, bool isAside)
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor("Later");
        await Placed(candidate, await OpeningFor("Now"), Today, Today.AddDays(20));
        await Sql($"update opening set from_on = '{Today.AddDays(20 + daysAfterItsLast):yyyy-MM-dd}' where id = '{opening.Id}'");

        var list = (await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id))).List;
        var questions = await SendAs(Some.Consultant, new FindOpenQuestions(opening.CompanyId));

        Assert.That((list.FitCount, list.NotShown.Any(group => group.Group == NotShown.InPlacement)), Is.EqualTo((isAside ? 0 : 1, isAside)));
        Assert.That(questions.Any(question => question.OfferId == opening.Id), Is.Not.EqualTo(isAside));
    }

    [TestCase(90, true)]
    [TestCase(91, false)]
    public async Task The_ratio_of_a_place_without_an_end_is_counted_for_thirteen_weeks_to_the_day(int days, bool isFull)
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor(places: 2, staff: 5);
        await Placed(await SomebodyWaiting(familyName: "Berg"), opening, Today.AddDays(days), Today.AddDays(days + 20));

        var row = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).List.Fits.Single();

        Assert.That(row.Reasons.Any(reason => reason is { Group: "Ratio", Warns: true }), Is.EqualTo(isFull));
    }
}
