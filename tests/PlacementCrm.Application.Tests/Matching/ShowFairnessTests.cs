using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
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
            Assert.That(language.Groups.Select(group => (group.Code, group.People, group.Shown, group.Least)), Is.EqualTo(new[] { ("language-0", 15, 0.67m, (FairnessReport.ShownLeast?)null), ("language-4", 10, 1m, null) }));
            Assert.That(language.Groups.Select(group => (group.ShownRatio, group.IsShownLess, group.Chosen)), Is.EqualTo(new[] { ((decimal?)1m, false, (decimal?)0m), (1.5m, false, 10m) }));
            Assert.That((report.Calibration.Count(called => called.Decided is not null), report.Pending), Is.EqualTo((0, 1)), "one alone is no figure");
        });
    }

    [Test]
    public async Task Only_what_was_shown_to_choose_from_counts_as_chosen()
    {
        var people = await People(20, level: 4);
        var opening = await OpeningFor(places: 9);
        var list = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id) { Take = 10 });
        var (shown, own) = (list.List.Fits[0].CandidateId, list.List.Fits[1].CandidateId);
        var beyond = people.Select(one => one.Id).Except(list.List.Fits.Select(row => row.CandidateId)).First();
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = shown, OpeningId = opening.Id, RunId = list.RunId });
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = beyond, OpeningId = opening.Id, RunId = list.RunId });
        var offers = await SendAs(Some.Consultant, new FindOffersFor(own));
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = own, OpeningId = opening.Id, RunId = offers.RunId });

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        var group = report.Parts.Single(part => part.By == FairnessBy.Language).Groups.Single();
        Assert.That((group.Shown, group.Chosen), Is.EqualTo((0.5m, (decimal?)10m)), "ten shown, one of them chosen there");
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
        var chosen = new[] { (Strength.Strong, strong), (Strength.Fair, fair), (Strength.Weak, weak) }.SelectMany(one => Enumerable.Range(0, one.Item2).Select(_ => new FairnessPair(Guid.NewGuid(), one.Item1, true)));

        Assert.That(FairnessSums.Calibrate([.. chosen]).Where(called => called.Decided is not null).Select(called => $"{called.Strength} {called.Decided}"), Is.EqualTo(told));
    }

    [Test]
    public void Many_pairs_of_a_few_people_are_no_figure_and_what_is_open_is_no_answer()
    {
        var people = Enumerable.Range(0, 10).Select(_ => Guid.NewGuid()).ToList();
        IEnumerable<FairnessPair> Pairs(int candidates, bool? accepted) => people.Take(candidates).SelectMany(one => Enumerable.Repeat(new FairnessPair(one, Strength.Fair, accepted), 2));

        Assert.That(Fair([.. Pairs(9, true)]).Decided, Is.Null, "eighteen pairs of nine people");
        Assert.That(Fair([.. Pairs(10, true), .. Pairs(10, false), .. Pairs(10, null)]), Is.EqualTo(new FairnessReport.Called(Strength.Fair, 40, 50)));

        static FairnessReport.Called Fair(FairnessPair[] pairs) => FairnessSums.Calibrate(pairs).Single(called => called.Strength == Strength.Fair);
    }

    [TestCase(19, null)]
    [TestCase(20, "0 half")]
    [TestCase(90, "0.33 half")]
    [TestCase(91, "0 tenth")]
    public void Who_is_shown_least_is_told_of_ten_people_or_more(int people, string? told)
    {
        // Thirty of ninety were shown nowhere, and whoever there is beyond.
        var everybody = Enumerable.Range(0, people).Select(_ => Guid.NewGuid()).ToList();
        var sums = new FairnessSums(everybody.Skip(30).Take(60).ToDictionary(one => one, _ => 1), new Dictionary<Guid, int>(), new Dictionary<Guid, int>());

        var least = sums.By(FairnessBy.Municipality, [.. everybody.Select(one => new FairnessPerson(one, null, 0, "630", "", 0))], Today).Groups.Single().Least;

        Assert.That(least is null ? null : FormattableString.Invariant($"{least.Shown} {(least.IsHalf ? "half" : "tenth")}"), Is.EqualTo(told));
    }

    [TestCase(9, null)]
    [TestCase(10, 100)]
    public void Who_was_chosen_is_told_where_ten_were_shown(int shown, int? chosen)
    {
        var everybody = Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToList();
        var those = everybody.Take(shown).ToDictionary(one => one, _ => 1);

        var group = new FairnessSums(those, those, new Dictionary<Guid, int>()).By(FairnessBy.Municipality, [.. everybody.Select(one => new FairnessPerson(one, null, 0, "630", "", 0))], Today).Groups.Single();

        Assert.That((group.Chosen, group.ChosenRatio), Is.EqualTo(((decimal?)chosen, chosen is null ? (decimal?)null : 1m)));
    }

    [Test]
    public async Task A_pair_counts_once_as_it_was_decided_last()
    {
        var people = await People(10, level: 4);
        var opening = await OpeningFor(places: 9);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var list = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));
            foreach (var one in people)
                await Decline(await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = one.Id, OpeningId = opening.Id, RunId = list.RunId }));
        }

        var waiting = await SomebodyWaiting();
        var offers = await SendAs(Some.Consultant, new FindOffersFor(waiting.Id));
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = waiting.Id, OpeningId = opening.Id, RunId = offers.RunId });

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        Assert.That(report.Calibration.Where(called => called.Decided is not null).Select(called => (called.Decided, called.PercentAccepted)), Is.EqualTo(new[] { ((int?)10, (int?)0) }));
        Assert.That((report.Pending, report.Load.Shortlisted), Is.EqualTo((1, 11)));
    }

    [Test]
    public async Task What_somebody_only_tried_out_shows_nobody()
    {
        var people = await People(10, level: 4);
        var opening = await OpeningFor(places: 9);
        await SendAs(Some.Consultant, new FindTeamProposal());
        await SendAs(Some.Consultant, new FindTeamProposal { Pins = [new(people[9].Id, opening.Id)] });
        await SendAs(Some.OtherConsultant, new FindTeamProposal { Bans = [new(people[0].Id, opening.Id)] });

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        Assert.That((report.RunCount, report.Parts[1].Groups.Single().Shown), Is.EqualTo((1, 0.9m)), "nine places, shown once");
    }

    [Test]
    public async Task However_many_lists_there_are_none_is_left_out()
    {
        var (rare, often) = (await People(10, level: 0), await People(10, level: 4));
        var opening = await OpeningFor();
        await Given(Listed(rare, 0));
        await InDatabase(null, db =>
        {
            db.AddRange(Enumerable.Range(1, 5_001).Select(minute => Listed(often, minute)));
            return db.SaveChangesAsync();
        });

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        Assert.That(report.RunCount, Is.EqualTo(5_002));
        Assert.That(report.Parts.Single(part => part.By == FairnessBy.Language).Groups.Select(group => (group.Code, group.Shown)), Is.EqualTo(new[] { ("language-0", 1m), ("language-4", 1m) }));

        MatchRun Listed(List<Candidate> people, int second) => new(
            new RunFor(Some.Consultant.MemberId, Now.AddSeconds(second - 6_000), null, opening.Id), new RunBasis("1", null, 0), new RunAsked(), [.. people.Select(one => new RunLine { Id = one.Id })], 10, 0);
    }

    [Test]
    public async Task Groups_by_kind_of_benefit_and_by_how_many_considerations()
    {
        var people = await People(20, level: 4, with: somebody => somebody.Identify("Ali", "Hansen", null, "630", "KH-AP", Today));
        await People(10, level: 4);
        foreach (var (one, number) in people.Select((one, number) => (one, number)))
            foreach (var dimension in new[] { "stand", "walk", "lift" }.Take(number < 10 ? 1 : 3))
                await Confirmed(one, dimension, 20);

        var report = await SendAs(Some.Manager, new ShowFairness(Today));

        Assert.That(Groups(FairnessBy.TargetGroup), Is.EqualTo(new[] { ("", 10, (string?)null), ("KH-AP", 20, TargetGroups.NameOf("KH-AP")) }));
        Assert.That(Groups(FairnessBy.Considerations).Select(group => (group.Code, group.People)), Is.EqualTo(new[] { ("considerations-0", 10), ("considerations-1-2", 10), ("considerations-from-3", 10) }));

        IEnumerable<(string Code, int People, string? Name)> Groups(FairnessBy by) => report.Parts.Single(part => part.By == by).Groups.Select(group => (group.Code, group.People, group.Name));
    }

    [Test]
    public async Task A_month_of_which_no_list_is_kept_is_answered_with_the_nearest()
    {
        var thisMonth = new DateOnly(Today.Year, Today.Month, 1);

        Assert.That((await SendAs(Some.Manager, new ShowFairness(DateOnly.MinValue))).Month, Is.EqualTo(thisMonth.AddMonths(-23)));
        Assert.That((await SendAs(Some.Manager, new ShowFairness(DateOnly.MaxValue))).Month, Is.EqualTo(thisMonth));
    }

    private async Task Decline(Guid pair) => await SendAs(Some.Consultant, new DeclineSuggestion
    {
        SuggestionId = pair,
        Version = (await Load<Suggestion>(pair)).Version,
        By = DeclinedBy.Company,
        Reason = DeclineReason.NoAnswer,
        Words = "No answer.",
    });

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
