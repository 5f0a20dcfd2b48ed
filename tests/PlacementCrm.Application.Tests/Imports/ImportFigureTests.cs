using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

/// <summary>Numbers as people and spreadsheets write them.</summary>
public sealed class ImportFigureTests
{
    [TestCase("1200", 1200)]
    [TestCase("1.200", 1200)]
    [TestCase("1,200", 1200)]
    [TestCase("1 200", 1200)]
    [TestCase("1\u00a0200", 1200)]
    [TestCase("1'200", 1200)]
    [TestCase("1.234.567", 1234567)]
    [TestCase("1.200,00", 1200)]
    [TestCase("1,200.0", 1200)]
    [TestCase("12.0", 12)]
    [TestCase("12,0", 12)]
    [TestCase("12,00", 12)]
    public void Reads_a_number_of_employees_with_its_separators(string cell, int expected)
    {
        var plan = Plans.Of($"Firma;Antal ansatte\nHavn;{cell}\n");

        Assert.That(plan.Companies.Single().Employees, Is.EqualTo(expected));
        Assert.That(plan.Rows.Single().Problems, Is.Empty);
    }

    [TestCase("12,5")]
    [TestCase("12.5")]
    [TestCase("0,75")]
    [TestCase("1.200,5")]
    public void Refuses_a_part_of_an_employee_and_says_what_to_write(string cell)
    {
        var row = Plans.Of($"Firma;Antal ansatte\nHavn;{cell}\n").Rows.Single();

        Assert.That((row.Outcome, row.Problems.Single().Line, row.Problems.Single().Code), Is.EqualTo((RowOutcome.Error, (int?)2, "EmployeesFraction")));
        Assert.That(row.Problems.Single().Sentence, Does.Contain(cell).And.Contain("whole number"));
    }

    [TestCase("ca. 20")]
    [TestCase("1.2.3")]
    [TestCase("1,23,456")]
    [TestCase("1.200.50")]
    [TestCase("99999999999")]
    public void Leaves_out_what_is_no_number_and_says_so(string cell)
    {
        var plan = Plans.Of($"Firma;Antal ansatte\nHavn;{cell}\n");

        Assert.That(plan.Companies.Single().Employees, Is.Null);
        Assert.That(plan.Rows.Single().Problems.Single().Code, Is.EqualTo("EmployeesUnreadable"));
    }

    [TestCase("7100.0")]
    [TestCase("7100,0")]
    [TestCase("7100")]
    public void Takes_the_decimal_away_that_a_spreadsheet_puts_behind_a_code(string postcode)
    {
        var plan = Plans.Of($"Firma;CVR;Branche;Firmatelefon;Postnr\nHavn;13748136.0;561110.0;75123456.0;{postcode}\n");

        var company = plan.Companies.Single();
        Assert.That((company.Cvr, company.Industry, company.Phone, company.Sites.Single().Postcode), Is.EqualTo(("13748136", "561110", "75123456", "7100")));
        Assert.That(plan.Rows.Single().Problems, Is.Empty);
    }

    [TestCase("Firma;Firmatelefon\nHavn;4,52E+09\n", ImportField.CompanyPhone)]
    [TestCase("Firma;Firmatelefon\nHavn;4.52E+09\n", ImportField.CompanyPhone)]
    [TestCase("Firma;Firmatelefon\nHavn;4.52e9\n", ImportField.CompanyPhone)]
    [TestCase("Firma;Kontaktperson;Tlf\nHavn;Ida;2E+07\n", ImportField.ContactPhone)]
    [TestCase("Firma;Kontaktperson;Tlf;Mobil\nHavn;Ida;20304050;2,03E+07\n", ImportField.ContactMobile)]
    [TestCase("Firma;CVR\nHavn;1,37E+07\n", ImportField.Cvr)]
    [TestCase("Firma;P-nummer\nHavn;1,01E+09\n", ImportField.PNumber)]
    [TestCase("Firma;Postnr\nHavn;7,1E+03\n", ImportField.Postcode)]
    [TestCase("Firma;Branche\nHavn;5,61E+05\n", ImportField.Industry)]
    [TestCase("Firma;Antal ansatte\nHavn;1,2E+03\n", ImportField.Employees)]
    public void Refuses_a_number_that_Excel_has_shortened(string text, ImportField field)
    {
        var row = Plans.Of(text).Rows.Single();

        Assert.That((row.Outcome, row.Problems.Single().Field, row.Problems.Single().Code), Is.EqualTo((RowOutcome.Error, (ImportField?)field, "ShortenedByExcel")));
        Assert.That(row.Problems.Single().Sentence, Does.Contain("Excel").And.Contain("Text"));
    }
}
