using PlacementCrm.Domain.Companies;

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

    /// <summary>Who gave the answer at the table.</summary>
    public string? SaidBy { get; private set; }

    public string? Note { get; private set; }

    internal void Agree(string? saidBy, string? note) => Set(AnswerKind.Agreed, saidBy, note);

    internal void Adapt(string what, string who, DateOnly from, string? saidBy, string? note)
    {
        if (string.IsNullOrWhiteSpace(what) || string.IsNullOrWhiteSpace(who))
            throw new RuleBroken("SafetyMeetings.AdaptationNeedsWhatAndWho", Words);

        Set(AnswerKind.Adapted, saidBy, note);
        (AdaptedWhat, AdaptedBy, AdaptedFromOn) = (what.Trim(), who.Trim(), from);
    }

    internal void Refuse(string? saidBy, string? note) => Set(AnswerKind.NotPossible, saidBy, note);

    private void Set(AnswerKind answer, string? saidBy, string? note)
    {
        Answer = answer;
        (SaidBy, Note) = (Typed.OrNull(saidBy), Typed.OrNull(note));
        (AdaptedWhat, AdaptedBy, AdaptedFromOn) = (null, null, null);
    }
}
