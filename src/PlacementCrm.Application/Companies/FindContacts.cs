using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>One page of all the people we talk with: by name, or the best matches first.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindContacts : IQuery<FindContacts.Page>
{
    public const int PageSize = 50;
    public const int CountUpTo = 10_001;

    /// <summary>Name with typing errors, part of an e-mail address, telephone number.</summary>
    public string? Search { get; init; }

    /// <summary>The last person of the page before. An id and not a name: addresses are seen by others.</summary>
    public Guid? After { get; init; }

    /// <summary>The first person of the page behind.</summary>
    public Guid? Before { get; init; }

    /// <param name="Previous">What to ask for as <see cref="Before"/>; null on the first page.</param>
    /// <param name="Next">What to ask for as <see cref="After"/>; null on the last page.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int Count, Guid? Previous, Guid? Next);

    /// <param name="CompanyId">Where the person is now, or was last; null without any role.</param>
    public sealed record Row(Guid Id, string Name, string? Title, string? Phone, string? PhoneDigits, string? Email, Guid? CompanyId, string? CompanyName, string? Role);

    private sealed class Match
    {
        public required Contact Contact { get; init; }

        public float Distance { get; init; }
    }

    private sealed record Place(float Distance, string Name, Guid Id);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindContacts, Page>
    {
        public async Task<Page> Handle(FindContacts request, CancellationToken cancellationToken)
        {
            var hits = SearchWords.Of(request.Search) is { } words ? await SearchHits.OfContacts(db, words, cancellationToken) : null;
            var found = Matching(hits);
            var isRanked = hits?.Ranked is not null;
            // Somebody who is no longer in the list leads to its first page.
            var border = await PlaceOf(found, request.Before ?? request.After, cancellationToken);
            var backwards = border is not null && request.Before is not null;

            var rows = await Rows(Sorted(Beyond(found, isRanked, border, backwards), isRanked, backwards).Take(PageSize + 1)).ToListAsync(cancellationToken);
            var count = border is null && rows.Count <= PageSize ? rows.Count : await found.Take(CountUpTo).CountAsync(cancellationToken);
            var hasMore = rows.Count > PageSize;
            if (hasMore)
                rows.RemoveAt(PageSize);
            if (backwards)
                rows.Reverse();

            return new Page(
                rows,
                count,
                rows.Count > 0 && (backwards ? hasMore : border is not null) ? rows[0].Id : null,
                rows.Count > 0 && (backwards || hasMore) ? rows[^1].Id : null);
        }

        private static async Task<Place?> PlaceOf(IQueryable<Match> found, Guid? contact, CancellationToken cancel) =>
            contact is null ? null : await found
                .Where(match => match.Contact.Id == contact)
                .Select(match => new Place(match.Distance, match.Contact.Name, match.Contact.Id))
                .SingleOrDefaultAsync(cancel);

        private IQueryable<Match> Matching(SearchHits? hits)
        {
            var contacts = db.Contacts.AsNoTracking();
            if (hits?.Patterns is { Length: > 0 } patterns)
                contacts = contacts.Where(contact => patterns.All(pattern => EF.Functions.Like(EF.Property<string>(contact, "SearchText"), pattern)));
            if (hits?.NumberPattern is { } number)
                contacts = contacts.Where(contact => EF.Functions.Like(EF.Property<string>(contact, "SearchText"), number));
            if (hits?.Ranked is { } ranked)
                return from hit in ranked join contact in contacts on hit.Id equals contact.Id select new Match { Contact = contact, Distance = hit.Distance };
            return contacts.Select(contact => new Match { Contact = contact, Distance = 0f });
        }

        // A constant in the row comparison or in the order would keep the database from the index of names.
        private static IQueryable<Match> Beyond(IQueryable<Match> found, bool isRanked, Place? border, bool backwards)
        {
            if (border is null)
                return found;

            var (at, name, id, alphabet) = (border.Distance, border.Name, border.Id, Alphabet.OfUser);
            return (isRanked, backwards) switch
            {
                (true, true) => found.Where(match => EF.Functions.LessThan(ValueTuple.Create(match.Distance, EF.Functions.Collate(match.Contact.Name, alphabet), match.Contact.Id), ValueTuple.Create(at, name, id))),
                (true, false) => found.Where(match => EF.Functions.GreaterThan(ValueTuple.Create(match.Distance, EF.Functions.Collate(match.Contact.Name, alphabet), match.Contact.Id), ValueTuple.Create(at, name, id))),
                (false, true) => found.Where(match => EF.Functions.LessThan(ValueTuple.Create(EF.Functions.Collate(match.Contact.Name, alphabet), match.Contact.Id), ValueTuple.Create(name, id))),
                (false, false) => found.Where(match => EF.Functions.GreaterThan(ValueTuple.Create(EF.Functions.Collate(match.Contact.Name, alphabet), match.Contact.Id), ValueTuple.Create(name, id))),
            };
        }

        private static IQueryable<Match> Sorted(IQueryable<Match> found, bool isRanked, bool backwards)
        {
            var alphabet = Alphabet.OfUser;
            return (isRanked, backwards) switch
            {
                (true, true) => found.OrderByDescending(match => match.Distance).ThenByDescending(match => EF.Functions.Collate(match.Contact.Name, alphabet)).ThenByDescending(match => match.Contact.Id),
                (true, false) => found.OrderBy(match => match.Distance).ThenBy(match => EF.Functions.Collate(match.Contact.Name, alphabet)).ThenBy(match => match.Contact.Id),
                (false, true) => found.OrderByDescending(match => EF.Functions.Collate(match.Contact.Name, alphabet)).ThenByDescending(match => match.Contact.Id),
                (false, false) => found.OrderBy(match => EF.Functions.Collate(match.Contact.Name, alphabet)).ThenBy(match => match.Contact.Id),
            };
        }

        private IQueryable<Row> Rows(IQueryable<Match> matches) =>
            from match in matches
            let place = (from role in db.ContactRoles
                         where role.ContactId == match.Contact.Id
                         join company in db.Companies on role.CompanyId equals company.Id
                         orderby role.ToOn == null descending, role.FromOn descending, role.Id
                         select new { role.CompanyId, company.Name, role.Role }).FirstOrDefault()
            select new Row(match.Contact.Id, match.Contact.Name, match.Contact.Title, match.Contact.Phone, match.Contact.PhoneDigits, match.Contact.Email,
                place == null ? null : place.CompanyId, place == null ? null : place.Name, place == null ? null : place.Role);
    }
}
