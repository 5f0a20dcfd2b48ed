using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ContactTests
{
    private readonly Contact _contact = new(Guid.NewGuid(), "Jens Jensen");

    [Test]
    public void Refuses_an_opted_out_channel_and_no_other()
    {
        _contact.OptOut(ActivityKind.Sms);

        Assert.That(() => _contact.RefuseWhenOptedOut(ActivityKind.Sms), Breaks.Rule("Companies.ChannelOptedOut").With.Message.Contains("Jens Jensen"));
        Assert.That(() => _contact.RefuseWhenOptedOut(ActivityKind.Call), Throws.Nothing);
    }

    [Test]
    public void Lists_an_opted_out_channel_once()
    {
        _contact.OptOut(ActivityKind.Sms);
        _contact.OptOut(ActivityKind.Call);
        _contact.OptOut(ActivityKind.Sms);

        Assert.That(_contact.OptedOutChannels, Is.EqualTo(new[] { ActivityKind.Call, ActivityKind.Sms }));
    }

    [Test]
    public void Allows_a_channel_again_after_opting_in()
    {
        _contact.OptOut(ActivityKind.Sms);

        _contact.OptIn(ActivityKind.Sms);

        Assert.That(() => _contact.RefuseWhenOptedOut(ActivityKind.Sms), Throws.Nothing);
    }

    [Test]
    public void Cannot_prefer_what_it_opted_out_of()
    {
        _contact.Prefer(ActivityKind.Email);
        _contact.OptOut(ActivityKind.Email);

        Assert.That(_contact.PreferredChannel, Is.Null);
        Assert.That(() => _contact.Prefer(ActivityKind.Email), Breaks.Rule("Companies.PreferredChannelOptedOut"));
    }

    [Test]
    public void Needs_a_name() =>
        Assert.That(() => _contact.Describe("", null, null), Breaks.Rule("Companies.NameMissing"));
}
