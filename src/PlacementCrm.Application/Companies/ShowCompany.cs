using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.Companies;

/// <summary>The head of a company's page: who it is, where we stand with it, how much there is behind the tabs.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record ShowCompany : IQuery<ShowCompany.Head>
{
    public Guid CompanyId { get; init; }

    public sealed record Head
    {
        public Guid Id { get; init; }

        public uint Version { get; init; }

        public string Name { get; init; } = "";

        public string? Cvr { get; init; }

        public Segment Segment { get; init; }

        public string? IndustryCode { get; init; }

        public int? Employees { get; init; }

        public string? Phone { get; init; }

        public string? PhoneDigits { get; init; }

        public string? Email { get; init; }

        public string? Website { get; init; }

        public int? VisitEveryMonths { get; init; }

        public bool IsProtectedFromAdvertising { get; init; }

        public bool DoNotContact { get; init; }

        public string? DoNotContactReason { get; init; }

        public DateTimeOffset? DoNotContactAt { get; init; }

        public Guid? OwnerId { get; init; }

        public string? OwnerName { get; init; }

        public string Town { get; init; } = "";

        public Relation Relation { get; init; }

        public DateOnly? LastContactOn { get; init; }

        public DateOnly? NextStepOn { get; init; }

        public string NextStep { get; init; } = "";

        public int People { get; init; }

        public int Sites { get; init; }

        public int OpenOpenings { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowCompany, Head>
    {
        public async Task<Head> Handle(ShowCompany request, CancellationToken cancellationToken)
        {
            var today = Days.Today(clock);
            var found = await (
                from company in db.Companies.AsNoTracking()
                where company.Id == request.CompanyId
                join overview in db.CompanyOverviews.AsNoTracking() on company.Id equals overview.Id
                join member in db.Members on company.OwnerId equals member.Id into owners
                from owner in owners.DefaultIfEmpty()
                select new
                {
                    Company = company,
                    Overview = overview,
                    Owner = owner == null ? null : owner.Name,
                    People = db.ContactRoles.Where(role => role.CompanyId == company.Id && (role.ToOn == null || role.ToOn >= today)).Select(role => role.ContactId).Distinct().Count(),
                    Sites = db.Sites.Count(site => site.CompanyId == company.Id),
                    HasLivePlacement = db.Placements.Any(placement => placement.CompanyId == company.Id && CompanyList.LivePlacements.Contains(placement.State))
                      || db.WorkOrders.Any(order => order.CompanyId == company.Id && order.State == WorkOrderState.Agreed),
                    Openings = db.Openings.Count(opening => opening.CompanyId == company.Id && opening.State == Domain.Openings.OpeningState.Open),
                }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            return HeadOf(found.Company, found.Overview, found.HasLivePlacement, today) with
            {
                OwnerName = found.Owner,
                People = found.People,
                Sites = found.Sites,
                OpenOpenings = found.Openings,
            };
        }

        private static Head HeadOf(Company company, CompanyOverview overview, bool hasLivePlacement, DateOnly today) => new()
        {
            Id = company.Id,
            Version = company.Version,
            Name = company.Name,
            Cvr = company.Cvr?.Digits,
            Segment = company.Segment,
            IndustryCode = company.IndustryCode,
            Employees = company.Employees,
            Phone = company.Phone,
            PhoneDigits = company.PhoneDigits,
            Email = company.Email,
            Website = company.Website,
            VisitEveryMonths = company.VisitEveryMonths,
            IsProtectedFromAdvertising = company.IsProtectedFromAdvertising,
            DoNotContact = company.DoNotContact,
            DoNotContactReason = company.DoNotContactReason,
            DoNotContactAt = company.DoNotContactAt,
            OwnerId = company.OwnerId,
            Town = overview.Town,
            Relation = CompanyList.RelationOf(overview, hasLivePlacement, today),
            LastContactOn = CompanyOverview.Day(overview.LastContactOn),
            NextStepOn = CompanyOverview.Day(overview.NextStepOn),
            NextStep = overview.NextStep.InLanguage(),
        };
    }
}
