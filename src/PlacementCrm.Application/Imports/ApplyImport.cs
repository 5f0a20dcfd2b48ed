using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>Writes a checked file into the register: all of it in one transaction, or nothing while one row has an error.</summary>
[Requires(Permission.ImportData)]
public sealed record ApplyImport : ICommand<ImportTally>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid Id { get; init; }

    public uint Version { get; init; }

    /// <summary>As in the check that the user saw.</summary>
    public bool IncludeCeased { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ApplyImport, ImportTally>
    {
        private const int LinesNamed = 20;

        public async Task<ImportTally> Handle(ApplyImport request, CancellationToken cancellationToken)
        {
            await OneAtATime(cancellationToken);
            var run = await db.ImportRuns.VisibleTo(user).Get(request.Id, request.Version, cancellationToken);
            var content = await db.Content(run, cancellationToken);
            if (run.State != ImportState.Mapped)
                throw new RequestInvalid([new Failure("", Sentences.Of("Imports.NotMapped"))]);

            // The register may have changed since the user saw the check.
            var plan = await db.Plan(content, run, request.IncludeCeased, clock.Today(), cancellationToken);
            RefuseErrors(plan);

            var tally = plan.Tally;
            await new PlanWriter(db, clock.GetUtcNow(), clock.Today()).Write(plan, cancellationToken);
            run.Finish(tally, clock.GetUtcNow());
            await db.DropFile(run.Id, cancellationToken);
            return tally;
        }

        // Two imports at once would each find the other's companies missing and make them twice.
        private Task<int> OneAtATime(CancellationToken cancel) =>
            db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"import {db.CurrentOrganisation}"}, 0))", cancel);

        private static void RefuseErrors(ImportPlan plan)
        {
            var bad = plan.Rows.Where(row => row.Outcome == RowOutcome.Error).ToList();
            if (bad.Count == 0)
                return;

            var failures = bad.Take(LinesNamed).Select(row =>
                new Failure("", Sentences.Of("Imports.RowRefused", row.Line, row.Problems.First(problem => !problem.IsNotice).Sentence))).ToList();
            if (bad.Count > LinesNamed)
                failures.Add(new Failure("", Sentences.Of("Imports.MoreRowsRefused", bad.Count - LinesNamed)));
            throw new RequestInvalid(failures);
        }
    }
}
