using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>
/// One way to sort the list: by a value, then name in the alphabet of the user, then id, all in one direction, so that one
/// index serves it both ways.
/// </summary>
internal abstract class CompanyOrder
{
    /// <param name="isRanked">By likeness to what was searched for, where no other order is asked for.</param>
    public static CompanyOrder Of(string? sort, bool isRanked)
    {
        var (descending, alphabet) = (sort?.StartsWith('-') == true, Alphabet.OfUser);
        return sort?.TrimStart('-') switch
        {
            "town" => new By<string>(match => EF.Functions.Collate(match.Overview.Town, alphabet), line => line.Overview.Town, ReadText, descending, alphabet),
            "segment" => new By<string>(match => match.Overview.Segment, line => line.Overview.Segment, ReadText, descending, alphabet),
            "contact" => new By<DateOnly>(match => match.Overview.LastContactOn, line => Write(line.Overview.LastContactOn), ReadDay, descending, alphabet),
            "step" => new By<DateOnly>(match => match.Overview.NextStepOn, line => Write(line.Overview.NextStepOn), ReadDay, descending, alphabet),
            null or "" when isRanked => new By<float>(match => match.Distance, line => line.Distance.ToString("R", CultureInfo.InvariantCulture), ReadDistance, descending, alphabet),
            _ => new By<string>(match => EF.Functions.Collate(match.Overview.Name, alphabet), line => line.Overview.Name, ReadText, descending, alphabet),
        };
    }

    public abstract IQueryable<CompanyMatch> Sorted(IQueryable<CompanyMatch> found, bool backwards);

    /// <summary>What comes after the cursor in this order, or before it.</summary>
    public abstract IQueryable<CompanyMatch> Beyond(IQueryable<CompanyMatch> found, Cursor? cursor, bool backwards);

    public abstract Cursor CursorAt(CompanyLine line);

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StrongBox<string> ReadText(string key) => new(key);

    private static StrongBox<DateOnly>? ReadDay(string key) =>
        DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day) : null;

    private static StrongBox<float>? ReadDistance(string key) =>
        float.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var distance) ? new(distance) : null;

    private sealed class By<TKey>(
        Expression<Func<CompanyMatch, TKey>> key,
        Func<CompanyLine, string> write,
        Func<string, StrongBox<TKey>?> read,
        bool descending,
        string alphabet) : CompanyOrder
    {
        public override IQueryable<CompanyMatch> Sorted(IQueryable<CompanyMatch> found, bool backwards) =>
            descending != backwards
                ? found.OrderByDescending(key).ThenByDescending(match => EF.Functions.Collate(match.Overview.Name, alphabet)).ThenByDescending(match => match.Overview.Id)
                : found.OrderBy(key).ThenBy(match => EF.Functions.Collate(match.Overview.Name, alphabet)).ThenBy(match => match.Overview.Id);

        public override IQueryable<CompanyMatch> Beyond(IQueryable<CompanyMatch> found, Cursor? cursor, bool backwards) =>
            cursor is not null && read(cursor.Key) is { } at ? found.Where(Past(at.Value!, cursor, upwards: descending == backwards)) : found;

        public override Cursor CursorAt(CompanyLine line) => new(write(line), line.Overview.Name, line.Overview.Id);

        // One row comparison, (key, name, id) > (…): PostgreSQL answers it from the index, which it cannot do with a chain of or.
        private Expression<Func<CompanyMatch, bool>> Past(TKey at, Cursor cursor, bool upwards)
        {
            var (name, id) = (cursor.Name, cursor.Id);
            Expression<Func<CompanyMatch, TKey, bool>> past = upwards
                ? (match, value) => EF.Functions.GreaterThan(ValueTuple.Create(value, EF.Functions.Collate(match.Overview.Name, alphabet), match.Overview.Id), ValueTuple.Create(at, name, id))
                : (match, value) => EF.Functions.LessThan(ValueTuple.Create(value, EF.Functions.Collate(match.Overview.Name, alphabet), match.Overview.Id), ValueTuple.Create(at, name, id));
            var row = past.Parameters[0];
            var sortedBy = new Replaced(key.Parameters[0], row).Visit(key.Body)!;
            return Expression.Lambda<Func<CompanyMatch, bool>>(new Replaced(past.Parameters[1], sortedBy).Visit(past.Body)!, row);
        }
    }

    private sealed class Replaced(Expression what, Expression with) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == what ? with : base.Visit(node);
    }
}
