using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Companies;

/// <summary>What several slices of companies ask the database.</summary>
internal static class CompanyQueries
{
    /// <summary>Whose work is with companies; only they can own one.</summary>
    public static readonly Role[] OwnerRoles = [Role.Consultant, Role.Manager, Role.Administrator];

    /// <summary>A CVR number names one company; the unique key behind it would only say that something exists.</summary>
    public static async Task RefuseKnownCvr(this CrmDbContext db, string? typed, Guid companyId, CancellationToken cancel)
    {
        if (!Cvr.TryParse(typed, out var cvr))
            return;

        var known = await db.Companies.Where(company => company.Cvr == cvr && company.Id != companyId).Select(company => company.Name).FirstOrDefaultAsync(cancel);
        if (known is not null)
            throw new RequestInvalid([new Failure(nameof(CompanyDetails.Cvr), Sentences.Of("Companies.CvrTaken", known))]);
    }

    public static async Task RefuseKnownPNumber(this CrmDbContext db, string? typed, Guid siteId, CancellationToken cancel)
    {
        if (!PNumber.TryParse(typed, out var number))
            return;

        var known = await db.Sites.Where(site => site.PNumber == number && site.Id != siteId).Select(site => site.Name).FirstOrDefaultAsync(cancel);
        if (known is not null)
            throw new RequestInvalid([new Failure(nameof(SiteDetails.PNumber), Sentences.Of("Companies.PNumberTaken", known))]);
    }

    public static async Task Assign(this CrmDbContext db, Company company, Guid? ownerId, CancellationToken cancel)
    {
        if (ownerId is { } id && !await db.Members.AnyAsync(member => member.Id == id && member.IsActive && OwnerRoles.Contains(member.Role), cancel))
            throw new RequestInvalid([new Failure("OwnerId", Sentences.Of("Companies.OwnerUnknown"))]);

        company.AssignTo(ownerId);
    }
}
