using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Incidents;

/// <summary>
/// Something unforeseen at a workplace: reported in half a minute, assessed by the consultant, and settled by a change at the
/// workplace, by nothing, or by the end of the placement.
/// </summary>
public sealed class Incident : Entity
{
    private Incident() { }

    private Incident(Guid id, Placement placement, IncidentReport report, Guid byId, DateTimeOffset now)
    {
        Id = id;
        (PlacementId, CandidateId, CompanyId, SiteId) = (placement.Id, placement.CandidateId, placement.CompanyId, placement.SiteId);
        (At, Kind, WorkStopped, Harm, AbsenceDays) = (report.At.ToUniversalTime(), report.Kind, report.WorkStopped, report.Harm, report.AbsenceDays);
        (WhatHappened, Measure) = (report.WhatHappened.Trim(), report.Measure.Trim());
        (ReportedById, ReportedAt) = (byId, now);
    }

    public Guid PlacementId { get; private init; }

    public Guid CandidateId { get; private init; }

    public Guid CompanyId { get; private init; }

    public Guid SiteId { get; private init; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public IncidentKind Kind { get; private init; }

    /// <summary>Functional words. For those who may see considerations, nobody else.</summary>
    public string WhatHappened { get; private init; } = "";

    public bool WorkStopped { get; private init; }

    public Harm Harm { get; private set; }

    /// <summary>Null while nobody knows.</summary>
    public int? AbsenceDays { get; private set; }

    /// <summary>What was done at once.</summary>
    public string Measure { get; private init; } = "";

    public IncidentState State { get; private set; } = IncidentState.Reported;

    public Guid ReportedById { get; private init; }

    public DateTimeOffset ReportedAt { get; private init; }

    /// <summary>What the consultant thinks of it.</summary>
    public string? Assessment { get; private set; }

    public Guid? AssessedById { get; private set; }

    public DateTimeOffset? AssessedAt { get; private set; }

    /// <summary>What was changed, or why nothing was.</summary>
    public string? Decision { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Until when the accident has to be reported; null when there is no such duty.</summary>
    public DateTimeOffset? AccidentReportDueAt { get; private set; }

    /// <summary>Who must hear of it; null as long as there is no duty.</summary>
    public Insurer? AccidentReportTo { get; private set; }

    /// <summary>No text that was read says so for this kind of placement: somebody has to find out.</summary>
    public bool IsAccidentReportUnverified { get; private set; }

    /// <summary>The task that carries the duty: done means reported.</summary>
    public Guid? AccidentReportTaskId { get; private set; }

    public static Incident Report(Guid id, Placement placement, IncidentReport report, Guid byId, DateTimeOffset now)
    {
        report.Check(placement, now);
        var incident = new Incident(id, placement, report, byId, now);
        incident.Happened(EventKind.IncidentMoved, from: null, IncidentState.Reported, incident.About);
        return incident;
    }

    /// <summary>The task to find out what decides about the duty; there is none when it was told at once.</summary>
    public Guid? ClarifyTaskId { get; private set; }

    /// <summary>Whether an accident must be reported cannot be said yet: nobody knows of a harm, or how long somebody is away.</summary>
    public bool IsUnclear => Harm is Harm.Unknown || this is { Harm: Harm.Injury, AbsenceDays: null };

    /// <summary>The accident must be reported, and somebody has the task.</summary>
    public void OweAccidentReport(AccidentDuty duty, Guid taskId) =>
        (AccidentReportDueAt, AccidentReportTo, IsAccidentReportUnverified, AccidentReportTaskId) = (duty.DueAt.ToUniversalTime(), duty.To, duty.IsUnverified, taskId);

    /// <summary>What is known by now asks for no report.</summary>
    public void OweNoReport() => (AccidentReportDueAt, AccidentReportTo, IsAccidentReportUnverified, AccidentReportTaskId) = (null, null, false, null);

    public void ClarifyWith(Guid taskId) => ClarifyTaskId = taskId;

    /// <summary>
    /// Whether somebody was harmed, and how long somebody is away, is often known days later and may be corrected at any time; what
    /// was told before is kept.
    /// </summary>
    /// <returns>None when nothing is new.</returns>
    public ToldHarm? RecordHarm(Harm harm, int? absenceDays, Guid byId, DateTimeOffset now)
    {
        IncidentReport.CheckHarm(harm, absenceDays);
        if ((harm, absenceDays) == (Harm, AbsenceDays))
            return null;

        var before = new ToldHarm(this, byId, now);
        (Harm, AbsenceDays) = (harm, absenceDays);
        Happened(EventKind.IncidentHarmRecorded, from: null, to: null, About);
        return before;
    }

    /// <summary>
    /// When it happened is often told wrongly by whoever reports it hours later, and deadlines count from it; what was told before is kept.
    /// </summary>
    /// <returns>None when nothing is new.</returns>
    public ToldMoment? CorrectMoment(DateTimeOffset at, Placement placement, Guid byId, DateTimeOffset now)
    {
        IncidentReport.CheckMoment(at, placement, now);
        if (at == At)
            return null;

        var before = new ToldMoment(this, byId, now);
        At = at.ToUniversalTime();
        Happened(EventKind.IncidentMomentCorrected, from: null, to: null, About);
        return before;
    }

    public void Assess(string words, Guid byId, DateTimeOffset now)
    {
        var assessment = Words(words);
        Move(IncidentState.Assessed);
        (Assessment, AssessedById, AssessedAt) = (assessment, byId, now);
    }

    /// <summary>Something is done differently from now on.</summary>
    public void Adjust(string whatChanged, Guid byId, DateTimeOffset now) => Settle(IncidentState.Adjusted, whatChanged, byId, now);

    public void TakeNoAction(string why, Guid byId, DateTimeOffset now) => Settle(IncidentState.NoAction, why, byId, now);

    /// <summary>
    /// The placement's ending names this incident; the words of the ending stand there. An end does not wait until somebody knows of a
    /// harm: the task to find out stays.
    /// </summary>
    public void LeadToEnding(Guid byId, DateTimeOffset now) => Decide(IncidentState.LedToEnding, words: null, byId, now);

    // Nobody would ask any more, and a duty to report whose deadline runs would never be seen.
    private void Settle(IncidentState state, string words, Guid byId, DateTimeOffset now)
    {
        if (State.Next().Contains(state) && Harm is Harm.Unknown)
            throw new RuleBroken("Incidents.HarmNotTold");
        Decide(state, Words(words), byId, now);
    }

    private void Decide(IncidentState state, string? words, Guid byId, DateTimeOffset now)
    {
        Move(state);
        (Decision, DecidedById, DecidedAt) = (words, byId, now);
    }

    private void Move(IncidentState next)
    {
        if (!State.Next().Contains(next))
            throw new RuleBroken("Incidents.CannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), IncidentStates.Words));

        Happened(EventKind.IncidentMoved, State, next, About);
        State = next;
    }

    private EventAbout About => new(CandidateId, PlacementId, CompanyId);

    private static string Words(string words) =>
        string.IsNullOrWhiteSpace(words) || words.Trim().Length > IncidentReport.LongestWords
            ? throw new RuleBroken("Incidents.ReasonMissing", IncidentReport.LongestWords)
            : words.Trim();
}
