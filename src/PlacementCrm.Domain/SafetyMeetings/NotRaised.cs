using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>Why the three did not talk about a consideration.</summary>
public enum NotRaisedReason
{
    /// <summary>The candidate does not share it: it stays with the consultant.</summary>
    NotShared,

    /// <summary>The candidate has not consented to anything being shared.</summary>
    NoConsent,

    /// <summary>It lies on the table and has no answer yet.</summary>
    NotAnswered,

    /// <summary>Confirmed or shared after they talked.</summary>
    CameLater,
}

/// <summary>Invariant 2: what holds at the workplace and was not raised at the safety meeting, so that the consultant keeps it in mind.</summary>
public sealed record NotRaised(Consideration Consideration, NotRaisedReason Reason)
{
    /// <param name="day">On which the considerations are needed at the workplace.</param>
    public static IReadOnlyList<NotRaised> Of(SafetyMeeting? meeting, IEnumerable<Consideration> considerations, bool hasConsent, DateOnly day) =>
    [
        .. from consideration in considerations
           where consideration.IsInForce(day)
           let answer = meeting?.Answers.FirstOrDefault(answer => answer.ConsiderationId == consideration.Id)
           where answer?.Answer is null
           select new NotRaised(
               consideration,
               !consideration.IsShareable ? NotRaisedReason.NotShared
               : !hasConsent ? NotRaisedReason.NoConsent
               : answer is null ? NotRaisedReason.CameLater
               : NotRaisedReason.NotAnswered),
    ];
}
