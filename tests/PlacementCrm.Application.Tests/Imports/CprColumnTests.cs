using System.Text;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class CprColumnTests
{
    private static TableFile Read(string text) => TableFile.Read(Encoding.UTF8.GetBytes(text), "list.csv");

    [TestCase("CPR")]
    [TestCase("cpr-nr")]
    [TestCase("Cpr_nr.")]
    [TestCase("CPRnummer")]
    [TestCase("Borgers CPR")]
    [TestCase("Personnummer")]
    [TestCase("person nr.")]
    [TestCase("Social Security Number")]
    public void Refuses_a_column_named_after_the_number(string name)
    {
        var refused = Assert.Throws<FileRefused>(() => Read($"Fornavn;{name};By\nIda;;Vejle\n"))!;

        Assert.That(refused.Problem.Code, Is.EqualTo("CprByName"));
        Assert.That(refused.Message, Does.Contain("2").And.Contain(name));
    }

    [TestCase("Personalnummer")]
    [TestCase("Person ID")]
    [TestCase("Government ID Number")]
    [TestCase("Kontaktperson")]
    public void Accepts_names_that_only_resemble_it(string name) => Assert.That(Read($"Fornavn;{name}\nIda;\n").Rows, Has.Count.EqualTo(1));

    [TestCase("010165-0000", "211062-5629", "070761-4285")]
    [TestCase("0101650000", "2110625629", "0707614285")]
    [TestCase("610165-0000", "811062-5629", "120390 1234")]
    public void Refuses_a_column_of_such_values_whatever_its_name(params string[] values)
    {
        var refused = Assert.Throws<FileRefused>(() => Read("Fornavn;Reference\n" + string.Concat(values.Select(value => $"Ida;{value}\n"))))!;

        Assert.That(refused.Problem.Code, Is.EqualTo("CprByValues"));
        Assert.That(refused.Message, Does.Contain("Reference").And.Not.Contain(values[0]));
    }

    [Test]
    public void Refuses_such_values_in_a_file_without_header_and_does_not_repeat_them()
    {
        var refused = Assert.Throws<FileRefused>(() => Read("010165-0000,x@firma.example\n211062-5629,y@firma.example\n"))!;

        Assert.That(refused.Message, Does.Not.Contain("010165"));
    }

    [TestCase("Telefon", "0301234567", "0302345678", "0401234567", Description = "numbers of German towns")]
    [TestCase("P-nummer", "1007256945", "1010569970", "1004408223", Description = "P-numbers")]
    [TestCase("Ordre", "310299-1234", "320165-0000", "019965-0000", Description = "dates that do not exist")]
    [TestCase("Reference", "0101650000", "A-17", "B-18", Description = "a single hit among other values")]
    public void Accepts_numbers_of_the_same_length(string column, params string[] values)
    {
        var table = Read($"Fornavn;{column}\n" + string.Concat(values.Select(value => $"Ida;{value}\n")));

        Assert.That(table.Rows, Has.Count.EqualTo(3));
    }

    [Test]
    public void Covers_a_number_inside_a_text()
    {
        Assert.That(CprColumn.Mask("Ida (010165-0000) starts Monday"), Is.EqualTo("Ida (••••••-••••) starts Monday"));
        Assert.That(CprColumn.Mask("Order 310299-1234, tel. 20304050"), Is.Null);
    }
}
