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
    public void R5_After_a_no_it_is_a_further_application_and_the_first_stays()
    {
        var placement = Placement(PlacementState.Agreed);
        var first = Answered(placement, isApproved: false);

        var second = new VitasCase(Guid.NewGuid(), placement, first);
        second.Send("2026-118", Today, Today);

        Assert.That((first.State, first.Number, first.Order), Is.EqualTo((VitasState.Refused, "2026-117", 1)));
        Assert.That((second.State, second.Number, second.Order), Is.EqualTo((VitasState.Sent, "2026-118", 2)));
        Assert.That(() => first.Send("2026-119", Today, Today), Breaks.Rule("Placements.VitasIsAnswered"));
    }

    [Test]
    public void A_slip_in_the_answer_is_put_right()
    {
        var application = Answered(Placement(PlacementState.Agreed), isApproved: false);

        application.Answer(isApproved: true, Today, Today);

        Assert.That(application.State, Is.EqualTo(VitasState.Approved));
    }

    [Test]
    public void R5_After_a_yes_only_another_period_is_applied_for()
    {
        var placement = Placement(PlacementState.Agreed);
        var first = Answered(placement, isApproved: true);
        Assert.That(() => new VitasCase(Guid.NewGuid(), placement, first), Breaks.Rule("Placements.VitasIsAnswered"));

        placement.ChangePeriod(Today, LastDay.AddDays(-7), "The company closes earlier.", Given.Rules, Me, Now);

        Assert.That(new VitasCase(Guid.NewGuid(), placement, first), Has.Property(nameof(VitasCase.Order)).EqualTo(2).And.Property(nameof(VitasCase.PeriodId)).EqualTo(placement.Period.Id));
    }

    [Test]
    public void R5_A_no_closes_the_start_until_a_later_yes()
    {
        var placement = Placement(PlacementState.Agreed);
        Assert.That(VitasCase.Gate(placement, [Answered(placement, isApproved: true)]), Is.Null);
        var refused = Answered(placement, isApproved: false);
        Assert.That(VitasCase.Gate(placement, [refused])?.Code, Is.EqualTo("Placements.RefusedInVitas"), "It was approved on the same day, and the no is the written one.");

        var again = new VitasCase(Guid.NewGuid(), placement, refused);
        again.Send("2026-118", Today, Today);
        Assert.That(VitasCase.Gate(placement, [refused, again])?.Code, Is.EqualTo("Placements.RefusedInVitas"), "To have asked again is no answer.");

        placement.ApprovePeriod(new(Today.AddDays(1), "Jonna Dam", Today.AddDays(1)), Me, Now.AddDays(1));

        Assert.That(VitasCase.Gate(placement, [refused, again]), Is.Null);
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

    private static VitasCase Answered(Placement placement, bool isApproved)
    {
        var application = new VitasCase(Guid.NewGuid(), placement);
        application.Send("2026-117", Today, Today);
        application.Answer(isApproved, Today, Today);
        return application;
    }

    private static VitasCase New() => new(Guid.NewGuid(), Placement(PlacementState.Agreed));
}
