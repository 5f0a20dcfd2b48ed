using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Activities;

public sealed class NoteTests : DatabaseTest
{
    private Activity _visit = null!;

    [SetUp]
    public async Task OneVisit()
    {
        var company = await Given(SomeCompany.Named("Jensen Byg"));
        _visit = await Given(SomeCompany.VisitOf(company, Now.AddDays(-13), Some.Consultant.MemberId, "Frst"));
    }

    [Test]
    public async Task The_author_corrects_the_note()
    {
        await SendAs(Some.Consultant, await Correction("First"));

        Assert.That((await Load<Activity>(_visit.Id)).Note, Is.EqualTo("First"));
    }

    [Test]
    public async Task After_fourteen_days_the_note_stays()
    {
        Clock.Now = Now.AddDays(2);

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Correction("First")), Throws.TypeOf<RuleBroken>().With.Message.Contains("14"));
        Assert.That((await Load<Activity>(_visit.Id)).Note, Is.EqualTo("Frst"));
    }

    [Test]
    public Task Nobody_else_corrects_it() =>
        Assert.ThatAsync(async () => await SendAs(Some.OtherConsultant, await Correction("Mine")), Throws.TypeOf<RuleBroken>());

    [Test]
    public Task A_correction_of_an_older_version_is_refused() =>
        Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Correction("First") with { Version = 1 }), Throws.TypeOf<EditConflict>());

    [Test]
    public Task A_note_has_an_end() =>
        Assert.ThatAsync(async () => await SendAs(Some.Consultant, await Correction(new string('a', 10_001))), Throws.TypeOf<RequestInvalid>());

    [Test]
    public Task Correcting_is_forbidden_to_an_administrator() =>
        Assert.ThatAsync(async () => await SendAs(Some.Administrator, await Correction("First")), Throws.TypeOf<Forbidden>());

    [Test]
    public async Task A_colleague_adds_to_it()
    {
        await SendAs(Some.OtherConsultant, new AddAddendum { ActivityId = _visit.Id, Text = " They called back. " });

        Assert.That(await Sql("select text from activity_addendum"), Is.EqualTo("They called back."));
        Assert.That((await Load<Activity>(_visit.Id)).Note, Is.EqualTo("Frst"));
    }

    [Test]
    public Task An_addendum_says_something() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, new AddAddendum { ActivityId = _visit.Id, Text = " " }), Throws.TypeOf<RequestInvalid>());

    [Test]
    public Task Adding_is_forbidden_to_a_booker() =>
        Assert.ThatAsync(() => SendAs(Some.Booker, new AddAddendum { ActivityId = _visit.Id, Text = "Seen" }), Throws.TypeOf<Forbidden>());

    private async Task<CorrectNote> Correction(string note) =>
        new() { ActivityId = _visit.Id, Version = (await Load<Activity>(_visit.Id)).Version, Note = note };
}
