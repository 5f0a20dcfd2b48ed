namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>
/// Candidate, company and consultant at one table before the start ("tryghedsmøde"): an answer to each shared
/// consideration, what each expects, and what is done when it gets hard.
/// </summary>
public sealed class SafetyMeeting : Entity
{
    private readonly List<MeetingPresence> _presences = [];
    private readonly List<ConsiderationAnswer> _answers = [];

    private SafetyMeeting() { }

    public SafetyMeeting(
        Guid id, Guid placementId, DateTimeOffset plannedAt, string place, IEnumerable<ShareableConsideration> considerations)
    {
        Id = id;
        PlacementId = placementId;
        (PlannedAt, Place) = (plannedAt, NotEmpty(place, "PlaceNeeded"));
        BringIn(considerations);
    }

    public Guid PlacementId { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public string Place { get; private set; } = "";

    public SafetyMeetingState State { get; private set; } = SafetyMeetingState.Planned;

    public string? NotHeldReason { get; private set; }

    public string? ReopenedReason { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    public string? Expectations { get; private set; }

    /// <summary>What we do if it gets hard.</summary>
    public string? IfItGetsHard { get; private set; }

    public string? Questions { get; private set; }

    public DateOnly? FirstFollowUpOn { get; private set; }

    public IReadOnlyList<MeetingPresence> Presences => _presences;

    public IReadOnlyList<ConsiderationAnswer> Answers => _answers;

    public IEnumerable<ConsiderationAnswer> NotPossible => _answers.Where(answer => answer.Answer is AnswerKind.NotPossible);

    public void Reschedule(DateTimeOffset plannedAt, string place)
    {
        if (State is not SafetyMeetingState.Planned)
            throw new RuleBroken("SafetyMeetings.OnlyPlannedIsMoved", State.Words());
        (PlannedAt, Place) = (plannedAt, NotEmpty(place, "PlaceNeeded"));
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

    public void Agree(Guid considerationId, string? note) => Answer(considerationId, answer => answer.Agree(note));

    public void Adapt(Guid considerationId, string what, string who, DateOnly from, string? note) =>
        Answer(considerationId, answer => answer.Adapt(what, who, from, note));

    /// <summary>It cannot be kept at this workplace; blocks the start.</summary>
    public void Refuse(Guid considerationId, string? note) => Answer(considerationId, answer => answer.Refuse(note));

    public void Write(string? expectations, string? ifItGetsHard, string? questions, DateOnly? firstFollowUpOn)
    {
        RefuseWhenClosed();
        if (firstFollowUpOn < DateOnly.FromDateTime(PlannedAt.Date))
            throw new RuleBroken("SafetyMeetings.FollowUpBeforeMeeting", DateOnly.FromDateTime(PlannedAt.Date));

        (Expectations, IfItGetsHard, Questions, FirstFollowUpOn) = (expectations?.Trim(), ifItGetsHard?.Trim(), questions?.Trim(), firstFollowUpOn);
        TakeBackConfirmations();
    }

    /// <summary>One party says that what stands there is what was agreed; a later change asks them again.</summary>
    public void ConfirmFor(MeetingParty party, Guid recordedById, DateTimeOffset now)
    {
        if (State is not SafetyMeetingState.Held)
            throw new RuleBroken("SafetyMeetings.OnlyHeldIsConfirmed", State.Words());
        var presence = _presences.Find(presence => presence.Party == party)
            ?? throw new RuleBroken("SafetyMeetings.PartyMissing", party.Words());
        presence.Confirm(recordedById, now);
    }

    /// <param name="shareable">All shareable confirmed considerations of the candidate as they are now.</param>
    public void Confirm(IReadOnlyCollection<ShareableConsideration> shareable, Guid byId, DateTimeOffset now)
    {
        if (!State.Next().Contains(SafetyMeetingState.Confirmed))
            throw CannotMove(SafetyMeetingState.Confirmed);
        Missing.Refuse("SafetyMeetings.ConfirmationNotPossible", MissingForConfirmation(shareable));

        Move(SafetyMeetingState.Confirmed);
        (ConfirmedAt, ConfirmedById) = (now, byId);
    }

    /// <summary>What still stands between the meeting and its confirmation, in the order of the guide.</summary>
    public IReadOnlyList<Missing> MissingForConfirmation(IReadOnlyCollection<ShareableConsideration> shareable) =>
    [
        .. Enum.GetValues<MeetingParty>().Where(party => !_presences.Exists(presence => presence.Party == party))
            .Select(party => Missing.Of("SafetyMeetings.PartyMissing", party.Words())),
        .. shareable.Where(wanted => !_answers.Exists(answer => answer.ConsiderationId == wanted.Id && answer.Answer is not null))
            .Select(wanted => Missing.Of("SafetyMeetings.AnswerMissing", wanted.Words)),
        .. FirstFollowUpOn is null ? [Missing.Of("SafetyMeetings.FollowUpMissing")] : Array.Empty<Missing>(),
        .. _presences.Where(presence => !presence.HasConfirmed)
            .Select(presence => Missing.Of("SafetyMeetings.ConfirmationMissing", presence.Party.Words(), presence.Name)),
    ];

    /// <summary>A new consideration or task came up: the three talk again, and everybody confirms anew.</summary>
    public void Reopen(IEnumerable<ShareableConsideration> considerations, string reason)
    {
        var words = NotEmpty(reason, "ReasonNeeded");
        Move(SafetyMeetingState.Reopened);
        ReopenedReason = words;
        (ConfirmedAt, ConfirmedById) = (null, null);
        _presences.Clear();
        BringIn(considerations);
    }

    /// <summary>Considerations confirmed while the meeting is still ahead.</summary>
    public void BringIn(IEnumerable<ShareableConsideration> considerations)
    {
        if (State is not (SafetyMeetingState.Planned or SafetyMeetingState.Reopened))
            throw new RuleBroken("SafetyMeetings.ReopenFirst", State.Words());
        _answers.AddRange(considerations.Where(wanted => !_answers.Exists(answer => answer.ConsiderationId == wanted.Id))
            .Select(wanted => new ConsiderationAnswer(Id, wanted)));
    }

    /// <summary>The candidate no longer shares it, or it no longer holds: it leaves the meeting at once, whatever the state.</summary>
    public void TakeOut(Guid considerationId) => _answers.RemoveAll(answer => answer.ConsiderationId == considerationId);

    private void Answer(Guid considerationId, Action<ConsiderationAnswer> record)
    {
        RefuseWhenClosed();
        record(_answers.Find(answer => answer.ConsiderationId == considerationId) ?? throw new RuleBroken("SafetyMeetings.NotInThisMeeting"));
        TakeBackConfirmations();
    }

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
        State = next;
    }

    private RuleBroken CannotMove(SafetyMeetingState next) => new("SafetyMeetings.CannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), SafetyMeetingStates.Words));

    private static string NotEmpty(string text, string rule) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleBroken($"SafetyMeetings.{rule}") : text.Trim();
}
