namespace PlacementCrm.Domain.HoursWorked;

/// <summary>
/// What one candidate worked in one week at a placement, or in ordinary work after it. One row per placement and week, so
/// entries never overlap; a correction keeps what stood there before.
/// </summary>
public sealed class HoursEntry : Entity
{
    private readonly List<HoursCorrection> _corrections = [];

    private HoursEntry() { }

    internal HoursEntry(Guid placementId, Guid candidateId, IsoWeek week, bool isAfter, HoursNote note)
    {
        (PlacementId, CandidateId, WeekStartsOn) = (placementId, candidateId, week.Monday);
        Write(isAfter, note);
    }

    public Guid PlacementId { get; private set; }

    public Guid CandidateId { get; private set; }

    /// <summary>The Monday of the ISO week.</summary>
    public DateOnly WeekStartsOn { get; private set; }

    public IsoWeek Week => new(WeekStartsOn);

    /// <summary>Ordinary work after the placement that it came from.</summary>
    public bool IsAfterPlacement { get; private set; }

    /// <summary>Wages for ordinary work; none when somebody asked and nobody knew.</summary>
    public decimal? PaidHours { get; private set; }

    public decimal? UnpaidHours { get; private set; }

    public HoursSource Source { get; private set; }

    /// <summary>Where the paid hours after the placement were worked, if the company is in the register.</summary>
    public Guid? EmployerCompanyId { get; private set; }

    /// <summary>The employer's name if it is not in the register; both empty = not known.</summary>
    public string? EmployerName { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public IReadOnlyList<HoursCorrection> Corrections => _corrections;

    /// <summary>The same figures again change nothing, whoever sends them.</summary>
    internal void Correct(bool isAfter, HoursNote note)
    {
        var (hours, employer) = (note.Hours, note.Employer);
        if ((IsAfterPlacement, PaidHours, UnpaidHours) == (isAfter, hours.Paid, hours.Unpaid)
            && (EmployerCompanyId, EmployerName) == (employer?.CompanyId, employer?.Name))
            return;

        _corrections.Add(new(this, _corrections.Count + 1, note.ById, note.At));
        Write(isAfter, note);
    }

    private void Write(bool isAfter, HoursNote note)
    {
        IsAfterPlacement = isAfter;
        (PaidHours, UnpaidHours, Source) = (note.Hours.Paid, note.Hours.Unpaid, note.Source);
        (EmployerCompanyId, EmployerName) = (note.Employer?.CompanyId, note.Employer?.Name);
        (RecordedById, RecordedAt) = (note.ById, note.At);
    }
}

/// <summary>One telling of a week's hours.</summary>
/// <param name="Employer">Only for work after the placement.</param>
public sealed record HoursNote(WorkedHours Hours, HoursSource Source, Guid ById, DateTimeOffset At, Employer? Employer = null);

/// <summary>Who pays after the placement: a company of the register, or just its name.</summary>
public sealed record Employer(Guid? CompanyId, string? Name);

/// <summary>What an entry said before it was corrected.</summary>
public sealed class HoursCorrection : Entity
{
    private HoursCorrection() { }

    internal HoursCorrection(HoursEntry before, int number, Guid byId, DateTimeOffset at)
    {
        (HoursEntryId, Number) = (before.Id, number);
        (PaidHours, UnpaidHours, Source) = (before.PaidHours, before.UnpaidHours, before.Source);
        (RecordedById, RecordedAt) = (before.RecordedById, before.RecordedAt);
        (CorrectedById, CorrectedAt) = (byId, at);
    }

    public Guid HoursEntryId { get; private set; }

    public int Number { get; private set; }

    public decimal? PaidHours { get; private set; }

    public decimal? UnpaidHours { get; private set; }

    public HoursSource Source { get; private set; }

    public Guid RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid CorrectedById { get; private set; }

    public DateTimeOffset CorrectedAt { get; private set; }
}
