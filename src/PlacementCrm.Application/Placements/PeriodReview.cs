using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Placements;

/// <summary>What is asked for a placement that exists: another period before the start, or a later end.</summary>
/// <param name="NewFromOn">What runs already keeps the rules of its start; only the days from here on are counted.</param>
internal sealed record AskedPeriod(DateOnly FromOn, DateOnly ToOn, ProposalAnswers Answers, DateOnly? NewFromOn = null)
{
    public static AskedPeriod Longer(Placement placement, DateOnly to, ProposalAnswers answers) => new(placement.StartsOn, to, answers, placement.EndsOn.AddDays(1));

    /// <summary>Nothing new is asked for; what is there is looked at once more.</summary>
    /// <param name="answers">An answer about the staff holds for a month only, so an earlier one is not taken over.</param>
    public static AskedPeriod AsItIs(Placement placement, ProposalAnswers answers) => new(
        placement.StartsOn, placement.EndsOn,
        new(answers.AddsEmployment, answers.ReplacesVacatedJob ?? placement.ReplacesVacatedJob, answers.IsExceptedFromUnemployment ?? placement.IsExceptedFromUnemployment),
        placement.State.IsRunning() ? placement.StartsOn : null);
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
            NewFromOn = asked.NewFromOn,
            WeeklyHours = placement.WeeklyHours,
            Tasks = placement.Tasks,
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
        await db.RefuseWhenFull(opening, new(asked.NewFromOn ?? asked.FromOn, asked.ToOn), placement.Id, cancel);
        var checks = await db.Review(placement, asked, rules, today, cancel);
        RefuseWithoutReason(checks, warningReason);
        return checks;
    }

    public static void RefuseWithoutReason(IReadOnlyList<RuleCheck> checks, string? warningReason)
    {
        if (checks.FirstOrDefault(check => check.Verdict is Verdict.Blocks) is { } block)
            throw new RuleBroken("Placements.RuleForbids", block.Words.InLanguage());

        var warnings = checks.Where(check => check.Verdict is Verdict.Warns).Select(check => check.Words).ToList();
        if (warnings.Count > 0 && string.IsNullOrWhiteSpace(warningReason))
            throw new RequestInvalid([new Failure("WarningReason", Sentences.Of("Placements.WarningReasonMissing", string.Join(" ", warnings)))]);
    }

    /// <summary>Beside what was found before: what a decision was made on does not change.</summary>
    /// <param name="reason">Answers each warning among them.</param>
    /// <param name="answers">Which of them it answers instead, also among what nobody knows.</param>
    public static async Task<IReadOnlyList<PlacementFinding>> Keep(
        this CrmDbContext db, Placement placement, IReadOnlyList<RuleCheck> checks, string? reason, CurrentUser user, DateTimeOffset now, CancellationToken cancel,
        Func<RuleCheck, bool>? answers = null)
    {
        answers ??= check => check.Verdict is Verdict.Warns;
        var words = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        var last = await db.PlacementFindings.Where(finding => finding.PlacementId == placement.Id).MaxAsync(finding => (int?)finding.Number, cancel) ?? 0;
        var findings = checks.Select((check, index) => new PlacementFinding(
            placement.Id, last + index + 1, check, user.MemberId, now, answers(check) ? words : null)).ToList();
        db.AddRange(findings);
        return findings;
    }

    /// <summary>The same, and the reason comes to the timeline.</summary>
    public static async Task KeepExplained(
        this CrmDbContext db, Placement placement, IReadOnlyList<RuleCheck> checks, string? reason, CurrentUser user, DateTimeOffset now, CancellationToken cancel,
        Func<RuleCheck, bool>? answers = null)
    {
        var findings = await db.Keep(placement, checks, reason, user, now, cancel, answers);
        if (findings.FirstOrDefault(finding => finding.IsExplained) is { } explained)
            placement.WasExplainedIn(explained);
    }
}
