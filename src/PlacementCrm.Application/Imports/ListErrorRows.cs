using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>The rows that cannot be imported, as a file with the reason in a column of its own.</summary>
[Requires(Permission.ImportData)]
public sealed record ListErrorRows(Guid Id) : IQuery<ListErrorRows.ErrorFile>
{
    public sealed record ErrorFile(string FileName, byte[] Content);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ListErrorRows, ErrorFile>
    {
        public async Task<ErrorFile> Handle(ListErrorRows request, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.AsNoTracking().VisibleTo(user).Get(request.Id, cancellationToken);
            var content = await db.Content(run, cancellationToken);
            var plan = await db.Plan(content, run, includeCeased: false, clock.Today(), cancellationToken);
            var bad = plan.Rows.Where(row => row.Outcome == RowOutcome.Error);
            return new ErrorFile(
                $"{Path.GetFileNameWithoutExtension(run.FileName)} – {Sentences.Of("Imports.ErrorFileName")}.csv",
                SafeCsv.Write(content.Table is { } table ? OfTable(table, bad) : OfAnswer(bad)));
        }

        private static IEnumerable<IReadOnlyList<string>> OfTable(TableFile table, IEnumerable<PlannedRow> bad)
        {
            var cells = table.Rows.ToDictionary(row => row.Line, row => row.Cells);
            yield return [.. table.Columns, LineHeader, ReasonHeader];
            foreach (var row in bad)
                yield return [.. cells[row.Line].Select(cell => CprColumn.Mask(cell) ?? cell), Line(row), Reason(row)];
        }

        private static IEnumerable<IReadOnlyList<string>> OfAnswer(IEnumerable<PlannedRow> bad)
        {
            yield return [ImportFieldWords.Of(ImportField.CompanyName), LineHeader, ReasonHeader];
            foreach (var row in bad)
                yield return [row.Title, Line(row), Reason(row)];
        }

        private static string LineHeader => Sentences.Of("Imports.ErrorFileLine");

        private static string ReasonHeader => Sentences.Of("Imports.ErrorFileReason");

        private static string Line(PlannedRow row) => row.Line.ToString(CultureInfo.InvariantCulture);

        private static string Reason(PlannedRow row) => string.Join(' ', row.Problems.OrderBy(problem => problem.IsNotice).Select(problem => problem.Sentence));
    }
}
