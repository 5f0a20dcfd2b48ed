using System.Runtime.InteropServices;

namespace PlacementCrm.Matching;

/// <summary>
/// The points of the soft sum: written by people, shown to people, the same for everybody. A set of them is one version of
/// the rules; other numbers are a new version. All are amounts, also of what is taken away.
/// </summary>
public sealed record MatchWeights
{
    /// <summary>What the product delivers; holds until an organisation has approved numbers of its own.</summary>
    public static MatchWeights Shipped { get; } = new();

    /// <summary>From so many points a fit is called strong, or fair.</summary>
    public int StrongFrom { get; init; } = 60;
    public int FairFrom { get; init; } = 30;

    /// <summary>The wish is the largest single factor: people stay about twice as long in the work they wished for.</summary>
    public int WishSame { get; init; } = 40;
    public int WishClose { get; init; } = 30;
    public int WishRelated { get; init; } = 15;

    public int PerSkill { get; init; } = 8;
    public int SkillsAtMost { get; init; } = 24;

    public int LanguageEnough { get; init; } = 6;
    public int LanguageLostPerLevel { get; init; } = 6;
    public int LanguageLostAtMost { get; init; } = 12;

    /// <summary>Per grade above or below the middle grade 2, and only for what this candidate needs.</summary>
    public int PerSiteNeedGrade { get; init; } = 4;
    public int SiteNeedsAtMost { get; init; } = 16;

    /// <summary>At the door; nothing at the limit of the candidate's travel.</summary>
    public int TravelAtMost { get; init; } = 12;

    public int ContactWithin90Days { get; init; } = 6;
    public int ContactWithinYear { get; init; } = 3;
    public int PerContact { get; init; } = 1;
    public int ContactsAtMost { get; init; } = 4;

    public int PerCompletedPlacement { get; init; } = 5;
    public int LostPerEarlyEnding { get; init; } = 5;
    public int PastPlacementsAtMost { get; init; } = 10;

    /// <summary>No number is larger, so that no sum leaves the room that the order has for it.</summary>
    public const int Largest = 100;

    /// <summary>The most that each factor can give, for the page that explains the match.</summary>
    public IReadOnlyList<(Factor Factor, int Most)> Most() =>
    [
        (Factor.Wish, WishSame),
        (Factor.Skills, SkillsAtMost),
        (Factor.SiteNeed, SiteNeedsAtMost),
        (Factor.Distance, TravelAtMost),
        (Factor.Relation, Math.Max(ContactWithin90Days, ContactWithinYear) + ContactsAtMost),
        (Factor.PastPlacements, PastPlacementsAtMost),
        (Factor.Language, LanguageEnough),
    ];

    /// <summary>What people read instead of a number.</summary>
    public Strength StrengthOf(int score) => score >= StrongFrom ? Strength.Strong : score >= FairFrom ? Strength.Fair : Strength.Weak;

    internal int Wish(Nearness nearness) => nearness switch
    {
        Nearness.Same => WishSame,
        Nearness.Close => WishClose,
        Nearness.Related => WishRelated,
        _ => 0,
    };

    public int Skills(int used) => Math.Min(used * PerSkill, SkillsAtMost);

    /// <summary>What lacks or is spare between what the person speaks and what the work needs.</summary>
    public int Language(int missingLevels) => missingLevels <= 0 ? LanguageEnough : -Math.Min(LanguageLostAtMost, missingLevels * LanguageLostPerLevel);

    /// <summary>The sum of the needs so far with one more, within the cap of all together.</summary>
    public int SiteNeedSum(int sum, int grade) => Math.Clamp(sum + (grade - 2) * PerSiteNeedGrade, -SiteNeedsAtMost, SiteNeedsAtMost);

    /// <summary>Falls in whole points from the door to the limit of the candidate's travel.</summary>
    public int Travel(int tenthsOfKm, int? maxDistanceKm)
    {
        var reach = 10L * Math.Max(1, maxDistanceKm ?? MatchRules.UsualTravelKm);
        return TravelAtMost - (int)Math.Min(TravelAtMost, (TravelAtMost * (long)tenthsOfKm + reach - 1) / reach);
    }

    public int Relation(Closeness closeness) => (closeness.Recency switch
    {
        Recency.Within90Days => ContactWithin90Days,
        Recency.WithinYear => ContactWithinYear,
        _ => 0,
    }) + Math.Min(ContactsAtMost, closeness.Contacts * PerContact);

    public int Completed(int placements) => Math.Min(placements * PerCompletedPlacement, PastPlacementsAtMost);

    public int EndedEarly(int placements) => -Math.Min(placements * LostPerEarlyEnding, PastPlacementsAtMost);
}

/// <summary>How long the last contact with a company is ago.</summary>
public enum Recency
{
    Longer,
    WithinYear,
    Within90Days,
}

/// <summary>The relation to a company in as little as the points need; one byte.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Closeness(Recency Recency, int Contacts)
{
    private const int MostContacts = 63;

    public static Closeness Of(RelationProfile relation, DateOnly today) => relation.LastContactOn is not { } last
        ? default
        : new(
            last >= today.AddDays(-90) ? Recency.Within90Days : last >= today.AddYears(-1) ? Recency.WithinYear : Recency.Longer,
            Math.Min(MostContacts, relation.ContactsInYear));

    public byte Code => (byte)((int)Recency << 6 | Contacts);

    public static Closeness Of(int code) => new((Recency)(code >> 6), code & MostContacts);
}
