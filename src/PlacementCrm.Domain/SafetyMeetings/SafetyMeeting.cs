using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>
/// Candidate, company and consultant at one table before the start ("tryghedsmøde"): an answer to each shared
/// consideration, what each expects, and what is done when it gets hard.
/// </summary>
public sealed class SafetyMeeting : Entity
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

    public void Agree(Guid considerationId, string? note, string? saidBy = null) => Answer(considerationId, answer => answer.Agree(saidBy, note));

    public void Adapt(Guid considerationId, string what, string who, DateOnly from, string? note, string? saidBy = null) =>
        Answer(considerationId, answer => answer.Adapt(what, who, from, saidBy, note));

    /// <summary>It cannot be kept at this workplace; blocks the start.</summary>
    public void Refuse(Guid considerationId, string? note, string? saidBy = null) => Answer(considerationId, answer => answer.Refuse(saidBy, note));

    /// <summary>The points about the work that were gone through, and what was agreed beside them.</summary>
    public void GoThrough(IReadOnlyCollection<MeetingPointEntry> points, string? workWords)
    {
        RefuseWhenClosed();
        var words = Typed.OrNull(workWords);
        var wanted = points.Select(point => point with { Words = Typed.OrNull(point.Words) }).OrderBy(point => point.Kind).ToList();
        if (wanted.SequenceEqual(_points.Select(point => point.Entry).OrderBy(point => point.Kind)) && words == WorkWords)
            return; // Saved once more without a change: nobody is asked again.

        WorkWords = words;
        _points.RemoveAll(known => !wanted.Exists(point => point.Kind == known.Kind));
        foreach (var point in wanted)
        {
            if (_points.Find(known => known.Kind == point.Kind) is { } known)
                known.Write(point);
            else
                _points.Add(new(Id, point));
        }

        TakeBackConfirmations();
    }

    /// <summary>What both sides expect and ask, and what is done when it gets hard.</summary>
    public void TalkAbout(MeetingTalk talk)
    {
        RefuseWhenClosed();
        var said = talk.Trimmed();
        if (said == Talk)
            return;

        (CandidateExpects, CompanyExpects, CandidateOnJob, CompanyOnJob) = (said.CandidateExpects, said.CompanyExpects, said.CandidateOnJob, said.CompanyOnJob);
        (CandidateAsks, CompanyAsks, IfItGetsHard) = (said.CandidateAsks, said.CompanyAsks, said.IfItGetsHard);
        TakeBackConfirmations();
    }

    /// <summary>The day on which somebody asks how it goes.</summary>
    /// <param name="today">A meeting that was reopened and has no new day yet is held today at the earliest.</param>
    public void AgreeFollowUp(DateOnly on, DateOnly today)
    {
        RefuseWhenClosed();
        var talk = DateOnly.FromDateTime((State is SafetyMeetingState.Held ? HeldAt!.Value : PlannedAt).Date);
        if (State is SafetyMeetingState.Reopened && talk < today)
            talk = today;
        if (on < talk)
            throw new RuleBroken("SafetyMeetings.FollowUpBeforeMeeting", talk);
        if (on == FirstFollowUpOn)
            return;

        FirstFollowUpOn = on;
        TakeBackConfirmations();
    }

    /// <exception cref="RuleBroken">Not held yet, or nobody was there for the party.</exception>
    public MeetingPresence ToBeConfirmed(MeetingParty party)
    {
        if (State is not SafetyMeetingState.Held)
            throw new RuleBroken("SafetyMeetings.OnlyHeldIsConfirmed", State.Words());
        return _presences.Find(presence => presence.Party == party) ?? throw new RuleBroken("SafetyMeetings.PartyMissing", party.Words());
    }

    /// <summary>One party says that what stands there is what was agreed; a later change asks them again.</summary>
    public void ConfirmFor(MeetingParty party, Guid recordedById, DateTimeOffset now, bool byLink = false) =>
        ToBeConfirmed(party).Confirm(recordedById, now, byLink);

    /// <summary>The period that they said yes to is another one now: everybody is asked anew.</summary>
    public void AskAgain()
    {
        if (State is SafetyMeetingState.Held)
            TakeBackConfirmations();
    }

    /// <summary>One party finds something wrong in what stands there; it cannot be confirmed before they say yes.</summary>
    public void Object(MeetingParty party, string words, DateTimeOffset now) => ToBeConfirmed(party).Object(words, now);

    /// <param name="shareable">All shareable confirmed considerations of the candidate as they are now.</param>
    /// <param name="work">What they agree to, as it stands in the placement.</param>
    /// <param name="around">What only the records around the meeting tell: the limits for somebody who may be under 18.</param>
    public void Confirm(
        IReadOnlyCollection<ShareableConsideration> shareable, MinutesWork work, Guid byId, DateTimeOffset now, IReadOnlyCollection<Missing>? around = null)
    {
        if (!State.Next().Contains(SafetyMeetingState.Confirmed))
            throw CannotMove(SafetyMeetingState.Confirmed);
        Missing.Refuse("SafetyMeetings.ConfirmationNotPossible", MissingForConfirmation(shareable, around));

        Move(SafetyMeetingState.Confirmed);
        (ConfirmedAt, ConfirmedById) = (now, byId);
        _minutes.Add(new(this, work, _minutes.Count + 1, byId, now));
    }

    /// <summary>What still stands between the meeting and its confirmation, in the order of the guide.</summary>
    public IReadOnlyList<Missing> MissingForConfirmation(IReadOnlyCollection<ShareableConsideration> shareable, IReadOnlyCollection<Missing>? around = null) =>
        ConfirmationGates.Of(this, shareable, around);

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

    private void Answer(Guid considerationId, Action<ConsiderationAnswer> record)
    {
        RefuseWhenClosed();
        record(_answers.Find(answer => answer.ConsiderationId == considerationId) ?? throw new RuleBroken("SafetyMeetings.NotInThisMeeting"));
        TakeBackConfirmations();
    }

    private bool LiesAhead => State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened;

    private EventAbout About => new(PlacementId: PlacementId);

    private void TakeBackConfirmations() => _presences.ForEach(presence => presence.TakeBack());

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
