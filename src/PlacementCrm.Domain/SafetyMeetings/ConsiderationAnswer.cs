namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>One shared consideration in the meeting and what was found for it.</summary>
public sealed class ConsiderationAnswer : Entity
{
    private ConsiderationAnswer() { }

    internal ConsiderationAnswer(Guid safetyMeetingId, ShareableConsideration consideration)
    {
        SafetyMeetingId = safetyMeetingId;
        ConsiderationId = consideration.Id;
        Words = consideration.Words;
    }

    public Guid SafetyMeetingId { get; private set; }

    public Guid ConsiderationId { get; private set; }

    /// <summary>The consideration as it was read out; later wording is another consideration.</summary>
    public string Words { get; private set; } = "";

    /// <summary>None until the three have talked about it.</summary>
    public AnswerKind? Answer { get; private set; }

    public string? AdaptedWhat { get; private set; }

    public string? AdaptedBy { get; private set; }

    public DateOnly? AdaptedFromOn { get; private set; }

    public string? Note { get; private set; }

    internal void Agree(string? note) => Set(AnswerKind.Agreed, note);

    internal void Adapt(string what, string who, DateOnly from, string? note)
    {
        if (string.IsNullOrWhiteSpace(what) || string.IsNullOrWhiteSpace(who))
            throw new RuleBroken("SafetyMeetings.AdaptationNeedsWhatAndWho", Words);

        Set(AnswerKind.Adapted, note);
        (AdaptedWhat, AdaptedBy, AdaptedFromOn) = (what.Trim(), who.Trim(), from);
    }

    internal void Refuse(string? note) => Set(AnswerKind.NotPossible, note);

    private void Set(AnswerKind answer, string? note)
    {
        Answer = answer;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        (AdaptedWhat, AdaptedBy, AdaptedFromOn) = (null, null, null);
    }
}
