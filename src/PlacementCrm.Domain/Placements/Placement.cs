using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Placements;

/// <summary>Somebody at a workplace for a time: from the proposal through the safety meeting to the end.</summary>
public sealed class Placement : Entity
{
    public const int LongestTasks = 2000;
    public const int LongestReason = 1000;

    private readonly List<PlacementPeriod> _periods = [];
    private readonly List<PlacementTransition> _transitions = [];
    private readonly List<RepresentativeHearing> _hearings = [];
    private readonly List<FiledPaper> _papers = [];

    private Placement() { }

    private Placement(Guid id, Suggestion suggestion, PlacementTerms terms)
    {
        Id = id;
        (CandidateId, OpeningId, SuggestionId) = (suggestion.CandidateId, suggestion.OpeningId, suggestion.Id);
        (CompanyId, SiteId, SupervisorContactId) = (terms.CompanyId, terms.SiteId, terms.SupervisorContactId);
        (Kind, Purpose, TargetGroupCode, IsPublicEmployer) = (terms.Kind, terms.Purpose, terms.TargetGroupCode, terms.IsPublicEmployer);
        (Tasks, WeeklyHours, ConsultantId) = (terms.Tasks.Trim(), terms.WeeklyHours, terms.ConsultantId);
        (NeedsPermit, WarningReason) = (terms.NeedsPermit, string.IsNullOrWhiteSpace(terms.WarningReason) ? null : terms.WarningReason.Trim());
        PaidHoursGoal = terms.PaidHoursGoal;
        Answer(terms.Answers);
    }

    public static Placement Propose(Guid id, Suggestion suggestion, PlacementTerms terms, RuleSet rules, Guid byId, DateTimeOffset now)
    {
        if (suggestion.State is not SuggestionState.Accepted)
            throw new RuleBroken("Placements.SuggestionNotAccepted", suggestion.State.Words());

        var limit = terms.Check(rules);
        var placement = new Placement(id, suggestion, terms);
        placement.Follow(rules, terms.FromOn);
        placement.AddPeriod(terms.FromOn, terms.ToOn, reason: null, limit, byId, now);
        placement.Record(from: null, PlacementState.Proposed, byId, now, placement.WarningReason);
        return placement;
    }

    public Guid CandidateId { get; private set; }

    public Guid CompanyId { get; private set; }

    public Guid SiteId { get; private set; }

    public Guid OpeningId { get; private set; }

    public Guid SuggestionId { get; private set; }

    public PlacementKind Kind { get; private set; }

    public PlacementPurpose? Purpose { get; private set; }

    public string Tasks { get; private set; } = "";

    public Guid? SupervisorContactId { get; private set; }

    public decimal WeeklyHours { get; private set; }

    /// <summary>Ordinary paid hours a week that the placement is to lead to (VEJ 9641); none when nobody has set one.</summary>
    public decimal? PaidHoursGoal { get; private set; }

    public string? TargetGroupCode { get; private set; }

    public bool IsPublicEmployer { get; private set; }

    public Guid ConsultantId { get; private set; }

    public PlacementState State { get; private set; } = PlacementState.Proposed;

    /// <summary>When it came to its present state; what stands still too long says so.</summary>
    public DateTimeOffset InStateSinceAt { get; private set; }

    /// <summary>First and last day of the period that holds now; kept here so that lists can sort and filter by it.</summary>
    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public IReadOnlyList<PlacementPeriod> Periods => _periods;

    public PlacementPeriod Period => _periods.MaxBy(period => period.Number)!;

    public IReadOnlyList<PlacementTransition> Transitions => _transitions;

    /// <summary>Somebody was or is at the workplace: called off before the start is over as well, but never began.</summary>
    public bool HasStarted => State.IsRunning() || State is PlacementState.Completed or PlacementState.EndedEarly;

    public Guid? MeetingOverrideById { get; private set; }

