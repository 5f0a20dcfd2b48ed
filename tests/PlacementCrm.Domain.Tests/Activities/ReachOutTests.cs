using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Domain.Tests.Activities;

public sealed class ReachOutTests : ActivityFixture
{
    [Test]
    public void Refuses_a_company_that_must_not_be_contacted()
    {
        Company.ForbidContact("Asked us in writing", Now);

        Assert.That(Planned, Breaks.Rule("Companies.DoNotContact"));
    }

    [Test]
    public void Refuses_a_channel_that_one_of_the_people_opted_out_of()
    {
        Lone.OptOut(ActivityKind.Sms);

        Assert.That(() => Activity.Plan(Guid.NewGuid(), Occasion(ActivityKind.Sms), Now, [Jens, Lone], Author), Breaks.Rule("Companies.ChannelOptedOut"));
        Assert.That(() => Activity.Plan(Guid.NewGuid(), Occasion(ActivityKind.Call), Now, [Jens, Lone], Author), Throws.Nothing);
    }

    [TestCase(Initiator.Company)]
    [TestCase(Initiator.Candidate)]
    [TestCase(Initiator.Other)]
    public void Allows_to_plan_what_others_began(Initiator initiator)
    {
        Company.ForbidContact("Asked us in writing", Now);
        Jens.OptOut(ActivityKind.Visit);

        Assert.That(() => Activity.Plan(Guid.NewGuid(), Occasion(initiator: initiator), Now, [Jens], Author), Throws.Nothing);
    }

    [Test]
    public void Allows_to_log_what_has_happened_anyway()
    {
        Company.ForbidContact("Asked us in writing", Now);
        Jens.OptOut(ActivityKind.Visit);

        Assert.That(Held, Throws.Nothing);
    }

    [Test]
    public void Refuses_a_new_time_after_contact_was_forbidden_but_not_to_cancel()
    {
        var activity = Planned();
        Company.ForbidContact("Asked us in writing", Now);

        Assert.That(() => activity.Reschedule(Guid.NewGuid(), Occasion(), Now.AddDays(7), [Jens], Author, Now), Breaks.Rule("Companies.DoNotContact"));
        Assert.That(() => activity.Cancel(Now), Throws.Nothing);
    }
}
