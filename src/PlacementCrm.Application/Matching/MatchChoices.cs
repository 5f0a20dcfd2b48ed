using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Ties what somebody does to the list in which they saw it.</summary>
internal static class MatchChoices
{
    /// <param name="runId">None when the pair was not found in a list.</param>
    /// <param name="isSeenBy">Only the viewer of a list chooses from it.</param>
    public static async Task Chose(
        this CrmDbContext db, Guid? runId, MatchChoiceKind kind, (Guid CandidateId, Guid OpeningId) pair, Guid suggestionId, CurrentUser isSeenBy, DateTimeOffset now, CancellationToken cancel)
    {
        if (runId is { } id)
            db.Add(new MatchChoice((await db.RunSeenBy(id, isSeenBy, cancel)).Id, pair.CandidateId, pair.OpeningId, kind, suggestionId, isSeenBy.MemberId, now));
    }

    public static async Task<MatchRun> RunSeenBy(this CrmDbContext db, Guid runId, CurrentUser viewer, CancellationToken cancel) =>
        await db.MatchRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == runId && run.ViewerId == viewer.MemberId, cancel) ?? throw new NotFound();
}
