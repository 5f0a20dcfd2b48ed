using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Placements;

/// <summary>Somebody at a workplace for a time: from the proposal through the safety meeting to the end.</summary>
public sealed partial class Placement : Entity
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
        RefusePast(terms.ToOn, now);
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

    /// <summary>The version that held at a moment.</summary>
    internal PlacementPeriod PeriodAt(DateTimeOffset at) => _periods.Where(period => period.RecordedAt <= at).MaxBy(period => period.Number) ?? _periods[0];

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

    public void MarkAtRisk(Wording reason, Guid byId, DateTimeOffset now)
    {
        Words(reason.InLanguage());
        Move(PlacementState.AtRisk, byId, now, reason);
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

    private void Move(PlacementState next, Guid byId, DateTimeOffset now, Wording? reason = null)
    {
        if (!State.Next().Contains(next))
            throw CannotMove(next);
        Record(State, next, byId, now, reason);
        State = next;
    }

    private void Record(PlacementState? from, PlacementState to, Guid byId, DateTimeOffset now, Wording? reason)
    {
        var transition = new PlacementTransition(Id, from, to, byId, now, reason);
        _transitions.Add(transition);
        InStateSinceAt = now;
        Happened(EventKind.PlacementMoved, from, to, About, transition.Id);
    }

    private EventAbout About => new(CandidateId, Id, CompanyId, OpeningId);

    private void RefuseWhenOver()
    {
        if (State.IsOver())
            throw new RuleBroken("Placements.AlreadyOver", State.Words());
    }

    private RuleBroken CannotMove(PlacementState next) => new("Placements.CannotMove", State.Words(), next.Words(), RuleSentences.Listed(State.Next(), PlacementStates.Words));

    private static string Words(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBroken("Placements.ReasonNeeded") : reason.Trim();
}
