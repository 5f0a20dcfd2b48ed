using PlacementCrm.Application.Board;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tests.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Board;

public sealed class FindBoardTests : PlacementTest
{
    [Test]
    public async Task What_could_begin_by_its_day_says_when_something_else_is_in_the_way()
    {
        await Ready();
        Assert.That((await Column(BoardStage.Ready)).Cards.Single().IsStartClosed, Is.False, "Its day has not come.");

        Clock.Now = Now.AddDays(7);
        Assert.That((await Column(BoardStage.Ready)).Cards.Single().IsStartClosed, Is.False);

        await Sql($"update candidate set state = 'OnHold' where id = '{Candidate.Id}'");
        Assert.That((await Column(BoardStage.Ready)).Cards.Single().IsStartClosed, Is.True);
    }

    [Test]
    public async Task A_card_lies_in_the_column_of_its_state_and_says_what_the_next_step_needs()
    {
        var ready = await Ready();
        await GivenConsideration("stand", 20);

        var column = await Column(BoardStage.Ready);

        var card = column.Cards.Single();
        Assert.Multiple(() =>
        {
            Assert.That(column.Count, Is.EqualTo(1));
            Assert.That((card.Id, card.Candidate, card.Company, card.State), Is.EqualTo((ready, "Ali Hassan", "Jensen Byg ApS", (PlacementState?)PlacementState.ReadyToStart)));
            Assert.That((card.StartsOn, card.EndsOn, card.SinceAt), Is.EqualTo(((DateOnly?)Monday, (DateOnly?)Monday.AddDays(27), Now)));
            Assert.That((card.HasCare, card.IsApprovalMissing, card.Meeting), Is.EqualTo((true, false, (Domain.SafetyMeetings.SafetyMeetingState?)Domain.SafetyMeetings.SafetyMeetingState.Confirmed)));
        });
    }

    [Test]
    public async Task A_suggestion_is_a_card_until_it_is_a_placement()
    {
        var id = await SendAs(Some.Consultant, Shortlist());
        Assert.That((await Column(BoardStage.Suggested)).Cards.Select(card => (card.Id, card.Suggestion)), Is.EqualTo(new[] { (id, (SuggestionState?)SuggestionState.Shortlisted) }));

        await SendAs(Some.Consultant, new PresentSuggestion(id, await VersionOf<Suggestion>(id)));
        await SendAs(Some.Consultant, new AcceptSuggestion(id, await VersionOf<Suggestion>(id)));
        Assert.That((await Column(BoardStage.Talk)).Cards.Single().Suggestion, Is.EqualTo(SuggestionState.Accepted));

        var placement = await SendAs(Some.Consultant, Propose(id));
        var talk = await Column(BoardStage.Talk);
        Assert.That((talk.Count, talk.Cards.Single().Id), Is.EqualTo((1, placement)));
    }

    [Test]
    public async Task What_ends_within_fourteen_days_moves_to_the_last_column_by_itself()
    {
        await Start(await Ready());
        Assert.That((await Column(BoardStage.Now)).Count, Is.EqualTo(1));

        Clock.Now = Now.AddDays(13);

        Assert.That(((await Column(BoardStage.Now)).Count, (await Column(BoardStage.Ending)).Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Jobcentre_staff_see_the_placements_of_their_municipality_and_no_matches()
    {
        await Proposed();

        var columns = await SendAs(Some.JobcentreStaff, new FindBoard());

        Assert.That(columns.Select(column => column.Stage), Has.None.EqualTo(BoardStage.Suggested));
        Assert.That(columns.Sum(column => column.Count), Is.EqualTo(1));
        Assert.That((await SendAs(Some.JobcentreStaffOfOtherMunicipality, new FindBoard())).Sum(column => column.Count), Is.Zero);
        Assert.That((await SendAs(Some.Stranger, new FindBoard())).Sum(column => column.Count), Is.Zero);
    }

    [Test]
    public async Task That_there_are_considerations_is_not_for_everybody()
    {
        await Proposed();
        await GivenConsideration("stand", 20);

        var cards = (await SendAs(Some.Manager, new FindBoard())).SelectMany(column => column.Cards);

        Assert.That(cards.Single().HasCare, Is.False);
    }

    [TestCase("jensen", 1)]
    [TestCase("ALI", 1)]
    [TestCase("jenssen", 1)]
    [TestCase("rema", 0)]
    public async Task Words_find_the_candidate_and_the_company(string text, int count)
    {
        await Proposed();

        Assert.That((await SendAs(Some.Consultant, new FindBoard { Filter = new() { Text = text } })).Sum(column => column.Count), Is.EqualTo(count));
    }

    [Test]
    public async Task Every_filter_narrows_the_board()
    {
        await Proposed();

        async Task<int> Found(BoardFilter filter) => (await SendAs(Some.Manager, new FindBoard { Filter = filter })).Sum(column => column.Count);

        Assert.That((await Found(new() { Team = "Vest" }), await Found(new() { Team = "Øst" })), Is.EqualTo((1, 0)));
        Assert.That((await Found(new() { MunicipalityCode = "630" }), await Found(new() { MunicipalityCode = "621" })), Is.EqualTo((1, 0)));
        Assert.That((await Found(new() { Kind = PlacementKind.WorkTrial }), await Found(new() { Kind = PlacementKind.Flexjob })), Is.EqualTo((1, 0)));
        Assert.That((await Found(new() { State = PlacementState.Proposed }), await Found(new() { State = PlacementState.Agreed })), Is.EqualTo((1, 0)));
        Assert.That(await Found(new() { Mine = true }), Is.Zero);
    }

    [Test]
    public async Task A_column_is_read_on_in_the_list_without_losing_or_doubling_a_card()
    {
        for (var number = 0; number < 27; number++)
            await SendAs(Some.Consultant, Shortlist() with { RequestId = Guid.NewGuid(), OpeningId = (await Given(SomeOpening($"Place {number}"))).Id, WorkTaskId = null });
        var first = await SendAs(Some.Consultant, new FindStage(BoardStage.Suggested));
        var second = await SendAs(Some.Consultant, new FindStage(BoardStage.Suggested) { After = first.Next });

        Assert.That((first.Cards.Count, second.Cards.Count, second.Next), Is.EqualTo((25, 2, (Guid?)null)));
        Assert.That(first.Cards.Concat(second.Cards).Select(card => card.Id).Distinct().Count(), Is.EqualTo(27));
    }

    [Test]
    public async Task A_card_is_stuck_after_seven_days_without_a_day_ahead()
    {
        await Agreed();
        var card = (await Column(BoardStage.Agreed)).Cards.Single();

        Assert.That((card.IsStuckOn(Today.AddDays(6)), card.IsStuckOn(Today.AddDays(7))), Is.EqualTo((false, true)));
        Assert.That((card with { NextFollowUpOn = Today.AddDays(9) }).IsStuckOn(Today.AddDays(7)), Is.False);
        Assert.That((card with { Stage = BoardStage.Ready }).IsStuckOn(Monday.AddDays(-1).AddDays(8)), Is.True);
    }

    [Test]
    public Task Nobody_without_placements_sees_the_board() =>
        Assert.ThatAsync(() => SendAs(Some.Administrator, new FindBoard()), Throws.TypeOf<Forbidden>());

    [Test]
    public Task An_endless_search_is_refused() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, new FindBoard { Filter = new() { Text = new string('a', 101) } }), Throws.TypeOf<RequestInvalid>());

    private async Task<FindBoard.Column> Column(BoardStage stage) => (await SendAs(Some.Consultant, new FindBoard())).Single(column => column.Stage == stage);
}
