using System.Text.RegularExpressions;
using PlacementCrm.Application.Companies;

namespace PlacementCrm.Application.Imports;

/// <summary>One row's cells under the fields they were mapped to, checked.</summary>
internal sealed partial class RowValues
{
    // As long as the columns they go to.
    private static readonly Dictionary<ImportField, int> s_longest = new()
    {
        [ImportField.CompanyName] = 200,
        [ImportField.Address] = 200,
        [ImportField.Postcode] = 10,
        [ImportField.City] = 100,
        [ImportField.CompanyPhone] = 60,
        [ImportField.CompanyEmail] = 254,
        [ImportField.Website] = 400,
        [ImportField.ContactFullName] = 200,
        [ImportField.ContactTitle] = 100,
        [ImportField.ContactEmail] = 254,
        [ImportField.ContactPhone] = 60,
        [ImportField.Note] = 4000,
    };

    private readonly Dictionary<ImportField, List<(string Column, string Value)>> _cells = [];
    private readonly List<ImportProblem> _problems;
    private readonly int _line;

    public RowValues(TableRow row, IReadOnlyList<string> columns, IReadOnlyList<ImportField> mapping)
    {
        _line = row.Line;
        _problems = [.. row.Problems];
        for (var i = 0; i < mapping.Count; i++)
        {
            if (mapping[i] == ImportField.Ignore || row.Cells[i].Length == 0)
                continue;
            Hold(mapping[i], columns[i], SafeCsv.Unguarded(row.Cells[i]));
        }

        IsEmpty = _cells.Count == 0;
        CompanyName = Text(ImportField.CompanyName, First(ImportField.CompanyName));
        ContactName = Text(ImportField.ContactFullName, First(ImportField.ContactFullName) ?? Joined());
        ContactTitle = Text(ImportField.ContactTitle, First(ImportField.ContactTitle));
        Cvr = Checked(ImportField.Cvr, ImportNumbers.Cvr, "CvrInvalid");
        PNumber = Checked(ImportField.PNumber, ImportNumbers.PNumber, "PNumberInvalid");
        Address = Text(ImportField.Address, AddressLine());
        (Postcode, City) = PostcodeAndCity();
        CompanyPhone = Phone(ImportField.CompanyPhone);
        CompanyEmail = Email(ImportField.CompanyEmail);
        Website = Text(ImportField.Website, WebAddress());
        Industry = IndustryCode();
        Employees = Headcount();
        ContactEmail = Email(ImportField.ContactEmail);
        ContactPhone = Phone(ImportField.ContactPhone) ?? Phone(ImportField.ContactMobile);
        Note = Text(ImportField.Note, NoteLines());
    }

    public bool IsEmpty { get; }
    public string? CompanyName { get; }
    public string? Cvr { get; }
    public string? PNumber { get; }
    public string? Address { get; }
    public string? Postcode { get; }
    public string? City { get; }
    public string? CompanyPhone { get; }
    public string? CompanyEmail { get; }
    public string? Website { get; }
    public string? Industry { get; }
    public int? Employees { get; }
    public string? ContactName { get; }
    public string? ContactTitle { get; }
    public string? ContactEmail { get; }
    public string? ContactPhone { get; }
    public string? Note { get; }

    /// <summary>The row tells of one place of work of a company, not of the company.</summary>
    public bool IsUnit { get; init; }

    /// <summary>Null where the file does not say.</summary>
    public bool? IsProtectedFromAdvertising { get; init; }

    public string? SiteName { get; init; }
    public string? MunicipalityCode { get; init; }

    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>What the row is about, in a few words.</summary>
    public string Title => TitleAt(CompanyName ?? Cvr ?? PNumber);

    public bool HasError => _problems.Exists(problem => !problem.IsNotice);

    public bool HasPlace => PNumber is not null || Address is not null || Postcode is not null || City is not null;

    public string TitleAt(string? company) =>
        string.Join(" · ", new[] { company, ContactName ?? (company is null ? ContactEmail ?? ContactPhone ?? Address ?? City : null) }.OfType<string>());

    public void Report(ImportField? field, string code, params object?[] values) => _problems.Add(new ImportProblem(_line, field, code, values));

    public void Notice(ImportField? field, string code, params object?[] values) =>
        _problems.Add(new ImportProblem(_line, field, code, values) { IsNotice = true });

    /// <summary>Says what becomes of a value for which an earlier line left no room.</summary>
    public void NoticeSecond(ImportField field, string code, string value) => Notice(field, code, ImportFieldWords.Of(field), Shown(value));

    /// <summary>A value as it goes to a note, with the name of the column it stood in.</summary>
    public string WithColumn(string value)
    {
        var cell = _cells.Values.SelectMany(cells => cells).FirstOrDefault(cell => cell.Value == value);
        var named = cell.Value is null ? value : Named(cell);
        return CprColumn.Mask(named) ?? named;
    }

