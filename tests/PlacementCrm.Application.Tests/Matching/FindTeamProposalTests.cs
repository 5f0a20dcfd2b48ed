using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

public sealed class FindTeamProposalTests : MatchWorld
{
    [Test]
    public async Task Gives_each_a_place_where_one_list_after_the_other_would_leave_somebody_out()
    {
        // Both fit the packing best, and the second fits nothing else.
        var (either, only) = (await Somebody("Berg"), await Somebody("Ely", hoursMax: 10));
        var (packing, gardening) = (await OpeningFor(hours: 10), await OpeningFor("Gardener", "gardening", hours: 20));

        var proposal = await Propose();

        Assert.That(Pairs(proposal), Is.EquivalentTo(new[] { (either.Id, gardening.Id), (only.Id, packing.Id) }));
        var line = proposal.Lines.Single(line => line.Row.CandidateId == either.Id);
        Assert.Multiple(() =>
        {
            Assert.That((line.Candidate, line.Label, line.IsMine, line.Rank, line.Options), Is.EqualTo(("Ali Berg", either.Label, true, 2, 2)));
            Assert.That((line.Row.Title, line.Where, line.OthersFit, line.Places), Is.EqualTo(("Gardener", "Jensen Byg, Vejle", 0, 1)));
            Assert.That(line.Row.Reasons.Select(reason => reason.Sentence), Is.Not.Empty);
            Assert.That((proposal.Count.People, proposal.Count.Openings, proposal.Count.FreePlaces, proposal.Count.Placed, proposal.Count.Left), Is.EqualTo((2, 2, 2, 2, 0)));
            Assert.That(proposal.Crowded.Select(crowd => (crowd.OpeningId, crowd.Fit, crowd.Places)), Is.EqualTo(new[] { (packing.Id, 2, 1) }));
        });
    }

    [Test]
    public async Task A_pin_keeps_a_pair_together_and_shows_whom_it_moves()
    {
        var (either, only) = (await Somebody("Berg"), await Somebody("Ely", hoursMax: 10));
        var (packing, gardening) = (await OpeningFor(hours: 10), await OpeningFor("Gardener", "gardening", hours: 20));

        var proposal = await Propose(new() { Pins = [new(either.Id, packing.Id)] });

        Assert.Multiple(() =>
        {
            Assert.That(Pairs(proposal), Is.EquivalentTo(new[] { (either.Id, packing.Id) }));
            Assert.That(proposal.Lines.Single().IsPinned, Is.True);
            Assert.That(proposal.LeftWithout.Select(left => (left.CandidateId, left.Why, left.Options)), Is.EqualTo(new[] { (only.Id, LeftBecause.AllTaken, 1) }));
            Assert.That(proposal.Moves.Select(move => (move.Candidate, move.From, move.To)), Is.EquivalentTo(new[]
            {
                ("Ali Berg", "Gardener, Jensen Byg, Vejle", "Packer, Jensen Byg, Vejle"),
                ("Ali Ely", "Packer, Jensen Byg, Vejle", (string?)null),
            }));
            Assert.That((proposal.Before!.Placed, proposal.Now.Placed), Is.EqualTo((2, 1)));
            Assert.That(proposal.Now.PercentOfMost, Is.LessThan(proposal.Before.PercentOfMost));
        });

        var second = await Propose(new() { Pins = [new(either.Id, packing.Id), new(only.Id, packing.Id)] });
        Assert.That(second.Pins.Select(pin => (pin.Candidate, pin.IsKept)), Is.EqualTo(new[] { ("Ali Berg", true), ("Ali Ely", false) }), "one place takes one");
    }

    [Test]
    public async Task What_is_ruled_out_is_not_proposed()
    {
        var somebody = await Somebody("Berg");
        var opening = await OpeningFor();

        var proposal = await Propose(new() { Bans = [new(somebody.Id, opening.Id)] });

        Assert.That((proposal.Lines.Count, proposal.LeftWithout.Single().Why), Is.EqualTo((0, LeftBecause.AllTaken)));
        Assert.That(proposal.Bans.Single().Opening, Is.EqualTo("Packer, Jensen Byg, Vejle"));
    }

