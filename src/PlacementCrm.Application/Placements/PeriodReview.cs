using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>What is asked for a placement that exists: another period before the start, or a later end.</summary>
internal sealed record AskedPeriod(DateOnly FromOn, DateOnly ToOn, ProposalAnswers Answers)
{
    public static AskedPeriod Longer(Placement placement, DateOnly to, ProposalAnswers answers) => new(placement.StartsOn, to, answers);
}

/// <summary>Holds another period against the rules just as the proposal was, and keeps what they said.</summary>
internal static class PeriodReview
{
    public static async Task<IReadOnlyList<RuleCheck>> Review(
        this CrmDbContext db, Placement placement, AskedPeriod asked, RuleSet rules, DateOnly today, CancellationToken cancel)
    {
        var candidate = await db.Candidates.Get(placement.CandidateId, cancel);
        var opening = await db.Openings.Get(placement.OpeningId, cancel);
        var terms = new ProposalFacts
        {
            Case = new(placement.Kind, placement.TargetGroupCode, placement.IsPublicEmployer, asked.FromOn),
            EndsOn = asked.ToOn,
            // What runs already keeps the rules of its start; only the days that come now are counted.
            NewFromOn = placement.State.IsRunning() ? placement.EndsOn.AddDays(1) : null,
            WeeklyHours = placement.WeeklyHours,
            WorkTaskId = await db.Suggestions.Where(row => row.Id == placement.SuggestionId).Select(row => row.WorkTaskId).SingleOrDefaultAsync(cancel),
            Answers = asked.Answers,
        };
        return ProposalChecks.Of(await db.Gather(candidate, opening, terms, rules, today, cancel, placement.Id), rules);
    }

    /// <summary>The same, and refused when a rule warns and nobody says why it may be, or when the opening has no place on those days.</summary>
    public static async Task<IReadOnlyList<RuleCheck>> ReviewOrRefuse(
        this CrmDbContext db, Placement placement, AskedPeriod asked, string? warningReason, RuleSet rules, DateOnly today, CancellationToken cancel)
    {
        var opening = await db.Openings.Get(placement.OpeningId, cancel);
        var isLonger = placement.State.IsRunning();
        await db.RefuseWhenFull(opening, new(isLonger ? placement.EndsOn.AddDays(1) : asked.FromOn, asked.ToOn), placement.Id, cancel);
        var checks = await db.Review(placement, asked, rules, today, cancel);
        RefuseWithoutReason(checks, warningReason);
        return checks;
    }

    public static void RefuseWithoutReason(IReadOnlyList<RuleCheck> checks, string? warningReason)
    {
        if (checks.FirstOrDefault(check => check.Verdict is Verdict.Blocks) is { } block)
            throw new RuleBroken("Placements.RuleForbids", block.Words);

        var warnings = checks.Where(check => check.Verdict is Verdict.Warns).Select(check => check.Words).ToList();
        if (warnings.Count > 0 && string.IsNullOrWhiteSpace(warningReason))
            throw new RequestInvalid([new Failure("WarningReason", Sentences.Of("Placements.WarningReasonMissing", string.Join(" ", warnings)))]);
    }

    /// <summary>Beside what was found before: what a decision was made on does not change.</summary>
    public static async Task Keep(this CrmDbContext db, Placement placement, IReadOnlyList<RuleCheck> checks, CurrentUser user, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await db.PlacementFindings.Where(finding => finding.PlacementId == placement.Id).MaxAsync(finding => (int?)finding.Number, cancel) ?? 0;
        db.AddRange(checks.Select((check, index) => new PlacementFinding(placement.Id, last + index + 1, check, user.MemberId, now)));
    }
}
