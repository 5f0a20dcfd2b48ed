using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

public sealed class CompareMatchesTests : MatchWorld
{
    [Test]
    public async Task Openings_stand_beside_each_other_with_the_same_points_as_in_the_list()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        var (packer, gardener) = (await OpeningFor("Packer", standing: 10), await OpeningFor("Gardener", "gardening", hours: 12));
        var list = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        var page = await SendAs(Some.Consultant, new CompareMatches(list.RunId!.Value, [gardener.Id, packer.Id, gardener.Id]));

        Assert.Multiple(() =>
        {
            Assert.That((page.CandidateId, page.OpeningId, page.Subject), Is.EqualTo(((Guid?)candidate.Id, (Guid?)null, "Ali Hansen")));
            Assert.That(page.Columns.Select(column => (column.Row.Title, column.Score, column.WeeklyHours)), Is.EqualTo(list.List.Fits.Select(row => (row.Title, row.Fit.Score, row.Title == "Packer" ? (decimal?)20 : 12))));
            Assert.That(page.Columns.Select((column, index) => page.Lines.Sum(line => line.Cells[index].Points)), Is.EqualTo(page.Columns.Select(column => column.Score)), "the lines sum to the score");
            Assert.That(page.Lines[0].Factor, Is.EqualTo(Factor.Wish), "what differs most comes first");
            Assert.That(page.Lines.Single(line => line.Factor == Factor.Consideration).Cells.Select(cell => (cell.Points, cell.Reasons[0].Kind)), Is.EqualTo(new[] { (0, ReasonKind.Fits), (0, ReasonKind.Unknown) }));
        });
    }

    [Test]
    public async Task Candidates_stand_beside_each_other_too()
    {
        var (berg, ely) = (await SomebodyWaiting(familyName: "Berg"), await SomebodyWaiting(somebody => somebody.Wish("", [], []), "Ely"));
        var opening = await OpeningFor();
        var list = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        var page = await SendAs(Some.Consultant, new CompareMatches(list.RunId!.Value, [ely.Id, berg.Id]));

        Assert.That((page.Subject, page.CandidateId, page.OpeningId), Is.EqualTo(("Packer", (Guid?)null, (Guid?)opening.Id)));
        Assert.That(page.Columns.Select(column => (column.Row.Title, column.Work.Count)), Is.EqualTo(new[] { ("Ali Ely", 0), ("Ali Berg", 1) }));
    }

    [Test]
    public async Task Nobody_the_reader_may_not_see_is_compared()
    {
        var (mine, strange) = (await SomebodyWaiting(familyName: "Berg"), await SomebodyWaiting(familyName: "Stranger", of: Some.ConsultantOfOtherTeam));
        var opening = await OpeningFor();
        var list = await SendAs(Some.Consultant, new FindCandidatesFor(opening.Id));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new CompareMatches(list.RunId!.Value, [mine.Id, strange.Id])), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Somebody_elses_list_is_not_compared()
    {
        var candidate = await SomebodyWaiting();
        var (one, two) = (await OpeningFor("One"), await OpeningFor("Two"));
        var list = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, new CompareMatches(list.RunId!.Value, [one.Id, two.Id])), Throws.TypeOf<NotFound>());
    }

    [TestCase(1)]
    [TestCase(5)]
    public Task Refuses_fewer_than_two_and_more_than_four(int count) =>
        Assert.ThatAsync(
            () => SendAs(Some.Consultant, new CompareMatches(Guid.NewGuid(), [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())])),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("2 to 4"));

    [Test]
    public Task Is_forbidden_to_jobcentre_staff() =>
        Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new CompareMatches(Guid.NewGuid(), [])), Throws.TypeOf<Forbidden>());
}
