using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

public sealed class ShowFairnessTests : MatchWorld
{
    [Test]
    public async Task Counts_who_was_shown_and_chosen_once_for_each_reader_opening_and_day()
    {
        // Fifteen with little language, of whom the last five are not among the twenty shown; ten with much, who come first.
        var fluent = await People(10, level: 4);
        await People(15, level: 0);
        var opening = await OpeningFor(places: 9);
        var list = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { Take = 20 });
        await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { Take = 20 });
        var first = list.List.Fits[0];
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = first.CandidateId, OpeningId = opening.Id, RunId = list.RunId });

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        var language = report.Parts.Single(part => part.By == FairnessBy.Language);
        Assert.Multiple(() =>
        {
            Assert.That(fluent.Select(one => one.Id), Has.Member(first.CandidateId));
            Assert.That((report.Month, report.RunCount, report.People), Is.EqualTo((new DateOnly(Today.Year, Today.Month, 1), 2, 25)));
            Assert.That(language.Groups.Select(group => (group.Code, group.People, group.Shown, group.WorstTenth)), Is.EqualTo(new[] { ("language-0", 15, 0.67m, 0m), ("language-4", 10, 1m, 1m) }));
            Assert.That(language.Groups.Select(group => (group.ShownRatio, group.IsShownLess, group.Chosen)), Is.EqualTo(new[] { ((decimal?)1m, false, (decimal?)0m), (1.5m, false, 10m) }));
            Assert.That(report.Calibration.Select(called => called.Chosen), Is.All.Null, "one alone is no figure");
        });
    }

    [Test]
    public async Task Only_what_was_shown_to_choose_from_counts_as_chosen()
    {
        var people = await People(10, level: 4);
        var opening = await OpeningFor(places: 9);
        var list = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { Take = 5 });
        var (shown, own) = (list.List.Fits[0].CandidateId, list.List.Fits[1].CandidateId);
        var beyond = people.Select(one => one.Id).Except(list.List.Fits.Select(row => row.CandidateId)).First();
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = shown, OpeningId = opening.Id, RunId = list.RunId });
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = beyond, OpeningId = opening.Id, RunId = list.RunId });
        var offers = await SendAs(Some.Consultant, new FindOffersFor(own));
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = own, OpeningId = opening.Id, RunId = offers.RunId });

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        var group = report.Parts.Single(part => part.By == FairnessBy.Language).Groups.Single();
        Assert.That((group.Shown, group.Chosen), Is.EqualTo((0.5m, (decimal?)20m)), "five shown, one of them chosen there");
        Assert.That(report.Load.Shortlisted, Is.EqualTo(3), "a company was asked three times, wherever it was seen");
    }

    [Test]
    public async Task Tells_nothing_of_a_small_group_nor_lets_it_be_worked_out()
    {
        await People(12, level: 4);
        await People(11, level: 3);
        await People(2, level: 0);

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        var language = report.Parts.Single(part => part.By == FairnessBy.Language);
        Assert.That(language.Groups.Select(group => group.Code), Is.EqualTo(new[] { "language-4" }), "two people could be told from 25 less 23");
        Assert.That(language.HiddenGroups, Is.EqualTo(2));
        Assert.That(report.Parts.Single(part => part.By == FairnessBy.Municipality).Groups.Select(group => (group.Code, group.People)), Is.EqualTo(new[] { ("630", 25) }));
        Assert.That(report.Parts.Single(part => part.By == FairnessBy.Age).Groups.Single().Code, Is.EqualTo("age-unknown"));
    }

    [Test]
    public async Task A_group_that_is_shown_less_is_pointed_out()
    {
        await People(11, level: 0, with: somebody => somebody.WithdrawConsent(Today));
        await People(12, level: 4);
        var opening = await OpeningFor();
        await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        var language = (await SendAs(Some.Administrator, new ShowFairness(Today))).Parts.Single(part => part.By == FairnessBy.Language);

        Assert.That(language.Groups.Select(group => (group.Code, group.IsShownLess)), Is.EqualTo(new[] { ("language-0", true), ("language-4", false) }));
    }

    [Test]
    public async Task Tells_how_the_shortlisted_are_spread_over_the_companies()
    {
        var people = await People(2, level: 4);
        for (var company = 0; company < 9; company++)
            await OpeningFor();
        var busy = await OpeningFor(places: 2);
        var list = await SendAs(Some.Consultant, new FindCandidatesFor(busy.Id));
        foreach (var row in list.List.Fits)
            await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = row.CandidateId, OpeningId = busy.Id, RunId = list.RunId });

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        Assert.That(people, Has.Count.EqualTo(2));
        Assert.That(report.Load, Is.EqualTo(new FairnessReport.CompanyLoad(10, 2, 0.9m, 100)), "all at one of ten");
    }

    [TestCase(new[] { 3, 3, 3, 3, 3, 3, 3, 3, 3, 3 }, 0, 10)]
    [TestCase(new[] { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1 }, 0.5, 20)]
    [TestCase(new[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, null, null)]
    [TestCase(new[] { 5, 0, 0, 0, 0, 0, 0, 0, 0 }, null, null)]
    public void Evenly_spread_is_nought(int[] loads, double? gini, int? busiest) =>
        Assert.That(FairnessSums.Load(loads), Is.EqualTo(new FairnessReport.CompanyLoad(loads.Length, loads.Sum(), (decimal?)gini, busiest)));

    [Test]
    public async Task A_month_that_is_over_knows_who_waited_then_and_nothing_newer()
    {
        await People(10, level: 4);
        var (left, back, onHold) = (await SomebodyWaiting(), await SomebodyWaiting(), await SomebodyWaiting());
        await SomebodyWaiting(waitingSince: Today);
        await OpeningFor();
        await Steps(Today.AddDays(-5), left, new PutCandidateOnHold());
        await Steps(Today.AddMonths(-2), back, new PutCandidateOnHold());
        await Steps(Today.AddDays(-1), back, new ResumeCandidate());
        await Steps(Today.AddMonths(-2), onHold, new PutCandidateOnHold());

        var report = await SendAs(Some.Manager, new ShowFairness(Today.AddMonths(-1)));

        Assert.That(report.People, Is.EqualTo(11), "ten and the one who left since");
        Assert.That(report.Load.Companies, Is.Zero, "nobody knows who offered a place then");
        Assert.That((await SendAs(Some.Manager, new ShowFairness(Today))).People, Is.EqualTo(13), "also who has come or come back, and who left in it");
    }

    [Test]
    public async Task A_day_is_a_danish_day()
    {
        await People(10, level: 4);
        var opening = await OpeningFor();
        foreach (var hour in new[] { 22, 23 })
        {
            Clock.Now = new DateTimeOffset(Today.Year, Today.Month, Today.Day, hour, 30, 0, TimeSpan.Zero);
            await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));
        }

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        Assert.That(report.Parts.Single(part => part.By == FairnessBy.Language).Groups.Single().Shown, Is.EqualTo(2m), "before and after midnight in Copenhagen");
    }

    [TestCase(15, 12, 3, new[] { "Strong 15" })]
    [TestCase(15, 5, 5, new[] { "Strong 15" })]
    [TestCase(15, 12, 0, new[] { "Strong 15", "Fair 12" })]
    [TestCase(15, 12, 11, new[] { "Strong 15", "Fair 12", "Weak 11" })]
    public void A_few_can_not_be_worked_out_from_all(int strong, int fair, int weak, string[] told)
    {
        var chosen = new[] { (Strength.Strong, strong), (Strength.Fair, fair), (Strength.Weak, weak) }.SelectMany(one => Enumerable.Repeat((one.Item1, true), one.Item2));

        Assert.That(FairnessSums.Calibrate([.. chosen]).Where(called => called.Chosen is not null).Select(called => $"{called.Strength} {called.Chosen}"), Is.EqualTo(told));
    }

    [Test]
    public async Task Another_month_is_not_counted()
    {
        await People(1, level: 4);
        await SendAs(Some.Consultant, new FindCandidatesFor((await OpeningFor()).Id));

        Assert.That((await SendAs(Some.Manager, new ShowFairness(Today.AddMonths(-1)))).RunCount, Is.Zero);
        Assert.That((await SendAs(Some.Manager, new ShowFairness(Today))).RunCount, Is.EqualTo(1));
    }

    [Test]
    public Task Is_forbidden_to_a_consultant() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, new ShowFairness(Today)), Throws.TypeOf<Forbidden>());

    private async Task Steps(DateOnly on, Candidate candidate, CandidateStep step)
    {
        Clock.Now = new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero);
        await SendAs(Some.Consultant, step with { CandidateId = candidate.Id, Version = (await Load<Candidate>(candidate.Id)).Version });
        Clock.Now = Now;
    }

    private async Task<List<Candidate>> People(int count, int level, Action<Candidate>? with = null)
    {
        var people = new List<Candidate>();
        for (var i = 0; i < count; i++)
            people.Add(await SomebodyWaiting(somebody =>
            {
                somebody.Know([], level);
                with?.Invoke(somebody);
            }));
        return people;
    }
}
