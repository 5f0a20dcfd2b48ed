using FsCheck;
using FsCheck.Fluent;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Matching.Tests;

/// <summary>Random but possible worlds for the properties: few dimensions and values, so that conflicts and ties are common.</summary>
public static class Profiles
{
    private static readonly Dimension[] s_dimensions = [.. new[] { "stand", "noise", "lift", "supervision", "shift-start", "driving", "language" }.Select(Dimensions.Get)];
    private static readonly string[] s_works = ["packing", "gardening", "storage work", "kitchen", "packing of fruit"];

    public static Arbitrary<CandidateProfile> Candidates() => Candidate.ToArbitrary();

    public static Arbitrary<ConsiderationProfile> Considerations() => Consideration.ToArbitrary();

    public static Arbitrary<OfferProfile> Offers() => Offer.ToArbitrary();

    // Short and without a shrinker: a failing property has to end within seconds.
    public static Arbitrary<CandidateProfile[]> CandidateLists() => Gen.Choose(0, 6).SelectMany(count => Candidate.ListOf(count)).Select(list => list.ToArray()).ToArbitrary();

    public static Arbitrary<OfferProfile[]> OfferLists() => Gen.Choose(0, 8).SelectMany(count => Offer.ListOf(count)).Select(list => list.ToArray()).ToArbitrary();

    private static Gen<Guid> Id => ArbMap.Default.GeneratorFor<Guid>();

    private static Gen<DateOnly> Day => Gen.Choose(-800, 100).Select(Some.Today.AddDays);

    private static Gen<GeoPoint?> Place => Gen.OneOf(
        Gen.Constant<GeoPoint?>(null),
        from north in Gen.Choose(0, 30)
        from east in Gen.Choose(0, 30)
        select (GeoPoint?)new GeoPoint(55.5 + north / 100.0, 9.3 + east / 100.0));

    private static Gen<(string Code, decimal Value)> Measured =>
        from dimension in Gen.Elements(s_dimensions)
        from value in Gen.Choose(0, (int)Math.Min(dimension.Most, 30))
        select (dimension.Code, (decimal)value);

    private static Gen<ConsiderationProfile> Consideration =>
        from id in Id
        from measured in Measured.Where(measured => Dimensions.Get(measured.Code).Limits(measured.Value))
        from day in Day
        from length in Gen.Choose(0, 900)
        select new ConsiderationProfile(id, measured.Code, measured.Value, day, day, length > 600 ? null : day.AddDays(length));

    private static Gen<CandidateProfile> Candidate =>
        from id in Id
        from waiting in Day
        from consent in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from most in Gen.Choose(10, 37)
        from level in Gen.Choose(0, 4)
        from home in Place
        from km in Gen.Choose(5, 50)
        from wishes in Gen.Elements(s_works).ListOf(2)
        from needs in Gen.Elements(Enum.GetValues<SiteDimension>()).ListOf(2)
        from count in Gen.Choose(0, 3)
        from considerations in Consideration.ListOf(count)
        select new CandidateProfile
        {
            Id = id,
            WaitingSinceOn = waiting,
            HasConsent = consent,
            WeeklyHoursMax = most,
            LanguageLevel = level,
            Home = home,
            MaxDistanceKm = km,
            WishedFunctions = [.. wishes],
            Skills = [.. wishes],
            SiteNeeds = [.. needs],
            Considerations = [.. considerations],
        };

    private static Gen<TaskProfile> WorkTask =>
        from id in Id
        from name in Gen.Elements(s_works)
        from count in Gen.Choose(0, 5)
        from demands in (from measured in Measured
                         from source in Id
                         from day in Day
                         select new DemandProfile(measured.Code, measured.Value, day, source)).ListOf(count)
        select new TaskProfile(id, name, [.. demands]);

    private static Gen<SiteFactProfile> Fact =>
        from source in Id
        from need in Gen.Elements(Enum.GetValues<SiteDimension>())
        from grade in Gen.Choose(0, 4)
        from day in Day
        select new SiteFactProfile(need, grade, "", source, day);

    private static Gen<OfferProfile> Offer =>
        from id in Id
        from work in Gen.Elements(s_works)
        from kind in Gen.Elements(Enum.GetValues<PlacementKind>())
        from hours in Gen.Choose(5, 37)
        from free in Gen.Choose(0, 3)
        from place in Place
        from last in Day
        from past in Gen.Choose(0, 2)
        from endings in Gen.Choose(0, 2)
        from tasks in WorkTask.ListOf(2)
        from facts in Fact.ListOf(3)
        select new OfferProfile
        {
            Id = id,
            OpeningId = id,
            CompanyId = id,
            SiteId = id,
            WorkFunction = work,
            Kind = kind,
            WeeklyHours = hours == 5 ? null : hours,
            FreePlaces = free,
            Place = place,
            Ratio = Some.Ratio(past, 2),
            Relation = new RelationProfile(last, past, past, endings),
            Tasks = [.. tasks],
            Facts = [.. facts],
        };
}
