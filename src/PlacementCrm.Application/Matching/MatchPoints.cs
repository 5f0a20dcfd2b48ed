using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>The points as a form fills them in; each is an amount from 0 to <see cref="MatchWeights.Largest"/>.</summary>
public sealed record MatchPoints
{
    public int? StrongFrom { get; set; }
    public int? FairFrom { get; set; }
    public int? WishSame { get; set; }
    public int? WishClose { get; set; }
    public int? WishRelated { get; set; }
    public int? PerSkill { get; set; }
    public int? SkillsAtMost { get; set; }
    public int? LanguageEnough { get; set; }
    public int? LanguageLostPerLevel { get; set; }
    public int? LanguageLostAtMost { get; set; }
    public int? PerSiteNeedGrade { get; set; }
    public int? SiteNeedsAtMost { get; set; }
    public int? TravelAtMost { get; set; }
    public int? ContactWithin90Days { get; set; }
    public int? ContactWithinYear { get; set; }
    public int? PerContact { get; set; }
    public int? ContactsAtMost { get; set; }
    public int? PerCompletedPlacement { get; set; }
    public int? LostPerEarlyEnding { get; set; }
    public int? PastPlacementsAtMost { get; set; }

    /// <summary>In the order of the form and of the page that explains them.</summary>
    public static IReadOnlyList<(string Name, Func<MatchPoints, int?> Get, Action<MatchPoints, int?> Set, Func<MatchWeights, int> Of)> All { get; } =
    [
        (nameof(WishSame), p => p.WishSame, (p, v) => p.WishSame = v, w => w.WishSame),
        (nameof(WishClose), p => p.WishClose, (p, v) => p.WishClose = v, w => w.WishClose),
        (nameof(WishRelated), p => p.WishRelated, (p, v) => p.WishRelated = v, w => w.WishRelated),
        (nameof(PerSkill), p => p.PerSkill, (p, v) => p.PerSkill = v, w => w.PerSkill),
        (nameof(SkillsAtMost), p => p.SkillsAtMost, (p, v) => p.SkillsAtMost = v, w => w.SkillsAtMost),
        (nameof(PerSiteNeedGrade), p => p.PerSiteNeedGrade, (p, v) => p.PerSiteNeedGrade = v, w => w.PerSiteNeedGrade),
        (nameof(SiteNeedsAtMost), p => p.SiteNeedsAtMost, (p, v) => p.SiteNeedsAtMost = v, w => w.SiteNeedsAtMost),
        (nameof(TravelAtMost), p => p.TravelAtMost, (p, v) => p.TravelAtMost = v, w => w.TravelAtMost),
        (nameof(ContactWithin90Days), p => p.ContactWithin90Days, (p, v) => p.ContactWithin90Days = v, w => w.ContactWithin90Days),
        (nameof(ContactWithinYear), p => p.ContactWithinYear, (p, v) => p.ContactWithinYear = v, w => w.ContactWithinYear),
        (nameof(PerContact), p => p.PerContact, (p, v) => p.PerContact = v, w => w.PerContact),
        (nameof(ContactsAtMost), p => p.ContactsAtMost, (p, v) => p.ContactsAtMost = v, w => w.ContactsAtMost),
        (nameof(PerCompletedPlacement), p => p.PerCompletedPlacement, (p, v) => p.PerCompletedPlacement = v, w => w.PerCompletedPlacement),
        (nameof(LostPerEarlyEnding), p => p.LostPerEarlyEnding, (p, v) => p.LostPerEarlyEnding = v, w => w.LostPerEarlyEnding),
        (nameof(PastPlacementsAtMost), p => p.PastPlacementsAtMost, (p, v) => p.PastPlacementsAtMost = v, w => w.PastPlacementsAtMost),
        (nameof(LanguageEnough), p => p.LanguageEnough, (p, v) => p.LanguageEnough = v, w => w.LanguageEnough),
        (nameof(LanguageLostPerLevel), p => p.LanguageLostPerLevel, (p, v) => p.LanguageLostPerLevel = v, w => w.LanguageLostPerLevel),
        (nameof(LanguageLostAtMost), p => p.LanguageLostAtMost, (p, v) => p.LanguageLostAtMost = v, w => w.LanguageLostAtMost),
        (nameof(StrongFrom), p => p.StrongFrom, (p, v) => p.StrongFrom = v, w => w.StrongFrom),
        (nameof(FairFrom), p => p.FairFrom, (p, v) => p.FairFrom = v, w => w.FairFrom),
    ];

