using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Engine;

/// <summary>An offer with what is known of it on a day: of each demand and grade the newest, if it is not too old.</summary>
internal sealed class PlainOffer
{
    public PlainOffer(OfferProfile offer, DateOnly today)
    {
        Offer = offer;
        var oldest = today.AddMonths(-18);
        Tasks = [.. offer.Tasks.OrderBy(task => task.Name, StringComparer.Ordinal).ThenBy(task => task.Id).Take(64).Select(task => new PlainTask(
            task.Name.Trim(),
            task.Demands.Where(demand => Dimensions.Find(demand.DimensionCode) is not null).GroupBy(demand => demand.DimensionCode)
                .Select(same => same.OrderByDescending(demand => demand.ObservedOn)
                    .ThenByDescending(demand => Dimensions.Get(same.Key).Direction == LimitDirection.AtMost ? demand.Value : -demand.Value).First())
                .Where(demand => today <= demand.ObservedOn.AddMonths(18))
                .ToDictionary(demand => demand.DimensionCode, demand => demand.Value)))];
        if (Tasks.Count == 0)
            Tasks = [new PlainTask(null, [])];
        Grades = offer.Facts.GroupBy(fact => fact.Need)
            .Select(same => same.OrderByDescending(fact => fact.ObservedOn).ThenBy(fact => fact.Grade).First())
            .Where(fact => today <= fact.ObservedOn.AddMonths(18))
            .ToDictionary(fact => fact.Need, fact => fact.Grade);

        string[] texts = [offer.WorkFunction, offer.Title, .. offer.Tasks.Select(task => task.Name)];
        (Work, WorkKey) = (Words.Of(texts), string.Join('\n', texts));
        Codes = [.. texts.Select((text, at) => WorkCatalogue.Starter.CodeNamed(at < 2 ? WorkKind.Function : WorkKind.Task, text)).OfType<string>()];
        (Warns, IsRatioUnknown) = (offer.Ratio is { Allowed: { } allowed } ratio && ratio.Taken >= allowed, offer.Ratio is { Allowed: null });
        var relation = offer.Relation;
        Points = (relation.LastContactOn is { } last ? (last >= today.AddDays(-90) ? 6 : last >= today.AddYears(-1) ? 3 : 0) + Math.Min(4, relation.ContactsInYear) : 0)
            + Math.Min(10, 5 * relation.CompletedPlacements) + Math.Max(-10, -5 * relation.EndedEarly);
    }

    public OfferProfile Offer { get; }

    public IReadOnlyList<PlainTask> Tasks { get; }

    public IReadOnlyDictionary<SiteDimension, int> Grades { get; }

    public Words Work { get; }

    public string WorkKey { get; }

    /// <summary>Entries of the catalogue that its texts name.</summary>
    public IReadOnlyList<string> Codes { get; }

    public bool Warns { get; }

    public bool IsRatioUnknown { get; }

    /// <summary>Relation and earlier placements.</summary>
    public int Points { get; }
}

/// <param name="Name">Null when no task is known.</param>
internal sealed record PlainTask(string? Name, Dictionary<string, decimal> Demands);
