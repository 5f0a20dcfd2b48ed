using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.ApiKeys;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Tests.Matching;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Kernel;

/// <summary>The client-made id of a command: one effect, one answer, and for a program one meaning.</summary>
public sealed class RequestIdTests : MatchWorld
{
    private CallMatchWrong _wrong = null!;
    private CurrentUser _program = null!;

    [SetUp]
    public async Task Fill()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor();
        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        _wrong = new()
        {
            RequestId = Guid.NewGuid(),
            RunId = page.RunId!.Value,
            CandidateId = candidate.Id,
            OpeningId = page.List.Fits.Single().OpeningId,
            About = WrongAbout.Factor,
            Factor = Factor.Wish,
            Words = "Counts too much.",
        };
        var key = await SendAs(Some.Administrator, new MakeApiKey { Name = "Reports", MemberId = Some.Consultant.MemberId, Scopes = [ApiScope.DecideMatches], Days = 30 });
        _program = (await Services.GetRequiredService<ApiKeyHolders>().Find(key.Key))!;
    }

    [Test]
    public async Task A_program_that_repeats_itself_gets_the_same_answer()
    {
        var first = await SendAs(_program, _wrong);

        Assert.That(await SendAs(_program, _wrong with { }), Is.EqualTo(first));
        Assert.That(await Count<MatchChoice>(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_program_that_says_something_else_with_the_same_id_is_refused_and_nothing_changes()
    {
        await SendAs(_program, _wrong);

        await Assert.ThatAsync(() => SendAs(_program, _wrong with { Words = "Counts too little." }), Throws.TypeOf<RequestIdUsedBefore>());
        await Assert.ThatAsync(
            () => SendAs(_program, new RejectMatch { RequestId = _wrong.RequestId, RunId = _wrong.RunId, CandidateId = _wrong.CandidateId, OpeningId = _wrong.OpeningId, Reason = DeclineReason.Other, Words = "Knows the owner" }),
            Throws.TypeOf<RequestIdUsedBefore>());
        Assert.That(await Count<MatchChoice>(), Is.EqualTo(1));
        Assert.That(await Sql("select octet_length(fingerprint) from command_receipt where request = 'CallMatchWrong'"), Is.EqualTo(32));
    }

    [Test]
    public async Task A_form_keeps_its_id_over_a_correction_and_leaves_no_fingerprint()
    {
        var first = await SendAs(Some.Consultant, _wrong);

        Assert.That(await SendAs(Some.Consultant, _wrong with { Words = "Counts too little." }), Is.EqualTo(first));
        Assert.That(await Sql("select count(*) from command_receipt where fingerprint is not null"), Is.EqualTo(0L));
    }

    [Test]
    public async Task Somebody_elses_id_is_taken_whatever_is_asked_with_it()
    {
        await SendAs(Some.ConsultantOfOtherTeam, new Application.Tasks.AddTask { RequestId = _wrong.RequestId, Title = "Call", DueOn = Today });

        await Assert.ThatAsync(() => SendAs(_program, _wrong), Throws.TypeOf<SomebodyWasFaster>());
    }
}