    public static MatchPoints Of(MatchWeights weights)
    {
        var points = new MatchPoints();
        foreach (var (_, _, set, of) in All)
            set(points, of(weights));
        return points;
    }

    internal MatchWeights ToWeights() => new()
    {
        StrongFrom = StrongFrom!.Value,
        FairFrom = FairFrom!.Value,
        WishSame = WishSame!.Value,
        WishClose = WishClose!.Value,
        WishRelated = WishRelated!.Value,
        PerSkill = PerSkill!.Value,
        SkillsAtMost = SkillsAtMost!.Value,
        LanguageEnough = LanguageEnough!.Value,
        LanguageLostPerLevel = LanguageLostPerLevel!.Value,
        LanguageLostAtMost = LanguageLostAtMost!.Value,
        PerSiteNeedGrade = PerSiteNeedGrade!.Value,
        SiteNeedsAtMost = SiteNeedsAtMost!.Value,
        TravelAtMost = TravelAtMost!.Value,
        ContactWithin90Days = ContactWithin90Days!.Value,
        ContactWithinYear = ContactWithinYear!.Value,
        PerContact = PerContact!.Value,
        ContactsAtMost = ContactsAtMost!.Value,
        PerCompletedPlacement = PerCompletedPlacement!.Value,
        LostPerEarlyEnding = LostPerEarlyEnding!.Value,
        PastPlacementsAtMost = PastPlacementsAtMost!.Value,
    };
}

internal sealed class MatchPointsValidator : AbstractValidator<MatchPoints>
{
    /// <summary>The most that each factor but the wish gives or takes, and the field that says so.</summary>
    private static readonly (string Name, Func<MatchPoints, int?> Most)[] s_others =
    [
        (nameof(MatchPoints.SkillsAtMost), points => points.SkillsAtMost),
        (nameof(MatchPoints.SiteNeedsAtMost), points => points.SiteNeedsAtMost),
        (nameof(MatchPoints.TravelAtMost), points => points.TravelAtMost),
        (nameof(MatchPoints.ContactWithin90Days), points => points.ContactWithin90Days + points.ContactsAtMost),
        (nameof(MatchPoints.PastPlacementsAtMost), points => points.PastPlacementsAtMost),
        (nameof(MatchPoints.LanguageEnough), points => points.LanguageEnough),
        (nameof(MatchPoints.LanguageLostAtMost), points => points.LanguageLostAtMost),
    ];

    public MatchPointsValidator()
    {
        foreach (var (name, get, _, _) in MatchPoints.All)
            RuleFor(points => get(points)).NotNull().InclusiveBetween(0, MatchWeights.Largest)
                .WithMessage(_ => Sentences.Of("Matching.PointsBetween", 0, MatchWeights.Largest)).OverridePropertyName(name);
        RuleFor(points => points.WishClose).LessThanOrEqualTo(points => points.WishSame).WithMessage(_ => Sentences.Of("Matching.CloserCountsMore"));
        RuleFor(points => points.WishRelated).LessThanOrEqualTo(points => points.WishClose).WithMessage(_ => Sentences.Of("Matching.CloserCountsMore"));
        foreach (var (name, most) in s_others)
            RuleFor(points => most(points)).Must((points, amount) => !(amount >= points.WishSame)).WithMessage(_ => Sentences.Of("Matching.WishCountsMost")).OverridePropertyName(name);
        RuleFor(points => points.ContactWithinYear).LessThanOrEqualTo(points => points.ContactWithin90Days).WithMessage(_ => Sentences.Of("Matching.LaterCountsMore"));
        RuleFor(points => points.FairFrom).LessThan(points => points.StrongFrom).WithMessage(_ => Sentences.Of("Matching.StrongIsMoreThanFair"));
    }
}
