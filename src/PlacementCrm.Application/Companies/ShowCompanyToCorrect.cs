using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Companies;

/// <summary>The form for correcting a company, filled in with what is stored.</summary>
/// <param name="Since">When the form was opened before, to be told who changed what in between.</param>
[Requires(Permission.KeepCompanies)]
public sealed record ShowCompanyToCorrect(Guid CompanyId, DateTimeOffset? Since = null) : IQuery<ToCorrect<CorrectCompany>>
{
    internal sealed class Handler(CrmDbContext db, RecentChanges changes) : IRequestHandler<ShowCompanyToCorrect, ToCorrect<CorrectCompany>>
    {
        public async Task<ToCorrect<CorrectCompany>> Handle(ShowCompanyToCorrect request, CancellationToken cancellationToken)
        {
            var stored = await db.Companies.AsNoTracking().Get(request.CompanyId, cancellationToken);
            return await changes.With<CorrectCompany, Company>(FormOf(stored), stored.Id, request.Since, cancellationToken);
        }

        private static CorrectCompany FormOf(Company stored) => new()
        {
            CompanyId = stored.Id,
            Version = stored.Version,
            Name = stored.Name,
            Cvr = stored.Cvr?.Digits,
            Segment = stored.Segment,
            IndustryCode = stored.IndustryCode,
            Employees = stored.Employees,
            Phone = stored.Phone,
            Email = stored.Email,
            Website = stored.Website,
            VisitEveryMonths = stored.VisitEveryMonths,
        };
    }
}
