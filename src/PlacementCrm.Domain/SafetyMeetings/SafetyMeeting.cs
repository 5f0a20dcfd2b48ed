using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>
/// Candidate, company and consultant at one table before the start ("tryghedsmøde"): an answer to each shared
/// consideration, what each expects, and what is done when it gets hard.
/// </summary>
public sealed partial class SafetyMeeting : Entity
{
    private readonly List<MeetingPresence> _presences = [];
    private readonly List<ConsiderationAnswer> _answers = [];
    private readonly List<MeetingPoint> _points = [];
    private readonly List<MeetingMinutes> _minutes = [];

    private SafetyMeeting() { }

    public SafetyMeeting(
        Guid id, Guid placementId, DateTimeOffset plannedAt, string place, IEnumerable<ShareableConsideration> considerations)
    {
        Id = id;
        PlacementId = placementId;
        (PlannedAt, Place) = (plannedAt, NotEmpty(place, "PlaceNeeded"));
        BringIn(considerations);
        Happened(EventKind.SafetyMeetingMoved, from: null, State, About);
    }

    public Guid PlacementId { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public string Place { get; private set; } = "";

    public SafetyMeetingState State { get; private set; } = SafetyMeetingState.Planned;

    public string? NotHeldReason { get; private set; }

    public Wording? ReopenedReason { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    /// <summary>Grows when it is moved, so that calendars replace the older entry.</summary>
    public int TimesMoved { get; private set; }

    /// <summary>When the invitations went out; none before.</summary>
    public DateTimeOffset? InvitedAt { get; private set; }

    /// <summary>What was agreed about work, hours, tools and help beside the points.</summary>
    public string? WorkWords { get; private set; }

    public string? CandidateExpects { get; private set; }

    public string? CompanyExpects { get; private set; }

    public JobAfterwards? CandidateOnJob { get; private set; }

    public JobAfterwards? CompanyOnJob { get; private set; }

    public string? CandidateAsks { get; private set; }

    public string? CompanyAsks { get; private set; }

    /// <summary>What we do if it gets hard.</summary>
    public string? IfItGetsHard { get; private set; }

    public DateOnly? FirstFollowUpOn { get; private set; }

    public IReadOnlyList<MeetingPresence> Presences => _presences;

    public IReadOnlyList<ConsiderationAnswer> Answers => _answers;

    public IReadOnlyList<MeetingPoint> Points => _points;

    /// <summary>One for each confirmation, the first first.</summary>
    public IReadOnlyList<MeetingMinutes> Minutes => _minutes;

    /// <summary>What both sides said, in one piece.</summary>
    public MeetingTalk Talk => new()
    {
        CandidateExpects = CandidateExpects,
        CompanyExpects = CompanyExpects,
        CandidateOnJob = CandidateOnJob,
        CompanyOnJob = CompanyOnJob,
        CandidateAsks = CandidateAsks,
        CompanyAsks = CompanyAsks,
        IfItGetsHard = IfItGetsHard,
    };

    public IEnumerable<ConsiderationAnswer> NotPossible => _answers.Where(answer => answer.Answer is AnswerKind.NotPossible);

    /// <summary>A day that a meeting may be planned for: not one that is past, and while there is a placement to talk about.</summary>
    public static void CheckDay(Placement placement, DateOnly on, DateOnly today)
    {
        if (on < today)
            throw new RuleBroken("SafetyMeetings.DayIsPast", on);
        // What ran over its last day without being ended still needs its meeting.
        if (on > placement.EndsOn && today <= placement.EndsOn)
            throw new RuleBroken("SafetyMeetings.DayAfterPlacement", placement.EndsOn);
    }

    public void Reschedule(DateTimeOffset plannedAt, string place)
    {
        if (!LiesAhead)
            throw new RuleBroken("SafetyMeetings.OnlyAheadIsMoved", State.Words());
        (PlannedAt, Place) = (plannedAt, NotEmpty(place, "PlaceNeeded"));
        TimesMoved++;
        InvitedAt = null; // Who was invited knows another day.
        Happened(EventKind.SafetyMeetingRescheduled, from: null, to: null, About);
    }

    /// <summary>Reopened after its day: whoever is invited has to be told another one.</summary>
    public bool NeedsNewDay(DateTimeOffset now) => State is SafetyMeetingState.Reopened && PlannedAt <= now;

    /// <summary>All three know when and where.</summary>
    public void Invite(DateTimeOffset now)
    {
        if (!LiesAhead)
            throw new RuleBroken("SafetyMeetings.OnlyAheadIsInvitedTo", State.Words());
        if (NeedsNewDay(now))
            throw new RuleBroken("SafetyMeetings.NewDayFirst");
        InvitedAt = now;
    }

    /// <summary>Somebody of the party is at the table. Who is missing can be added until the meeting is confirmed.</summary>
    public void MarkPresent(MeetingParty party, string name)
    {
        RefuseWhenClosed();
        var words = NotEmpty(name, "NameNeeded");
        if (_presences.Find(presence => presence.Party == party) is { } presence)
            presence.Name = words;
        else
            _presences.Add(new(Id, party, words));
        TakeBackConfirmations();
    }

    public void Hold(DateTimeOffset now)
    {
        Move(SafetyMeetingState.Held);
        HeldAt = now;
    }

    public void DidNotTakePlace(string reason)
    {
        var words = NotEmpty(reason, "ReasonNeeded");
        Move(SafetyMeetingState.NotHeld);
        NotHeldReason = words;
    }

    /// <summary>A new consideration or task came up: the three talk again, and everybody confirms anew.</summary>
    public void Reopen(IEnumerable<ShareableConsideration> considerations, Wording reason)
    {
        NotEmpty(reason.InLanguage(), "ReasonNeeded");
        Move(SafetyMeetingState.Reopened);
        ReopenedReason = reason;
        (ConfirmedAt, ConfirmedById, InvitedAt, FirstFollowUpOn) = (null, null, null, null);
        _presences.Clear();
        BringIn(considerations);
    }

    /// <summary>Considerations confirmed while the meeting is still ahead.</summary>
    public void BringIn(IEnumerable<ShareableConsideration> considerations)
    {
        if (!LiesAhead)
            throw new RuleBroken("SafetyMeetings.ReopenFirst", State.Words());
        _answers.AddRange(considerations.Where(wanted => !_answers.Exists(answer => answer.ConsiderationId == wanted.Id))
            .Select(wanted => new ConsiderationAnswer(Id, wanted)));
    }

    /// <summary>The candidate no longer shares it, or it no longer holds: it leaves the meeting at once, whatever the state.</summary>
    public void TakeOut(Guid considerationId) => _answers.RemoveAll(answer => answer.ConsiderationId == considerationId);

    /// <summary>
    /// The candidate shares them no longer. What could not be kept here does not stop being so: where it was said, the three talk again.
    /// </summary>
    /// <returns>Whether one of them was not possible.</returns>
    public bool Unshare(IReadOnlyCollection<Guid> considerationIds, Wording reason)
    {
        var wasImpossible = NotPossible.Any(answer => considerationIds.Contains(answer.ConsiderationId));
        _answers.RemoveAll(answer => considerationIds.Contains(answer.ConsiderationId));
        if (wasImpossible && State.Next().Contains(SafetyMeetingState.Reopened))
            Reopen([], reason);
        return wasImpossible;
    }

    private bool LiesAhead => State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened;

    private EventAbout About => new(PlacementId: PlacementId);

    private void RefuseWhenClosed()
    {
        if (State is SafetyMeetingState.Confirmed)
            throw new RuleBroken("SafetyMeetings.ReopenFirst", State.Words());
        if (State is SafetyMeetingState.NotHeld)
            throw new RuleBroken("SafetyMeetings.PlanNewMeeting");
    }

    private void Move(SafetyMeetingState next)
    {
        if (!State.Next().Contains(next))
            throw CannotMove(next);
        Happened(EventKind.SafetyMeetingMoved, State, next, About);
        State = next;
    }

    private RuleBroken CannotMove(SafetyMeetingState next) => new("SafetyMeetings.CannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), SafetyMeetingStates.Words));

    private static string NotEmpty(string text, string rule) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleBroken($"SafetyMeetings.{rule}") : text.Trim();
}
