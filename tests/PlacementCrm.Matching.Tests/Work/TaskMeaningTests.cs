using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Engine;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Work;

/// <summary>Invariant 9 in other words: the work that a placement ended over is recognised in any language, and asked about where it is only likely.</summary>
public sealed class TaskMeaningTests
{
    private static readonly WorkReader s_reader = WorkReader.Of([]);

    private static readonly string[] s_pool =
    [
        "opvask", "dishwashing", "Geschirr spülen", "Vaske op i opvaskemaskine", "vaske op i opvaskemaskinen", "Opvasker", "Pack orders at a table", "pakke ordrer", "Fodre odderne",
        "Fodre odderne om morgenen", "Rengøring", "Rengøring af kontorer", "Wrap pallets in film", "IT", "",
    ];

    [TestCase("opvask", "Geschirr spülen", nameof(Sameness.Same))]
    [TestCase("OPVASK", "dishwashing", nameof(Sameness.Same))]
    [TestCase("Geschirr  spülen", "dishwashing", nameof(Sameness.Same))]
    [TestCase("Wash up by machine", "Geschirr mit der Maschine spülen", nameof(Sameness.Same))]
    [TestCase("vaske op i opvaskemaskinen", "Wash up by machine", nameof(Sameness.Same))]
    [TestCase("opvask", "Wash up by machine", nameof(Sameness.Same))]
    [TestCase("Vaske op", "Geschirr mit der Maschine spülen", nameof(Sameness.Same))]
    [TestCase("Kitchen porter", "Wash up by machine", nameof(Sameness.Perhaps))]
    [TestCase("Spülkraft", "skrubbe gryder og pander", nameof(Sameness.Perhaps))]
    [TestCase("Fodre odderne", "Fodre odderne om morgenen", nameof(Sameness.Perhaps))]
    [TestCase("Pack orders at a table", "Wrap pallets in film", nameof(Sameness.Different))]
    [TestCase("opvask", "Wrap pallets in film", nameof(Sameness.Different))]
    [TestCase("Fodre odderne", "Wrap pallets in film", nameof(Sameness.Different))]
    public void Two_names_are_one_task_may_be_or_are_not(string left, string right, string expected)
    {
        Assert.That(Between(left, right, s_reader).ToString(), Is.EqualTo(expected));
        Assert.That(Between(right, left, s_reader).ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void What_somebody_has_said_of_a_word_counts()
    {
        var told = WorkReader.Of([new ConfirmedWork(WorkKind.Task, "Bakkebåndet", "wash-up"), new ConfirmedWork(WorkKind.Task, "Spülkraft", null)]);

        Assert.That(Between("bakkebåndet", "Geschirr mit der Maschine spülen", told), Is.EqualTo(Sameness.Same));
        Assert.That(Between("bakkebåndet", "Geschirr mit der Maschine spülen", s_reader), Is.EqualTo(Sameness.Different));
        Assert.That(Between("spülkraft", "dishwashing", s_reader), Is.EqualTo(Sameness.Same));
        Assert.That(Between("spülkraft", "dishwashing", told), Is.EqualTo(Sameness.Different), "they have said that it is none of these");
    }

    [TestCase("dishwashing", true)]
    [TestCase("Kitchen porter", false)]
    public void C9_The_same_work_in_another_language_is_blocked_and_what_may_be_it_is_asked(string offered, bool isBlocked)
    {
        var fit = Some.Judged(After("opvask"), Some.Offer() with { Tasks = [Some.Task(offered)] });

        var reason = fit.Reason(Factor.Avoided);
        Assert.That((fit.IsBlocked, reason.IsAvoided, reason.Kind), Is.EqualTo((isBlocked, isBlocked, isBlocked ? ReasonKind.Conflicts : ReasonKind.Unknown)));
        if (isBlocked)
            return;
        Assert.That(ReasonText.Of(reason), Is.EqualTo("A placement here with opvask ended early on 20 Oct 2026; Kitchen porter may be the same work"));
        Assert.That(ReasonText.Question(reason), Is.EqualTo("Ask: What exactly is done in the task?"), "a company may be asked this and learns nothing of anybody");
    }

    [Test]
    public void The_task_that_is_surely_another_one_is_taken_before_the_one_that_may_be_it()
    {
        var offer = Some.Offer() with { Tasks = [Some.Task("Vaske op i opvaskemaskine"), Some.Task("Wrap pallets in film")] };

        var fit = Some.Judged(After("opvask"), offer);

        Assert.That((fit.TaskId, fit.Reasons.Any(reason => reason.Factor == Factor.Avoided)), Is.EqualTo(((Guid?)offer.Tasks[1].Id, false)));
    }

    [Test]
    public void The_index_says_the_same_of_every_two_names([Values] bool guesses)
    {
        OfferProfile[] offers = [.. s_pool.Select((name, number) => Some.Offer() with { Id = Some.Number(1000 + number), OpeningId = Some.Number(1000 + number), Tasks = [Some.Task(name)] })];
        var index = OfferIndex.Of(offers, Some.Today);

        foreach (var candidate in s_pool.Select(After).Select(person => guesses ? person : person with { Reader = WorkReader.NamesOnly }))
        {
            var judged = offers.Select(offer => (offer.Id, Fit: Matcher.Judge(candidate, offer, Some.Today))).ToList();

            Assert.That(
                index.Find(candidate, int.MaxValue).Offers.Select(found => (found.OfferId, found.UnknownCount)),
                Is.EquivalentTo(judged.Where(one => !one.Fit.IsBlocked).Select(one => (one.Id, one.Fit.UnknownCount))), candidate.Avoids[0].TaskName);
            Assert.That(index.FindBlocked(candidate, int.MaxValue).Select(found => found.OfferId), Is.EquivalentTo(judged.Where(one => one.Fit.IsBlocked).Select(one => one.Id)));
            Assert.That(index.CountConflicts(candidate).ConflictCount, Is.EqualTo(judged.Count(one => one.Fit.IsBlocked)));
        }
    }

    private static Sameness Between(string left, string right, WorkReader reader) =>
        TaskMeaning.Of(TaskKey.Of(left), reader).To(TaskMeaning.Of(TaskKey.Of(right), reader), reader.Catalogue);

    private static CandidateProfile After(string task) => Some.Candidate() with
    {
        Reader = s_reader,
        Avoids = [new AvoidedProfile(Some.Number(800), new DateOnly(2026, 10, 20), Some.Offer().SiteId, task)],
    };
}
