using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Ties what somebody does to the list in which they saw it.</summary>
internal static class MatchChoices
{
    /// <param name="runId">None when the pair was not found in a list.</param>
    /// <param name="isSeenBy">Only the viewer of a list chooses from it.</param>
    /// <param name="told">Adds what else was said: the factor it is about, or the conflict that somebody goes over and why.</param>
    public static async Task Chose(
        this CrmDbContext db, Guid? runId, MatchChoiceKind kind, (Guid CandidateId, Guid OpeningId) pair, Guid suggestionId, CurrentUser isSeenBy, DateTimeOffset now, CancellationToken cancel,
        Func<MatchChoice, MatchChoice>? told = null)
    {
        if (runId is not { } id)
            return;

        var run = await db.RunSeenBy(id, pair, isSeenBy, cancel);
        var choice = new MatchChoice(run.Id, pair.CandidateId, pair.OpeningId, kind, suggestionId, isSeenBy.MemberId, now);
        db.Add(told?.Invoke(choice) ?? choice);
    }

    /// <summary>For a choice out of it; while the match is off its lists are for reading.</summary>
    /// <exception cref="NotFound">Also for a list in which the pair can not have stood.</exception>
    public static async Task<MatchRun> RunSeenBy(this CrmDbContext db, Guid runId, (Guid CandidateId, Guid OpeningId) pair, CurrentUser viewer, CancellationToken cancel) =>
        await db.MatchingIsOff(cancel) ? throw new RuleBroken("Matching.SwitchedOff")
        : await db.RunSeenBy(runId, viewer, cancel) is var run && run.CanHaveShown(pair.CandidateId, pair.OpeningId) ? run : throw new NotFound();

    public static async Task<MatchRun> RunSeenBy(this CrmDbContext db, Guid runId, CurrentUser viewer, CancellationToken cancel) =>
        await db.MatchRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == runId && run.ViewerId == viewer.MemberId, cancel) ?? throw new NotFound();
}
