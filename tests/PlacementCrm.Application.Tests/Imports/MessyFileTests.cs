using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class MessyFileTests
{
    private static readonly Dictionary<string, string> s_refused = new()
    {
        ["messy-csv/pollock_file_no_payload.csv"] = "IsEmpty",
    };

    private static TableFile Read(string name) => TableFile.Read(SharedFiles.Read(name), name);

    [Test]
    public void Reads_or_refuses_every_messy_table_with_a_sentence()
    {
        var names = SharedFiles.Names("messy-csv", "*.csv").Concat(SharedFiles.Names("messy-csv", "*.tsv")).ToList();
        if (names.Count == 0)
            Assert.Ignore("The shared test files are not here.");

        foreach (var name in names)
        {
            try
            {
                var table = Read(name);
                var plan = ImportPlan.Make(table, ColumnGuess.Propose(table.Columns), ExistingRecords.None);
                Assert.That(plan.Rows, Has.Count.EqualTo(table.Rows.Count), name);
            }
            catch (FileRefused refused)
            {
                TestContext.Out.WriteLine($"{name}: {refused.Message}");
                Assert.That(s_refused.GetValueOrDefault(name), Is.EqualTo(refused.Problem.Code), name);
            }
        }
    }

    [TestCase("csvspectrum_comma_in_quotes.csv", 5, 1)]
    [TestCase("csvspectrum_empty_crlf.csv", 3, 2)]
    [TestCase("csvspectrum_escaped_quotes.csv", 2, 2)]
    [TestCase("csvspectrum_json.csv", 2, 1)]
    [TestCase("csvspectrum_newlines_crlf.csv", 3, 3)]
    [TestCase("csvspectrum_utf8.csv", 3, 2)]
    [TestCase("messytables_excel_pasting.csv", 9, 17)]
    [TestCase("messytables_long.csv", 1, 3999)]
    [TestCase("messytables_null.csv", 4, 10)]
    [TestCase("messytables_simple.csv", 3, 6)]
    [TestCase("messytables_skip_initials.csv", 2, 2)]
    [TestCase("messytables_small.csv", 1, 0)]
    [TestCase("messytables_spanish_chars.csv", 8, 116)]
    [TestCase("messytables_sparse_with_column_errors.csv", 4, 2237)]
    [TestCase("messytables_example.tsv", 17, 140)]
    [TestCase("pollock_file_escape_char_0x5C.csv", 9, 83)]
    [TestCase("pollock_file_field_delimiter_0x9.csv", 9, 83)]
    [TestCase("pollock_file_header_only.csv", 9, 0)]
    [TestCase("pollock_file_one_data_row.csv", 9, 1)]
    [TestCase("pollock_file_preamble.csv", 9, 83)]
    [TestCase("pollock_row_extra_quote3_col3.csv", 9, 83)]
    [TestCase("pollock_row_less_sep_row60_col3.csv", 9, 83)]
    [TestCase("pollock_row_more_sep_row24_col6.csv", 9, 83)]
    public void Reads_columns_and_rows(string name, int columns, int rows)
    {
        var table = Read($"messy-csv/{name}");

        Assert.That((table.Columns.Count, table.Rows.Count), Is.EqualTo((columns, rows)));
    }

    [TestCase("pollock_row_less_sep_row60_col3.csv", 61, "TooFewCells")]
    [TestCase("pollock_row_more_sep_row24_col6.csv", 25, "TooManyCells")]
    [TestCase("pollock_row_extra_quote3_col3.csv", 4, "StrayQuote")]
    public void Names_the_polluted_line(string name, int line, string code)
    {
        var problems = Read($"messy-csv/{name}").Rows.SelectMany(row => row.Problems).ToList();

        Assert.That(problems.Select(problem => problem.Line).Distinct(), Is.EqualTo(new int?[] { line }));
        Assert.That(problems.Select(problem => problem.Code), Has.Member(code));
    }

    [TestCase("messytables_simple.xlsx", "IsZipOrExcel")]
    [TestCase("messytables_simple.zip", "IsZipOrExcel")]
    [TestCase("messytables_simple.ods", "IsZipOrExcel")]
    [TestCase("messytables_simple.xls", "IsOldExcel")]
    [TestCase("messytables_encrypted_no_password.xls", "IsOldExcel")]
    public void Refuses_workbooks_and_archives(string name, string code)
    {
        var bytes = SharedFiles.Read($"messy-csv/{name}");

        Assert.That(Assert.Throws<FileRefused>(() => TableFile.Read(bytes, name))!.Problem.Code, Is.EqualTo(code));
    }
}