    // Every cell is looked at, also one whose field has a value already: a shortened number would go to the note.
    private void Hold(ImportField field, string column, string value)
    {
        if (WrittenFigure.IsMeantBy(field))
        {
            if (WrittenFigure.IsShortened(value))
            {
                Report(field, "ShortenedByExcel", Shown(value));
                return;
            }

            value = WrittenFigure.WithoutDecimal(value);
        }

        if (!_cells.TryGetValue(field, out var cells))
            _cells[field] = cells = [];
        cells.Add((column, value));
    }

    private string? First(ImportField field) => _cells.TryGetValue(field, out var cells) ? cells[0].Value : null;

    private IEnumerable<string> All(ImportField field) => _cells.TryGetValue(field, out var cells) ? cells.Select(cell => cell.Value) : [];

    private string? Joined()
    {
        var name = string.Join(' ', All(ImportField.ContactFirstName).Concat(All(ImportField.ContactLastName)));
        return name.Length == 0 ? null : name;
    }

    // "Havnegade" and "12 B" in two columns are one line; a second line of an address follows a comma.
    private string? AddressLine() =>
        All(ImportField.Address).Aggregate((string?)null, (line, part) => line is null ? part : char.IsAsciiDigit(part[0]) && part.Length <= 8 ? $"{line} {part}" : $"{line}, {part}");

    private (string? Postcode, string? City) PostcodeAndCity()
    {
        var postcode = First(ImportField.Postcode);
        var city = First(ImportField.City);
        if (PostcodeBeforeCity().Match(postcode ?? city ?? "") is { Success: true } both)
            (postcode, city) = (both.Groups["postcode"].Value, postcode is null ? both.Groups["city"].Value : city ?? both.Groups["city"].Value);
        return (Text(ImportField.Postcode, postcode), Text(ImportField.City, city));
    }

    private string? Text(ImportField field, string? value)
    {
        if (value is null)
            return null;
        if (CprColumn.Mask(value) is { } masked)
        {
            Notice(field, "CprMasked");
            value = masked;
        }

        if (s_longest.TryGetValue(field, out var longest) && value.Length > longest)
            Report(field, "TooLong", longest);
        return value;
    }

    private string? Checked(ImportField field, Func<string, string?> read, string code)
    {
        if (First(field) is not { } text)
            return null;
        var number = read(text);
        if (number is null)
            Report(field, code, Shown(text));
        return number;
    }

    private string? Email(ImportField field)
    {
        if (First(field) is not { } text)
            return null;
        var address = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        if (!ImportNumbers.IsEmail(address))
            Report(field, "EmailInvalid", Shown(address));
        return Text(ImportField.ContactEmail, address);
    }

    private string? Phone(ImportField field)
    {
        if (First(field) is not { } text)
            return null;
        if (ImportNumbers.Phone(text) is not null && text.Length <= s_longest[ImportField.ContactPhone])
            return text;
        Notice(field, "PhoneUnreadable", Shown(text));
        return null;
    }

    private string? WebAddress()
    {
        if (First(ImportField.Website) is not { } text)
            return null;
        var address = Fields.AddressOf(text);
        if (address is null)
            Notice(ImportField.Website, "WebsiteUnreadable", Shown(text));
        return address;
    }

    private int? Headcount()
    {
        if (First(ImportField.Employees) is not { } text)
            return null;
        var figure = WrittenFigure.Read(text);
        if (figure is <= int.MaxValue && decimal.IsInteger(figure.Value))
            return (int)figure.Value;
        if (figure is <= int.MaxValue)
            Report(ImportField.Employees, "EmployeesFraction", Shown(text));
        else
            Notice(ImportField.Employees, "EmployeesUnreadable", Shown(text));
        return null;
    }

    // "56.10.20 Restaurants" holds the code; words alone cannot be turned into one.
    private string? IndustryCode()
    {
        if (First(ImportField.Industry) is not { } text)
            return null;
        var code = string.Concat(text.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.')).Replace(".", "", StringComparison.Ordinal);
        if (code.Length is >= 2 and <= 8)
            return code;
        Notice(ImportField.Industry, "IndustryUnreadable", Shown(text));
        return null;
    }

    // A contact keeps one e-mail and one number; the others go to the note, so that nothing of the file is lost.
    private string? NoteLines()
    {
        var notes = _cells.TryGetValue(ImportField.Note, out var cells) ? cells : [];
        var lines = notes.Select((note, index) => index == 0 ? note.Value : Named(note))
            .Concat(Spare(ImportField.ContactEmail, 1)).Concat(Spare(ImportField.ContactPhone, 1))
            .Concat(Spare(ImportField.ContactMobile, First(ImportField.ContactPhone) is null ? 1 : 0)).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private IEnumerable<string> Spare(ImportField field, int kept) =>
        _cells.TryGetValue(field, out var cells) ? cells.Skip(kept).Select(Named) : [];

    // A message goes to the screen and into the error file; a number in the wrong column must not travel with it.
    private static string Shown(string text) => CprColumn.Mask(text) ?? (text.Length <= 60 ? text : $"{text[..60]}…");

    private static string Named((string Column, string Value) cell) => cell.Column.Length == 0 ? cell.Value : $"{cell.Column}: {cell.Value}";

    [GeneratedRegex(@"^(?<postcode>\d{4,5})\s+(?<city>\D.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostcodeBeforeCity();
}
