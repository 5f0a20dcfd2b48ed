using System.Text;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class ImportPlanTests
{
    private static readonly Guid s_company = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid s_contact = new("00000000-0000-0000-0000-000000000002");

    private static ImportPlan Plan(string text, ExistingRecords? existing = null) => Plan(Encoding.UTF8.GetBytes(text), existing);

    private static ImportPlan Plan(byte[] bytes, ExistingRecords? existing = null)
    {
        var table = TableFile.Read(bytes, "list.csv");
        return ImportPlan.Make(table, ColumnGuess.Propose(table.Columns), existing ?? ExistingRecords.None);
    }

    private static RowOutcome[] Outcomes(ImportPlan plan) => [.. plan.Rows.Select(row => row.Outcome)];

    [Test]
    public void Takes_rows_with_one_CVR_number_as_one_company()
    {
        var plan = Plan("Firma;CVR;By;Kontaktperson\nHavn ApS;13748136;Vejle;Ida Lund\nHAVN A/S;DK 13 74 81 36;Vejle;Bo Holm\nHavn ApS;13748136;Vejle;Ida Lund\n");

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New, RowOutcome.Duplicate }));
        Assert.That(plan.Rows[2].DuplicateOfLine, Is.EqualTo(2));
        Assert.That(plan.Companies.Single().Cvr, Is.EqualTo("13748136"));
        Assert.That(plan.Contacts.Select(contact => contact.Name), Is.EqualTo(new[] { "Ida Lund", "Bo Holm" }));
    }

    [Test]
    public void Parts_companies_of_one_name_by_postcode_and_by_CVR_number()
    {
        var plan = Plan("Firma;CVR;Postnr\nBager Bo;;7100\nbager  bo;;7100\nBager Bo;;8000\nBager Bo;13748136;7100\nBager Bo;13585628;7100\n");

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.Duplicate, RowOutcome.New, RowOutcome.Duplicate, RowOutcome.New }));
        Assert.That(plan.Companies.Select(company => company.Cvr), Is.EqualTo(new[] { "13748136", null, "13585628" }));
    }

    [Test]
    public void Takes_another_P_number_as_another_place_of_the_company()
    {
        var plan = Plan("Firma;CVR;P-nummer;Adresse;Postnr;By\nHavn;13748136;1007256945;Kajen 1;0800;Høje Taastrup\nHavn;13748136;1010569970;Kajen 2;7100;Vejle\nHavn;13748136;1010569970;;;\n");

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New, RowOutcome.Duplicate }));
        Assert.That(plan.Companies.Single().Sites.Select(site => (site.PNumber, site.Postcode)), Is.EqualTo(new[] { ("1007256945", "0800"), ("1010569970", "7100") }));
    }

    [Test]
    public void Asks_which_of_several_companies_of_one_name_a_row_means()
    {
        var plan = Plan("Firma;CVR;Navn;E-mail\nTvilling ApS;13748136;;\nTvilling ApS;13585628;;\nTvilling ApS;;Ida Lund;ida@tvilling.example\nTvilling ApS;;Bo Holm;bo@tvilling.example\n");

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New, RowOutcome.Error, RowOutcome.Error }));
        Assert.That(plan.Rows[2].Problems.Select(problem => (problem.Line, problem.Code)), Is.EqualTo(new[] { (4, "CompanyAmbiguous") }));
        Assert.That(plan.Companies, Has.Count.EqualTo(2));
    }

    [Test]
    public void Keeps_colleagues_apart_who_share_a_mailbox()
    {
        var plan = Plan("Firma;Kontaktperson;E-mail\nHavn;Anna Berg;info@havn.example\nHavn;Bo Berg;info@havn.example\nHavn;A. Berg;info@havn.example\n");

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New, RowOutcome.Duplicate }));
        Assert.That(plan.Contacts.Select(contact => contact.Name), Is.EqualTo(new[] { "Anna Berg", "Bo Berg" }));
        Assert.That(plan.Rows[1].Problems.Select(problem => problem.Code), Does.Contain("SharesMailbox"));
    }

    [Test]
    public void Keeps_colleagues_apart_who_share_the_switchboard()
    {
        var plan = Plan("Firma;Kontaktperson;Telefon\nHavn;Ida Lund;75 12 34 56\nHavn;Bo Holm;+45 75123456\nHavn;Ida Lund;75123456\n");

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New, RowOutcome.Duplicate }));
    }

    [TestCase("Firma;CVR\nHavn;24256791\n", ImportField.Cvr, "CvrInvalid")]
    [TestCase("Firma;P-nr\nHavn;123\n", ImportField.PNumber, "PNumberInvalid")]
    [TestCase("Firma;Kontaktperson;E-mail\nHavn;Ida;ida@havn\n", ImportField.ContactEmail, "EmailInvalid")]
    [TestCase("Firma;CVR\n;13748136\n", ImportField.CompanyName, "CompanyNameMissing")]
    [TestCase("Fornavn;Mobil\n;20304050\n", ImportField.ContactFullName, "NameMissing")]
    public void Names_field_and_line_of_an_error_and_plans_nothing_of_the_row(string text, ImportField field, string code)
    {
        var plan = Plan(text);

        Assert.That(plan.HasErrors, Is.True);
        Assert.That(plan.Rows.Single().Problems.Select(problem => (problem.Line, problem.Field, problem.Code)), Is.EqualTo(new[] { ((int?)2, (ImportField?)field, code) }));
        Assert.That((plan.Companies.Count, plan.Contacts.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Leaves_out_what_is_no_telephone_number_but_keeps_the_row()
    {
        var plan = Plan("Firma;Tlf\nHavn;ukendt\n");

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New }));
        Assert.That(plan.Rows.Single().Problems.Single().Code, Is.EqualTo("PhoneUnreadable"));
        Assert.That(plan.Companies.Single().Phone, Is.Null);
    }

    [TestCase("01.11.00 Korn", "011100")]
    [TestCase("561110", "561110")]
    [TestCase("Restaurant", null)]
    public void Takes_the_code_of_an_industry(string cell, string? code)
    {
        var plan = Plan($"Firma;Branche\nHavn;{cell}\n");

        Assert.That(plan.Companies.Single().Industry, Is.EqualTo(code));
        Assert.That(plan.Rows.Single().Problems.Select(problem => problem.Code), Is.EqualTo(code is null ? new[] { "IndustryUnreadable" } : []));
    }

    [Test]
    public void Covers_a_CPR_number_in_a_note()
    {
        var plan = Plan("Firma;Kontaktperson;Note\nHavn;Ida Lund;spoke about 010165-0000\n");

        Assert.That(plan.Contacts.Single().Note, Is.EqualTo("spoke about ••••••-••••"));
        Assert.That(plan.Rows.Single().Problems.Single().Code, Is.EqualTo("CprMasked"));
    }

    [Test]
    public void Does_not_repeat_a_CPR_number_in_a_message()
    {
        var problem = Plan("Firma;CVR\nHavn;010165-0000\nKaj;13748136\nMole;13585628\n").Rows[0].Problems.Single();

        Assert.That((problem.Code, problem.Sentence), Is.EqualTo(("CvrInvalid", "“••••••-••••” is not a CVR number. Check the eight digits.")));
    }

    [Test]
    public void Keeps_a_second_number_in_the_note()
    {
        var contact = Plan("Firma;Kontaktperson;Telefon;Mobil;Postnr. og by\nHavn;Ida Lund;75123456;20304050;7100 Vejle\n").Contacts.Single();

        Assert.That((contact.Phone, contact.Note), Is.EqualTo(("75123456", "Mobil: 20304050")));
        var site = contact.NewRoles.Single().Site!;
        Assert.That((site.Postcode, site.City), Is.EqualTo(("7100", "Vejle")));
    }

    [Test]
    public void Shows_what_a_file_changes_on_what_exists()
    {
        var existing = new ExistingRecords(
            [new ExistingCompany(s_company, "Havn ApS") { Cvr = "13748136", Phone = "+45 75 12 34 56", Employees = 10 }],
            [new ExistingContact(s_contact, "Ida Lund", s_company) { Email = "Ida@havn.example" }]);

        var plan = Plan("Firma;CVR;Firmatelefon;Antal ansatte;Kontaktperson;E-mail\nHavn;13748136;75123456;12;Ida Lund;ida@HAVN.example\nHavn;13748136;;;;\n", existing);

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.Update, RowOutcome.Exists }));
        Assert.That(plan.Companies.Single().Changes, Is.EqualTo(new[] { new PlannedChange(ImportField.Employees, "10", "12") }));
        Assert.That((plan.Companies.Single().ExistingId, plan.Contacts.Single().ExistingId), Is.EqualTo(((Guid?)s_company, (Guid?)s_contact)));
    }

    [Test]
    public void Reads_the_Danish_file()
    {
        var plan = Plan(SharedFiles.Read("crm-import/fixture_danish_bom_semicolon.csv"));

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New }));
        Assert.That(plan.Contacts.Select(contact => contact.Name), Is.EqualTo(new[] { "Jens Hansen, Jr", "Ida Lund" }));
        Assert.That(plan.Rows.SelectMany(row => row.Problems), Is.Empty);
    }

    [Test]
    public void Reads_the_German_customers_with_duplicates()
    {
        var plan = Plan(SharedFiles.Read("crm-import/fixture_german_customers_duplicates.csv"));

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New, RowOutcome.Empty, RowOutcome.Duplicate, RowOutcome.Duplicate }));
        Assert.That(plan.Rows.Select(row => row.DuplicateOfLine), Is.EqualTo(new int?[] { null, null, null, 2, 2 }));
        Assert.That(plan.Contacts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Reads_the_German_Outlook_file()
    {
        var plan = Plan(SharedFiles.Read("crm-import/fixture_outlook_german_cp1252.csv"));

        Assert.That(Outcomes(plan), Is.EqualTo(new[] { RowOutcome.New, RowOutcome.New, RowOutcome.Empty }));
        Assert.That(plan.Companies.Select(company => company.Name), Is.EqualTo(new[] { "ACME", "Nur Firma" }));
        Assert.That(plan.Contacts.Select(contact => (contact.Name, contact.Note)), Is.EqualTo(new[] { ("Jörg Müller", "Zeile 1\r\nZeile \"2\"") }));
    }

    [Test]
    public void Reads_the_CRM_export()
    {
        var plan = Plan(SharedFiles.Read("crm-import/atomic_crm_contacts.csv"));

        Assert.That((plan.Contacts.Count, plan.Companies.Count, plan.Count(RowOutcome.New), plan.HasErrors), Is.EqualTo((500, 55, 500, false)));
    }

    [Test]
    public void Refuses_the_municipal_export_with_CPR_numbers()
    {
        var bytes = SharedFiles.Read("crm-import/fixture_kommune_header_cpr.csv");

        Assert.That(() => Plan(bytes), Throws.TypeOf<FileRefused>().With.Message.Contains("Cpr"));
    }
}
