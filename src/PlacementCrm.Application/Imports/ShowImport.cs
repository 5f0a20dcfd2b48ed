using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>One run: where it stands, its columns with samples, and what they are taken for.</summary>
[Requires(Permission.ImportData)]
public sealed record ShowImport(Guid Id) : IQuery<ShowImport.View>
{
    public sealed record View(Guid Id, uint Version, string FileName, ImportState State, DateTimeOffset UploadedAt, DateTimeOffset? DoneAt, int RowCount, bool IsRegisterAnswer)
    {
        public IReadOnlyList<Column> Columns { get; init; } = [];

        public ImportTally? Written { get; init; }
    }

    /// <param name="Number">Counted from 1.</param>
    /// <param name="Name">As in the file; may be empty.</param>
    /// <param name="Problem">What the column's values say against its field; the first of <paramref name="Problems"/>.</param>
    public sealed record Column(int Number, string Name, ImportField Field, IReadOnlyList<string> Samples, int Problems, string? Problem);

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<ShowImport, View>
    {
        private const int SampleCount = 3;
        private const int LongestSample = 40;

        public async Task<View> Handle(ShowImport request, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.AsNoTracking().VisibleTo(user).Get(request.Id, cancellationToken);
            var view = new View(run.Id, run.Version, run.FileName, run.State, run.UploadedAt, run.DoneAt, run.RowCount, run.IsRegisterAnswer) { Written = run.Written };
            if (!run.IsOpen || run.IsRegisterAnswer)
                return view;

            var content = await db.Content(run, cancellationToken);
            return view with { Columns = Describe(content.Table!, run.Mapping) };
        }

        private static List<Column> Describe(TableFile table, IReadOnlyList<ImportField> mapping)
        {
            var problems = ImportRows.Of(table, mapping).ToPlan.SelectMany(row => row.Values.Problems).Where(problem => problem.Field is not null)
                .ToLookup(problem => problem.Field!.Value);
            return [.. table.Columns.Select((name, index) => new Column(
                index + 1, name, mapping[index], Samples(table, index), problems[mapping[index]].Count(), problems[mapping[index]].FirstOrDefault()?.Sentence))];
        }

        private static List<string> Samples(TableFile table, int index) =>
            [.. table.Rows.Select(row => row.Cells[index]).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Take(SampleCount).Select(Short)];

        private static string Short(string cell)
        {
            var shown = CprColumn.Mask(cell) ?? cell;
            return shown.Length <= LongestSample ? shown : $"{shown[..LongestSample]}…";
        }
    }
}
