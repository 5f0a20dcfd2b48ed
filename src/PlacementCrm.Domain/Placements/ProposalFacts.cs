using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>What the consultant answered where the system cannot know.</summary>
public sealed record ProposalAnswers(bool? AddsEmployment = null, bool? ReplacesVacatedJob = null, bool? IsExceptedFromUnemployment = null);

/// <summary>Everything that the rules ask about a proposal.</summary>
public sealed record ProposalFacts
{
    public required PeriodCase Case { get; init; }
    public DateOnly? EndsOn { get; init; }

    /// <summary>The first day that is asked for now; later than the start when a placement gets longer. The rules stay those of the start.</summary>
    public DateOnly? NewFromOn { get; init; }

    public DateOnly FirstNewDay => NewFromOn ?? Case.StartsOn;

    public decimal? WeeklyHours { get; init; }

    /// <summary>The employees of the site; none when nobody knows them.</summary>
    public StaffBasis? Staff { get; init; }

    public IReadOnlyList<StaffMonth> Months { get; init; } = [];

    /// <summary>The places that others take at the site.</summary>
    public IReadOnlyList<TakenPlace> Taken { get; init; } = [];

    /// <summary>The candidate's other running placements, and the most hours a week of them all.</summary>
    public IReadOnlyList<PlacedHours> Placed { get; init; } = [];
    public decimal? MostHours { get; init; }

    public int? BirthYear { get; init; }
    public Guid? WorkTaskId { get; init; }

    /// <summary>What is to be done, one task a line.</summary>
    public string? Tasks { get; init; }

    /// <summary>The most that is lifted in the tasks it is about.</summary>
    public decimal? LiftKg { get; init; }

    public DateOnly? UnemployedSinceOn { get; init; }

    /// <summary>The company's name, when the candidate was last employed there.</summary>
    public string? LastEmployer { get; init; }

    /// <summary>Days of German measures at all employers so far, those at this one included.</summary>
    public int DaysAtAllEmployers { get; init; }

    public ProposalAnswers Answers { get; init; } = new();
}
