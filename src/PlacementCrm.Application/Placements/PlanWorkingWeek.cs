using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>Writes down the days and times at the workplace; they add up to the agreed hours.</summary>
[Requires(Permission.KeepPlacements)]
public sealed record PlanWorkingWeek : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    /// <summary>Of the days as they were shown; null when there were none.</summary>
    public uint? Version { get; init; }

    public IReadOnlyList<WorkingDay> Days { get; init; } = [];

    /// <summary>Needed when the hours are such as young people work only for a reason; shown wherever the placement is.</summary>
    public string? WarningReason { get; init; }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<PlanWorkingWeek, Guid>
    {
        public async Task<Guid> Handle(PlanWorkingWeek request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var week = await db.WorkingWeeks.SingleOrDefaultAsync(row => row.PlacementId == placement.Id, cancellationToken);
            if (week?.Version != request.Version)
                throw new EditConflict();

            await Explain(placement, request, cancellationToken);
            if (week is null)
                db.Add(week = new WorkingWeek(request.RequestId, placement, request.Days));
            else
                week.Plan(placement, request.Days);
            return week.Id;
        }

        private async Task Explain(Placement placement, PlanWorkingWeek request, CancellationToken cancel)
        {
            var birthYear = await db.Candidates.Where(candidate => candidate.Id == placement.CandidateId).Select(candidate => candidate.BirthYear).SingleAsync(cancel);
            if (YouthCase.Of(birthYear, placement.StartsOn, await db.RuleSet(cancel)) is not { } youth || YouthChecks.OfWeek(youth, request.Days) is not { Count: > 0 } warnings)
                return;
            if (string.IsNullOrWhiteSpace(request.WarningReason))
                throw new RequestInvalid([new Failure(nameof(WarningReason), Sentences.Of("Placements.WarningReasonMissing", string.Join(" ", warnings)))]);

            placement.ExplainFurther(request.WarningReason);
            var check = new RuleCheck(RuleSubject.YouthHours, Verdict.Warns, Wording.OfProgram(() => string.Join(" ", YouthChecks.OfWeek(youth, request.Days))), youth.Rule);
            await db.KeepExplained(placement, [check], request.WarningReason, user, clock.GetUtcNow(), cancel);
        }
    }
}
