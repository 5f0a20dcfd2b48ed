using PlacementCrm.Application.Imports;
using static PlacementCrm.Application.Imports.ImportField;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class ColumnGuessTests
{
    private static IEnumerable<TestCaseData> Headers =>
    [
        new TestCaseData("Firma;CVR-nr.;P-nummer;Adresse;Postnr;By;Tlf.;E-mail;Hjemmeside;Branchekode;Antal ansatte;Bemærkninger",
            new[] { CompanyName, Cvr, PNumber, Address, Postcode, City, CompanyPhone, CompanyEmail, Website, Industry, Employees, Note }).SetArgDisplayNames("Danish companies"),
        new TestCaseData("Virksomhed;Kontaktperson;Stilling;Telefon;Mobil;E-mailadresse",
            new[] { CompanyName, ContactFullName, ContactTitle, ContactPhone, ContactMobile, ContactEmail }).SetArgDisplayNames("Danish contacts"),
        new TestCaseData("Vorname;Name;Firma;Straße;Hausnr.;PLZ;Ort;Telefon geschäftlich;Handy;E-Mail-Adresse;Anrede",
            new[] { ContactFirstName, ContactLastName, CompanyName, Address, Address, Postcode, City, ContactPhone, ContactMobile, ContactEmail, Ignore }).SetArgDisplayNames("German contacts"),
        new TestCaseData("Name;CVR;Phone", new[] { CompanyName, Cvr, CompanyPhone }).SetArgDisplayNames("a bare name beside a CVR number is the company's"),
        new TestCaseData("Company;Name;Title;Phone", new[] { CompanyName, ContactFullName, ContactTitle, ContactPhone }).SetArgDisplayNames("a bare name beside a company is a person's"),
        new TestCaseData("First Name;Title;Job Title;Home Phone;Birthday;Gender", new[] { ContactFirstName, Ignore, ContactTitle, Ignore, Ignore, Ignore }).SetArgDisplayNames("nothing private"),
    ];

    [TestCaseSource(nameof(Headers))]
    public void Proposes_by_name_and_surroundings(string header, ImportField[] expected) =>
        Assert.That(ColumnGuess.Propose(header.Split(';')), Is.EqualTo(expected));

    [Test]
    public void Proposes_for_the_Outlook_export()
    {
        var table = TableFile.Read(SharedFiles.Read("crm-import/outlook_en_header_92cols.csv"), "outlook.csv");

        var proposed = table.Columns.Zip(ColumnGuess.Propose(table.Columns)).ToDictionary(pair => pair.First, pair => pair.Second);

        Assert.That(table.Columns, Has.Count.EqualTo(92));
        Assert.That(table.Rows, Is.Empty);
        Assert.That(new[] { "Title", "First Name", "Last Name", "Company", "Job Title", "Business Street", "Business City", "Business Postal Code" }.Select(name => proposed[name]),
            Is.EqualTo(new[] { Ignore, ContactFirstName, ContactLastName, CompanyName, ContactTitle, Address, City, Postcode }));
        Assert.That(new[] { "Business Phone", "Company Main Phone", "Mobile Phone", "E-mail Address", "Notes", "Web Page", "Home Street", "Business Fax" }.Select(name => proposed[name]),
            Is.EqualTo(new[] { ContactPhone, CompanyPhone, ContactMobile, ContactEmail, Note, Website, Ignore, Ignore }));
    }

    [Test]
    public void Proposes_for_the_CRM_export()
    {
        var table = TableFile.Read(SharedFiles.Read("crm-import/atomic_crm_contacts.csv"), "contacts.csv");

        var proposed = table.Columns.Zip(ColumnGuess.Propose(table.Columns)).ToDictionary(pair => pair.First, pair => pair.Second);

        Assert.That(new[] { "id", "first_name", "last_name", "gender", "title", "background", "tags", "company_name", "company", "email_work", "phone_work", "linkedin_url" }.Select(name => proposed[name]),
            Is.EqualTo(new[] { Ignore, ContactFirstName, ContactLastName, Ignore, ContactTitle, Note, Note, CompanyName, Ignore, ContactEmail, ContactPhone, Ignore }));
    }
}
