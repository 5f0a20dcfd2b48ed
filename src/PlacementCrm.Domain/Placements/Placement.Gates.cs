using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Placements;

/// <summary>What must be heard, filed, explained and confirmed before it starts or goes on.</summary>
public sealed partial class Placement
{
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
    /// <param name="allowed">What the rule said then; the allowance answers nothing else.</param>
    public void OverrideAddedEmployment(Guid managerId, string reason, DateTimeOffset now, PlacementFinding? allowed = null)
    {
        if (Kind is not PlacementKind.WageSubsidy || !State.IsBeforeStart())
            throw new RuleBroken("Placements.NoAddedEmploymentAsked");

        (AddedEmploymentOverrideById, AddedEmploymentOverrideAt, AddedEmploymentOverrideReason) = (managerId, now, Words(reason));
        Happened(EventKind.AddedEmploymentOverridden, from: null, to: null, About, allowed?.Id);
    }

    public void Start(DateOnly today, SafetyMeeting? meeting, Guid byId, DateTimeOffset now, IReadOnlyCollection<Missing>? around = null)
    {
        if (State.IsBeforeStart())
            Missing.Refuse("Placements.StartNotPossible", StartGates.Of(this, today, meeting, around));
        if (State is not PlacementState.ReadyToStart)
            throw CannotMove(PlacementState.Active);
        Move(PlacementState.Active, byId, now);
    }

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

    private bool IsHeldUpBy(SafetyMeeting? meeting) =>
        State is PlacementState.ReadyToStart && !HasMeetingOverride && meeting is { State: not SafetyMeetingState.Confirmed } && meeting.PlacementId == Id;
}
