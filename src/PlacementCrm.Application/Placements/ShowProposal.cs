using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What the form for a new placement begins with: everything the opening and the candidate already say.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record ShowProposal(Guid SuggestionId) : IQuery<ShowProposal.Page>, IReadsCandidates
{
    public sealed record Page
    {
        public required Guid CandidateId { get; init; }
        public required string Candidate { get; init; }
        public required Guid CompanyId { get; init; }
        public required string Company { get; init; }
        public required Guid SiteId { get; init; }
        public required string Site { get; init; }
        public required string Opening { get; init; }
        public required SuggestionState State { get; init; }
        public required PlacementKind Kind { get; init; }
        public required string Tasks { get; init; }
        public decimal? WeeklyHours { get; init; }
        public DateOnly? FromOn { get; init; }
        public DateOnly? ToOn { get; init; }
        public required string TargetGroupCode { get; init; }
        public required IReadOnlyList<Person> Contacts { get; init; }

        /// <summary>The placement it became already.</summary>
        public Guid? PlacementId { get; init; }
    }

    public sealed record Person(Guid Id, string Name, string Role);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowProposal, Page>
    {
        public async Task<Page> Handle(ShowProposal request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var suggestion = await db.SuggestionsVisibleTo(user).AsNoTracking().Get(request.SuggestionId, cancellationToken);
            var candidate = await db.Candidates.AsNoTracking().Get(suggestion.CandidateId, cancellationToken);
            var opening = await db.Openings.AsNoTracking().Include(row => row.Tasks).Get(suggestion.OpeningId, cancellationToken);
            var place = await (
                from site in db.Sites
                join company in db.Companies on site.CompanyId equals company.Id
                where site.Id == opening.SiteId
                select new { Company = company.Name, Site = site.Name }).SingleAsync(cancellationToken);
            var contacts = await (
                from role in db.ContactRoles
                join contact in db.Contacts on role.ContactId equals contact.Id
                where role.CompanyId == opening.CompanyId && (role.SiteId == null || role.SiteId == opening.SiteId)
                    && role.FromOn <= today && (role.ToOn == null || today <= role.ToOn)
                orderby contact.Name
                select new Person(contact.Id, contact.Name, role.Role)).ToListAsync(cancellationToken);

            audit.Shows(candidate.Id);
            return new Page
            {
                CandidateId = candidate.Id,
                Candidate = $"{candidate.GivenName} {candidate.FamilyName}",
                CompanyId = opening.CompanyId,
                Company = place.Company,
                SiteId = opening.SiteId,
                Site = place.Site,
                Opening = opening.Title,
                State = suggestion.State,
                Kind = opening.Kind,
                Tasks = string.Join(Environment.NewLine, await TaskNames(suggestion.WorkTaskId, opening, cancellationToken)),
                WeeklyHours = opening.WeeklyHours,
                FromOn = opening.FromOn < today ? null : opening.FromOn,
                ToOn = opening.ToOn,
                TargetGroupCode = candidate.TargetGroupCode,
                Contacts = [.. contacts.DistinctBy(contact => contact.Id)],
                PlacementId = await db.Placements.Where(row => row.SuggestionId == suggestion.Id).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken),
            };
        }

        /// <summary>The task that was judged; all there are when it is not done any more, or when none was known.</summary>
        private async Task<IEnumerable<string>> TaskNames(Guid? taskId, Opening opening, CancellationToken cancel)
        {
            var tasks = opening.Tasks.Select(task => new { task.Id, task.Name }).ToList();
            if (tasks.Count == 0)
                tasks = await db.SiteTasks.Where(task => task.SiteId == opening.SiteId && task.RetiredOn == null).OrderBy(task => task.Name)
                    .Select(task => new { task.Id, task.Name }).ToListAsync(cancel);
            return tasks.Where(task => task.Id == taskId || !tasks.Exists(other => other.Id == taskId)).Select(task => task.Name);
        }
    }
}
