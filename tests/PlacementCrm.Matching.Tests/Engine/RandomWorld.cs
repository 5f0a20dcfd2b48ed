using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Matching.Tests.Engine;

/// <summary>
/// Worlds in which every rule is met at its border: few values next to each other, dates around today and the limits of
/// age, places at whole tenths of a km, texts that share words, tasks that occur on avoid lists.
/// </summary>
internal sealed class RandomWorld(int seed)
{
    public static DateOnly Today { get; } = new(2026, 11, 3);

    private static readonly string[] s_texts =
        ["packing", "packing of fruit", "fruit", "gardening", "gardener", "storage work", "storage and forklift", "køkken", "koekken", "arbejde", "", "lager", "lagerarbejde", "kitchen help",
            "Warehouse assistant", "LAGERMEDARBEJDER", "Kommissionierer", "order picker", "Cleaner", "skolerengøring", "Regale auffüllen", "Fill shelves", "Using a hand scanner", "stregkodescanner", "IT"];

    private static readonly string[] s_codes = ["stand", "lift", "noise", "language", "supervision", "shift-start", "driving", "breaks", "was-removed"];

    private readonly Random _random = new(seed);

    public OfferProfile[] Offers(int count) => [.. Enumerable.Range(0, count).Select(_ => Offer())];

    public CandidateProfile[] Candidates(int count, IReadOnlyList<OfferProfile> offers) => [.. Enumerable.Range(0, count).Select(_ => Candidate(offers))];

    public OfferProfile Offer() => new()
    {
        Id = Id(),
        CompanyId = Id(),
        SiteId = Id(),
        Title = Pick(s_texts),
        WorkFunction = Pick(s_texts),
        Kind = Maybe(0.8, () => Pick(Enum.GetValues<PlacementKind>())),
        WeeklyHours = Maybe(0.8, () => _random.Next(9, 13) + (Chance(0.2) ? 0.5m : 0)),
        FromOn = Maybe(0.3, Near),
        ToOn = Maybe(0.3, Near),
        FreePlaces = Maybe(0.8, () => _random.Next(-1, 3) is var free && Chance(0.7) ? 1 : free),
        DoNotContact = Chance(0.05),
        Place = Point(0.9),
        Ratio = Chance(0.5) ? new RatioProfile(_random.Next(3), Chance(0.2) ? null : 2, Today, Today.AddDays(27)) : null,
        Relation = new RelationProfile(Maybe(0.7, () => Today.AddDays(-Pick(0, 89, 90, 91, 364, 365, 366, 900))), _random.Next(6), _random.Next(4), _random.Next(4)),
        Tasks = [.. Several(Chance(0.05) ? 70 : 4, Task)],
        Facts = [.. Several(5, () => new SiteFactProfile(Pick(Enum.GetValues<SiteDimension>()), _random.Next(5), "", Id(), Seen()))],
    };

    private CandidateProfile Candidate(IReadOnlyList<OfferProfile> offers) => new()
    {
        Id = Id(),
        WaitingSinceOn = Today.AddDays(-_random.Next(3)),
        HasConsent = Chance(0.9),
        AvailableFromOn = Maybe(0.3, Near),
        WeeklyHoursMin = Maybe(0.5, () => _random.Next(9, 12)),
        WeeklyHoursMax = Maybe(0.8, () => _random.Next(10, 14)),
        WishedFunctions = [.. Several(3, () => Pick(s_texts))],
        Skills = [.. Several(Chance(0.05) ? 80 : 4, () => Pick(s_texts))],
        SiteNeeds = [.. Several(3, () => Pick(Enum.GetValues<SiteDimension>()))],
        LanguageLevel = _random.Next(5),
        Home = Point(0.9),
        MaxDistanceKm = Maybe(0.8, () => Pick(0, 2, 5, 10, 400)),
        Considerations = [.. Several(3, () => new ConsiderationProfile(Id(), Pick(s_codes), Value(), Today, Chance(0.7) ? Today.AddDays(-30) : Near(), Maybe(0.3, Near)))],
        Avoids = [.. Several(2, () => Chance(0.5) ? Work(Pick([.. offers])) : new AvoidedProfile(Id(), Today, DimensionCode: Pick(s_codes), Limit: Value()))],
        Proposals = [.. Several(2, () => new ProposalProfile(Id(), Pick(s_codes), Value()))],
    };

    private AvoidedProfile Work(OfferProfile offer) =>
        new(Id(), Today, offer.SiteId, Chance(0.2) ? null : offer.Tasks.Count > 0 && Chance(0.8) ? Pick([.. offer.Tasks]).Name.Trim().ToUpperInvariant() : "elsewhere")
        {
            NowNamed = [.. Several(2, () => Pick(s_texts))],
        };

    private TaskProfile Task() => new(Id(), Pick(s_texts) + (Chance(0.2) ? " " : ""), [.. Several(6, () => Chance(0.1)
        ? new DemandProfile(Pick(s_codes), Value(), Seen())
        : new DemandProfile(Pick(s_codes), Value(), Seen(), Id()))]);

    private decimal Value() => Pick(0m, 1m, 2m, 3m, 4m, 19m, 20m, 21m);

    private DateOnly Near() => Today.AddDays(_random.Next(-3, 4));

    private DateOnly Seen() => Chance(0.6) ? Today.AddDays(-_random.Next(200)) : Today.AddMonths(-18).AddDays(_random.Next(-1, 2));

    private GeoPoint? Point(double chance) => Chance(chance) ? new GeoPoint(55.7 + _random.Next(12) * 0.0089932, 9.5 + _random.Next(4) * 0.03) : null;

    private Guid Id() => new(_random.Next(), (short)_random.Next(), (short)_random.Next(), 0, 0, 0, 0, 0, 0, 0, 1);

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private T? Maybe<T>(double chance, Func<T> make) where T : struct => Chance(chance) ? make() : null;

    private IEnumerable<T> Several<T>(int most, Func<T> make) => Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make());
}
