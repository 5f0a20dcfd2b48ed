using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.Activities;

/// <summary>One contact with a company: planned, held, or tried in vain.</summary>
public sealed class Activity : Entity
{
    /// <summary>So long the author may still change the note; afterwards it is evidence and only gets addenda.</summary>
    public static readonly TimeSpan NoteOpenFor = TimeSpan.FromDays(14);

    // A phone's clock may run ahead of the server's; a visit of tomorrow is a mistake all the same.
    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromHours(1);

    private readonly List<ActivityParticipant> _participants = [];
    private readonly List<ActivityAddendum> _addenda = [];

    private Activity() { }

    private Activity(Guid id, Occasion occasion, DateTimeOffset at, Guid authorId)
    {
        occasion.RefuseWhenSiteIsElsewhere();
        Id = id;
        Kind = occasion.Kind;
        CompanyId = occasion.Company.Id;
        SiteId = occasion.Site?.Id;
        Initiator = occasion.Initiator;
        Purpose = occasion.Purpose.Trim();
        At = at.ToUniversalTime();
        AuthorId = authorId;
    }

    public ActivityKind Kind { get; private init; }

    public Guid CompanyId { get; private init; }

    public Guid? SiteId { get; private init; }

    public Initiator Initiator { get; private init; }

    public ActivityState State { get; private set; }

    /// <summary>The moment it stands at on the timeline: planned, or once it happened, held or tried. Always in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? PlannedAt { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public int? DurationMinutes { get; private set; }

    /// <summary>The member who planned it, and once it is told, the one who told it.</summary>
    public Guid AuthorId { get; private set; }

    public string Purpose { get; private set; } = "";

    public ActivityOutcome Outcome { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>When it stopped being planned; from then on the note's time runs.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public Guid? RescheduledToId { get; private set; }

    /// <summary>Expected while planned, present once held.</summary>
    public IReadOnlyList<ActivityParticipant> Participants => _participants;

    public IReadOnlyList<ActivityAddendum> Addenda => _addenda;

    /// <summary>As reports count: a visit or video meeting that came about with somebody from the company.</summary>
    public bool CountsAsVisit() => State == ActivityState.Held && Kind is ActivityKind.Visit or ActivityKind.Video && _participants.Count > 0;

    public static Activity Plan(Guid id, Occasion occasion, DateTimeOffset plannedAt, IReadOnlyCollection<Contact> contacts, Guid authorId)
    {
        occasion.RefuseWhenUnwanted(contacts);
        var activity = new Activity(id, occasion, plannedAt, authorId) { PlannedAt = plannedAt.ToUniversalTime() };
        activity.SetParticipants(contacts);
        return activity;
    }

    /// <summary>Tells what happened without a plan. Never refused for do-not-contact: it has happened.</summary>
    public static Activity Log(Guid id, Occasion occasion, ActivityReport report, Guid authorId, DateTimeOffset now)
    {
        var activity = new Activity(id, occasion, report.At, authorId);
        if (report.Outcome == ActivityOutcome.NotThere)
            activity.TellInVain(report.At, report.Note, authorId, now);
        else
            activity.Tell(report, authorId, now);
        return activity;
    }

    public void Hold(ActivityReport report, Guid authorId, DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        Tell(report, authorId, now);
    }

    /// <summary>The other side did not come.</summary>
    public void MarkNoShow(DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        RefuseFuture(At, now);
        Settle(ActivityState.NoShow, now);
    }

    /// <summary>We tried at this moment, nobody was there.</summary>
    public void MarkNotReached(DateTimeOffset triedAt, string note, Guid authorId, DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        TellInVain(triedAt, note, authorId, now);
    }

    public void Cancel(DateTimeOffset now) => Settle(ActivityState.Cancelled, now);

    /// <summary>Plans it anew at another time; this one stays, with a link to the new one.</summary>
    public Activity Reschedule(Guid newId, Occasion occasion, DateTimeOffset plannedAt, IReadOnlyCollection<Contact> contacts, Guid authorId, DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        if (occasion.Company.Id != CompanyId)
            throw new RuleBroken("Activities.RescheduledToOtherCompany");

        var next = Plan(newId, occasion, plannedAt, contacts, authorId);
        Settle(ActivityState.Rescheduled, now);
        RescheduledToId = next.Id;
        return next;
    }

    public bool IsNoteOpenFor(Guid memberId, DateTimeOffset now) =>
        memberId == AuthorId && (SettledAt is null || now <= SettledAt + NoteOpenFor);

    public void RewriteNote(string note, Guid memberId, DateTimeOffset now)
    {
        if (memberId != AuthorId)
            throw new RuleBroken("Activities.NoteOfSomebodyElse");
        if (!IsNoteOpenFor(memberId, now))
            throw new RuleBroken("Activities.NoteClosed", NoteOpenFor.Days);

        Note = note.Trim();
    }

    public void Add(Guid addendumId, string text, Guid memberId, DateTimeOffset now) =>
        _addenda.Add(new ActivityAddendum(addendumId, Id, text, memberId, now));

    private void Tell(ActivityReport report, Guid authorId, DateTimeOffset now)
    {
        if (report.Outcome == ActivityOutcome.NotThere)
            throw new RuleBroken("Activities.NotThereIsNotHeld");
        if (report.DurationMinutes is < 1 or > 1440)
            throw new RuleBroken("Activities.DurationOutOfRange");
        RefuseFuture(report.At, now);

        (State, At, HeldAt, SettledAt) = (ActivityState.Held, report.At.ToUniversalTime(), report.At.ToUniversalTime(), now);
        (Outcome, Note, DurationMinutes, AuthorId) = (report.Outcome, report.Note.Trim(), report.DurationMinutes, authorId);
        SetParticipants(report.Present);
    }

    private void TellInVain(DateTimeOffset triedAt, string note, Guid authorId, DateTimeOffset now)
    {
        RefuseFuture(triedAt, now);

        (State, At, SettledAt) = (ActivityState.NotReached, triedAt.ToUniversalTime(), now);
        (Outcome, Note, AuthorId) = (ActivityOutcome.NotThere, note.Trim(), authorId);
    }

    private void Settle(ActivityState state, DateTimeOffset now)
    {
        RefuseUnlessPlanned();
        (State, SettledAt) = (state, now);
    }

    private void SetParticipants(IReadOnlyCollection<Contact> contacts)
    {
        _participants.RemoveAll(participant => contacts.All(contact => contact.Id != participant.ContactId));
        _participants.AddRange(contacts.Select(contact => contact.Id).Distinct()
            .Where(contactId => !_participants.Exists(participant => participant.ContactId == contactId)).ToList()
            .Select(contactId => new ActivityParticipant(Id, contactId)));
    }

    private void RefuseUnlessPlanned()
    {
        if (State != ActivityState.Planned)
            throw new RuleBroken("Activities.NoLongerPlanned");
    }

    private static void RefuseFuture(DateTimeOffset at, DateTimeOffset now)
    {
        if (at > now + s_clockTolerance)
            throw new RuleBroken("Activities.NotYetHappened");
    }
}
