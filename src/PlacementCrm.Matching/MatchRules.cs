using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Matching;

/// <summary>
/// The fixed points of the soft sum, written by people and shown to people. Health never counts: a consideration can only
/// be met, not met or not known. A change here is a new <see cref="Version"/>.
/// </summary>
public static class MatchRules
{
    public const string Version = "2026-1";

    /// <summary>Facts older than this count as unknown (mission, invariant 22).</summary>
    public const int FactsLastMonths = SiteFact.FreshMonths;

    public const int StrongFrom = 60;
    public const int FairFrom = 30;

    /// <summary>The wish is the largest single factor: people stay about twice as long in the work they wished for.</summary>
    public const int WishSame = 40;
    public const int WishClose = 30;
    public const int WishRelated = 15;

    public const int PerSkill = 8;
    public const int SkillsAtMost = 24;

    public const int LanguageEnough = 6;
    public const int PerMissingLanguageLevel = -6;
    public const int LanguageAtLeast = -12;

    /// <summary>Per grade above or below the middle grade 2, and only for what this candidate needs.</summary>
    public const int PerSiteNeedGrade = 4;
    public const int SiteNeedsAtMost = 16;

    /// <summary>At the door; nothing at the limit of the candidate's travel.</summary>
    public const int TravelAtMost = 12;
    public const int UsualTravelKm = 50;

    /// <summary>Of more tasks at one place the first by name are looked at.</summary>
    public const int TasksAtMost = 64;

    public const int ContactWithin90Days = 6;
    public const int ContactWithinYear = 3;
    public const int PerContact = 1;
    public const int ContactsAtMost = 4;

    public const int PerCompletedPlacement = 5;
    public const int PerEarlyEnding = -5;
    public const int PastPlacementsAtMost = 10;

    /// <summary>The most that each factor can give, for the page that explains the match.</summary>
    public static IReadOnlyList<(Factor Factor, int Most)> Most { get; } =
    [
        (Factor.Wish, WishSame),
        (Factor.Skills, SkillsAtMost),
        (Factor.SiteNeed, SiteNeedsAtMost),
        (Factor.Distance, TravelAtMost),
        (Factor.Relation, ContactWithin90Days + ContactsAtMost * PerContact),
        (Factor.PastPlacements, PastPlacementsAtMost),
        (Factor.Language, LanguageEnough),
    ];

    /// <summary>Falls in whole points from the door to the limit of the candidate's travel.</summary>
    public static int TravelPoints(int tenthsOfKm, int? maxDistanceKm)
    {
        var reach = 10L * Math.Max(1, maxDistanceKm ?? UsualTravelKm);
        return TravelAtMost - (int)Math.Min(TravelAtMost, (TravelAtMost * (long)tenthsOfKm + reach - 1) / reach);
    }

    /// <summary>Of the relation to a site: its last contact and how many there were in a year.</summary>
    public static int RelationPoints(RelationProfile relation, DateOnly today) => relation.LastContactOn is not { } last
        ? 0
        : (last >= today.AddDays(-90) ? ContactWithin90Days : last >= today.AddYears(-1) ? ContactWithinYear : 0)
            + Math.Min(relation.ContactsInYear, ContactsAtMost) * PerContact;

    public static int CompletedPoints(RelationProfile relation) => Math.Min(relation.CompletedPlacements * PerCompletedPlacement, PastPlacementsAtMost);

    public static int EndedEarlyPoints(RelationProfile relation) => Math.Max(relation.EndedEarly * PerEarlyEnding, -PastPlacementsAtMost);

    /// <summary>What lacks or is spare between what the person speaks and what the work needs.</summary>
    public static int LanguagePoints(int missingLevels) =>
        missingLevels <= 0 ? LanguageEnough : Math.Max(LanguageAtLeast, missingLevels * PerMissingLanguageLevel);

    /// <summary>The sum of the needs so far with one more, within the cap of all together.</summary>
    public static int SiteNeedSum(int sum, int grade) => Math.Clamp(sum + (grade - 2) * PerSiteNeedGrade, -SiteNeedsAtMost, SiteNeedsAtMost);

    /// <summary>The first day from which a fact still counts.</summary>
    public static DateOnly OldestFresh(DateOnly today)
    {
        // Months differ in length, so the day is looked for and not computed.
        var day = today.AddMonths(-FactsLastMonths).AddDays(-4);
        while (!IsFresh(day, today))
            day = day.AddDays(1);
        return day;
    }

    public static bool IsFresh(DateOnly observedOn, DateOnly today) => today <= observedOn.AddMonths(FactsLastMonths);
}
