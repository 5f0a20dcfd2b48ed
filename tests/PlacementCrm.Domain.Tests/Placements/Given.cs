using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Domain.Tests.Placements;

/// <summary>Placements and meetings brought to a state the way people would do it.</summary>
internal static class Given
{
    public static readonly Guid Me = Guid.NewGuid();
    public static readonly DateTimeOffset Now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The first day of the placement; the last is Sunday 2027-01-31, thirteen weeks.</summary>
    public static readonly DateOnly Today = new(2026, 11, 2);

    public static readonly DateOnly LastDay = new(2027, 1, 31);
    public static readonly PeriodApproval Yes = new(Today, "Jonna Dam", Today);
    public static readonly RuleSet Rules = ShippedRules.AsRuleSet();
    public static readonly ShareableConsideration Standing = new(Guid.NewGuid(), "Stands at most 20 minutes");

    public static readonly MinutesWork Work = new("Packs parcels", Today, LastDay, 20);

    public static PlacementTerms Terms() => new()
    {
        CompanyId = Guid.NewGuid(),
        SiteId = Guid.NewGuid(),
        Kind = PlacementKind.WorkTrial,
        Purpose = PlacementPurpose.TrainSpecificCompetences,
        Tasks = "Packs parcels",
        WeeklyHours = 20,
        TargetGroupCode = "KH-AP",
        FromOn = Today,
        ToOn = LastDay,
        ConsultantId = Me,
    };

    public static Suggestion Suggestion(SuggestionState state = SuggestionState.Accepted)
    {
        var suggestion = new Suggestion(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), null,
            [new(ReasonKind.Fit, "function.wished", "The work is what the candidate wishes for.")], SuggestionState.Suggested, Me, Now);
        if (state is SuggestionState.Shortlisted or SuggestionState.Presented or SuggestionState.Accepted)
            suggestion.Shortlist(Me, Now);
        if (state is SuggestionState.Presented or SuggestionState.Accepted)
            suggestion.Present(Me, Now);
        if (state is SuggestionState.Accepted)
            suggestion.Accept(Me, Now);
        if (state is SuggestionState.Declined)
            suggestion.Decline(DeclinedBy.Company, DeclineReason.PlaceIsTaken, "Somebody else came first.", Me, Now);
        if (state is SuggestionState.Expired)
            suggestion.Expire(Me, Now);
        return suggestion;
    }

    public static Placement Placement(PlacementState state = PlacementState.Proposed, PlacementTerms? terms = null)
    {
        var placement = Domain.Placements.Placement.Propose(Guid.NewGuid(), Suggestion(), terms ?? Terms(), Rules, Me, Now);
        placement.ApprovePeriod(Yes, Me, Now);
        placement.Hear(Heard(placement.Id));
        placement.File(Statement(placement.Id));
        if (state is PlacementState.Proposed)
            return placement;
        if (state is PlacementState.WithdrawnByCandidate)
            placement.WithdrawByCandidate("Moves away.", Me, Now);
        else if (state is PlacementState.WithdrawnByCompany)
            placement.WithdrawByCompany("No time.", Me, Now);
        else if (state is PlacementState.Cancelled)
            placement.Cancel("Wrong opening.", Me, Now);
        else
            Bring(placement, state);
        return placement;
    }

    public static RepresentativeHearing Heard(Guid placementId, bool agrees = true, string? comment = null) =>
        new(Guid.NewGuid(), placementId, "Dorte Lund", RepresentativeRole.UnionRepresentative, Today, agrees, comment, Me, Now, Today);

    public static FiledPaper Statement(Guid placementId) => Paper(placementId, PaperKind.RatioStatement);

    public static FiledPaper Paper(Guid placementId, PaperKind kind, DateOnly? validToOn = null) =>
        new(Guid.NewGuid(), placementId, kind, Today, validToOn, "Sag 26/1042", Me, Now, Today);

    private static void Bring(Placement placement, PlacementState state)
    {
        placement.Agree(Me, Now);
        if (state is PlacementState.Agreed)
            return;
        placement.PlanMeeting(Me, Now);
        if (state is PlacementState.MeetingPlanned)
            return;
        placement.MakeReady(Meeting(SafetyMeetingState.Confirmed, placement.Id), Me, Now);
        if (state is PlacementState.ReadyToStart)
            return;
        placement.Start(Today, Meeting(SafetyMeetingState.Confirmed, placement.Id), Me, Now);
        if (state is PlacementState.AtRisk)
            placement.MarkAtRisk("Two days absent.", Me, Now);
        if (state is PlacementState.Completed)
            placement.Complete(GotTheJob(Today), Today, Me, Now);
        if (state is PlacementState.EndedEarly)
            placement.EndEarly(Ending(Today), Today, Me, Now);
    }

    /// <summary>Complete on any day: it led to what it was for.</summary>
    public static PlacementEnding GotTheJob(DateOnly on) =>
        new(on, EndingReason.JobAtThisCompany, "Starts on Monday.", EndingReason.JobAtThisCompany, "Ten paid hours a week.");

    public static PlacementEnding Ending(DateOnly on) =>
        new(on, EndingReason.HealthGotInTheWay, "Got dizzy.", EndingReason.TasksDidNotFit, "Needs the ladder every day.");

    public static SafetyMeeting Meeting(SafetyMeetingState state, Guid? placementId = null, bool isPossible = true)
    {
        var meeting = new SafetyMeeting(Guid.NewGuid(), placementId ?? Guid.NewGuid(), Now, "Havnegade 1", [Standing]);
        if (state is SafetyMeetingState.NotHeld)
            meeting.DidNotTakePlace("The company was ill.");
        if (state is SafetyMeetingState.Planned or SafetyMeetingState.NotHeld)
            return meeting;

        meeting.Hold(Now);
        FillIn(meeting, isPossible);
        if (state is SafetyMeetingState.Confirmed)
            meeting.Confirm([Standing], Work, Me, Now);
        if (state is SafetyMeetingState.Reopened)
            meeting.Reopen([], "A new task.");
        return meeting;
    }

    public static void FillIn(SafetyMeeting meeting, bool isPossible = true)
    {
        meeting.MarkPresent(MeetingParty.Candidate, "Amira");
        meeting.MarkPresent(MeetingParty.Company, "Bo");
        meeting.MarkPresent(MeetingParty.Consultant, "Carla");
        if (isPossible)
            meeting.Agree(Standing.Id, note: null);
        else
            meeting.Refuse(Standing.Id, "The line never stops.");
        meeting.GoThrough([new(MeetingPointKind.Breaks, "At ten")], "Be there at nine");
        meeting.TalkAbout(new MeetingTalk { CandidateAsks = "When is the break?", IfItGetsHard = "Call Bo" });
        meeting.AgreeFollowUp(Today.AddDays(7), Today);
        foreach (var party in Enum.GetValues<MeetingParty>())
            meeting.ConfirmFor(party, Me, Now);
    }
}
