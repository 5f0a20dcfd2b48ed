using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Tests.Companies;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CompanyTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Company _company = new(Guid.NewGuid(), " Jensen Byg ApS ", Segment.Construction, s_now);

    [Test]
    public void Keeps_the_id_of_whoever_asked_and_trims_the_name()
    {
        var id = Guid.NewGuid();

        var company = new Company(id, " Fjord Bageri ", Segment.Food, s_now);

        Assert.That(company.Id, Is.EqualTo(id));
        Assert.That(company.Name, Is.EqualTo("Fjord Bageri"));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Needs_a_name(string name)
    {
        Assert.That(() => new Company(Guid.NewGuid(), name, Segment.Food, s_now), Breaks.Rule("Companies.NameMissing"));
        Assert.That(() => _company.Describe(name, Segment.Food, null, null), Breaks.Rule("Companies.NameMissing"));
    }

    [Test]
    public void Stores_the_industry_code_without_dots()
    {
        _company.Describe("Jensen Byg", Segment.Construction, "01.11.00", 42);

        Assert.That(_company.IndustryCode, Is.EqualTo("011100"));
        Assert.That(_company.Employees, Is.EqualTo(42));
    }

    [Test]
    public void Refuses_fewer_than_no_employees() =>
        Assert.That(() => _company.Describe("Jensen Byg", Segment.Construction, null, -1), Breaks.Rule("Companies.EmployeesNegative"));

    [Test]
    public void Keeps_the_phone_as_written_and_its_digits()
    {
        _company.ReachAt(PhoneNumber.Parse("75 12 34 56"), " post@jensen.example ", "");

        Assert.That(_company.Phone, Is.EqualTo("75 12 34 56"));
        Assert.That(_company.PhoneDigits, Is.EqualTo("4575123456"));
        Assert.That(_company.Email, Is.EqualTo("post@jensen.example"));
        Assert.That(_company.Website, Is.Null);
    }

    [Test]
    public void May_be_contacted_until_somebody_forbids_it() =>
        Assert.That(_company.RefuseWhenNotToBeContacted, Throws.Nothing);

    [Test]
    public void Refuses_contact_with_the_reason_once_it_is_forbidden()
    {
        _company.ForbidContact("Asked us in writing", s_now);

        Assert.That(_company.RefuseWhenNotToBeContacted,
            Breaks.Rule("Companies.DoNotContact").With.Message.Contains("Asked us in writing"));
        Assert.That(_company.DoNotContactAt, Is.EqualTo(s_now));
    }

    [Test]
    public void Needs_a_reason_to_forbid_contact()
    {
        Assert.That(() => _company.ForbidContact(" ", s_now), Breaks.Rule("Companies.DoNotContactNeedsReason"));
        Assert.That(_company.DoNotContact, Is.False);
    }

    [Test]
    public void Remembers_since_when_contact_is_forbidden_when_the_reason_is_corrected()
    {
        _company.ForbidContact("Asked us", s_now);

        _company.ForbidContact("Asked us in writing", s_now.AddDays(3));

        Assert.That(_company.DoNotContactAt, Is.EqualTo(s_now));
        Assert.That(_company.DoNotContactReason, Is.EqualTo("Asked us in writing"));
    }

    [Test]
    public void May_be_contacted_again_when_somebody_lifts_it()
    {
        _company.ForbidContact("Asked us", s_now);

        _company.AllowContact();

        Assert.That(_company.RefuseWhenNotToBeContacted, Throws.Nothing);
        Assert.That(_company.DoNotContactReason, Is.Null);
    }

    [TestCase(1)]
    [TestCase(60)]
    [TestCase(null)]
    public void Accepts_a_visit_every_so_many_months(int? months)
    {
        _company.VisitEvery(months);

        Assert.That(_company.VisitEveryMonths, Is.EqualTo(months));
    }

    [TestCase(0)]
    [TestCase(61)]
    public void Refuses_a_visit_cadence_nobody_means(int months) =>
        Assert.That(() => _company.VisitEvery(months), Breaks.Rule("Companies.VisitCadenceOutOfRange"));
}
