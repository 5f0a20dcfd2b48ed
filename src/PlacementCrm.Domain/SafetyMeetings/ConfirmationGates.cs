namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>What stands between a meeting and its confirmation; the same list is shown in the guide and used by the refusal.</summary>
internal static class ConfirmationGates
{
    public static IReadOnlyList<Missing> Of(
        SafetyMeeting meeting, IReadOnlyCollection<ShareableConsideration> shareable, IReadOnlyCollection<Missing>? around = null) =>
    [
        .. Enum.GetValues<MeetingParty>().Where(party => meeting.Presences.All(presence => presence.Party != party))
            .Select(party => Missing.Of("SafetyMeetings.PartyMissing", party.Words())),
        .. shareable.Where(wanted => !meeting.Answers.Any(answer => answer.ConsiderationId == wanted.Id && answer.Answer is not null))
            .Select(wanted => Missing.Of("SafetyMeetings.AnswerMissing", wanted.Words.TrimEnd('.'))),
        .. around ?? [],
        .. meeting.FirstFollowUpOn is null ? [Missing.Of("SafetyMeetings.FollowUpMissing")] : Array.Empty<Missing>(),
        .. meeting.Presences.Where(presence => !presence.HasConfirmed)
            .Select(presence => Missing.Of("SafetyMeetings.ConfirmationMissing", presence.Party.Words(), presence.Name)),
    ];
}
