using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;

namespace PlacementCrm.Benchmarks.Matching;

/// <summary>
/// A generated country: places in twelve clusters, every dimension known for about half of the tasks, 6 to 16 words of
/// 13,944 per offer, drawn like words are used: few often, most rarely. The same number gives the same offer.
/// </summary>
internal sealed class MatchWorld
{
    private const int VocabularySize = 13_944;

    public static DateOnly Today { get; } = new(2026, 11, 3);

    // Latitude, longitude, weight and spread in degrees.
    private static readonly (double Latitude, double Longitude, double Weight, double Spread)[] s_clusters =
    [
        (55.68, 12.50, 30, 0.12), (56.16, 10.18, 14, 0.10), (55.40, 10.39, 9, 0.10), (57.05, 9.92, 9, 0.10), (55.47, 8.45, 6, 0.08), (55.71, 9.53, 7, 0.08),
        (55.49, 9.47, 6, 0.08), (56.46, 10.04, 5, 0.08), (55.64, 12.08, 5, 0.08), (56.14, 8.97, 4, 0.08), (54.91, 9.79, 3, 0.08), (55.23, 11.76, 2, 0.10),
    ];

    private static readonly string[] s_syllables = ["bak", "ser", "lom", "tan", "vig", "rup", "mod", "fel", "kir", "dan", "hus", "gro", "pel", "sund", "tor", "ner", "bly", "ske", "ram", "fos", "lyn", "mar", "kol", "vad"];

    private readonly string[] _words = new string[VocabularySize];
    private readonly string[] _functions;
    private readonly string[] _tasks;

    public MatchWorld()
    {
        var random = new Random(1);
        for (var i = 0; i < _words.Length; i++)
            _words[i] = s_syllables[i % 24] + s_syllables[i / 24 % 24] + s_syllables[i / 576 % 24] + (i >= 13_824 ? "en" : "");
        random.Shuffle(_words);
        _functions = [.. Enumerable.Range(0, 600).Select(_ => Text(random, 2, 5))];
        _tasks = [.. Enumerable.Range(0, 2_000).Select(_ => Text(random, 2, 5))];
    }

    public IReadOnlyList<string> Vocabulary => _words;

    public static string StemOf(string word) => word[..Math.Min(word.Length, Words.StemLength)];

    public IEnumerable<OfferProfile> Offers(int count) => Enumerable.Range(0, count).Select(Offer);

    public OfferProfile Offer(int number)
    {
        var random = new Random(number);
        var id = Id(1, number);
        return new OfferProfile
        {
            Id = id,
            OpeningId = id,
            CompanyId = Id(2, number / 2),
            SiteId = Id(3, number / 2),
            Title = Text(random, 2, 6),
            WorkFunction = _functions[Often(random, _functions.Length)],
            Kind = (PlacementKind)random.Next(Enum.GetValues<PlacementKind>().Length),
            WeeklyHours = Maybe(random, 0.9, () => 4m + random.Next(34)),
            ToOn = Maybe(random, 0.2, () => Today.AddDays(random.Next(-20, 200))),
            FreePlaces = Maybe(random, 0.95, () => random.Next(4)),
            DoNotContact = random.Next(30) == 0,
            Place = Point(random),
            Ratio = random.Next(2) == 0 ? new RatioProfile(random.Next(4), 3, Today, Today.AddDays(27)) : null,
            Relation = random.Next(2) == 0 ? new RelationProfile() : new RelationProfile(Today.AddDays(-random.Next(600)), random.Next(6), random.Next(3), random.Next(3)),
            Tasks = [new TaskProfile(Id(4, number), _tasks[Often(random, _tasks.Length)], Demands(random))],
            Facts = Facts(random),
        };
    }

