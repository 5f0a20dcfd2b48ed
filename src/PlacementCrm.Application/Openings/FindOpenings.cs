using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Openings;

/// <summary>Openings by title: of one company, or of all.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindOpenings : IQuery<FindOpenings.Page>
{
    public const int PageSize = 25;
    public const int CountedTo = 10_001;

    public Guid? CompanyId { get; init; }

    /// <summary>A piece of the title, the work function or the company's name.</summary>
    public string? Text { get; init; }

    /// <summary>Null shows both.</summary>
    public OpeningState? State { get; init; } = OpeningState.Open;

    public PlacementKind? Kind { get; init; }

    /// <summary>The last opening of the page before.</summary>
    public Guid? After { get; init; }

    public sealed record Row(
        Guid Id, string Title, string WorkFunction, PlacementKind Kind, Guid CompanyId, string Company, string Site, string? City,
        decimal? WeeklyHours, DateOnly? FromOn, DateOnly? ToOn, int Places, OpeningState State, int Tasks);

    public sealed record Page(IReadOnlyList<Row> Rows, int Count, Guid? Next);

    internal sealed class Validator : AbstractValidator<FindOpenings>
    {
        public Validator() => RuleFor(request => request.Text).MaximumLength(100).WithMessage(_ => Sentences.Of("Openings.SearchTooLong"));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<FindOpenings, Page>
    {
        public async Task<Page> Handle(FindOpenings request, CancellationToken cancellationToken)
        {
            var found = Filtered(request);
            var count = await found.Take(CountedTo).CountAsync(cancellationToken);
            var alphabet = Alphabet.OfUser;
            var rows = await (
                from opening in await Behind(found, request.After, cancellationToken)
                join site in db.Sites on opening.SiteId equals site.Id
                join company in db.Companies on opening.CompanyId equals company.Id
                orderby EF.Functions.Collate(opening.Title, alphabet), opening.Id
                select new Row(
                    opening.Id, opening.Title, opening.WorkFunction, opening.Kind, opening.CompanyId, company.Name, site.Name, site.City,
                    opening.WeeklyHours, opening.FromOn, opening.ToOn, opening.Places, opening.State, opening.Tasks.Count))
                .Take(PageSize + 1)
                .ToListAsync(cancellationToken);

            var shown = rows.Take(PageSize).ToList();
            return new Page(shown, count, rows.Count > PageSize ? shown[^1].Id : null);
        }

        private IQueryable<Opening> Filtered(FindOpenings request)
        {
            var found = db.Openings.AsNoTracking();
            if (request.CompanyId is { } company)
                found = found.Where(opening => opening.CompanyId == company);
            if (request.State is { } state)
                found = found.Where(opening => opening.State == state);
            if (request.Kind is { } kind)
                found = found.Where(opening => opening.Kind == kind);
            if (string.IsNullOrWhiteSpace(request.Text))
                return found;

            var text = request.Text.Trim();
            return found.Where(opening =>
                SearchText.Names(opening.Title + " " + opening.WorkFunction, text)
                || db.Companies.Any(row => row.Id == opening.CompanyId && SearchText.Names(row.Name, text)));
        }

        private async Task<IQueryable<Opening>> Behind(IQueryable<Opening> found, Guid? after, CancellationToken cancel)
        {
            if (after is null)
                return found;

            var alphabet = Alphabet.OfUser;
            var last = await db.Openings.AsNoTracking().Get(after.Value, cancel);
            return found.Where(opening => EF.Functions.GreaterThan(ValueTuple.Create(EF.Functions.Collate(opening.Title, alphabet), opening.Id), ValueTuple.Create(last.Title, last.Id)));
        }
    }
}
