using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Links;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>
/// Opens a link with its code and reads the minutes. A command, for a wrong code must be counted: it is an answer and not a
/// refusal, which would leave nothing behind.
/// </summary>
/// <param name="Token">As it stands in the address; the code is hashed with it.</param>
[Requires(Permission.UseLink), ShowsConsiderations]
public sealed record ReadForConfirmation(
    [property: MayLookLikeCpr("Random signs.")] string Token, [property: MayLookLikeCpr("Random digits.")] string Code) : ICommand<ConfirmationReading>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ReadForConfirmation, ConfirmationReading>
    {
        public async Task<ConfirmationReading> Handle(ReadForConfirmation request, CancellationToken cancellationToken)
        {
            var opened = await db.OpenConfirmation(user, request.Token, request.Code, clock.GetUtcNow(), cancellationToken);
            // With the link, which says who it was handed to: all holders are one member.
            if (opened.CandidateId is { } candidateId)
                audit.Shows(candidateId, opened.Link.Id);
            return opened.Reading;
        }
    }
}

/// <param name="TriesLeft">After a wrong code.</param>
/// <param name="Minutes">Only with the right code.</param>
/// <param name="Print">Changes with the minutes: who confirms says which ones they have read.</param>
public sealed record ConfirmationReading(LinkState State, int TriesLeft, MeetingParty? Party = null, string? Name = null, SharedMinutes? Minutes = null, string? Print = null);

internal static class ConfirmationOpening
{
    internal sealed record Opened(ConfirmationReading Reading, PublicLink Link, Guid? CandidateId = null, SafetyMeeting? Meeting = null, MeetingPresence? Presence = null);

    public static async Task<Opened> OpenConfirmation(this CrmDbContext db, CurrentUser user, string token, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var link = await db.LinkOf(user, LinkPurpose.ConfirmMeeting, cancel);
        var read = LinkToken.Read(token) ?? throw new NotFound();
        var isRight = link.Opens(read.HashOf(code), now);
        var reading = new ConfirmationReading(link.StateAt(now), PublicLink.MostWrongCodes - link.WrongCodes);
        if (!isRight)
            return new(reading, link);

        // What is changed at the table at the same moment comes before the yes, or after it.
        await db.LockCandidateOfPresence(link.SubjectId, cancel);
        var meeting = await db.SafetyMeetings.Whole().SingleOrDefaultAsync(row => row.Presences.Any(presence => presence.Id == link.SubjectId), cancel);
        if (meeting is not { State: SafetyMeetingState.Held } || await db.IsOver(meeting, cancel))
        {
            // Reopened, closed or called off since: what it was for is no longer there.
            link.Revoke(now);
            return new(reading with { State = link.StateAt(now) }, link);
        }

        var presence = meeting.Presences.Single(row => row.Id == link.SubjectId);
        var (shared, candidateId) = await db.SharedMinutes(meeting, version: null, cancel);
        return new(reading with { Party = presence.Party, Name = presence.Name, Minutes = shared, Print = shared.Print() }, link, candidateId, meeting, presence);
    }
}