    [Test]
    public async Task A_line_that_is_taken_up_holds_its_place_and_stands_with_the_run()
    {
        var (first, second) = (await Somebody("Berg"), await Somebody("Ely"));
        var opening = await OpeningFor();
        var line = (await Propose()).Lines.Single();
        var runId = (await Propose()).RunId!.Value;

        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = line.Row.CandidateId, OpeningId = opening.Id, RunId = runId });
        var after = await Propose();

        var run = await Load<MatchRun>(runId);
        var shown = await SendAs(Some.Consultant, new ShowMatchRun(runId));
        Assert.Multiple(() =>
        {
            Assert.That(after.AlreadyChosen.Select(chosen => (chosen.CandidateId, chosen.OpeningId, chosen.State)), Is.EqualTo(new[] { (first.Id, opening.Id, SuggestionState.Shortlisted) }));
            Assert.That(after.LeftWithout.Select(left => (left.CandidateId, left.Why)), Is.EqualTo(new[] { (second.Id, LeftBecause.AllTaken) }));
            Assert.That((run.Direction, run.CandidateId, run.OpeningId, run.ReadAsked().People), Is.EqualTo((MatchDirection.TeamProposal, (Guid?)null, (Guid?)null, 2)));
            Assert.That(run.ReadLines().Select(one => (one.Id, one.OpeningId)), Is.EqualTo(new[] { (first.Id, (Guid?)opening.Id) }));
            Assert.That((shown.Subject, shown.IsProven, shown.Lines[0].Title, shown.Lines[0].Choices[0].Kind), Is.EqualTo(((string?)null, true, "Ali Berg · Packer, Jensen Byg", MatchChoiceKind.Shortlisted)));
        });
    }

    [Test]
    public async Task Nobody_takes_up_the_line_of_another_consultant()
    {
        var somebody = await Somebody("Colleague", with: somebody => somebody.Assign(Some.OtherConsultant.MemberId, null, Some.Consultant.Team));
        var opening = await OpeningFor();
        var run = (await Propose()).RunId;
        var takeUp = new ShortlistCandidate { CandidateId = somebody.Id, OpeningId = opening.Id, RunId = run };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, takeUp), Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Placements.LineOfSomebodyElse"));

        await SendAs(Some.OtherConsultant, takeUp with { RunId = (await SendAs(Some.OtherConsultant, new FindTeamProposal())).RunId });
        Assert.That((await Propose()).AlreadyChosen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nobody_the_reader_may_not_see_is_placed_named_or_counted()
    {
        await Somebody("Stranger", of: Some.ConsultantOfOtherTeam);
        var mine = await Somebody("Berg");
        await OpeningFor(places: 5);

        var proposal = await Propose();

        Assert.That(Pairs(proposal).Select(pair => pair.CandidateId), Is.EqualTo(new[] { mine.Id }));
        Assert.That((proposal.Count.Asked, proposal.Lines[0].OthersFit), Is.EqualTo((1, 0)));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new FindTeamProposal { Pins = [new(Guid.NewGuid(), Guid.NewGuid())] }), Has.Property(nameof(TeamProposal.Pins)).Empty);
    }

    [Test]
    public async Task What_comes_after_very_many_others_is_counted_proposed_and_pinned()
    {
        // Sixty that were said no to or are of another kind come before the one that is left.
        var (somebody, other) = (await Somebody("Berg"), await Somebody("Ely"));
        var better = new List<Opening>();
        for (var i = 0; i < 60; i++)
            better.Add(await OpeningFor($"Packer {i}", hours: 10));
        var last = await OpeningFor("Gardener", "gardening", hours: 20);
        var pinned = await Propose(new() { Pins = [new(somebody.Id, last.Id)] });
        foreach (var opening in better)
            await SendAs(Some.Consultant, new RejectMatch { CandidateId = somebody.Id, OpeningId = opening.Id, Reason = DeclineReason.Other, Words = "No." });

        var proposal = await Propose();

        Assert.Multiple(() =>
        {
            Assert.That(pinned.Pins.Single().IsKept, Is.True);
            Assert.That(pinned.Lines.Single(line => line.Row.CandidateId == other.Id).Options, Is.EqualTo(61));
            Assert.That(pinned.Lines.Single(line => line.Row.CandidateId == somebody.Id), Has.Property("Rank").EqualTo(61).And.Property("OthersFit").EqualTo(1));
            Assert.That(proposal.Lines.Single(line => line.Row.CandidateId == somebody.Id).Row.OpeningId, Is.EqualTo(last.Id));
        });
    }

    [Test]
    public async Task Lines_that_break_the_legal_ratio_only_together_are_warned_of()
    {
        // Five work there, so one subsidised place is allowed.
        var (first, second, third) = (await WaitsFor(3), await WaitsFor(2), await WaitsFor(1));
        var opening = await OpeningFor(places: 3, staff: 5);

        var proposal = await Propose();

        var run = await Load<MatchRun>(proposal.RunId!.Value);
        Assert.Multiple(() =>
        {
            Assert.That(proposal.Lines.Select(line => (line.Row.CandidateId, Warned(line))), Is.EqualTo(new[] { (first.Id, 0), (second.Id, 1), (third.Id, 1) }));
            Assert.That(proposal.Lines[2].Row.Reasons[0].Sentence, Does.StartWith("Full together with the other proposals of this list: with them, up to 2 subsidised places are taken here"));
            Assert.That(run.ReadLines().Select(line => (line.Id, line.Warns)), Is.EqualTo(new[] { (first.Id, false), (second.Id, true), (third.Id, true) }));
            Assert.That(run.IsProven(MatchWeights.Shipped), Is.True);
        });

        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = first.Id, OpeningId = opening.Id, RunId = proposal.RunId });
        Assert.That((await Propose()).Lines.Select(Warned), Is.EqualTo(new[] { 1, 1 }), "the first holds its place");

        static int Warned(TeamProposal.Line line) => line.Row.Reasons.Count(reason => reason.Warns);
        Task<Candidate> WaitsFor(int months) => SomebodyWaiting(waitingSince: Today.AddMonths(-months));
    }

    [Test]
    public async Task A_pair_without_effect_is_told_and_not_dropped()
    {
        var (chosen, other, stranger) = (await Somebody("Berg"), await Somebody("Ely"), await Somebody("Stranger", of: Some.ConsultantOfOtherTeam));
        var (opening, flexjob) = (await OpeningFor(places: 2), await OpeningFor("Flex", kind: PlacementKind.Flexjob));
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = chosen.Id, OpeningId = opening.Id, Words = "They know each other." });
        var (first, second, third) = (new TeamPair(chosen.Id, opening.Id), new TeamPair(other.Id, flexjob.Id), new TeamPair(stranger.Id, Guid.NewGuid()));

        var proposal = await Propose(new() { Kind = PlacementKind.WorkTrial, Pins = [first, third], Bans = [second] });

        Assert.That(proposal.NotKept, Is.EqualTo(new[]
        {
            new TeamProposal.Lost(first, "Ali Berg", "Packer, Jensen Byg", IsChosen: true),
            new(third, null, null, IsChosen: false),
            new(second, "Ali Ely", "Flex, Jensen Byg", IsChosen: false),
        }));
        Assert.That((proposal.Pins.Count, proposal.Bans.Count, proposal.Before), Is.EqualTo((0, 0, (TeamProposal.Measures?)null)));
    }

    [Test]
    public async Task A_pair_that_something_has_come_up_against_is_not_proposed()
    {
        var (somebody, other) = (await Somebody("Berg"), await Somebody("Ely"));
        var opening = await OpeningFor("Long days", hours: 37);
        var free = await OpeningFor("Gardener", "gardening");
        var proposal = default(TeamProposal)!;

        await InDatabase(Some.Consultant, async db =>
        {
            var offers = (await new MatchOffers(db, db.Openings, Today).Load(default)).Select(offer => offer.Profile with { WeeklyHours = 20 });
            var (snapshot, request) = (new MatchSnapshot(OfferIndex.Of(offers, Today), null, 0, null), new FindTeamProposal { Pins = [new(somebody.Id, opening.Id)] });
            var pool = await new TeamPoolReader(db, Some.Consultant, Today).Read(request, snapshot, await PeopleWaiting.Read(db, default), default);
            var answer = new TeamAnswer(pool, request);
            var words = new TeamWords(db, Some.Consultant, Today, pool, answer, await TeamJudged.Of(db, Some.Consultant, Today, pool, answer, MatchWeights.Shipped, default));
            proposal = await words.Tell(await words.Lines(25, default), default);
        });

        Assert.That(Pairs(proposal), Is.EqualTo(new[] { (other.Id, free.Id) }));
        Assert.That(proposal.ChangedMeanwhile, Is.EqualTo(new[] { new TeamProposal.Changed(somebody.Id, "Ali Berg", opening.Id, "Long days, Jensen Byg, Vejle") }));
        Assert.That((proposal.Count.Placed, proposal.Count.Left), Is.EqualTo((1, 0)), "not counted as placed either");
    }

    [Test]
    public async Task A_manager_sees_the_proposal_without_what_stands_in_considerations()
    {
        var somebody = await Somebody("Berg");
        await Confirmed(somebody, "stand", 20);
        await OpeningFor(standing: 10);

        var line = (await SendAs(Some.Manager, new FindTeamProposal())).Lines.Single();

        Assert.That(line.IsMine, Is.False);
        Assert.That(line.Row.Reasons.Select(reason => reason.Sentence), Has.Member("A special consideration can be met here").And.None.Contains("stand"));
    }

    [Test]
    public async Task Says_why_somebody_is_left_without_and_leaves_out_who_is_at_work()
    {
        var silent = await Somebody("Silent", with: somebody => somebody.WithdrawConsent(Today));
        var far = await Somebody("Far", with: somebody => somebody.Travel(Transport.Bicycle, 1, "9990", 57.7, 10.6));
        await OpeningFor();

        var proposal = await Propose();

        Assert.That(proposal.LeftWithout.Select(left => (left.CandidateId, left.Why)), Is.EquivalentTo(new[] { (silent.Id, LeftBecause.NoConsent), (far.Id, LeftBecause.NothingFits) }));
    }

    [Test]
    public async Task Only_those_asked_for_are_placed()
    {
        await Somebody("Colleague", with: somebody => somebody.Assign(Some.OtherConsultant.MemberId, null, Some.Consultant.Team));
        var mine = await Somebody("Berg");
        await OpeningFor(places: 2);

        var proposal = await Propose(new() { ConsultantId = Some.Consultant.MemberId, Kind = PlacementKind.WorkTrial, MunicipalityCode = "630" });

        Assert.That(Pairs(proposal).Select(pair => pair.CandidateId), Is.EqualTo(new[] { mine.Id }));
        Assert.That((await Propose(new() { Kind = PlacementKind.Flexjob })).Count.Openings, Is.Zero);
        Assert.That((await Propose(new() { MunicipalityCode = "621" })).Count.People, Is.Zero);
    }

    [Test]
    public async Task While_the_match_is_off_nothing_is_proposed()
    {
        await Somebody("Berg");
        await OpeningFor();
        await SendAs(Some.Manager, new SwitchMatching(IsOff: true));

        var proposal = await Propose();

        Assert.That((proposal.RunId, proposal.Lines.Count), Is.EqualTo(((Guid?)null, 0)));
    }

    [Test]
    public Task Refuses_more_pairs_than_anybody_can_follow() =>
        Assert.ThatAsync(
            () => Propose(new() { Bans = [.. Enumerable.Repeat(new TeamPair(Guid.NewGuid(), Guid.NewGuid()), 41)] }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("at most 40"));

    [Test]
    public Task Is_forbidden_to_jobcentre_staff() =>
        Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindTeamProposal()), Throws.TypeOf<Forbidden>());

    private Task<TeamProposal> Propose(FindTeamProposal? request = null) => SendAs(Some.Consultant, request ?? new FindTeamProposal());

    private Task<Candidate> Somebody(string familyName, decimal hoursMax = 25, Action<Candidate>? with = null, CurrentUser? of = null) =>
        SomebodyWaiting(
            somebody =>
            {
                somebody.Work(5, hoursMax, null);
                with?.Invoke(somebody);
            },
            familyName, Today.AddMonths(-3), of);

    private static IEnumerable<(Guid CandidateId, Guid OpeningId)> Pairs(TeamProposal proposal) => proposal.Lines.Select(line => (line.Row.CandidateId, line.Row.OpeningId));
}
