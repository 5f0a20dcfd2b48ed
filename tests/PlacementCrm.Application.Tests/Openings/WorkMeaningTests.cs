using System.Globalization;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Tests.Matching;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Openings;

/// <summary>What words for work mean: understood, asked, said once and remembered for the organisation.</summary>
public sealed class WorkMeaningTests : MatchWorld
{
    private async Task<ReadWork.Row> Read(string text, CurrentUser? by = null, WorkKind kind = WorkKind.Function) =>
        (await SendAs(by ?? Some.Consultant, new ReadWork(kind, [text]))).Single();

    private Task<Guid> Say(string text, string? code, CurrentUser? by = null, WorkKind kind = WorkKind.Function) =>
        SendAs(by ?? Some.Consultant, new SayWorkMeaning { Kind = kind, Text = text, Code = code });

    [TestCase("en-GB", "Warehouse assistant")]
    [TestCase("da-DK", "Lagermedarbejder")]
    [TestCase("de-DE", "Lagerhilfe")]
    public async Task Shows_what_it_understood_in_the_language_of_the_reader(string language, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var row = await Read("lagermand");

        Assert.That((row.Code, row.Name, row.IsSaid, row.IsQuestion), Is.EqualTo(("warehouse-assistant", name, false, false)));
        Assert.That((await Read(name)).IsItsName, Is.True);
    }

    [Test]
    public async Task Asks_instead_of_guessing_and_remembers_the_answer_for_the_organisation()
    {
        var question = await Read("truck");
        Assert.That((question.IsQuestion, question.Choices.Count), Is.EqualTo((true, 4)));

        await Say("truck", "forklift-driver");

        var said = await Read("  TRUCK ", Some.OtherConsultant);
        Assert.That((said.Code, said.IsSaid, said.IsQuestion), Is.EqualTo(("forklift-driver", true, false)));
        Assert.That((await Read("truck", Some.Stranger)).IsQuestion, Is.True);
        Assert.That((await Read("truck", kind: WorkKind.Task)).IsSaid, Is.False);
    }

    [Test]
    public async Task The_last_word_counts_and_none_of_these_is_one()
    {
        var first = await Say("truck", "forklift-driver");
        var second = await Say("Truck", null);

        Assert.That(second, Is.EqualTo(first));
        var row = await Read("truck");
        Assert.That((row.Code, row.IsSaid, row.IsQuestion), Is.EqualTo(((string?)null, true, false)));
        var stored = await Load<WorkMeaning>(first);
        Assert.That((stored.Text, stored.Key, stored.SaidById, stored.SaidAt), Is.EqualTo(("truck", "TRUCK", Some.Consultant.MemberId, Now)));
    }

    [Test]
    public async Task What_was_said_counts_in_the_match_at_once_and_is_told_with_both_words()
    {
        var candidate = await SomebodyWaiting(somebody => somebody.Wish("", ["Hallenkraft"], []));
        await OpeningFor("Hal 4", work: "lagermedarbejder");
        Assert.That(await Wish(candidate.Id), Is.Empty);

        await Say("Hallenkraft", "warehouse-assistant");

        Assert.That(await Wish(candidate.Id), Is.EqualTo(new[] { "“Hallenkraft” = “lagermedarbejder”: exactly the work wished for" }));

        async Task<IEnumerable<string>> Wish(Guid id) =>
            (await SendAs(Some.Consultant, new FindOffersFor(id))).List.Fits.Single().Reasons.Where(reason => reason.Group == "Wish").Select(reason => reason.Sentence);
    }

    [TestCase("", "warehouse-assistant", "120")]
    [TestCase("truck", "was-removed", "from the list")]
    public Task Refuses_words_and_meanings_that_are_none(string text, string code, string said) =>
        Assert.ThatAsync(() => Say(text, code), Throws.TypeOf<RequestInvalid>().With.Message.Contains(said));

    [Test]
    public async Task Who_keeps_no_companies_neither_asks_nor_says()
    {
        await Assert.ThatAsync(() => Read("truck", Some.JobcentreStaff), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => Say("truck", null, Some.JobcentreStaff), Throws.TypeOf<Forbidden>());
    }
}
