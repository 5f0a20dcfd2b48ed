using PlacementCrm.Domain.Companies;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching;

/// <summary>What the ranking may know about a person: functions, wishes and limits, never a name, a diagnosis, an age or a sex.</summary>
public sealed record CandidateProfile
{
    public required Guid Id { get; init; }

    /// <summary>Longest waiting comes first among equals.</summary>
    public required DateOnly WaitingSinceOn { get; init; }

    /// <summary>Whether the person agreed to be presented to companies.</summary>
    public bool HasConsent { get; init; }

    public DateOnly? AvailableFromOn { get; init; }

    public decimal? WeeklyHoursMin { get; init; }

    public decimal? WeeklyHoursMax { get; init; }

    /// <summary>Most wanted first.</summary>
    public IReadOnlyList<string> WishedFunctions { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>What wishes and skills mean in the catalogue.</summary>
    public WorkReader Reader { get; init; } = WorkReader.NamesOnly;

    public IReadOnlyList<SiteDimension> SiteNeeds { get; init; } = [];

    /// <summary>0 to 4.</summary>
    public int LanguageLevel { get; init; }

    public GeoPoint? Home { get; init; }

    public int? MaxDistanceKm { get; init; }

    /// <summary>Confirmed ones only; a draft binds nobody.</summary>
    public IReadOnlyList<ConsiderationProfile> Considerations { get; init; } = [];

    /// <summary>What placements that ended early have taught; lifted lines are not in it.</summary>
    public IReadOnlyList<AvoidedProfile> Avoids { get; init; } = [];

    /// <summary>What incidents taught and the person has not answered yet: questions, never blockers.</summary>
    public IReadOnlyList<ProposalProfile> Proposals { get; init; } = [];
}

public sealed record ProposalProfile(Guid Id, string DimensionCode, decimal Limit);

/// <param name="IsShareable">Without it the reason is for the consultant's eyes and leaves no document.</param>
public sealed record ConsiderationProfile(
    Guid Id, string DimensionCode, decimal Limit, DateOnly ConfirmedOn, DateOnly ValidFromOn, DateOnly? ValidToOn = null, bool IsShareable = true)
{
    /// <summary>Whether it holds on any day of the period; an open end reaches for ever.</summary>
    public bool Touches(DateOnly fromOn, DateOnly? toOn) =>
        (ValidToOn is null || ValidToOn >= fromOn) && (toOn is null || ValidFromOn <= toOn);
}
