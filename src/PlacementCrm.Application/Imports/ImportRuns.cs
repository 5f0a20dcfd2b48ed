using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>How handlers come to a run and to what it holds.</summary>
internal static class ImportRuns
{
    /// <summary>A file is its uploader's alone: to everybody else, colleagues too, it does not exist.</summary>
    public static IQueryable<ImportRun> VisibleTo(this IQueryable<ImportRun> runs, CurrentUser user) => runs.Where(run => run.MemberId == user.MemberId);

    /// <exception cref="RequestInvalid">The run is over and its file is gone.</exception>
    public static async Task<ImportContent> Content(this CrmDbContext db, ImportRun run, CancellationToken cancel)
    {
        if (!run.IsOpen)
            throw new RequestInvalid([new Failure("", Sentences.Of(run.State == ImportState.Done ? "Imports.AlreadyDone" : "Imports.AlreadyDiscarded"))]);
        var file = await db.ImportFiles.AsNoTracking().SingleAsync(file => file.RunId == run.Id, cancel);
        return ImportContent.Read(file.Content, run.FileName);
    }

    public static async Task<ImportPlan> Plan(this CrmDbContext db, ImportContent content, ImportRun run, bool includeCeased, DateOnly today, CancellationToken cancel)
    {
        var rows = content.Rows(run.Mapping, includeCeased);
        var existing = await new RecordLookup(db, today).Find(rows, cancel);
        return ImportPlan.Make(rows, existing);
    }

    public static Task<int> DropFile(this CrmDbContext db, Guid runId, CancellationToken cancel) =>
        db.ImportFiles.Where(file => file.RunId == runId).ExecuteDeleteAsync(cancel);
}
