using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>Says row by row what an import would do, against what the register holds at this moment. Writes nothing.</summary>
[Requires(Permission.ImportData)]
public sealed record CheckImport(Guid Id) : IQuery<CheckImport.View>
{
    /// <summary>Takes companies and places of work that have ceased according to the register.</summary>
    public bool IncludeCeased { get; init; }

    /// <summary>Only rows with this outcome.</summary>
    public RowOutcome? Outcome { get; init; }

    /// <summary>Only rows about which something has to be said.</summary>
    public bool HasRemarks { get; init; }

    /// <summary>Rows below this line.</summary>
    public int After { get; init; }

    public sealed record View(Guid Id, uint Version, string FileName, bool IsRegisterAnswer, int RowCount, ImportTally Tally)
    {
        public IReadOnlyDictionary<RowOutcome, int> Outcomes { get; init; } = new Dictionary<RowOutcome, int>();

        public RegisterTally? Register { get; init; }

        public IReadOnlyList<Row> Rows { get; init; } = [];

        /// <summary>Where the next page begins; nothing on the last.</summary>
        public int? NextAfter { get; init; }

        public int Count(RowOutcome outcome) => Outcomes.GetValueOrDefault(outcome);
    }

    /// <summary>What a register answer holds, whatever of it is imported.</summary>
    public sealed record RegisterTally(int Companies, int CeasedCompanies, int Units, int CeasedUnits);

    /// <param name="Line">Line of the file, or entry of the register answer.</param>
    /// <param name="Problems">Sentences; for a row with errors the errors first.</param>
    public sealed record Row(int Line, string Title, RowOutcome Outcome, int? DuplicateOfLine, IReadOnlyList<string> Problems, IReadOnlyList<Change> Changes);

    public sealed record Change(string Field, string? Old, string New);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CheckImport, View>
    {
        private const int PageSize = 50;

        public async Task<View> Handle(CheckImport request, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.AsNoTracking().VisibleTo(user).Get(request.Id, cancellationToken);
            var content = await db.Content(run, cancellationToken);
            var plan = await db.Plan(content, run, request.IncludeCeased, clock.Today(), cancellationToken);
            var rows = plan.Rows.Where(row => row.Line > request.After && IsWanted(row, request)).Take(PageSize + 1).ToList();
            return new View(run.Id, run.Version, run.FileName, run.IsRegisterAnswer, run.RowCount, plan.Tally)
            {
                Outcomes = plan.Rows.CountBy(row => row.Outcome).ToDictionary(),
                Register = content.Answer is { } answer ? Count(answer) : null,
                Rows = [.. rows.Take(PageSize).Select(Show)],
                NextAfter = rows.Count > PageSize ? rows[PageSize - 1].Line : null,
            };
        }

        private static bool IsWanted(PlannedRow row, CheckImport request) =>
            (request.Outcome is null || row.Outcome == request.Outcome)
            && (!request.HasRemarks || row.Problems.Count > 0 || row.Changes.Count > 0 || row.DuplicateOfLine is not null);

        private static RegisterTally Count(CvrAnswer answer) => new(
            answer.Companies.Count, answer.Companies.Count(company => company.HasCeased), answer.Units.Count, answer.Units.Count(unit => unit.HasCeased));

        private static Row Show(PlannedRow row) => new(
            row.Line, row.Title, row.Outcome, row.DuplicateOfLine,
            [.. row.Problems.OrderBy(problem => problem.IsNotice).Select(problem => problem.Sentence)],
            [.. row.Changes.Select(change => new Change(ImportFieldWords.Of(change.Field), change.Old, change.New))]);
    }
}
