using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SiteTests
{
    private readonly Site _site = new(Guid.NewGuid(), Guid.NewGuid(), "Vejle");

    [Test]
    public void Keeps_the_zero_of_a_postcode()
    {
        _site.LocateAt("Havnen 1", "0800", "Høje Taastrup", "169");

        Assert.That(_site.Postcode, Is.EqualTo("0800"));
    }

    [TestCase("0766", "766")]
    [TestCase("766", "766")]
    [TestCase("1234", "1234")]
    [TestCase("01001000", "01001000")]
    [TestCase(" ", null)]
    public void Compares_Danish_municipalities_by_three_digits(string written, string? stored)
    {
        _site.LocateAt(null, null, null, written);

        Assert.That(_site.MunicipalityCode, Is.EqualTo(stored));
    }

    [TestCase(90.1, 9.5)]
    [TestCase(55.7, 180.1)]
    [TestCase(double.NaN, 9.5)]
    public void Refuses_a_position_that_is_not_on_earth(double latitude, double longitude) =>
        Assert.That(() => _site.PinAt(latitude, longitude), Breaks.Rule("Companies.PositionOutOfRange"));

    [Test]
    public void Has_a_whole_position_or_none()
    {
        _site.PinAt(55.7, 9.5);
        Assert.That((_site.Latitude, _site.Longitude), Is.EqualTo((55.7, 9.5)));

        _site.RemovePin();
        Assert.That((_site.Latitude, _site.Longitude), Is.EqualTo(((double?)null, (double?)null)));
    }

    [Test]
    public void Refuses_fewer_than_no_employees() =>
        Assert.That(() => _site.Staff(-0.5m, null), Breaks.Rule("Companies.EmployeesNegative"));

    [Test]
    public void Needs_a_name() =>
        Assert.That(() => _site.Rename(" "), Breaks.Rule("Companies.NameMissing"));
}
