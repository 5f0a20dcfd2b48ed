using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>What the three confirmed, word for word as it stood then. A meeting that is reopened and confirmed again gets a further version.</summary>
public sealed class MeetingMinutes : Entity
{
    private MeetingMinutes() { }

    internal MeetingMinutes(SafetyMeeting meeting, MinutesWork work, int number, Guid confirmedById, DateTimeOffset now)
    {
        SafetyMeetingId = meeting.Id;
        Number = number;
        (ConfirmedAt, ConfirmedById) = (now, confirmedById);
        Content = MinutesContent.Of(meeting) with { Work = work };
    }

    public Guid SafetyMeetingId { get; private set; }

    /// <summary>1 for the first confirmation.</summary>
    public int Number { get; private set; }

    public DateTimeOffset ConfirmedAt { get; private set; }

    public Guid ConfirmedById { get; private set; }

    public MinutesContent Content { get; private set; } = null!;
}

/// <summary>What stands in the minutes of a meeting.</summary>
public sealed record MinutesContent(
    DateTimeOffset At,
    string Place,
    DateOnly? FirstFollowUpOn,
    string? WorkWords,
    MeetingTalk Talk,
    IReadOnlyList<MinutesPresence> Presences,
    IReadOnlyList<MinutesAnswer> Answers,
    IReadOnlyList<MeetingPointEntry> Points)
{
    /// <summary>The work that the three spoke of; none while nothing is confirmed, for then it is the placement as it stands.</summary>
    public MinutesWork? Work { get; init; }

    /// <summary>As the meeting stands now.</summary>
    public static MinutesContent Of(SafetyMeeting meeting) => new(
        meeting.HeldAt ?? meeting.PlannedAt, meeting.Place, meeting.FirstFollowUpOn, meeting.WorkWords, meeting.Talk,
        [.. meeting.Presences.OrderBy(presence => presence.Party)
            .Select(presence => new MinutesPresence(presence.Party, presence.Name, presence.ConfirmedAt, presence.ConfirmedByLink))],
        [.. meeting.Answers.OrderBy(answer => answer.ConsiderationId).Select(answer => new MinutesAnswer(
            answer.ConsiderationId, answer.Words, answer.Answer, answer.AdaptedWhat, answer.AdaptedBy, answer.AdaptedFromOn, answer.SaidBy, answer.Note))],
        [.. meeting.Points.OrderBy(point => point.Kind).Select(point => point.Entry)]);
}

/// <param name="WeeklyHours">Hours of a week as they stood then; an extension or another task later changes nothing in old minutes.</param>
public sealed record MinutesWork(string Tasks, DateOnly StartsOn, DateOnly EndsOn, decimal WeeklyHours)
{
    public static MinutesWork Of(Placement placement) => new(placement.Tasks, placement.StartsOn, placement.EndsOn, placement.WeeklyHours);
}

public sealed record MinutesPresence(MeetingParty Party, string Name, DateTimeOffset? ConfirmedAt, bool ByLink);

public sealed record MinutesAnswer(
    Guid ConsiderationId, string Words, AnswerKind? Answer, string? AdaptedWhat, string? AdaptedBy, DateOnly? AdaptedFromOn, string? SaidBy, string? Note);
