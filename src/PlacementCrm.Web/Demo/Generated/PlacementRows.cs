using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using static PlacementCrm.Web.Demo.Generated.Numbers;

namespace PlacementCrm.Web.Demo.Generated;

internal sealed record Pair(Candidate Candidate, IReadOnlyList<Consideration> Considerations, Opening Opening);

/// <summary>One generated placement, walked through its states by the domain's own steps, with the safety meeting before its start.</summary>
internal sealed class PlacementRows
{
    private static readonly PlacementState[] s_states =
    [
        PlacementState.Proposed, PlacementState.Agreed, PlacementState.MeetingPlanned, PlacementState.ReadyToStart, PlacementState.Active,
        PlacementState.Active, PlacementState.Completed, PlacementState.Completed, PlacementState.EndedEarly, PlacementState.WithdrawnByCandidate,
    ];

    private readonly Setting _setting;
    private readonly Workplace _workplace;
    private readonly Pair _pair;
    private readonly Guid _by;
    private readonly DateTimeOffset _proposedAt;
    private readonly Placement _placement;
    private readonly Suggestion _suggestion;
    private readonly int _index;
    private SafetyMeeting? _meeting;

    private PlacementRows(Setting setting, Dice dice, Workplace workplace, Pair pair, PlacementState wanted)
    {
        (_setting, _workplace, _pair, _by, _index) = (setting, workplace, pair, workplace.Consultant.Id, dice.Company);
        var startsOn = setting.Today.AddDays(wanted switch
        {
            PlacementState.Active => -14,
            PlacementState.Completed or PlacementState.EndedEarly => -dice.Between(120, 400),
            _ => 14,
        });
        _proposedAt = At(startsOn.AddDays(-30));
        _suggestion = Accepted();
        _placement = Placement.Propose(Id(Kind.Placement, _index), _suggestion, Terms(startsOn), setting.Rules, _by, _proposedAt);
    }

    public static void Add(List<Entity> rows, Setting setting, Dice dice, Workplace workplace, Pair pair)
    {
        var wanted = s_states[dice.Company / 200 % s_states.Length];
        var made = new PlacementRows(setting, dice, workplace, pair, wanted);
        made.WalkTo(wanted);
        rows.Add(made._suggestion);
        rows.Add(made._placement);
        rows.AddRange(made._placement.Periods);
        rows.AddRange(made._placement.Transitions);
        rows.AddRange(made._placement.Hearings);
        rows.AddRange(made._placement.Papers);
        if (made._meeting is { } meeting)
            rows.AddRange([meeting, .. meeting.Presences, .. meeting.Answers]);
    }

    private Suggestion Accepted()
    {
        var suggestion = new Suggestion(Id(Kind.Suggestion, _index), _pair.Candidate.Id, _pair.Opening.Id, _pair.Opening.Tasks[0].Id,
            [new SuggestionReason(ReasonKind.Fit, "function", $"Søger arbejde som {_pair.Opening.WorkFunction.ToLowerInvariant()}.")], SuggestionState.Shortlisted, _by, _proposedAt.AddDays(-6));
        suggestion.Present(_by, _proposedAt.AddDays(-4));
        suggestion.Accept(_by, _proposedAt.AddDays(-1));
        return suggestion;
    }

    private PlacementTerms Terms(DateOnly startsOn)
    {
        var isTrial = _setting.Rules.TargetGroups(PlacementKind.WorkTrial, startsOn).Contains(_pair.Candidate.TargetGroupCode);
        return new PlacementTerms
        {
            CompanyId = _workplace.Company.Id,
            SiteId = _workplace.Site.Id,
            Kind = isTrial ? PlacementKind.WorkTrial : PlacementKind.Flexjob,
            Purpose = isTrial ? PlacementPurpose.ClarifySuitabilityForField : null,
            Tasks = string.Join(", ", _pair.Opening.Tasks.Select(task => task.Name)),
            SupervisorContactId = _workplace.Contact.Id,
            WeeklyHours = 15,
            TargetGroupCode = _pair.Candidate.TargetGroupCode,
            FromOn = startsOn,
            ToOn = startsOn.AddDays(13 * 7 - 1),
            ConsultantId = _by,
        };
    }

