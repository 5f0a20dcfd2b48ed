using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Candidates;

public sealed class FindCandidatesTests : DatabaseTest
{
    [TestCase("hansen", "Ali Hansen")]
    [TestCase("soren", "Søren Ågård")]
    [TestCase("Aagaard", "Søren Ågård")]
    [TestCase("Müler", "Ute Müller")]
    [TestCase("MUELLER", "Ute Müller")]
    [TestCase("k-1002", "Søren Ågård")]
    [TestCase("1003", "Ute Müller")]
    [TestCase("ali han", "Ali Hansen")]
    public async Task Finds_by_piece_by_folded_letters_by_nearly_right_words_and_by_number(string text, string name)
    {
        await Given(Cards.Stored(1001, "Ali", "Hansen"));
        await Given(Cards.Stored(1002, "Søren", "Ågård"));
        await Given(Cards.Stored(1003, "Ute", "Müller"));

        var page = await SendAs(Some.Consultant, new FindCandidates { Text = text });

        Assert.That(page.Rows.Select(row => $"{row.GivenName} {row.FamilyName}"), Is.EqualTo(new[] { name }));
    }

    [TestCase("%")]
    [TestCase("_")]
    [TestCase(@"\")]
    public async Task Signs_of_patterns_are_ordinary_letters(string text)
    {
        await Given(Cards.Stored(1001));

        var page = await SendAs(Some.Consultant, new FindCandidates { Text = text });

        Assert.That(page.Rows, Is.Empty);
    }

    [Test]
    public async Task Filters_by_state_municipality_and_consultant()
    {
        var ready = Cards.Stored(1001, "Ali");
        ready.BeginClarifying();
        ready.BecomeReady();
        await Given(ready);
        await Given(Cards.Stored(1002, "Mia", municipality: "621"));
        var own = Cards.Stored(1003, "Uwe");
        own.Assign(Some.Consultant.MemberId, null, "Vest");
        await Given(own);

        async Task<IEnumerable<string>> Names(FindCandidates request) => (await SendAs(Some.Consultant, request)).Rows.Select(row => row.GivenName);

        Assert.That(await Names(new() { State = CandidateState.Ready }), Is.EqualTo(new[] { "Ali" }));
        Assert.That(await Names(new() { MunicipalityCode = "621" }), Is.EqualTo(new[] { "Mia" }));
        Assert.That(await Names(new() { ConsultantId = Some.Consultant.MemberId }), Is.EqualTo(new[] { "Uwe" }));
    }

    [Test]
    public async Task Pages_go_on_where_the_last_one_ended_also_among_people_of_the_same_name()
    {
        for (var number = 1; number <= 60; number++)
            await Given(Cards.Stored(number));

        var seen = new List<Guid>();
        Guid? after = null;
        do
        {
            var page = await SendAs(Some.Consultant, new FindCandidates { After = after });
            Assert.That(page.Count, Is.EqualTo(60));
            seen.AddRange(page.Rows.Select(row => row.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.That(seen, Has.Count.EqualTo(60).And.Unique);
    }

    [Test]
    public Task A_search_text_has_an_end() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, new FindCandidates { Text = new string('a', 101) }), Throws.TypeOf<RequestInvalid>());
}
