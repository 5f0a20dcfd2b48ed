using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Matching.Tests.Golden;

/// <summary>Three candidates and eight offers around Vejle, small enough to be judged by reading.</summary>
internal static class World
{
    public static IReadOnlyDictionary<string, CandidateProfile> Candidates { get; } = new Dictionary<string, CandidateProfile>(StringComparer.Ordinal)
    {
        ["Ali: packing, 10-20 h, stands at most 20 minutes, needs patience"] = Some.Candidate() with
        {
            Id = Some.Number(1),
            WaitingSinceOn = new DateOnly(2026, 3, 2),
            WeeklyHoursMax = 20,
            WishedFunctions = ["packing", "storage"],
            Skills = ["forklift"],
            SiteNeeds = [SiteDimension.Patience],
            LanguageLevel = 2,
            Considerations = [Some.Consideration("stand", 20), Some.Consideration("noise", 2) with { Id = Some.Number(601) }],
        },
        ["Mia: gardening, 5-37 h, lifts at most 5 kg, needs written instructions"] = Some.Candidate() with
        {
            Id = Some.Number(2),
            WaitingSinceOn = new DateOnly(2026, 1, 12),
            WeeklyHoursMin = 5,
            WeeklyHoursMax = 37,
            WishedFunctions = ["gardening"],
            Skills = ["pruning", "cash desk"],
            MaxDistanceKm = 40,
            Considerations = [Some.Consideration("lift", 5), Some.Consideration("instructions-written", 1) with { Id = Some.Number(602), IsShareable = false }],
        },
        ["Jon: storage, 37 h, from December, no consent yet"] = Some.Candidate() with
        {
            Id = Some.Number(3),
            HasConsent = false,
            WeeklyHoursMin = 30,
            WeeklyHoursMax = 37,
            AvailableFromOn = new DateOnly(2026, 12, 1),
            WishedFunctions = ["storage"],
        },
    };

    public static IReadOnlyDictionary<string, OfferProfile> Offers { get; } = new Dictionary<string, OfferProfile>(StringComparer.Ordinal)
    {
        ["Fruit packing, Vejle, can sit"] = Offer(11, "packing", 15) with
        {
            Tasks = [Some.Task("Packing", Some.Seen("stand", 0), Some.Seen("noise", 1), Some.Seen("language", 1), Some.Seen("lift", 5))],
            Facts = [Some.Fact(SiteDimension.Patience, 4, words: "two weeks to learn")],
            Relation = new RelationProfile(new DateOnly(2026, 10, 12), 3, 2),
        },
        ["Parcel packing, standing all day"] = Offer(12, "packing", 20) with
        {
            Tasks = [Some.Task("Packing", Some.Seen("stand", 120), Some.Seen("noise", 1))],
        },
        ["Warehouse, nothing seen yet"] = Offer(13, "storage and forklift", 20) with
        {
            Place = new GeoPoint(55.74, 9.60),
            Tasks = [Some.Task("Picking goods")],
        },
        ["Nursery, gardening, ratio full"] = Offer(14, "gardening", 25) with
        {
            Place = new GeoPoint(55.86, 9.85),
            Ratio = Some.Ratio(2, 2),
            Tasks = [Some.Task("Potting", Some.Seen("lift", 4), Some.Seen("instructions-written", 1))],
        },
        ["Park team, gardening, wage subsidy"] = Offer(15, "gardening and pruning", 30) with
        {
            Kind = PlacementKind.WageSubsidy,
            Ratio = Some.Ratio(1, 4),
            Tasks = [Some.Task("Hedges", Some.Seen("lift", 15)), Some.Task("Flower beds", Some.Seen("lift", 3), Some.Seen("instructions-written", 1, new DateOnly(2025, 1, 10)))],
            Relation = new RelationProfile(new DateOnly(2026, 2, 1), 1, 0, 1),
        },
        ["Shop, no free place"] = Offer(16, "cash desk", 12) with { FreePlaces = 0 },
        ["Kitchen in Aarhus, ended in October"] = Offer(17, "kitchen", 20) with
        {
            Place = new GeoPoint(56.1572, 10.2107),
            ToOn = new DateOnly(2026, 10, 31),
        },
        ["A site without an opening"] = new OfferProfile { Id = Some.Number(18), CompanyId = Some.Number(218), SiteId = Some.Number(18), Place = Some.Vejle },
    };

    private static OfferProfile Offer(int number, string work, decimal hours) => new()
    {
        Id = Some.Number(number),
        OpeningId = Some.Number(number),
        CompanyId = Some.Number(200 + number),
        SiteId = Some.Number(300 + number),
        WorkFunction = work,
        Kind = PlacementKind.WorkTrial,
        WeeklyHours = hours,
        FreePlaces = 2,
        Place = Some.Vejle,
    };
}
