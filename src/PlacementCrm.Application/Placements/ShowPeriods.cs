using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>The versions of a placement's period, the newest first, and how far it can still be extended.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowPeriods(Guid PlacementId) : IQuery<ShowPeriods.Page>, IReadsCandidates
{
    /// <param name="Steps">What an extension may reach now; none when it is not running or the longest is reached.</param>
    public sealed record Page(uint Version, bool IsBeforeStart, bool IsRunning, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<Period> Periods, IReadOnlyList<Step> Steps)
    {
        /// <summary>The latest question for a later end, open or answered; none when the end changed since.</summary>
        public Question? Extension { get; init; }

        /// <summary>What was answered before and still counts, so that the form for another period begins with it.</summary>
        public ProposalAnswers Answers { get; init; } = new();
    }

    public sealed record Question(
        Guid Id, uint Version, DateOnly ToOn, ExtensionGround? Ground, string Reason, string AskedBy, DateTimeOffset AskedAt, ExtensionState State,
        string? DecidedBy, string? DecisionWords);

    public sealed record Period
    {
        public required int Number { get; init; }
        public required DateOnly FromOn { get; init; }
        public required DateOnly ToOn { get; init; }
        public string? Reason { get; init; }
        public ExtensionGround? Ground { get; init; }
        public string? RuleCode { get; init; }
        public string? RuleWords { get; init; }
        public DateOnly? RuleFromOn { get; init; }
        public bool IsUnverified { get; init; }
        public required string RecordedBy { get; init; }
        public required DateTimeOffset RecordedAt { get; init; }
        public DateOnly? ApprovedOn { get; init; }
        public string? ApprovedBy { get; init; }

        /// <summary>Why the authority said no; stays to be read when it said yes later.</summary>
        public string? RefusedReason { get; init; }
    }

    public sealed record Step(DateOnly? LastOn, ExtensionGround? Needs);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowPeriods, Page>
    {
        public async Task<Page> Handle(ShowPeriods request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Whole().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            Guid?[] ruleIds = [.. placement.Periods.Select(period => period.RuleId)];
            var rules = await db.Rules.AsNoTracking().Where(rule => ruleIds.Contains(rule.Id)).ToDictionaryAsync(rule => rule.Id, cancellationToken);
            Guid[] memberIds = [.. placement.Periods.SelectMany(period => new[] { period.RecordedById, period.ApprovedById ?? period.RecordedById })];
            var names = await db.Members.Where(member => memberIds.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
            return new(
                placement.Version, placement.State.IsBeforeStart(), placement.State.IsRunning(), placement.StartsOn, placement.EndsOn,
                [.. placement.Periods.OrderByDescending(period => period.Number).Select(period => Of(period, rules, names))],
                placement.State.IsRunning() ? await Steps(placement, cancellationToken) : [])
            {
                Extension = await Asked(placement, cancellationToken),
                Answers = await Answered(placement, cancellationToken),
            };
        }

        // An answer about the staff holds for a month: an older one is asked for anew, not taken over unseen.
        private async Task<ProposalAnswers> Answered(Placement placement, CancellationToken cancel)
        {
            var said = await db.PlacementFindings.Where(finding => finding.PlacementId == placement.Id && finding.Subject == RuleSubject.AddedEmployment)
                .MaxAsync(finding => (DateTimeOffset?)finding.FoundAt, cancel);
            return said?.DanishDay() >= clock.Today().AddMonths(-1) ? placement.Answers : placement.Answers with { AddsEmployment = null };
        }

        private Task<Question?> Asked(Placement placement, CancellationToken cancel)
        {
            var (id, endsOn) = (placement.Id, placement.EndsOn);
            return db.ExtensionRequests.Where(row => row.PlacementId == id && row.ToOn > endsOn && row.State != ExtensionState.Withdrawn)
                .OrderByDescending(row => row.AskedAt)
                .Select(row => new Question(
                    row.Id, row.Version, row.ToOn, row.Ground, row.Reason, db.Members.Where(member => member.Id == row.AskedById).Select(member => member.Name).First(), row.AskedAt,
                    row.State, db.Members.Where(member => member.Id == row.DecidedById).Select(member => member.Name).FirstOrDefault(), row.DecisionWords))
                .FirstOrDefaultAsync(cancel);
        }

        private async Task<IReadOnlyList<Step>> Steps(Placement placement, CancellationToken cancel)
        {
            try
            {
                var days = await db.MagDaysOf(placement.CandidateId, placement.Id, cancel);
                var asked = new PeriodCase(
                    placement.Kind, placement.TargetGroupCode, placement.IsPublicEmployer, placement.StartsOn, days.PerCompany.GetValueOrDefault(placement.CompanyId),
                    await db.BirthYearOf(placement, cancel));
                return [.. LongestPeriod.Steps(await db.RuleSet(cancel), asked, placement.EndsOn).Select(step => new Step(step.LastOn, step.Needs))];
            }
            catch (RuleBroken)
            {
                // No rule holds for the group on that day: then nothing can be extended, and asking says why.
                return [];
            }
        }

        private static Period Of(PlacementPeriod period, Dictionary<Guid, Rule> rules, Dictionary<Guid, string> names)
        {
            var rule = period.RuleId is { } id ? rules.GetValueOrDefault(id) : null;
            return new()
            {
                Number = period.Number,
                FromOn = period.FromOn,
                ToOn = period.ToOn,
                Reason = period.Reason,
                Ground = period.Ground,
                RuleCode = rule?.Code,
                RuleWords = rule?.Words(),
                RuleFromOn = rule?.ValidFromOn,
                IsUnverified = rule?.IsUnverified ?? false,
                RecordedBy = names[period.RecordedById],
                RecordedAt = period.RecordedAt,
                ApprovedOn = period.ApprovedOn ?? period.ApprovedAt?.DanishDay(),
                RefusedReason = period.RefusedReason,
                ApprovedBy = period.ApprovedBy ?? (period.ApprovedById is { } by ? names[by] : null),
            };
        }
    }
}
