using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>Where the mentor comes from.</summary>
public enum MentorOrigin
{
    Company,
    School,
    Municipality,
    OutsideConsultant,
}

/// <summary>What is agreed about a mentor (VEJ 9204): the goal, who it is, what they do, for how many hours, from when to when.</summary>
public sealed record MentorTerms
{
    public required string Goal { get; init; }
    public required string Name { get; init; }
    public required string Contact { get; init; }
    public required MentorOrigin Origin { get; init; }
    public required string Tasks { get; init; }
    public required decimal WeeklyHours { get; init; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly ToOn { get; init; }

    /// <summary>The concrete assessment that another period needs.</summary>
    public string? Assessment { get; init; }
}

/// <summary>
/// One period of mentor support at a placement (R7). It goes beyond what an employer normally does; a further period is
/// another row with an assessment of its own.
/// </summary>
public sealed class MentorSupport : Entity
{
    public const int LongestName = 200;
    public const int LongestWords = 1000;
    public const decimal LeastHours = 0.25m;
    public const decimal MostHours = 37;

    private MentorSupport() { }

    /// <param name="before">The periods of the placement so far.</param>
    public MentorSupport(Guid id, Placement placement, MentorTerms terms, IReadOnlyCollection<MentorSupport> before, RuleSet rules, Guid byId, DateTimeOffset now)
    {
        if (placement.State.IsOver())
            throw new RuleBroken("Placements.AlreadyOver", placement.State.Words());
        if (terms.ToOn < terms.FromOn)
            throw new RuleBroken("Placements.EndsBeforeStart", terms.FromOn, terms.ToOn);
        // A slip in the year; help may begin before the first day and go on after the last.
        if (terms.FromOn < placement.StartsOn.AddYears(-1) || terms.FromOn > placement.EndsOn.AddYears(1))
            throw new RuleBroken("Placements.MentorDaysFarAway", placement.StartsOn, placement.EndsOn);
        if (terms.WeeklyHours is < LeastHours or > MostHours)
            throw new RuleBroken("Placements.MentorHours", LeastHours, MostHours);

        var rule = rules.Get(RuleCodes.Mentor, placement.StartsOn);
        var last = CalendarMonths.LastDayOf(terms.FromOn, rule.Read<MentorParameters>().Months);
        if (terms.ToOn > last)
            throw new RuleBroken("Placements.MentorTooLong", last, terms.ToOn);
        if (before.FirstOrDefault(other => other.FromOn <= terms.ToOn && terms.FromOn <= other.ToOn) is { } overlap)
            throw new RuleBroken("Placements.MentorOverlaps", overlap.FromOn, overlap.ToOn);
        if (before.Count > 0 && string.IsNullOrWhiteSpace(terms.Assessment))
            throw new RuleBroken("Placements.MentorNeedsAssessment");

        (Id, PlacementId, RuleId) = (id, placement.Id, rule.Id);
        (Goal, Name, Contact) = (Words(terms.Goal, LongestWords), Words(terms.Name, LongestName), Words(terms.Contact, LongestName));
        (Origin, Tasks) = (terms.Origin, Words(terms.Tasks, LongestWords));
        (WeeklyHours, FromOn, ToOn) = (terms.WeeklyHours, terms.FromOn, terms.ToOn);
        Assessment = string.IsNullOrWhiteSpace(terms.Assessment) ? null : terms.Assessment.Trim();
        (RecordedById, RecordedAt) = (byId, now);
        Happened(EventKind.MentorSupportRecorded, from: null, to: null, new EventAbout(PlacementId: placement.Id));
    }

    public Guid PlacementId { get; private set; }

    public string Goal { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Telephone or e-mail.</summary>
    public string Contact { get; private set; } = "";

    public MentorOrigin Origin { get; private set; }

    public string Tasks { get; private set; } = "";

    public decimal WeeklyHours { get; private set; }

    public DateOnly FromOn { get; private set; }

    public DateOnly ToOn { get; private set; }

    public string? Assessment { get; private set; }

    /// <summary>The row that the length was held against.</summary>
    public Guid RuleId { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    private static string Words(string text, int longest) =>
        text.Trim().Length is > 0 and var length && length <= longest ? text.Trim() : throw new RuleBroken("Placements.MentorIncomplete");
}
