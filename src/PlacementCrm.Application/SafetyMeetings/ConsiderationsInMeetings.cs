using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>The one way from a candidate's considerations to the table where the company sits.</summary>
internal static class ConsiderationsInMeetings
{
    /// <summary>What the candidate confirmed, shares and needs on the first day, or today if that is later. Nothing without consent.</summary>
    public static async Task<IReadOnlyList<ShareableConsideration>> ShareableFor(this CrmDbContext db, Placement placement, DateOnly today, CancellationToken cancel)
    {
        // Tracked, so that a consent that the same request gives or withdraws counts already.
        if (await db.Candidates.FindAsync([db.CurrentOrganisation, placement.CandidateId], cancel) is not { HasConsent: true })
            return [];

        // Tracked and read from memory: what the same request has just confirmed or withdrawn counts already.
        await db.Considerations.Where(consideration => consideration.CandidateId == placement.CandidateId).LoadAsync(cancel);
        var day = today < placement.StartsOn ? placement.StartsOn : today;
        return [.. db.Considerations.Local
            .Where(consideration => consideration.CandidateId == placement.CandidateId && consideration.IsShareable && consideration.IsInForce(day))
            .OrderBy(consideration => consideration.Id)
            .Select(consideration => new ShareableConsideration(consideration.Id, WordsOf(consideration)))];
    }

    /// <summary>
    /// A consideration was confirmed, shared or replaced: it comes into the meetings of the candidate's placements. A meeting that was
    /// held is reopened, and a placement that runs is at risk until the three have answered.
    /// </summary>
    public static async Task BringIntoMeetings(this CrmDbContext db, Guid candidateId, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await db.LockCandidate(candidateId, cancel);
        var placements = await db.Placements.Whole()
            .Where(placement => placement.CandidateId == candidateId && PlacementFilters.NotOver.Contains(placement.State)).ToListAsync(cancel);
        foreach (var placement in placements)
        {
            var shareable = await db.ShareableFor(placement, clock.Today(), cancel);
            var reason = Wording.OfProgram(() => Sentences.Of("SafetyMeetings.NewConsideration"));
            if (await db.MeetingOf(placement.Id, cancel) is not { } meeting)
            {
                // Started on a manager's word: there is no meeting to reopen, but nobody has talked about it either.
                if (shareable.Count > 0 && placement.State is PlacementState.Active)
                    placement.MarkAtRisk(reason, user.MemberId, clock.GetUtcNow());
                continue;
            }

            if (shareable.All(wanted => meeting.Answers.Any(answer => answer.ConsiderationId == wanted.Id)))
                continue;

            if (meeting.State is SafetyMeetingState.Planned or SafetyMeetingState.Reopened)
                meeting.BringIn(shareable);
            else
                meeting.Reopen(shareable, reason);
            if (placement.State is PlacementState.Active)
                placement.MarkAtRisk(reason, user.MemberId, clock.GetUtcNow());
        }
    }

    /// <summary>
    /// It no longer holds: it leaves every meeting at once. One that gives way on a later day leaves those
    /// about placements that begin after it.
    /// </summary>
    /// <param name="next">What holds instead. When it is not for the company, what was not possible is only kept from it and not solved.</param>
    public static async Task TakeOutOfMeetings(
        this CrmDbContext db, Consideration consideration, Consideration? next, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await db.LockCandidate(consideration.CandidateId, cancel);
        var last = consideration.IsBeingReplaced ? consideration.ValidToOn : null;
        var meetings = await db.SafetyMeetings.Whole()
            .Where(meeting => meeting.Answers.Any(answer => answer.ConsiderationId == consideration.Id)
                && (last == null || db.Placements.Any(placement => placement.Id == meeting.PlacementId && placement.StartsOn > last))).ToListAsync(cancel);
        foreach (var meeting in meetings)
        {
            if (next is { IsShareable: false })
                await db.Unshare(meeting, [consideration.Id], user, clock, cancel);
            else
                meeting.TakeOut(consideration.Id);
        }
    }

    /// <summary>The candidate shares it no longer, or nothing at all. A placement where it was not possible goes on only after the three have talked.</summary>
    public static async Task Unshare(
        this CrmDbContext db, Guid candidateId, IReadOnlyCollection<Guid> considerationIds, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await db.LockCandidate(candidateId, cancel);
        foreach (var meeting in await db.SafetyMeetings.Whole().Where(meeting => meeting.Answers.Any(answer => considerationIds.Contains(answer.ConsiderationId))).ToListAsync(cancel))
            await db.Unshare(meeting, considerationIds, user, clock, cancel);
    }

    private static async Task Unshare(
        this CrmDbContext db, SafetyMeeting meeting, IReadOnlyCollection<Guid> considerationIds, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var reason = Wording.OfProgram(() => Sentences.Of("SafetyMeetings.NoLongerShared"));
        var placement = await db.Placements.Whole().Get(meeting.PlacementId, cancel);
        if (placement.State.IsOver())
            considerationIds.ToList().ForEach(meeting.TakeOut);
        else if (meeting.Unshare(considerationIds, reason) && placement.State is PlacementState.Active)
            placement.MarkAtRisk(reason, user.MemberId, clock.GetUtcNow());
    }

    public static async Task UnshareAll(this CrmDbContext db, Guid candidateId, CurrentUser user, TimeProvider clock, CancellationToken cancel) => await db.Unshare(
        candidateId, await db.Considerations.Where(consideration => consideration.CandidateId == candidateId).Select(consideration => consideration.Id).ToListAsync(cancel),
        user, clock, cancel);

    public static string WordsOf(Consideration consideration)
    {
        var sentence = ConsiderationSentence.Limit(consideration.DimensionCode, consideration.Limit);
        return consideration.Words.Length == 0 ? sentence : $"{sentence}. {consideration.Words}";
    }
}
