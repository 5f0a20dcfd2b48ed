using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>What somebody wrote about a "no" may tell what stands in a consideration.</summary>
public sealed class DeclinedWordsTests : MatchWorld
{
    private const string Words = "Cannot stand for so long.";

    [TestCase(DeclineReason.ConsiderationCannotBeMet, Factor.Consideration, null)]
    [TestCase(DeclineReason.Other, null, null)]
    [TestCase(DeclineReason.TooFarAway, Factor.Distance, Words)]
    public async Task Are_read_wherever_they_stand_by_whoever_may_read_considerations(DeclineReason reason, Factor? about, string? forManager)
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor();
        var run = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).RunId;
        await SendAs(Some.Consultant, new RejectMatch { CandidateId = candidate.Id, OpeningId = opening.Id, RunId = run, Reason = reason, Factor = about, Words = Words });

        Assert.That(await Read(Some.Consultant), Is.EqualTo((Words, Words, "Said no on 23 Nov 2026: " + Words)));
        Assert.That(await Read(Some.Manager), Is.EqualTo((forManager, forManager, forManager is null ? "Said no on 23 Nov 2026" : "Said no on 23 Nov 2026: " + forManager)));

        async Task<(string?, string?, string)> Read(CurrentUser reader)
        {
            var list = await SendAs(reader, new FindOffersFor(candidate.Id) { NotShown = NotShown.NotRelevant });
            var people = await SendAs(reader, new FindCandidatesFor(opening.Id) { NotShown = NotShown.NotRelevant });
            Assert.That(people.List.NotShownRows.Single().Reasons[0].Sentence, Is.EqualTo(list.List.NotShownRows.Single().Reasons[0].Sentence));
            return (
                (await SendAs(reader, new FindSuggestions { OpeningId = opening.Id })).Single().DeclineWords,
                (await SendAs(reader, new ShowMatchRun(run!.Value))).Lines.Single().Choices.Single().Words,
                list.List.NotShownRows.Single().Reasons[0].Sentence);
        }
    }

    [Test]
    public async Task Do_not_stand_in_for_other_words_that_the_reader_may_not_read()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var opening = await OpeningFor(standing: 300);
        var run = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).RunId;
        var pair = await SendAs(Some.Consultant, new ShortlistCandidate { CandidateId = candidate.Id, OpeningId = opening.Id, RunId = run, Despite = Factor.Consideration, Words = "A stool is there." });
        await SendAs(Some.Consultant, new DeclineSuggestion
        {
            SuggestionId = pair,
            Version = (await Load<Suggestion>(pair)).Version,
            By = DeclinedBy.Company,
            Reason = DeclineReason.TooFarAway,
            Words = "Too far away.",
        });

        var choice = (await SendAs(Some.Manager, new ShowMatchRun(run!.Value))).ChosenBeside.Single().Choices.Single();

        Assert.That(choice.Words, Is.Null);
    }

    [TestCaseSource(nameof(EveryReason))]
    public void Whoever_wrote_them_reads_them(DeclineReason reason) =>
        Assert.That(DeclinedWords.For(Some.Manager, Words, reason, Some.Manager.MemberId), Is.EqualTo(Words));

    private static DeclineReason[] EveryReason => Enum.GetValues<DeclineReason>();
}
