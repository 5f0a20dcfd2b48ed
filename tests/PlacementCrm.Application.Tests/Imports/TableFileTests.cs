using System.Text;
using PlacementCrm.Application.Imports;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class TableFileTests
{
    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static TableFile Read(string text, Encoding? encoding = null) => TableFile.Read((encoding ?? new UTF8Encoding(false)).GetBytes(text), "list.csv");

    private static ImportProblem Refusal(byte[] bytes) => Assert.Throws<FileRefused>(() => TableFile.Read(bytes, "list.csv"))!.Problem;

    private static ImportProblem Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<TestCaseData> Encodings =>
    [
        new TestCaseData(new UTF8Encoding(false), false).SetArgDisplayNames("UTF-8"),
        new TestCaseData(new UTF8Encoding(true), true).SetArgDisplayNames("UTF-8 with mark"),
        new TestCaseData(Encoding.Unicode, true).SetArgDisplayNames("UTF-16 little endian with mark"),
        new TestCaseData(Encoding.Unicode, false).SetArgDisplayNames("UTF-16 little endian"),
        new TestCaseData(Encoding.BigEndianUnicode, true).SetArgDisplayNames("UTF-16 big endian with mark"),
        new TestCaseData(Encoding.BigEndianUnicode, false).SetArgDisplayNames("UTF-16 big endian"),
        new TestCaseData(s_windows1252, false).SetArgDisplayNames("Windows-1252"),
    ];

    [TestCaseSource(nameof(Encodings))]
    public void Recognises_the_encoding(Encoding encoding, bool withMark)
    {
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Firma;By\nSmørrebrød & Çay;Århus\nStraße ÄÖ;Köln\n")];

        var table = TableFile.Read(bytes, "list.csv");

        Assert.That(table.Columns, Is.EqualTo(new[] { "Firma", "By" }));
        Assert.That(table.Rows.SelectMany(row => row.Cells), Is.EqualTo(new[] { "Smørrebrød & Çay", "Århus", "Straße ÄÖ", "Köln" }));
    }

    [TestCase(',')]
    [TestCase(';')]
    [TestCase('\t')]
    [TestCase('|')]
    public void Recognises_the_separator_although_others_stand_in_the_cells(char separator)
    {
        var other = separator == ',' ? ';' : ',';

        var table = Read($"Name{separator}Turnover{separator}Note\nA{separator}1{other}5{separator}x{other} y\nB{separator}2{other}5{separator}\"q{separator}r\"\n");

        Assert.That(table.Separator, Is.EqualTo(separator));
        Assert.That(table.Rows[1].Cells, Is.EqualTo(new[] { "B", $"2{other}5", $"q{separator}r" }));
    }

    [Test]
    public void Follows_the_separator_that_Excel_announces()
    {
        var table = Read("sep=|\r\nName|City\r\nA|B\r\n");

        Assert.That(table.Columns, Is.EqualTo(new[] { "Name", "City" }));
        Assert.That(table.Rows.Single().Line, Is.EqualTo(3));
    }

    [Test]
    public void Counts_lines_as_an_editor_does_through_quoted_and_mixed_line_ends()
    {
        var table = Read("Name;Note\r\nA;\"one\ntwo\"\rB;x\n\nC;y\n");

        Assert.That(table.Rows.Select(row => row.Line), Is.EqualTo(new[] { 2, 4, 5, 6 }));
        Assert.That(table.Rows[0].Cells[1], Is.EqualTo("one\ntwo"));
        Assert.That(table.Rows[2].IsBlank, Is.True);
    }

    [Test]
    public void Finds_the_header_below_titles_and_blank_lines()
    {
        var table = Read("Customer list 2024;;\n\nprinted by Ida;;\nFirma;CVR;By\nA;13748136;Vejle\n");

        Assert.That(table.Columns, Is.EqualTo(new[] { "Firma", "CVR", "By" }));
        Assert.That(table.Rows.Single().Line, Is.EqualTo(5));
    }

    [Test]
    public void Finds_the_header_below_a_page_of_blank_rows()
    {
        var table = Read(string.Concat(Enumerable.Repeat(";;\n", 50)) + "Firma;CVR;By\nA;13748136;Vejle\n");

        Assert.That(table.Columns, Is.EqualTo(new[] { "Firma", "CVR", "By" }));
        Assert.That(table.Rows.Single().Line, Is.EqualTo(52));
    }

    [Test]
    public void Reads_a_header_without_rows()
    {
        var table = Read("Firma;CVR");

        Assert.That((table.Columns.Count, table.Rows.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Knows_the_header_by_its_words_when_the_lines_above_are_as_full()
    {
        var table = Read("Udskrift;Afdeling Nord;Ida Lund\nFirma;CVR;By\nA;13748136;Vejle\n");

        Assert.That(table.Columns, Is.EqualTo(new[] { "Firma", "CVR", "By" }));
    }

    [Test]
    public void Takes_a_file_without_header_as_rows_only()
    {
        var table = Read("Ida Lund,ida@firma.example,20304050\nBo Holm,bo@firma.example,20304051\n");

        Assert.That(table.Columns, Is.EqualTo(new[] { "", "", "" }));
        Assert.That(table.Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public void Reads_quotes_that_are_escaped_with_a_backslash()
    {
        var table = Read("Name,Note,City\n\"A \\\"B\\\", C\",\"x, y\",Vejle\nD,\"48\\\" screen\",Kolding\n");

        Assert.That(table.Rows.SelectMany(row => row.Cells), Is.EqualTo(new[] { "A \"B\", C", "x, y", "Vejle", "D", "48\" screen", "Kolding" }));
    }

    [Test]
    public void Fills_a_short_row_and_says_so()
    {
        var problem = Read("Firma;By;Tlf\nA;Vejle\n").Rows.Single().Problems.Single();

        Assert.That((problem.Line, problem.Code, problem.IsNotice), Is.EqualTo(((int?)2, "TooFewCells", true)));
    }

    [Test]
    public void Stops_a_row_with_surplus_cells_and_only_mentions_surplus_separators()
    {
        var rows = Read("Firma;By\nA;Vejle;7100\nB;Kolding;;\nC;Odense\nD;Aarhus\n").Rows;

        Assert.That(rows.SelectMany(row => row.Problems).Select(problem => (problem.Line, problem.Code, problem.IsNotice)),
            Is.EqualTo(new[] { ((int?)2, "TooManyCells", false), (3, "TooManyCells", true) }));
    }

    [Test]
    public void Accepts_a_separator_at_the_end_of_each_row()
    {
        var table = Read("Firma;By;\nA;Vejle;\nB;Kolding;\n");

        Assert.That(table.Columns, Is.EqualTo(new[] { "Firma", "By" }));
        Assert.That(table.Rows.SelectMany(row => row.Problems), Is.Empty);
    }

    [Test]
    public void Reports_a_quote_in_the_wrong_place_with_its_line()
    {
        var rows = Read("Firma,By,Tlf\nA,B,1\nC,\"\"D, E\",2\n").Rows;

        Assert.That(rows[0].Problems, Is.Empty);
        Assert.That(rows[1].Problems.Select(problem => (problem.Line, problem.Code)), Has.Member(((int?)3, "StrayQuote")));
    }

    [Test]
    public void Refuses_a_quote_that_is_never_closed_and_names_its_line()
    {
        var problem = Refusal("Firma,By\nA,B\n\"C,D\nE,F\n");

        Assert.That((problem.Line, problem.Code), Is.EqualTo(((int?)3, "OpenQuote")));
        Assert.That(problem.Sentence, Does.Contain("line 3"));
    }

    [Test]
    public void Refuses_a_null_character_and_names_its_line()
    {
        var problem = Refusal("Firma,By\nA,B\nC,D\0\nmore text to make it a text file\n");

        Assert.That((problem.Line, problem.Code), Is.EqualTo(((int?)3, "HasNul")));
    }

    [Test]
    public void Refuses_a_line_of_ten_megabytes_and_a_cell_over_the_limit()
    {
        Assert.That(Refusal("Firma,By\n\"" + new string('x', 10 * 1024 * 1024) + "\",B\n").Code, Is.EqualTo("RecordTooLong"));
        Assert.That(Refusal("Firma,By\nA," + new string('x', TableFile.MostCharactersPerCell + 1) + "\n").Code, Is.EqualTo("CellTooLong"));
    }

    [Test]
    public void Refuses_more_bytes_or_rows_than_an_import_takes()
    {
        Assert.That(Refusal(new byte[TableFile.MostBytes + 1]).Code, Is.EqualTo("FileTooLarge"));
        Assert.That(Refusal("F,B\n" + string.Concat(Enumerable.Repeat("a,b\n", TableFile.MostRows + 1))).Code, Is.EqualTo("TooManyRows"));
    }

    [TestCase("", "IsEmpty")]
    [TestCase(" \r\n\r\n", "IsEmpty")]
    [TestCase("\ufeff", "IsEmpty")]
    [TestCase("\"\"", "HoldsNothing")]
    [TestCase("\"\"\r\n\"\"\r\n", "HoldsNothing")]
    [TestCase("sep=;", "HoldsNothing")]
    [TestCase("sep=;\r\n", "HoldsNothing")]
    [TestCase("\ufeffsep=;\n\n", "HoldsNothing")]
    [TestCase(";;\n;;\n", "HoldsNothing")]
    [TestCase("\0", "HasNul")]
    [TestCase("\0\0\0\0", "HasNul")]
    [TestCase("%PDF-1.7 x", "IsPdf")]
    [TestCase("PK\u0003\u0004 sheet", "IsZipOrExcel")]
    [TestCase("BEGIN:VCARD\nFN:A", "IsCard")]
    [TestCase("<html><table>", "IsWebPage")]
    [TestCase("{\"a\": 1}", "IsJson")]
    [TestCase("a,b\n\u0001\u0002,c\n", "HasControlCharacter")]
    public void Refuses_what_is_no_table(string text, string code) => Assert.That(Refusal(text).Code, Is.EqualTo(code));

    [Test]
    public void Refuses_an_old_workbook() =>
        Assert.That(Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).Code, Is.EqualTo("IsOldExcel"));

    [Test]
    public async Task Stops_reading_a_stream_at_the_limit()
    {
        using var stream = new MemoryStream(new byte[TableFile.MostBytes * 2]);

        await Assert.ThatAsync(() => TableFile.ReadAsync(stream, "list.csv"), Throws.TypeOf<FileRefused>());
        Assert.That(stream.Position, Is.LessThan(TableFile.MostBytes + 100_000));
    }
}