    private void WalkTo(PlacementState wanted)
    {
        if (wanted == PlacementState.Proposed)
            return;

        _placement.Agree(_by, _proposedAt.AddDays(2));
        if (wanted == PlacementState.WithdrawnByCandidate)
        {
            _placement.WithdrawByCandidate("Har fundet et andet arbejde.", _by, _proposedAt.AddDays(4));
            return;
        }

        if (wanted == PlacementState.Agreed)
            return;

        PlanTheMeeting();
        if (wanted == PlacementState.MeetingPlanned)
            return;

        HoldTheMeeting();
        PassTheGatesOfLaw(DateOnly.FromDateTime(_proposedAt.UtcDateTime.AddDays(10)));
        _placement.MakeReady(_meeting!, _by, _proposedAt.AddDays(10));
        if (wanted == PlacementState.ReadyToStart)
            return;

        _placement.Start(_placement.StartsOn, _meeting, _by, At(_placement.StartsOn));
        if (wanted == PlacementState.Completed)
            _placement.Complete(Ending(_placement.EndsOn, EndingReason.PeriodOver), _setting.Today, _by, At(_placement.EndsOn));
        else if (wanted == PlacementState.EndedEarly)
            _placement.EndEarly(Ending(_placement.StartsOn.AddDays(20), EndingReason.TasksDidNotFit), _setting.Today, _by, At(_placement.StartsOn.AddDays(20)));
    }

    private void PlanTheMeeting()
    {
        var shared = _pair.Considerations.Where(consideration => consideration.IsShareable).Select(consideration => new ShareableConsideration(consideration.Id, consideration.Words));
        _meeting = new SafetyMeeting(Id(Kind.Meeting, _index), _placement.Id, _proposedAt.AddDays(9), _workplace.Site.AddressLine ?? _workplace.Site.Name, shared);
        _placement.PlanMeeting(_by, _proposedAt.AddDays(3));
    }

    private void HoldTheMeeting()
    {
        var heldAt = _meeting!.PlannedAt.AddHours(1);
        var shared = _meeting.Answers.Select(answer => new ShareableConsideration(answer.ConsiderationId, answer.Words)).ToList();
        _meeting.MarkPresent(MeetingParty.Candidate, $"{_pair.Candidate.GivenName} {_pair.Candidate.FamilyName}");
        _meeting.MarkPresent(MeetingParty.Company, _workplace.Contact.Name);
        _meeting.MarkPresent(MeetingParty.Consultant, "Virksomhedskonsulent");
        _meeting.Hold(heldAt);
        foreach (var consideration in shared)
            _meeting.Agree(consideration.Id, null);
        _meeting.TalkAbout(new MeetingTalk { CandidateExpects = "Ro til at lære opgaverne.", IfItGetsHard = "Vi ringer til konsulenten samme dag." });
        _meeting.AgreeFollowUp(_placement.StartsOn.AddDays(7), DateOnly.FromDateTime(heldAt.Date));
        foreach (var party in Enum.GetValues<MeetingParty>())
            _meeting.ConfirmFor(party, _by, heldAt);
        _meeting.Confirm(shared, MinutesWork.Of(_placement), _by, heldAt);
    }

    private void PassTheGatesOfLaw(DateOnly day)
    {
        _placement.Hear(new(Id(Kind.Hearing, _index), _placement.Id, "Dorte Lund", RepresentativeRole.UnionRepresentative, day, agrees: true, comment: null, _by, _proposedAt.AddDays(8), day));
        _placement.File(new(Id(Kind.Paper, _index), _placement.Id, PaperKind.RatioStatement, day, validToOn: null, $"Sag {_index}", _by, _proposedAt.AddDays(8), day));
        _placement.ApprovePeriod(new PeriodApproval(day, "Jobcentret", day), _by, _proposedAt.AddDays(10));
    }

    private static PlacementEnding Ending(DateOnly on, EndingReason reason) => new(on, reason, "Jeg har lært meget.", reason, "Tak for et godt forløb.");

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
}