    public CandidateProfile Candidate(int number, bool isLenient)
    {
        var random = new Random(1_000_000_000 + number);
        return new CandidateProfile
        {
            Id = Id(5, number),
            WaitingSinceOn = Today.AddDays(-random.Next(400)),
            HasConsent = true,
            WeeklyHoursMin = isLenient ? null : random.Next(4, 10),
            WeeklyHoursMax = isLenient ? 37 : random.Next(18, 38),
            WishedFunctions = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => _functions[Often(random, _functions.Length)])],
            Skills = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => _tasks[Often(random, _tasks.Length)])],
            SiteNeeds = [.. Enumerable.Range(0, random.Next(3)).Select(_ => (SiteDimension)random.Next(5)).Distinct()],
            LanguageLevel = random.Next(1, 5),
            Home = Point(random),
            MaxDistanceKm = isLenient ? 50 : random.Next(10, 41),
            Considerations = Considerations(random, isLenient),
        };
    }

    private static List<ConsiderationProfile> Considerations(Random random, bool isLenient)
    {
        var forbids = Pick(random, LimitDirection.AtMost, isLenient ? 1 : random.Next(2, 5));
        var requires = Pick(random, LimitDirection.AtLeast, isLenient ? 0 : random.Next(1, 3));
        return [.. forbids.Concat(requires).Select((dimension, place) => new ConsiderationProfile(
            Id(6, place), dimension.Code, Limit(random, dimension), Today.AddDays(-60), Today.AddDays(-60)))];
    }

    private static IEnumerable<Dimension> Pick(Random random, LimitDirection direction, int count)
    {
        Dimension[] all = [.. Dimensions.All.Where(dimension => dimension.Direction == direction)];
        random.Shuffle(all);
        return all.Take(count);
    }

    // In the middle of the scale: about half of what is known breaks it.
    private static decimal Limit(Random random, Dimension dimension)
    {
        var values = Steps(dimension);
        return dimension.Direction == LimitDirection.AtMost ? values[random.Next((values.Length + 1) / 2)] : values[^(1 + random.Next((values.Length + 1) / 2))];
    }

    private static decimal[] Steps(Dimension dimension) => dimension.Measure switch
    {
        Measure.Minutes => [0, 10, 20, 30, 60, 120, 240],
        Measure.Kilograms => [0, 3, 5, 10, 15, 25],
        Measure.Hours => [3, 4, 5, 6, 7, 8],
        Measure.Days => [2, 3, 4, 5],
        Measure.ClockTime => [5, 6, 7, 8, 9, 10],
        Measure.Level => [0, 1, 2, 3, 4],
        _ => [0, 1],
    };

    private static List<DemandProfile> Demands(Random random)
    {
        var demands = new List<DemandProfile>(16);
        foreach (var dimension in Dimensions.All)
            if (random.Next(2) == 0 && Steps(dimension) is var values)
                demands.Add(new DemandProfile(dimension.Code, values[random.Next(values.Length)], ActivityId: Id(7, random.Next()), ObservedOn: Today.AddDays(-random.Next(700))));
        return demands;
    }

    private static List<SiteFactProfile> Facts(Random random)
    {
        var facts = new List<SiteFactProfile>(5);
        for (var need = 0; need < 5; need++)
            if (random.Next(3) == 0)
                facts.Add(new SiteFactProfile((SiteDimension)need, random.Next(5), "", Id(7, random.Next()), Today.AddDays(-random.Next(700))));
        return facts;
    }

    private static GeoPoint Point(Random random)
    {
        var at = random.NextDouble() * s_clusters.Sum(cluster => cluster.Weight);
        var cluster = s_clusters[0];
        for (var i = 0; at > 0 && i < s_clusters.Length; at -= s_clusters[i].Weight, i++)
            cluster = s_clusters[i];
        double Off() => (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2 * cluster.Spread;
        return new GeoPoint(cluster.Latitude + Off(), cluster.Longitude + 1.8 * Off());
    }

    private string Text(Random random, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => _words[Often(random, VocabularySize)]));

    private static int Often(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 2));

    private static T? Maybe<T>(Random random, double chance, Func<T> make) where T : struct => random.NextDouble() < chance ? make() : null;

    private static Guid Id(int kind, int number) => new(number, (short)kind, 0, 1, 2, 3, 4, 5, 6, 7, 8);
}
