using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>What the three talk about: each consideration, the work, what both sides expect, and the day of the first follow-up.</summary>
public sealed partial class SafetyMeeting
{
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

    private void Answer(Guid considerationId, Action<ConsiderationAnswer> record)
    {
        RefuseWhenClosed();
        record(_answers.Find(answer => answer.ConsiderationId == considerationId) ?? throw new RuleBroken("SafetyMeetings.NotInThisMeeting"));
        TakeBackConfirmations();
    }
}
