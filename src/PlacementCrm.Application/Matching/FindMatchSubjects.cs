using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Matching;

/// <summary>From whom or what matching can start: candidates who wait, longest first, and open openings, newest need first.</summary>
[Requires(Permission.SeeMatches)]
public sealed record FindMatchSubjects : IQuery<FindMatchSubjects.Page>, IReadsCandidates
{
    public const int Most = 15;

    /// <summary>For a list to choose from by hand.</summary>
    public const int MostToChoose = 500;

    public int Take { get; init; } = Most;

    /// <summary>A piece of a name, a title or a company.</summary>
    public string? Text { get; init; }

    public sealed record Person(Guid Id, string Name, string Label, CandidateState State, DateOnly WaitingSinceOn, bool HasConsent, IReadOnlyList<string> WishedFunctions);

    public sealed record Place(Guid Id, string Title, Guid CompanyId, string Company, string? City, PlacementKind Kind, decimal? WeeklyHours, DateOnly? FromOn, int Places);

    /// <param name="People">At most as many as asked; the count tells of more.</param>
    public sealed record Page(IReadOnlyList<Person> People, int PeopleCount, IReadOnlyList<Place> Places, int PlaceCount);

    internal sealed class Validator : AbstractValidator<FindMatchSubjects>
    {
        public Validator()
        {
            RuleFor(request => request.Text).MaximumLength(100).WithMessage(_ => Sentences.Of("Matching.SearchTooLong"));
            RuleFor(request => request.Take).InclusiveBetween(1, MostToChoose);
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindMatchSubjects, Page>
    {
        public async Task<Page> Handle(FindMatchSubjects request, CancellationToken cancellationToken)
        {
            var candidates = Candidates(request.Text);
            var people = (await candidates
                    .OrderBy(candidate => candidate.WaitingSinceOn).ThenBy(candidate => candidate.Id)
                    .Take(request.Take).ToListAsync(cancellationToken))
                .ConvertAll(candidate => new Person(
                    candidate.Id, $"{candidate.GivenName} {candidate.FamilyName}", candidate.Label, candidate.State, candidate.WaitingSinceOn, candidate.HasConsent, candidate.WishedFunctions));
            audit.Shows(people.Select(person => person.Id));

            var places = await Places(request.Text).Take(request.Take).ToListAsync(cancellationToken);
            return new Page(
                people, people.Count < request.Take ? people.Count : await candidates.CountAsync(cancellationToken),
                places, places.Count < request.Take ? places.Count : await Places(request.Text).CountAsync(cancellationToken));
        }

        private IQueryable<Candidate> Candidates(string? text)
        {
            var waiting = db.Candidates.AsNoTracking().VisibleTo(user).Waiting()
                .Where(candidate => !db.Placements.Any(placement => placement.CandidateId == candidate.Id && MatchProfiles.Live.Contains(placement.State)));
            if (string.IsNullOrWhiteSpace(text))
                return waiting;

            var typed = text.Trim();
            return waiting.Where(candidate => SearchText.Names(candidate.GivenName + " " + candidate.FamilyName, typed));
        }

        private IQueryable<Place> Places(string? text)
        {
            var open = db.Openings.AsNoTracking().Where(opening => opening.State == OpeningState.Open);
            if (!string.IsNullOrWhiteSpace(text))
            {
                var typed = text.Trim();
                open = open.Where(opening =>
                    SearchText.Names(opening.Title + " " + opening.WorkFunction, typed)
                    || db.Companies.Any(company => company.Id == opening.CompanyId && SearchText.Names(company.Name, typed)));
            }

            return
                from opening in open
                join site in db.Sites on opening.SiteId equals site.Id
                join company in db.Companies on opening.CompanyId equals company.Id
                orderby opening.FromOn, opening.Title, opening.Id
                select new Place(opening.Id, opening.Title, company.Id, company.Name, site.City, opening.Kind, opening.WeeklyHours, opening.FromOn, opening.Places);
        }
    }
}
