using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

/// <summary>Two rows of one company or person that say different things.</summary>
public sealed class SecondValueTests
{
    private static readonly Guid s_company = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid s_contact = new("00000000-0000-0000-0000-000000000002");

    private const string TwoNumbers = "Firma;CVR;Kontaktperson;E-mail;Tlf\nHavn;13748136;Ida Lund;ida@havn.example;20304050\nHavn;13748136;Ida Lund;ida@havn.example;20304051\n";

    private static ExistingRecords Known(string? note) => new(
        [new ExistingCompany(s_company, "Havn") { Cvr = "13748136" }],
        [new ExistingContact(s_contact, "Ida Lund", s_company) { Email = "ida@havn.example", Phone = "20304050", Note = note }]);

    [Test]
    public void Keeps_the_first_of_a_company_and_names_what_is_not_taken()
    {
        var plan = Plans.Of("Firma;CVR;Firmatelefon;Firmamail;Antal ansatte\nHavn;13748136;75123456;post@havn.example;12\nHavn;13748136;75999999;info@havn.example;14\n");

        var company = plan.Companies.Single();
        Assert.That((company.Phone, company.Email, company.Employees), Is.EqualTo(("75123456", "post@havn.example", (int?)12)));
        Assert.That(plan.Rows[0].Problems, Is.Empty);
        Assert.That(plan.Rows[1].Problems.Select(problem => (problem.Line, problem.Field, problem.Code, problem.IsNotice)), Is.EquivalentTo(new (int?, ImportField?, string, bool)[]
        {
            (3, ImportField.CompanyPhone, "ValueNotTaken", true), (3, ImportField.CompanyEmail, "ValueNotTaken", true), (3, ImportField.Employees, "ValueNotTaken", true),
        }));
        var sentences = string.Join(' ', plan.Rows[1].Problems.Select(problem => problem.Sentence));
        Assert.That(sentences, Does.Contain("75999999").And.Contain("info@havn.example"));
    }

    [Test]
    public void Says_nothing_when_the_second_is_the_first_written_differently()
    {
        var plan = Plans.Of("Firma;CVR;Firmatelefon;Firmamail;Adresse;By\nHavn;13748136;75123456;post@havn.example;Kajen 2;Vejle\nHavn;13748136;+45 75 12 34 56;POST@havn.example;KAJEN 2;vejle\n");

        Assert.That(plan.Rows.SelectMany(row => row.Problems), Is.Empty);
    }

    [Test]
    public void Names_the_second_address_of_one_place()
    {
        var plan = Plans.Of("Firma;CVR;P-nummer;Adresse\nHavn;13748136;1007256945;Kajen 2\nHavn;13748136;1007256945;Molen 7\n");

        Assert.That(plan.Companies.Single().Sites.Single().Address, Is.EqualTo("Kajen 2"));
        Assert.That(plan.Rows[1].Problems.Select(problem => (problem.Field, problem.Code)), Is.EqualTo(new[] { ((ImportField?)ImportField.Address, "ValueNotTaken") }));
    }

    [Test]
    public void Names_the_second_number_of_a_row_without_a_person()
    {
        var plan = Plans.Of("Firma;Firmatelefon;Mobil\nHavn;75123456;20304050\n");

        Assert.That(plan.Companies.Single().Phone, Is.EqualTo("75123456"));
        Assert.That(plan.Rows.Single().Problems.Single().Sentence, Does.Contain("20304050"));
    }

    [Test]
    public void Keeps_the_second_number_of_a_person_in_the_note_and_says_so()
    {
        var plan = Plans.Of(TwoNumbers);

        var person = plan.Contacts.Single();
        Assert.That((person.Phone, person.Note), Is.EqualTo(("20304050", "Tlf: 20304051")));
        Assert.That(plan.Rows[1].Problems.Select(problem => (problem.Field, problem.Code, problem.IsNotice)), Is.EqualTo(new[] { ((ImportField?)ImportField.ContactPhone, "KeptInNote", true) }));
    }

    [Test]
    public void Adds_a_second_number_to_a_known_person_once()
    {
        var first = Plans.Of(TwoNumbers, Known(note: null));
        var again = Plans.Of(TwoNumbers, Known(note: "Tlf: 20304051"));

        Assert.That(first.Contacts.Single().Changes, Is.EqualTo(new[] { new PlannedChange(ImportField.Note, null, "Tlf: 20304051") }));
        Assert.That(again.Contacts.Single().Changes, Is.Empty);
        Assert.That(again.Rows.SelectMany(row => row.Problems), Is.Empty);
    }

    [Test]
    public void Keeps_the_title_a_person_has_at_a_second_company()
    {
        var plan = Plans.Of("Firma;CVR;Kontaktperson;Stilling;E-mail\nHavn;13748136;Ida Lund;Chef;ida@havn.example\nMole;13585628;Ida Lund;Bestyrelse;ida@havn.example\nHavn;13748136;Ida Lund;Revisor;ida@havn.example\n");

        Assert.That(plan.Contacts.Single().NewRoles.Select(role => role.Title), Is.EqualTo(new[] { "Chef", "Bestyrelse" }));
        Assert.That(plan.Rows[1].Problems, Is.Empty);
        Assert.That(plan.Rows[2].Problems.Single().Sentence, Does.Contain("Revisor"));
    }
}
