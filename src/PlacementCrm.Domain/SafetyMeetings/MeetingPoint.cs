namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>What is gone through about the work besides the considerations; the youth points only for those who may be under 18.</summary>
public enum MeetingPointKind
{
    TasksShown,
    Dangers,
    ProtectiveGear,
    Breaks,
    WhomToAsk,
    WhenIll,

    /// <summary>The workplace assessment (APV) was seen, on a day.</summary>
    AssessmentSeen,

    /// <summary>Somebody who represents the employees was there.</summary>
    Representative,
    YouthAssessment,
    YouthSubstances,
    YouthLifting,
    YouthSupervision,
    YouthHours,
}

/// <summary>One point that was gone through; a point without a row was not.</summary>
public sealed class MeetingPoint : Entity
{
    private MeetingPoint() { }

    internal MeetingPoint(Guid safetyMeetingId, MeetingPointEntry entry)
    {
        SafetyMeetingId = safetyMeetingId;
        Kind = entry.Kind;
        Write(entry);
    }

    public Guid SafetyMeetingId { get; private set; }

    public MeetingPointKind Kind { get; private set; }

    public string? Words { get; private set; }

    /// <summary>The day the assessment was made; only for <see cref="MeetingPointKind.AssessmentSeen"/>.</summary>
    public DateOnly? SeenOn { get; private set; }

    public MeetingPointEntry Entry => new(Kind, Words, SeenOn);

    internal void Write(MeetingPointEntry entry) => (Words, SeenOn) = (entry.Words, entry.SeenOn);
}

/// <param name="SeenOn">Only for <see cref="MeetingPointKind.AssessmentSeen"/>.</param>
public sealed record MeetingPointEntry(MeetingPointKind Kind, string? Words = null, DateOnly? SeenOn = null);

/// <summary>Which points a meeting has.</summary>
public static class MeetingPoints
{
    /// <param name="birthYear">Only the year is known: whoever may still be 17 on the first day gets the youth points.</param>
    public static IReadOnlyList<MeetingPointKind> For(int? birthYear, DateOnly startsOn) =>
        [.. Enum.GetValues<MeetingPointKind>().Where(kind => !kind.IsForYouth() || birthYear >= startsOn.Year - 18)];

    public static bool IsForYouth(this MeetingPointKind kind) => kind >= MeetingPointKind.YouthAssessment;
}
