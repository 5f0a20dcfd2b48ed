using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Vitas;

/// <summary>
/// What the company types into VITAS, and how far the application has come. No CPR number: VITAS finds the person by it only
/// when the company found the person itself, and then the company has it from them.
/// </summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowVitas(Guid PlacementId) : IQuery<ShowVitas.Page>, IReadsCandidates
{
    public sealed record Page
    {
        public required Guid PlacementId { get; init; }
        public required uint PlacementVersion { get; init; }
        public required bool IsThere { get; init; }
        public required bool IsPeriodApproved { get; init; }
        public required Workplace Workplace { get; init; }
        public Person? Contact { get; init; }
        public required string Candidate { get; init; }
        public required string Municipality { get; init; }
        public required PlacementKind Kind { get; init; }
        public PlacementPurpose? Purpose { get; init; }
        public required string Tasks { get; init; }
        public required DateOnly StartsOn { get; init; }
        public required DateOnly EndsOn { get; init; }
        public required decimal WeeklyHours { get; init; }
        public required IReadOnlyList<WorkingDay> Days { get; init; }
        public Application? Case { get; init; }

        /// <summary>Those before it, newest first: refused ones, and those for periods that were changed since.</summary>
        public required IReadOnlyList<Application> Earlier { get; init; }
    }

    /// <param name="ToOn">The last day that was applied for.</param>
    /// <param name="IsForThisPeriod">Otherwise the period was changed or extended since it was sent.</param>
    public sealed record Application(uint Version, VitasState State, string? Number, DateOnly? SentOn, DateOnly? AnsweredOn, DateOnly ToOn, bool IsForThisPeriod);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowVitas, Page>
    {
        public async Task<Page> Handle(ShowVitas request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var names = await (
                from candidate in db.Candidates
                from company in db.Companies.Where(row => row.Id == placement.CompanyId)
                from site in db.Sites.Where(row => row.Id == placement.SiteId)
                where candidate.Id == placement.CandidateId
                select new { Candidate = candidate.GivenName + " " + candidate.FamilyName, candidate.MunicipalityCode, Company = company, Site = site })
                .AsNoTracking().SingleAsync(cancellationToken);
            var applications = await Applications(placement, cancellationToken);
            return new Page
            {
                PlacementId = placement.Id,
                PlacementVersion = placement.Version,
                IsThere = placement.Kind.GoesThroughVitas(),
                IsPeriodApproved = placement.Period.IsApproved || placement.State.IsOver(),
                Workplace = WithHeard(Workplace.Of(names.Company, names.Site), placement),
                Contact = await Contact(placement, cancellationToken),
                Candidate = names.Candidate,
                Municipality = Municipalities.NameOf(names.MunicipalityCode),
                Kind = placement.Kind,
                Purpose = placement.Purpose,
                Tasks = placement.Tasks,
                StartsOn = placement.StartsOn,
                EndsOn = placement.EndsOn,
                WeeklyHours = placement.WeeklyHours,
                Days = (await db.WorkingWeeks.AsNoTracking().SingleOrDefaultAsync(week => week.PlacementId == placement.Id, cancellationToken))?.Days ?? [],
                Case = applications is [var last, ..] ? last : null,
                Earlier = [.. applications.Skip(1)],
            };
        }

        private async Task<IReadOnlyList<Application>> Applications(Placement placement, CancellationToken cancel)
        {
            var rows = await db.VitasCases.AsNoTracking().Where(row => row.PlacementId == placement.Id).OrderByDescending(row => row.Order).ToListAsync(cancel);
            return
            [
                .. from row in rows
                   let period = placement.Periods.Single(period => row.IsFor(period))
                   select new Application(row.Version, row.State, row.Number, row.SentOn, row.AnsweredOn, period.ToOn, row.IsFor(placement.Period)),
            ];
        }

        private static Workplace WithHeard(Workplace workplace, Placement placement) =>
            placement.Hearings.MaxBy(hearing => hearing.RecordedAt) is { } hearing ? workplace with { EmployeeRepresentative = hearing.Name } : workplace;

        /// <summary>The supervisor, or whoever has a role at the site or the company now.</summary>
        private Task<Person?> Contact(Placement placement, CancellationToken cancel) => (
            from contact in db.Contacts
            from role in db.ContactRoles.Where(role => role.ContactId == contact.Id)
            where role.CompanyId == placement.CompanyId && (role.ToOn == null || contact.Id == placement.SupervisorContactId)
            orderby contact.Id == placement.SupervisorContactId descending, role.SiteId == placement.SiteId descending, role.FromOn, contact.Id
            select new Person(contact.Name, role.Role, contact.Phone, contact.Email)).FirstOrDefaultAsync(cancel);
    }
}
