using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>The sender's own runs, newest first.</summary>
[Requires(Permission.ImportData)]
public sealed record FindImports : IQuery<IReadOnlyList<FindImports.Row>>
{
    public sealed record Row(Guid Id, string FileName, ImportState State, DateTimeOffset UploadedAt, int RowCount);

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<FindImports, IReadOnlyList<Row>>
    {
        private const int Most = 25;

        public async Task<IReadOnlyList<Row>> Handle(FindImports request, CancellationToken cancellationToken) =>
            await db.ImportRuns.VisibleTo(user).Where(run => run.State != ImportState.Discarded)
                .OrderByDescending(run => run.UploadedAt).ThenBy(run => run.Id).Take(Most)
                .Select(run => new Row(run.Id, run.FileName, run.State, run.UploadedAt, run.RowCount))
                .ToListAsync(cancellationToken);
    }
}
