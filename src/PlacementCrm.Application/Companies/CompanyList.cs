using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.Companies;

/// <summary>A company that the list's filters let through, and how far it is from what was searched for.</summary>
internal sealed class CompanyMatch
{
    public required CompanyOverview Overview { get; init; }

    public required Company Company { get; init; }

    public float Distance { get; init; }

    public bool HasLivePlacement { get; init; }
}

internal sealed record CompanyLine(CompanyOverview Overview, float Distance, string? OwnerName, bool DoNotContact, bool HasLivePlacement)
{
    public FindCompanies.Row ToRow(DateOnly today) => new(
        Overview.Id, Overview.Name, Overview.Town, Enum.Parse<Segment>(Overview.Segment), CompanyList.RelationOf(Overview, HasLivePlacement, today), OwnerName, DoNotContact,
        CompanyOverview.Day(Overview.LastContactOn), CompanyOverview.Day(Overview.NextStepOn), Overview.NextStep.InLanguage());
}

internal static class CompanyList
{
    /// <summary>Agreed and not over: the company works with us.</summary>
    public static readonly PlacementState[] LivePlacements =
        [PlacementState.Agreed, PlacementState.MeetingPlanned, PlacementState.ReadyToStart, PlacementState.Active, PlacementState.AtRisk];

    /// <param name="hits">What the search found; null without a search.</param>
    public static IQueryable<CompanyMatch> Listed(this CrmDbContext db, FindCompanies request, SearchHits? hits, Guid memberId, DateOnly today)
    {
        var found = db.Matching(hits);
        if (request.OnlyMine)
            found = found.Where(match => match.Company.OwnerId == memberId);
        if (request.Segment?.ToString() is { } segment)
            found = found.Where(match => match.Overview.Segment == segment);
        if (request.WithoutNextStep)
            found = found.Where(match => match.Overview.NextStepOn == DateOnly.MaxValue);
        if (request.DoNotContact is { } doNotContact)
            found = found.Where(match => match.Company.DoNotContact == doNotContact);
        if (Site.MunicipalityOf(request.MunicipalityCode) is { } municipality)
            found = found.Where(match => db.Sites.Any(site => site.CompanyId == match.Company.Id && site.MunicipalityCode == municipality));
        return request.Relation is { } relation ? found.In(relation, today) : found;
    }

    public static Relation RelationOf(CompanyOverview overview, bool hasLivePlacement, DateOnly today) =>
        new RelationHistory(CompanyOverview.Day(overview.LastContactOn), CompanyOverview.Day(overview.LastVisitOn), null, hasLivePlacement).RelationOn(today);

    private static IQueryable<CompanyMatch> Matching(this CrmDbContext db, SearchHits? hits) =>
        hits?.Ranked is { } ranked
            ? from hit in ranked
              join overview in db.CompanyOverviews.AsNoTracking() on hit.Id equals overview.Id
              join company in db.Having(hits) on overview.Id equals company.Id
              select new CompanyMatch
              {
                  Overview = overview,
                  Company = company,
                  Distance = hit.Distance,
                  HasLivePlacement = db.Placements.Any(placement => placement.CompanyId == company.Id && LivePlacements.Contains(placement.State))
                      || db.WorkOrders.Any(order => order.CompanyId == company.Id && order.State == WorkOrderState.Agreed),
              }
            : from overview in db.CompanyOverviews.AsNoTracking()
              join company in db.Having(hits) on overview.Id equals company.Id
              select new CompanyMatch
              {
                  Overview = overview,
                  Company = company,
                  Distance = 0f,
                  HasLivePlacement = db.Placements.Any(placement => placement.CompanyId == company.Id && LivePlacements.Contains(placement.State))
                      || db.WorkOrders.Any(order => order.CompanyId == company.Id && order.State == WorkOrderState.Agreed),
              };

    private static IQueryable<Company> Having(this CrmDbContext db, SearchHits? hits)
    {
        var companies = db.Companies.AsNoTracking();
        if (hits is null)
            return companies;

        if (hits.Patterns is { Length: > 0 } patterns)
            companies = companies.Where(company => patterns.All(pattern => EF.Functions.Like(EF.Property<string>(company, "SearchText"), pattern)));
        if (hits.NumberPattern is { } number)
        {
            companies = companies.Where(company =>
                EF.Functions.Like(EF.Property<string>(company, "SearchText"), number)
                || db.ContactRoles.Any(role => role.CompanyId == company.Id
                    && db.Contacts.Any(contact => contact.Id == role.ContactId && EF.Functions.Like(EF.Property<string>(contact, "SearchText"), number))));
        }

        return companies;
    }

    // The same as RelationHistory.RelationOn, for rows that stay in the database.
    private static IQueryable<CompanyMatch> In(this IQueryable<CompanyMatch> found, Relation relation, DateOnly today)
    {
        var freshFrom = today.AddMonths(-RelationHistory.DormantAfterMonths);
        var never = DateOnly.MinValue;
        if (relation == Relation.Cooperating)
            return found.Where(match => match.HasLivePlacement);

        found = found.Where(match => !match.HasLivePlacement);
        return relation switch
        {
            Relation.Prospect => found.Where(match => match.Overview.LastContactOn == never),
            Relation.Dormant => found.Where(match => match.Overview.LastContactOn != never && match.Overview.LastContactOn < freshFrom),
            Relation.Visited => found.Where(match => match.Overview.LastContactOn >= freshFrom && match.Overview.LastVisitOn != never),
            _ => found.Where(match => match.Overview.LastContactOn >= freshFrom && match.Overview.LastVisitOn == never),
        };
    }
}
