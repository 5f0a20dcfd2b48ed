using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Matching;

/// <summary>A wrong fact is asked again, a wrong factor is counted.</summary>
public sealed class CallMatchWrongTests : MatchWorld
{
    private FindOffersFor.Page _page = null!;

    private MatchRow Row => _page.List.Fits.Single();

    private MatchReason Standing => Row.Reasons.Single(reason => reason.Group == nameof(Factor.Consideration));

    [SetUp]
    public async Task Fill()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor(standing: 10);
        _page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
    }

    private CallMatchWrong Wrong(WrongAbout about) => new()
    {
        RunId = _page.RunId!.Value,
        CandidateId = Row.CandidateId,
        OpeningId = Row.OpeningId,
        About = about,
        Factor = Factor.Consideration,
        FactId = Standing.FactId,
        Topic = Standing.Topic,
        TaskTitle = Row.AskAgainTitle(Standing),
        Words = "They told me it is two hours.",
    };

    [Test]
    public async Task A_wrong_fact_becomes_a_question_and_is_marked_as_doubted()
    {
        await SendAs(Some.Consultant, Wrong(WrongAbout.Fact));
        await SendAs(Some.Consultant, Wrong(WrongAbout.Fact));

        FollowUpTask task = null!;
        await InDatabase(null, async db => task = await db.FollowUpTasks.SingleAsync());
        Assert.That((task.CompanyId, task.DueOn), Is.EqualTo(((Guid?)Row.CompanyId, Today.AddDays(7))));
        Assert.That(task.Title.InLanguage(), Does.Not.Contain("20").And.Not.Contain("Ali"), "asks about the work and tells nothing of the person");
        var again = (await SendAs(Some.Consultant, new FindOffersFor(Row.CandidateId))).List.Fits.Single().Reasons.Single(reason => reason.Group == nameof(Factor.Consideration));
        Assert.That(again.DoubtedOn, Is.EqualTo((DateOnly?)Today));
    }

    [Test]
    public async Task A_wrong_factor_is_counted_where_other_points_are_compared()
    {
        await SendAs(Some.Consultant, Wrong(WrongAbout.Factor) with { Factor = Factor.Distance });
        var draft = await SendAs(Some.Manager, new DraftMatchRules { ValidFromOn = Today, Points = MatchPoints.Of(MatchWeights.Shipped), Note = "Same" });

        var difference = await SendAs(Some.Manager, new CompareMatchRules(draft));

        Assert.That(difference.Wrong, Is.EqualTo(new[] { new MatchDifference.Complaint(Factor.Distance, 1) }));
        Assert.That(await Count<FollowUpTask>(), Is.Zero);
    }

    [Test]
    public async Task It_needs_words_a_reason_and_a_list_of_ones_own()
    {
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Wrong(WrongAbout.Fact) with { Words = " " }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Wrong(WrongAbout.Fact) with { Factor = null }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, Wrong(WrongAbout.Fact)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, Wrong(WrongAbout.Fact)), Throws.TypeOf<Forbidden>());
        Assert.That(await Count<MatchChoice>(), Is.Zero);
    }

    [Test]
    public async Task What_the_candidate_does_not_share_is_not_asked_at_the_company()
    {
        var quiet = await SomebodyWaiting(familyName: "Quiet");
        await Confirmed(quiet, "stand", 20, isShareable: false);

        var row = (await SendAs(Some.Consultant, new FindOffersFor(quiet.Id))).List.Fits.Single();
        var standing = row.Reasons.Single(reason => reason.Group == nameof(Factor.Consideration));

        Assert.That((row.AskAgainTitle(standing), standing.Topic), Is.EqualTo(((string?)null, (string?)null)));
    }
}
