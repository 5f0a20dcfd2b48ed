using PlacementCrm.Domain.Placements;
using static PlacementCrm.Domain.Tests.Placements.Given;

namespace PlacementCrm.Domain.Tests.Placements;

[SetUICulture("en"), SetCulture("en-GB")]
public sealed class VitasCaseTests
{
    [Test]
    public void R5_It_is_sent_and_then_answered()
    {
        var application = New();

        application.Send(" 2026-117 ", Today.AddDays(-3), Today);
        application.Answer(isApproved: true, Today, Today);

        Assert.That((application.State, application.Number, application.SentOn, application.AnsweredOn),
            Is.EqualTo((VitasState.Approved, "2026-117", Today.AddDays(-3), Today)));
        Assert.That(() => application.Send("2026-118", Today, Today), Breaks.Rule("Placements.VitasIsAnswered"));
    }

    [Test]
    public void A_refused_one_is_sent_again()
    {
        var application = New();
        application.Send("2026-117", Today, Today);
        application.Answer(isApproved: false, Today, Today);

        application.Send("2026-118", Today, Today);

        Assert.That((application.State, application.Number, application.AnsweredOn), Is.EqualTo((VitasState.Sent, "2026-118", (DateOnly?)null)));
    }

    [Test]
    public void Its_dates_follow_each_other()
    {
        var application = New();

        Assert.That(() => application.Answer(isApproved: true, Today, Today), Breaks.Rule("Placements.VitasNotSent"));
        Assert.That(() => application.Send(" ", Today, Today), Breaks.Rule("Placements.VitasNumber"));
        Assert.That(() => application.Send("1", Today.AddDays(1), Today), Breaks.Rule("Placements.VitasInFuture"));
        application.Send("1", Today, Today);
        Assert.That(() => application.Answer(isApproved: true, Today.AddDays(-1), Today), Breaks.Rule("Placements.VitasAnsweredBeforeSent"));
        Assert.That(() => application.Answer(isApproved: true, Today.AddDays(1), Today), Breaks.Rule("Placements.VitasInFuture"));
        Assert.That(application.State, Is.EqualTo(VitasState.Sent));
    }

    [Test]
    public void The_German_measure_and_ordinary_contracts_do_not_go_through_it([Values] PlacementKind kind) =>
        Assert.That(kind.GoesThroughVitas(), Is.EqualTo(kind is not (PlacementKind.Mag or PlacementKind.OrdinaryHours)));

    private static VitasCase New() => new(Guid.NewGuid(), Placement(PlacementState.Agreed));
}
