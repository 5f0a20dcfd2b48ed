using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Matching.Tests;

/// <summary>A candidate and an offer between whom nothing speaks against; each test overrides what it is about.</summary>
internal static class Some
{
    public static DateOnly Today { get; } = new(2026, 11, 3);

    public static GeoPoint Vejle { get; } = new(55.7090, 9.5350);

    public static CandidateProfile Candidate() => new()
    {
        Id = Number(1),
        WaitingSinceOn = new DateOnly(2026, 6, 1),
        HasConsent = true,
        WeeklyHoursMin = 10,
        WeeklyHoursMax = 25,
        LanguageLevel = 4,
        Home = Vejle,
        MaxDistanceKm = 20,
        WishedFunctions = ["packing"],
    };

    public static OfferProfile Offer() => new()
    {
        Id = Number(100),
        OpeningId = Number(100),
        CompanyId = Number(200),
        SiteId = Number(300),
        Title = "Packer",
        WorkFunction = "packing",
        Kind = PlacementKind.WorkTrial,
        WeeklyHours = 20,
        FreePlaces = 1,
        Place = Vejle,
        Tasks = [Task("Packing")],
    };

    public static TaskProfile Task(string name, params DemandProfile[] demands) => new(Number(400 + name.Length), name, demands);

    public static DemandProfile Seen(string dimension, decimal value, DateOnly? on = null) =>
        new(dimension, value, on ?? new DateOnly(2026, 10, 12), Number(500), ActivityKind.Visit);

    public static ConsiderationProfile Consideration(string dimension, decimal limit, DateOnly? from = null, DateOnly? to = null) =>
        new(Number(600), dimension, limit, Today, from ?? Today, to);

    public static SiteFactProfile Fact(SiteDimension need, int grade, DateOnly? on = null, string words = "") =>
        new(need, grade, words, Number(700), on ?? new DateOnly(2026, 10, 12), ActivityKind.Call);

    public static RatioProfile Ratio(int taken, int? allowed) => new(taken, allowed, Today, Today.AddDays(27));

    public static Guid Number(int number) => new($"00000000-0000-0000-0000-{number:000000000000}");

    public static Fit Judged(CandidateProfile? candidate = null, OfferProfile? offer = null) =>
        Matcher.Judge(candidate ?? Candidate(), offer ?? Offer(), Today);

    public static Reason Reason(this Fit fit, Factor factor) => fit.Reasons.Single(reason => reason.Factor == factor);
}
