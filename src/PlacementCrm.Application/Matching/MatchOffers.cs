using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Fills the openings' side of the ranking: eleven statements, however many openings there are.</summary>
internal sealed class MatchOffers(CrmDbContext db, IQueryable<Opening> openings, DateOnly today)
{
    /// <summary>How long a placement without an agreed end is taken to be when the ratio of its site is counted.</summary>
    private const int UsualWeeks = 13;

    public async Task<IReadOnlyList<PlaceOffered>> Load(CancellationToken cancel)
    {
        var rows = await (
            from opening in openings.AsNoTracking()
            join site in db.Sites on opening.SiteId equals site.Id
            join company in db.Companies on opening.CompanyId equals company.Id
            select new Row(
                opening.Id, opening.CompanyId, opening.SiteId, opening.Title, opening.WorkFunction, opening.Kind, opening.WeeklyHours, opening.FromOn, opening.ToOn,
                opening.Places, company.Name, company.DoNotContact, site.Name, site.City, site.Latitude, site.Longitude, site.OrdinaryFte)).ToListAsync(cancel);
        var tasks = await db.OwnTasksOf(openings, cancel);
        var sites = db.Sites.Where(site => openings.Any(opening => opening.SiteId == site.Id));
        var facts = await db.FactsOf(sites, cancel);
        var atSite = await db.TasksOf(sites, cancel);
        var contacts = await Contacts(cancel);
        var placements = await Placements(cancel);
        var months = await Months(cancel);
        var reader = await db.ReadsWork(cancel);
        var rules = new RuleSet(await db.Rules.AsNoTracking().Where(rule => rule.Code == RuleCodes.Ratio).ToListAsync(cancel));

        return [.. rows.Select(row => new PlaceOffered(row.Company, row.Site, row.City, new OfferProfile
        {
            Id = row.Id,
            OpeningId = row.Id,
            CompanyId = row.CompanyId,
            SiteId = row.SiteId,
            Title = row.Title,
            WorkFunction = row.WorkFunction,
            Reader = reader,
            Kind = row.Kind,
            WeeklyHours = row.WeeklyHours,
            FromOn = row.FromOn,
            ToOn = row.ToOn,
            FreePlaces = row.Places - placements[row.SiteId].Count(placement => placement.OpeningId == row.Id && !placement.State.IsOver()),
            DoNotContact = row.DoNotContact,
            Place = row is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null,
            Ratio = RatioOf(row, months[row.SiteId], placements[row.SiteId], rules),
            Relation = contacts.GetValueOrDefault(row.CompanyId, new RelationProfile()) with
            {
                CompletedPlacements = placements[row.SiteId].Count(placement => placement.State == PlacementState.Completed),
                EndedEarly = placements[row.SiteId].Count(placement => placement.State == PlacementState.EndedEarly),
            },
            Tasks = tasks[row.Id].With([.. atSite[row.SiteId]]),
            Facts = [.. facts[row.SiteId]],
        }))];
    }

    private async Task<Dictionary<Guid, RelationProfile>> Contacts(CancellationToken cancel)
    {
        var aYearAgo = today.AddYears(-1).BeginsAt();
        return await db.Activities.AsNoTracking()
            .Where(activity => activity.State == ActivityState.Held && openings.Any(opening => opening.CompanyId == activity.CompanyId))
            .GroupBy(activity => activity.CompanyId)
            .Select(group => new { CompanyId = group.Key, Last = group.Max(activity => activity.At), InYear = group.Count(activity => activity.At >= aYearAgo) })
            .ToDictionaryAsync(
                row => row.CompanyId,
                row => new RelationProfile(row.Last.DanishDay(), row.InYear),
                cancel);
    }

    private async Task<ILookup<Guid, Stay>> Placements(CancellationToken cancel) =>
        (await db.Placements.AsNoTracking()
            .Where(placement => openings.Any(opening => opening.SiteId == placement.SiteId))
            .Select(placement => new Stay(placement.SiteId, placement.OpeningId, placement.State, placement.Kind, placement.StartsOn, placement.EndsOn))
            .ToListAsync(cancel))
        .ToLookup(placement => placement.SiteId);

    private async Task<ILookup<Guid, StaffMonth>> Months(CancellationToken cancel)
    {
        // The longest mean any rule may ask for is two years.
        var oldest = today.AddMonths(-25);
        return (await db.SiteStaffMonths.AsNoTracking()
                .Where(month => month.Month >= oldest && openings.Any(opening => opening.SiteId == month.SiteId))
                .Select(month => new { month.SiteId, month.Month, month.OrdinaryFte }).ToListAsync(cancel))
            .ToLookup(month => month.SiteId, month => new StaffMonth(month.Month, month.OrdinaryFte));
    }

    // As the proposal does it: no rule that counts the kind on the day, no sum; nobody has said how many work there, a question.
    private RatioProfile? RatioOf(Row row, IEnumerable<StaffMonth> months, IEnumerable<Stay> stays, RuleSet rules)
    {
        var from = row.FromOn > today ? row.FromOn.Value : today;
        if (rules.Find(RuleCodes.Ratio, from)?.Read<RatioParameters>() is not { } rule || !rule.Counted.Contains(row.Kind))
            return null;
        var to = row.ToOn >= from ? row.ToOn.Value : from.AddDays(7 * UsualWeeks - 1);
        if (StaffBasis.On(today, months, row.OrdinaryFte, rule.StaffMonths) is not { } staff)
            return new RatioProfile(0, Allowed: null, from, to);

        var taken = stays.Where(stay => !stay.State.IsOver() && rule.Counted.Contains(stay.Kind)).Select(stay => new TakenPlace(stay.StartsOn, stay.EndsOn));
        var sum = RatioOfPlaces.On(staff, new TakenPlace(from, to), taken, rule);
        return new RatioProfile(sum.MostTaken, sum.Allowed, from, to);
    }

    private sealed record Row(
        Guid Id, Guid CompanyId, Guid SiteId, string Title, string WorkFunction, PlacementKind Kind, decimal? WeeklyHours, DateOnly? FromOn, DateOnly? ToOn,
        int Places, string Company, bool DoNotContact, string Site, string? City, double? Latitude, double? Longitude, decimal? OrdinaryFte);

    private sealed record Stay(Guid SiteId, Guid OpeningId, PlacementState State, PlacementKind Kind, DateOnly StartsOn, DateOnly EndsOn);
}

/// <summary>An opening as the ranking sees it, with the words that people know it by.</summary>
internal sealed record PlaceOffered(string Company, string Site, string? City, OfferProfile Profile)
{
    public string Where => string.IsNullOrEmpty(City) ? Company : $"{Company}, {City}";
}
