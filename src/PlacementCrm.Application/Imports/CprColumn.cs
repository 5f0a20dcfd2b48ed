using System.Text.RegularExpressions;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Imports;

/// <summary>
/// Refuses a file with a column of CPR numbers. Private parties may not process them without a legal basis and this work
/// needs none (databeskyttelsesloven § 11), so nothing of such a file is read any further.
/// </summary>
internal static partial class CprColumn
{
    private const int FewestBareHits = 3;

    public static void Refuse(IReadOnlyList<string> columns, IReadOnlyList<TableRow> rows)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            var name = columns[index];
            if (IsNamedLikeCpr(name))
                throw new FileRefused("CprByName", index + 1, name);
            if (HoldsCpr(ColumnWords.Plain(name), Values(name, rows, index)))
                throw new FileRefused("CprByValues", index + 1, IsValue(name) ? "–" : name);
        }
    }

    public static bool IsNamedLikeCpr(string name) =>
        NamePattern().IsMatch(name.Normalize()) || ColumnWords.Plain(name) is "cpr" or "cprnr" or "cprno" or "cprnummer" or "cprnumber";

    /// <summary>Covers what looks like a CPR number inside a text, the day of birth too; null when there is none.</summary>
    public static string? Mask(string text)
    {
        var found = CprNumber.FindIn(text).Where(finding => finding.Number is not null).ToList();
        return found.Count == 0 ? null : found.AsEnumerable().Reverse().Aggregate(text, (masked, finding) =>
            $"{masked[..finding.Index]}••••••-••••{masked[(finding.Index + finding.Length)..]}");
    }

    // A file without header has its first values where the names would be.
    private static List<string> Values(string name, IReadOnlyList<TableRow> rows, int index) =>
        [.. rows.Select(row => row.Cells[index]).Append(name).Where(cell => cell.Length > 0 && (cell != name || IsValue(cell)))];

    private static bool IsValue(string cell) => CprNumber.FindIn(cell) is [{ Index: 0 } finding] && finding.Length == cell.Length;

    private static bool HoldsCpr(string plainName, List<string> values)
    {
        var hits = values.FindAll(value => CprNumber.Read(value) is not null);
        if (hits.Count * 2 <= values.Count)
            return false;

        var hyphenated = hits.Count(value => value.Length > 6 && !char.IsDigit(value[6]) && value[6] != ' ');
        var isPhone = ColumnGuess.Propose([plainName])[0] is ImportField.CompanyPhone or ImportField.ContactPhone or ImportField.ContactMobile;
        if (hyphenated * 2 > values.Count && (!isPhone || hyphenated >= FewestBareHits))
            return true;

        // Ten bare digits: P-numbers all begin with 10 and numbers of one town with its area code, birthdays spread over the month.
        return !isPhone && hits.Count >= FewestBareHits && hits.Select(value => value[..2]).Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    [GeneratedRegex(@"(^|[^\p{L}])(cpr([\W_]*(nr|no|nummer|number))?|person(lig[\W_]*t?)?[\W_]*(nr|nummer|number)|social[\W_]*security[\W_]*(no|nr|number)|ssn|f(ø|oe)dselsnummer)([^\p{L}]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
