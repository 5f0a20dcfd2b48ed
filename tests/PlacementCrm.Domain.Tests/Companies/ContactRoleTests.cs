using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ContactRoleTests
{
    private static readonly DateOnly s_january = new(2026, 1, 1);
    private static readonly DateOnly s_endOfJune = new(2026, 6, 30);
    private static readonly DateOnly s_july = new(2026, 7, 1);

    private readonly Contact _contact = new(Guid.NewGuid(), "Jens Jensen");
    private readonly Company _company = new(Guid.NewGuid(), "Jensen Byg", Segment.Construction, DateTimeOffset.UnixEpoch);
    private readonly Site _site;

    public ContactRoleTests() => _site = new Site(Guid.NewGuid(), _company.Id, "Vejle");

    [Test]
    public void Follows_the_same_role_from_the_next_day()
    {
        Take("Manager", s_january, s_endOfJune);

        Assert.That(() => Take("Manager", s_july), Throws.Nothing);
    }

    [Test]
    public void C19_Refuses_the_same_role_on_a_common_day()
    {
        Take("Manager", s_january, s_endOfJune);

        Assert.That(() => Take("manager", s_endOfJune), Breaks.Rule("Companies.RoleOverlaps"));
        Assert.That(_contact.Roles, Has.Count.EqualTo(1));
    }

    [Test]
    public void Refuses_the_same_role_while_an_open_one_lasts()
    {
        Take("Manager", s_january);

        Assert.That(() => Take("Manager", s_july), Breaks.Rule("Companies.RoleOverlaps"));
    }

    [Test]
    public void Refuses_an_open_role_before_one_that_begins_later()
    {
        Take("Manager", s_july);

        Assert.That(() => Take("Manager", s_january), Breaks.Rule("Companies.RoleOverlaps"));
    }

    [Test]
    public void Allows_another_role_or_another_place_at_the_same_time()
    {
        Take("Manager", s_january);

        Assert.That(() => Take("Mentor", s_january), Throws.Nothing);
        Assert.That(() => _contact.TakeRole(Guid.NewGuid(), _company, null, "Manager", s_january), Throws.Nothing);
    }

    [Test]
    public void Refuses_a_site_of_another_company()
    {
        var elsewhere = new Site(Guid.NewGuid(), Guid.NewGuid(), "Kolding");

        Assert.That(() => _contact.TakeRole(Guid.NewGuid(), _company, elsewhere, "Manager", s_january), Breaks.Rule("Companies.SiteOfOtherCompany"));
    }

    [Test]
    public void Refuses_a_last_day_before_the_first() =>
        Assert.That(() => Take("Manager", s_july, s_endOfJune), Breaks.Rule("Companies.RoleEndsBeforeStart"));

    [Test]
    public void Lasts_one_day_at_least() =>
        Assert.That(Take("Manager", s_july, s_july).IsHeldOn(s_july), Is.True);

    [Test]
    public void Needs_words_for_the_role() =>
        Assert.That(() => Take(" ", s_january), Breaks.Rule("Companies.RoleMissing"));

    [Test]
    public void Is_held_until_its_last_day()
    {
        var role = Take("Manager", s_january);

        _contact.EndRole(role.Id, s_endOfJune);

        Assert.That(role.IsHeldOn(s_endOfJune), Is.True);
        Assert.That(role.IsHeldOn(s_july), Is.False);
    }

    [Test]
    public void Cannot_be_stretched_into_the_next_one()
    {
        var role = Take("Manager", s_january, s_endOfJune);
        Take("Manager", s_july);

        Assert.That(() => _contact.EndRole(role.Id, s_july), Breaks.Rule("Companies.RoleOverlaps"));
        Assert.That(role.ToOn, Is.EqualTo(s_endOfJune));
    }

    private ContactRole Take(string role, DateOnly fromOn, DateOnly? toOn = null) =>
        _contact.TakeRole(Guid.NewGuid(), _company, _site, role, fromOn, toOn);
}