    public DateTimeOffset? MeetingOverrideAt { get; private set; }

    /// <summary>Shown wherever the placement is shown.</summary>
    public string? MeetingOverrideReason { get; private set; }

    public bool HasMeetingOverride => MeetingOverrideById is not null;

    public Guid? AddedEmploymentOverrideById { get; private set; }

    public DateTimeOffset? AddedEmploymentOverrideAt { get; private set; }

    /// <summary>Why a manager lets a subsidised job begin although it is not shown to be in addition to the staff; shown wherever the placement is shown.</summary>
    public string? AddedEmploymentOverrideReason { get; private set; }

    public bool HasAddedEmploymentOverride => AddedEmploymentOverrideById is not null;

    /// <summary>Why it was proposed although a rule warned; shown wherever the placement is shown.</summary>
    public string? WarningReason { get; private set; }

    /// <summary>What the consultant answered last where the system cannot know, so that nobody is asked twice.</summary>
    public ProposalAnswers Answers => new(AddsEmployment, ReplacesVacatedJob, IsExceptedFromUnemployment);

    public bool? AddsEmployment { get; private set; }

    public bool? ReplacesVacatedJob { get; private set; }

    public bool? IsExceptedFromUnemployment { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public EndingReason? CandidateEndingReason { get; private set; }

    public string? CandidateEndingWords { get; private set; }

    public EndingReason? CompanyEndingReason { get; private set; }

    public string? CompanyEndingWords { get; private set; }

    /// <summary>The gates of law before the start, by the rule of the kind on the start date; an ordinary contract has none.</summary>
    public bool NeedsApproval { get; private set; }

    public bool NeedsHearing { get; private set; }

    public bool NeedsStatement { get; private set; }

    /// <summary>Another authority must allow it; known about the person, not by the kind.</summary>
    public bool NeedsPermit { get; private set; }

    /// <summary>The rule row that the gates come from.</summary>
    public Guid? KindRuleId { get; private set; }

    public IReadOnlyList<RepresentativeHearing> Hearings => _hearings;

    public IReadOnlyList<FiledPaper> Papers => _papers;

    public void Agree(Guid byId, DateTimeOffset now) => Move(PlacementState.Agreed, byId, now);

    /// <param name="isByAuthority">The authority's own decision: only that comes after its no.</param>
    public void ApprovePeriod(PeriodApproval approval, Guid byId, DateTimeOffset now, bool isByAuthority = false)
    {
        RefuseWhenOver();
        if (Period.IsRefused && !isByAuthority)
            throw new RuleBroken("Placements.RefusedPeriodIsDecidedAnew", Period.RefusedReason);

        Period.Approve(approval, byId, now);
        PeriodDecided(PeriodDecision.Approved);
    }

    /// <summary>The authority says no to the period; another period, or a new decision, may follow.</summary>
    public void RefusePeriod(string reason, Guid byId, DateTimeOffset now)
    {
        RefuseWhenOver();
        Period.Refuse(Words(reason), byId, now);
        PeriodDecided(PeriodDecision.Refused);
    }

    public void Hear(RepresentativeHearing hearing)
    {
        RefuseWhenOver();
        _hearings.Add(hearing);
    }

    public void File(FiledPaper paper)
    {
        RefuseWhenOver();
        _papers.Add(paper);
    }

    /// <summary>Another start or end before the start; it must be approved anew.</summary>
    /// <param name="warningReason">Why it may be although a rule warns about the new period; what was said about the old one goes with it.</param>
    public void ChangePeriod(DateOnly from, DateOnly to, string reason, RuleSet rules, Guid byId, DateTimeOffset now, int daysBefore = 0, string? warningReason = null)
    {
        if (!State.IsBeforeStart())
            throw new RuleBroken("Placements.PeriodChangesOnlyBeforeStart");
        if (to < from)
            throw new RuleBroken("Placements.EndsBeforeStart", from, to);

        var limit = LongestPeriod.OfFirst(rules, new(Kind, TargetGroupCode, IsPublicEmployer, from, daysBefore));
        limit.RefuseBeyond(to);
        Follow(rules, from);
        AddPeriod(from, to, Words(reason), limit, byId, now);
        WarningReason = Typed.OrNull(warningReason);
        PeriodChanged();
    }

    /// <summary>What nobody answered this time stays as it was answered.</summary>
    public void Answer(ProposalAnswers answers)
    {
        RefuseWhenOver();
        (AddsEmployment, ReplacesVacatedJob) = (answers.AddsEmployment ?? AddsEmployment, answers.ReplacesVacatedJob ?? ReplacesVacatedJob);
        IsExceptedFromUnemployment = answers.IsExceptedFromUnemployment ?? IsExceptedFromUnemployment;
    }

    /// <summary>A warning got its reason, or another one; the finding holds the words, and those before it theirs.</summary>
    public void WasExplainedIn(PlacementFinding finding)
    {
        RefuseWhenOver();
        Happened(EventKind.WarningExplained, from: null, to: null, About, finding.Id);
    }

    /// <summary>Why it may be although a rule warns; the newest reason is shown wherever the placement is.</summary>
    public void Explain(string warningReason)
    {
        RefuseWhenOver();
        WarningReason = Words(warningReason);
    }

    /// <summary>One more reason beside those that are shown already.</summary>
    public void ExplainFurther(string warningReason)
    {
        RefuseWhenOver();
        var words = Words(warningReason);
        if (WarningReason?.Contains(words, StringComparison.Ordinal) is true)
            return;

        var all = WarningReason is null ? words : $"{WarningReason}\n{words}";
        if (all.Length > LongestReason)
            throw new RuleBroken("Placements.ReasonsTooLong", LongestReason);
        WarningReason = all;
    }

    /// <summary>A later end while it runs; it is held against the rules of the start date and approved before it is written.</summary>
    public void Extend(DateOnly to, ExtensionGround? ground, string reason, RuleSet rules, PeriodApproval approval, Guid byId, DateTimeOffset now, int daysBefore = 0, int? birthYear = null)
    {
        var limit = CheckExtension(to, ground, rules, daysBefore, birthYear);
        AddPeriod(StartsOn, to, Words(reason), limit, byId, now);
        Period.Approve(approval, byId, now);
        PeriodChanged();
    }

    /// <summary>Whether the rules of the start date allow the later end; asked before the authority is.</summary>
    public PeriodLimit CheckExtension(DateOnly to, ExtensionGround? ground, RuleSet rules, int daysBefore = 0, int? birthYear = null)
    {
        if (!State.IsRunning())
            throw new RuleBroken("Placements.OnlyRunningIsExtended");
        if (to <= EndsOn)
            throw new RuleBroken("Placements.ExtensionMustEndLater", EndsOn);

        var limit = LongestPeriod.OfExtension(rules, new(Kind, TargetGroupCode, IsPublicEmployer, StartsOn, daysBefore, birthYear), EndsOn, to);
        limit.RefuseBeyond(to);
        return limit.Needs is { } needed && ground != needed ? throw new RuleBroken($"Placements.ExtensionNeeds{needed}") : limit;
    }

    /// <summary>A further task at the workplace; the safety meeting talks about it before it is done.</summary>
    public void TakeOn(string task)
    {
        RefuseWhenOver();
        var tasks = $"{Tasks}\n{Words(task)}";
        Tasks = tasks.Length <= LongestTasks ? tasks : throw new RuleBroken("Placements.TooManyTasks", LongestTasks);
    }

    public void AimFor(decimal? paidHours, RuleSet rules)
    {
        if (State.IsOver())
            throw new RuleBroken("Placements.GoalIsClosed", State.Words());
        PlacementTerms.CheckGoal(paidHours, rules, StartsOn);
        PaidHoursGoal = paidHours;
    }

    public void PlanMeeting(Guid byId, DateTimeOffset now) => Move(PlacementState.MeetingPlanned, byId, now);

    public void MakeReady(SafetyMeeting meeting, Guid byId, DateTimeOffset now)
    {
        if (State is not PlacementState.MeetingPlanned)
            throw CannotMove(PlacementState.ReadyToStart);
        Missing.Refuse("Placements.StartNotPossible", [.. StartGates.OfMeeting(this, meeting)]);
        Move(PlacementState.ReadyToStart, byId, now);
    }

    /// <summary>A manager takes the responsibility for a start without a confirmed safety meeting.</summary>
    /// <param name="meeting">One that was reopened when everything stood for the start closes the gate again; the state stays.</param>
    public void OverrideMeetingGate(Guid managerId, string reason, DateTimeOffset now, SafetyMeeting? meeting = null)
    {
        var words = Words(reason);
        if (IsHeldUpBy(meeting))
            Happened(EventKind.MeetingGateOverridden, from: null, to: null, About);
        else
            Move(PlacementState.ReadyToStart, managerId, now, words);
        (MeetingOverrideById, MeetingOverrideAt, MeetingOverrideReason) = (managerId, now, words);
    }

    /// <summary>A manager takes the responsibility for a subsidised job that is not shown to be in addition to the staff.</summary>
    public void OverrideAddedEmployment(Guid managerId, string reason, DateTimeOffset now)
    {
        if (Kind is not PlacementKind.WageSubsidy || !State.IsBeforeStart())
            throw new RuleBroken("Placements.NoAddedEmploymentAsked");

        (AddedEmploymentOverrideById, AddedEmploymentOverrideAt, AddedEmploymentOverrideReason) = (managerId, now, Words(reason));
        Happened(EventKind.AddedEmploymentOverridden, from: null, to: null, About);
    }

    public void Start(DateOnly today, SafetyMeeting? meeting, Guid byId, DateTimeOffset now, IReadOnlyCollection<Missing>? around = null)
    {
        if (State.IsBeforeStart())
            Missing.Refuse("Placements.StartNotPossible", StartGates.Of(this, today, meeting, around));
        if (State is not PlacementState.ReadyToStart)
            throw CannotMove(PlacementState.Active);
        Move(PlacementState.Active, byId, now);
    }

    public void MarkAtRisk(string reason, Guid byId, DateTimeOffset now) => Move(PlacementState.AtRisk, byId, now, Words(reason));

    /// <summary>
    /// Back to active; the three must have confirmed what there is to consider. A manager's override let somebody start without a
    /// meeting, it does not answer a consideration. See decisions/0013.
    /// </summary>
    /// <param name="shareable">What the candidate shares and needs today.</param>
    public void BringBackOnTrack(SafetyMeeting? meeting, string reason, Guid byId, DateTimeOffset now, IReadOnlyCollection<ShareableConsideration> shareable)
    {
        if (State is not PlacementState.AtRisk)
            throw CannotMove(PlacementState.Active);
        Missing.Refuse("Placements.NotOnTrackYet", StartGates.BackOnTrack(this, meeting, shareable));
        Move(PlacementState.Active, byId, now, Words(reason));
    }

    /// <param name="calendar">The working days of the workplace; whose last one is worked is complete.</param>
    public void Complete(PlacementEnding ending, DateOnly today, Guid byId, DateTimeOffset now, WorkCalendar? calendar = null) =>
        End(PlacementState.Completed, ending, today, byId, now, calendar ?? WorkCalendar.Denmark);

    public void EndEarly(PlacementEnding ending, DateOnly today, Guid byId, DateTimeOffset now) =>
        End(PlacementState.EndedEarly, ending, today, byId, now);

    public void WithdrawByCandidate(string reason, Guid byId, DateTimeOffset now) =>
        Move(PlacementState.WithdrawnByCandidate, byId, now, Words(reason));

    public void WithdrawByCompany(string reason, Guid byId, DateTimeOffset now) =>
        Move(PlacementState.WithdrawnByCompany, byId, now, Words(reason));

    public void Cancel(string reason, Guid byId, DateTimeOffset now) => Move(PlacementState.Cancelled, byId, now, Words(reason));

    /// <summary>Takes back what the sender did a moment ago; the timeline keeps both. See decisions/0011.</summary>
    /// <returns>The state that it leaves.</returns>
    public PlacementState StepBack(Guid byId, DateTimeOffset now)
    {
        var (left, before) = (State, StepsBack.From(this, byId, now));
        var transition = new PlacementTransition(Id, left, before, byId, now, reason: null);
        _transitions.Add(transition);
        (State, InStateSinceAt) = (before, now);
        Happened(EventKind.PlacementStepTakenBack, left, before, About, transition.Id);
        return left;
    }

    private bool IsHeldUpBy(SafetyMeeting? meeting) =>
        State is PlacementState.ReadyToStart && !HasMeetingOverride && meeting is { State: not SafetyMeetingState.Confirmed } && meeting.PlacementId == Id;

    private void End(PlacementState state, PlacementEnding ending, DateOnly today, Guid byId, DateTimeOffset now, WorkCalendar? mustBeDone = null)
    {
        if (!State.Next().Contains(state))
            throw CannotMove(state);
        ending.Check(StartsOn, EndsOn, today);
        if (mustBeDone is not null)
            ending.RefuseUnfinished(EndsOn, mustBeDone);
        Move(state, byId, now);
        EndedOn = ending.EndedOn;
        (CandidateEndingReason, CandidateEndingWords) = (ending.CandidateReason, ending.CandidateWords.Trim());
        (CompanyEndingReason, CompanyEndingWords) = (ending.CompanyReason, ending.CompanyWords.Trim());
    }

    private void Move(PlacementState next, Guid byId, DateTimeOffset now, string? reason = null)
    {
        if (!State.Next().Contains(next))
            throw CannotMove(next);
        Record(State, next, byId, now, reason);
        State = next;
    }

    private void Record(PlacementState? from, PlacementState to, Guid byId, DateTimeOffset now, string? reason)
    {
        var transition = new PlacementTransition(Id, from, to, byId, now, reason);
        _transitions.Add(transition);
        InStateSinceAt = now;
        Happened(EventKind.PlacementMoved, from, to, About, transition.Id);
    }

    private void PeriodChanged() => Happened(EventKind.PlacementPeriodChanged, from: null, to: null, About, Period.Id);

    private void PeriodDecided(PeriodDecision decision) => Happened(EventKind.PeriodDecided, from: null, decision, About, Period.Id);

    private EventAbout About => new(CandidateId, Id, CompanyId, OpeningId);

    private void Follow(RuleSet rules, DateOnly startsOn)
    {
        var rule = rules.Get(RuleCodes.Kind(Kind), startsOn);
        var needs = rule.Read<KindParameters>();
        (KindRuleId, NeedsApproval, NeedsHearing, NeedsStatement) = (rule.Id, needs.NeedsApproval, needs.NeedsHearing, needs.NeedsStatement);
    }

    private void RefuseWhenOver()
    {
        if (State.IsOver())
            throw new RuleBroken("Placements.AlreadyOver", State.Words());
    }

    private void AddPeriod(DateOnly from, DateOnly to, string? reason, PeriodLimit limit, Guid byId, DateTimeOffset now)
    {
        _periods.Add(new(Id, _periods.Count + 1, from, to, reason, limit, byId, now));
        (StartsOn, EndsOn) = (from, to);
    }

    private RuleBroken CannotMove(PlacementState next) => new("Placements.CannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), PlacementStates.Words));

    private static string Words(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBroken("Placements.ReasonNeeded") : reason.Trim();
}
