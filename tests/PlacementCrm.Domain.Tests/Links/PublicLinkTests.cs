using PlacementCrm.Domain.Links;

namespace PlacementCrm.Domain.Tests.Links;

public sealed class PublicLinkTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly byte[] s_code = [1, 2, 3];

    [Test]
    public void Opens_with_its_code_until_it_expires()
    {
        Assert.That(Link().Opens(s_code, s_now.AddDays(7).AddSeconds(-1)), Is.True);
        Assert.That(Link().Opens(s_code, s_now.AddDays(7)), Is.False);
        Assert.That(Link().StateAt(s_now.AddDays(7)), Is.EqualTo(LinkState.Expired));
    }

    [Test]
    public void Five_wrong_codes_close_it_for_the_right_one_too()
    {
        var link = Link();
        for (var number = 0; number < 4; number++)
            Assert.That(link.Opens([9, 9, 9], s_now), Is.False);
        Assert.That(link.StateAt(s_now), Is.EqualTo(LinkState.Open));

        link.Opens([], s_now);

        Assert.That(link.StateAt(s_now), Is.EqualTo(LinkState.Locked));
        Assert.That(link.Opens(s_code, s_now), Is.False);
    }

    [Test]
    public void Is_used_once()
    {
        var link = Link();

        link.Use(s_now);

        Assert.That(link.StateAt(s_now), Is.EqualTo(LinkState.Used));
        Assert.That(link.Opens(s_code, s_now), Is.False);
        Assert.That(() => link.Use(s_now), Breaks.Rule("Links.Used"));
    }

    [Test]
    public void Is_closed_when_it_is_taken_back()
    {
        var link = Link();

        link.Revoke(s_now);

        Assert.That(link.Opens(s_code, s_now), Is.False);
        Assert.That(() => link.Use(s_now), Breaks.Rule("Links.Revoked"));
    }

    [TestCase(0)]
    [TestCase(15)]
    public void Lives_one_to_fourteen_days(int days) => Assert.That(() => Link(days), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static PublicLink Link(int days = 7) =>
        new(Guid.NewGuid(), LinkPurpose.ConfirmMeeting, Guid.NewGuid(), "Lone", "da-DK", [7], s_code, Guid.NewGuid(), s_now, TimeSpan.FromDays(days));
}
