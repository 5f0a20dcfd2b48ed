using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Testing;
using ReasonKind = PlacementCrm.Domain.Placements.ReasonKind;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>What people do with a pair, and what becomes of it in the list.</summary>
public sealed class PairTests : MatchWorld
{
    private Candidate _candidate = null!;
    private Opening _opening = null!;

    [SetUp]
    public async Task Fill()
    {
        _candidate = await SomebodyWaiting();
        _opening = await OpeningFor();
    }

    [Test]
    public async Task Shortlisting_keeps_the_reasons_as_they_were_shown()
    {
        var page = await SendAs(Some.Consultant, new FindOffersFor(_candidate.Id));
        var row = page.List.Fits.Single();

        var id = await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = row.CandidateId, OpeningId = row.OpeningId, WorkTaskId = row.WorkTaskId, RunId = page.RunId });

        var kept = await Load<Suggestion>(id);
        Assert.That(kept.Reasons.Select(reason => reason.Sentence), Is.EqualTo(row.Reasons.Select(reason => reason.Sentence)));
        Assert.That((await Listed("Shortlisted")).NotShownRows.Single().MayBeShortlisted, Is.False);
    }

    [Test]
    public async Task C10_A_pair_put_together_by_hand_keeps_all_conflicts_and_unknowns_beside_the_words()
    {
        await Confirmed(_candidate, "stand", 20, isShareable: false);
        await Confirmed(_candidate, "lift", 5);
        var heavy = await OpeningFor(hours: 37, standing: 120);

        var id = await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = _candidate.Id, OpeningId = heavy.Id, Words = " They know each other. " });

        var kept = await Load<Suggestion>(id);
        Assert.Multiple(() =>
        {
            Assert.That(kept.Reasons.Where(reason => reason.Kind == ReasonKind.Fit).Select(reason => (reason.Code, reason.Sentence)), Is.EqualTo(new[] { ("ByHand", "They know each other.") }));
            Assert.That(kept.Reasons.Where(reason => reason.Kind == ReasonKind.Conflict).Select(reason => reason.Code), Is.EquivalentTo(new[] { "Hours.TooMany", "Consideration.Conflicts.Private" }));
            Assert.That(kept.Reasons.Where(reason => reason.Kind == ReasonKind.Unknown).Select(reason => reason.Code), Does.Contain("Consideration.Unknown"));
        });
    }

    [Test]
    public async Task A_conflict_is_gone_over_only_in_words_and_about_one_that_is_there()
    {
        await Confirmed(_candidate, "stand", 20, isShareable: false);
        var heavy = await OpeningFor(standing: 300);
        var page = await SendAs(Some.Consultant, new FindOffersFor(_candidate.Id) { NotShown = "all" });
        var row = page.List.NotShownRows.Single();
        var request = new ShortlistCandidate { CandidateId = _candidate.Id, OpeningId = heavy.Id, WorkTaskId = row.WorkTaskId, RunId = page.RunId };

        foreach (var refused in new[] { request, request with { Words = "A stool is there." }, request with { Despite = Factor.Consideration, Words = " " }, request with { Despite = Factor.Hours, Words = "A stool is there." } })
            await Assert.ThatAsync(() => SendAs(Some.Consultant, refused), Throws.TypeOf<RuleBroken>().With.Property("Code").EqualTo("Placements.ConflictNeedsReason"));
        Assert.That(row.Conflicts.Select(reason => reason.Group), Is.EqualTo(new[] { "Consideration" }));

        var id = await SendAs(Some.Consultant, request with { Despite = Factor.Consideration, Words = " A stool is there. " });

        var kept = await Load<Suggestion>(id);
        Assert.Multiple(() =>
        {
            Assert.That((kept.Reasons[0].Kind, kept.Reasons[0].Code, kept.Reasons[0].Sentence), Is.EqualTo((ReasonKind.Fit, "Consideration.Despite.Private", "A stool is there.")));
            Assert.That(kept.Reasons.Select(reason => reason.Code), Does.Contain("Consideration.Conflicts.Private").And.Contain("Wish.Same"));
        });
        var unread = (await SendAs(Some.Manager, new FindSuggestions { CandidateId = _candidate.Id })).Single();
        Assert.That(unread.Reasons.Select(reason => reason.Sentence), Does.Not.Contain("A stool is there."));
    }

    [Test]
    public async Task What_was_only_set_aside_comes_back_without_words()
    {
        await SendAs(Some.Consultant, new SetMatchAside { CandidateId = _candidate.Id, OpeningId = _opening.Id });
        var page = await SendAs(Some.Consultant, new FindOffersFor(_candidate.Id) { NotShown = "NotNow" });

        Assert.That(page.List.NotShownRows.Single().Conflicts, Is.Empty);
        await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = _candidate.Id, OpeningId = _opening.Id, RunId = page.RunId });
        Assert.That((await Listed("Shortlisted")).NotShownRows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task C10_What_the_engine_says_of_a_pair_is_kept_and_nothing_that_a_sender_could_say()
    {
        await SendAs(Some.Consultant, Rejection());
        await SendAs(Some.Consultant, new SetMatchAside { CandidateId = _candidate.Id, OpeningId = _opening.Id });

        await InDatabase(null, db =>
        {
            Assert.That(db.Suggestions.ToList().Select(pair => pair.Reasons.Select(reason => reason.Code)), Has.Exactly(2).Items.And.All.Contains("Wish.Same"));
            return Task.CompletedTask;
        });
    }

    [Test]
    public async Task Not_now_takes_the_pair_away_for_thirty_days()
    {
        await SendAs(Some.Consultant, new SetMatchAside { CandidateId = _candidate.Id, OpeningId = _opening.Id });

        var at_once = await Listed("NotNow");
        Assert.That((at_once.FitCount, at_once.NotShownRows.Single().Reasons[0].Sentence), Is.EqualTo((0, "Set aside on 23 Nov 2026")));

        Clock.Now = Now.AddDays(30);
        Assert.That((await Listed()).FitCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Not_relevant_keeps_its_reason_and_stays()
    {
        await SendAs(Some.Consultant, Rejection());

        Clock.Now = Now.AddDays(90);
        var row = (await Listed("NotRelevant")).NotShownRows.Single();
        Assert.That(row.Reasons[0].Sentence, Is.EqualTo("Said no on 23 Nov 2026: Knows the owner"));
        Assert.That(row.MayBeShortlisted, Is.True, "a person may think again");
    }

    [Test]
    public async Task Not_relevant_asks_for_words()
    {
        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, Rejection() with { Words = "" }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("few words"));
    }

    [Test]
    public async Task Somebody_elses_candidate_cannot_be_rejected_or_set_aside()
    {
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Rejection()), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(
            () => SendAs(Some.ConsultantOfOtherTeam, new SetMatchAside { CandidateId = _candidate.Id, OpeningId = _opening.Id }),
            Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Rejection()), Throws.TypeOf<Forbidden>());
        Assert.That(await Count<Suggestion>(), Is.Zero);
    }

    [Test]
    public async Task An_asked_question_is_marked_in_the_list_and_in_the_agenda()
    {
        await Confirmed(_candidate, "stand", 20);
        var question = (await SendAs(Some.Consultant, new FindOpenQuestions(_opening.CompanyId))).Single();
        Assert.That((question.Waiting, question.IsAsked), Is.EqualTo((1, false)));

        await SendAs(Some.Consultant, new AddTask { CompanyId = _opening.CompanyId, Title = question.TaskTitle, DueOn = Today.AddDays(7) });

        Assert.That((await SendAs(Some.Consultant, new FindOpenQuestions(_opening.CompanyId))).Single().IsAsked, Is.True);
        Assert.That((await Listed()).Fits.Single().Reasons.Single(reason => reason.Question is not null).IsAsked, Is.True);
    }

    [Test]
    public async Task The_questions_for_a_visit_are_the_same_whoever_asks_and_say_how_many_wait_and_not_who()
    {
        await Confirmed(_candidate, "stand", 20);
        await Confirmed(await SomebodyWaiting(familyName: "Berg", of: Some.ConsultantOfOtherTeam), "noise", 1);
        await Confirmed(await SomebodyWaiting(familyName: "Dahl", of: Some.ConsultantOfOtherTeam), "noise", 1);
        await SomebodyWaiting(familyName: "Elsewhere", of: Some.Stranger);

        var (here, there) = (await SendAs(Some.Consultant, new FindOpenQuestions(_opening.CompanyId)), await SendAs(Some.ConsultantOfOtherTeam, new FindOpenQuestions(_opening.CompanyId)));

        Assert.That(here.Select(row => row.Waiting), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(there, Is.EqualTo(here));
        Assert.That(await SendAs(Some.Manager, new FindOpenQuestions(_opening.CompanyId)), Is.EqualTo(here), "who may not read considerations still knows what to ask");
    }

    [Test]
    public async Task What_is_not_shared_raises_no_question_to_the_company()
    {
        await Confirmed(_candidate, "stand", 20, isShareable: false);

        Assert.That(await SendAs(Some.Consultant, new FindOpenQuestions(_opening.CompanyId)), Is.Empty);
    }

    [Test]
    public async Task Matching_starts_from_those_who_wait_and_from_open_openings()
    {
        await OpeningFor("Baker", "baking", of: Some.Stranger);

        var all = await SendAs(Some.Consultant, new FindMatchSubjects());
        var some = await SendAs(Some.Consultant, new FindMatchSubjects { Text = "JENSEN b" });

        Assert.That((all.People.Single().Name, all.Places.Single().Title), Is.EqualTo(("Ali Hansen", "Packer")));
        Assert.That((some.PeopleCount, some.PlaceCount), Is.EqualTo((0, 1)));
        var misspelt = await SendAs(Some.Consultant, new FindMatchSubjects { Text = "hanssen" });
        Assert.That((misspelt.PeopleCount, misspelt.PlaceCount), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task What_is_not_relevant_names_what_of_the_list_it_is_about()
    {
        var page = await SendAs(Some.Consultant, new FindOffersFor(_candidate.Id));
        var request = Rejection() with { RunId = page.RunId, Reason = DeclineReason.TooFarAway };

        foreach (var factor in new Factor?[] { null, (Factor)99 })
        {
            var invalid = Assert.ThrowsAsync<RequestInvalid>(() => SendAs(Some.Consultant, request with { Factor = factor }))!;
            Assert.That(invalid.Failures.Select(failure => failure.Field), Is.EqualTo(new[] { "Factor" }));
        }

        await SendAs(Some.Consultant, request with { Factor = Factor.Distance });

        var choice = (await SendAs(Some.Consultant, new ShowMatchRun(page.RunId!.Value))).Lines.Single().Choices.Single();
        Assert.That((choice.Kind, choice.Factor, choice.Words), Is.EqualTo((MatchChoiceKind.NotRelevant, "Distance", "Knows the owner")));
    }

    [Test]
    public async Task Words_about_a_consideration_are_for_those_who_may_read_it_also_when_a_pair_is_not_relevant()
    {
        var page = await SendAs(Some.Consultant, new FindOffersFor(_candidate.Id));
        await SendAs(Some.Consultant, Rejection() with { RunId = page.RunId, Reason = DeclineReason.ConsiderationCannotBeMet, Factor = Factor.Consideration });

        var choice = (await SendAs(Some.Manager, new ShowMatchRun(page.RunId!.Value))).Lines.Single().Choices.Single();
        Assert.That((choice.Factor, choice.Words), Is.EqualTo(("Consideration", (string?)null)));
    }

    private async Task<MatchList> Listed(string? notShown = null) =>
        (await SendAs(Some.Consultant, new FindOffersFor(_candidate.Id) { NotShown = notShown })).List;

    private RejectMatch Rejection() => new()
    {
        CandidateId = _candidate.Id,
        OpeningId = _opening.Id,
        Reason = DeclineReason.Other,
        Words = "Knows the owner",
    };
}
