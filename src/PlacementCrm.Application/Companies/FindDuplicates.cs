using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>Companies that may be the one being typed, each with the reason. Only a warning: two firms may share a telephone.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindDuplicates : IQuery<IReadOnlyList<FindDuplicates.Row>>
{
    private const int Most = 5;
    private const int ShortestName = 3;

    // Half the trigrams in common and more: closer than the search's "did you mean".
    private const float LargestDistance = 0.75f;

    // Thousands of companies share these; that two use one of them says nothing.
    private static readonly HashSet<string> s_mailProviders = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "hotmail.com", "hotmail.dk", "outlook.com", "outlook.dk", "live.dk", "live.com", "yahoo.com", "yahoo.dk", "icloud.com",
        "me.com", "mail.dk", "mail.tele.dk", "get2net.dk", "jubii.dk", "ofir.dk", "stofanet.dk", "tdcadsl.dk", "youmail.dk", "webspeed.dk", "privat.dk",
        "gmx.de", "gmx.net", "web.de", "t-online.de", "freenet.de", "protonmail.com", "proton.me",
    };

    public string? Name { get; init; }

    public string? Cvr { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? City { get; init; }

    /// <summary>The company that is being corrected, which is no duplicate of itself.</summary>
    public Guid? ExceptId { get; init; }

    /// <param name="Reason">The strongest one.</param>
    public sealed record Row(Guid Id, string Name, string Town, Reason Reason);

    /// <summary>From the surest to the weakest.</summary>
    public enum Reason
    {
        SameCvr,
        SameNameInTown,
        SamePhone,
        SameEmailDomain,
        SimilarName,
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindDuplicates, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindDuplicates request, CancellationToken cancellationToken)
        {
            var found = await ByNumbers(request, cancellationToken);
            found.AddRange(await ByName(request, cancellationToken));
            return [.. found.OrderBy(row => row.Reason).DistinctBy(row => row.Id).Take(Most)];
        }

        private async Task<List<Row>> ByNumbers(FindDuplicates request, CancellationToken cancel)
        {
            var cvr = Domain.Companies.Cvr.TryParse(request.Cvr, out var number) ? number : null;
            var digits = PhoneNumber.TryParse(request.Phone, out var phone) ? phone.Digits : null;
            var domain = DomainOf(request.Email);
            if (cvr is null && digits is null && domain is null)
                return [];

            var same = await (
                from company in db.Companies
                where (cvr != null && company.Cvr == cvr)
                    || (digits != null && company.PhoneDigits == digits)
                    || (domain != null && EF.Property<string?>(company, "EmailDomain") == domain)
                join overview in db.CompanyOverviews on company.Id equals overview.Id
                where company.Id != request.ExceptId
                orderby cvr != null && company.Cvr == cvr ? 0 : digits != null && company.PhoneDigits == digits ? 1 : 2, company.Name, company.Id
                select new { company.Id, company.Name, overview.Town, company.Cvr, company.PhoneDigits }).Take(Most).ToListAsync(cancel);
            return
            [
                .. same.Select(row => new Row(row.Id, row.Name, row.Town,
                    cvr is not null && row.Cvr == cvr ? Reason.SameCvr : digits is not null && row.PhoneDigits == digits ? Reason.SamePhone : Reason.SameEmailDomain)),
            ];
        }

        private async Task<List<Row>> ByName(FindDuplicates request, CancellationToken cancel)
        {
            if (SearchWords.Of(request.Name) is not { Words.Length: >= ShortestName } typed)
                return [];

            var city = request.City?.Trim() ?? "";
            var similar = await (
                from hit in db.Database.SqlQuery<SearchHit>($"""select company_id as "Id", min(distance) as "Distance" from search_companies({typed.Words}, '') group by 1""")
                where hit.Distance <= LargestDistance && hit.Id != request.ExceptId
                join overview in db.CompanyOverviews on hit.Id equals overview.Id
                orderby SearchText.Folded(overview.Town) == SearchText.Folded(city) descending, hit.Distance, overview.Name, overview.Id
                select new { overview.Id, overview.Name, overview.Town }).Take(Most).ToListAsync(cancel);
            return
            [
                .. similar.Select(row => new Row(row.Id, row.Name, row.Town,
                    city.Length > 0 && string.Equals(row.Town, city, StringComparison.OrdinalIgnoreCase) ? Reason.SameNameInTown : Reason.SimilarName)),
            ];
        }

        private static string? DomainOf(string? email)
        {
            var domain = email?.Split('@') is [_, var after] && after.Contains('.', StringComparison.Ordinal) ? after.Trim().ToLowerInvariant() : null;
            return domain is null || s_mailProviders.Contains(domain) ? null : domain;
        }
    }
}
