using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>Writes down a list that is handed out, in the transaction that reads it.</summary>
internal sealed class MatchRunLog(CrmDbContext db, CurrentUser user, TimeProvider clock)
{
    public Guid Keep(MatchSnapshot snapshot, CandidateProfile candidate, MatchList list, int rows) => Keep(
        snapshot, new RunFor(user.MemberId, clock.GetUtcNow(), candidate.Id, OpeningId: null), list, row => row.OpeningId,
        new RunAsked
        {
            Rows = rows,
            WeeklyHoursMin = candidate.WeeklyHoursMin,
            WeeklyHoursMax = candidate.WeeklyHoursMax,
            MaxDistanceKm = candidate.MaxDistanceKm,
            LanguageLevel = candidate.LanguageLevel,
            FromOn = candidate.AvailableFromOn,
            Wishes = candidate.WishedFunctions.Count,
            Skills = candidate.Skills.Count,
            Mask = [.. candidate.Considerations.Select(one => one.Id), .. candidate.Avoids.Select(one => one.Id), .. candidate.Proposals.Select(one => one.Id)],
        });

    public Guid Keep(MatchSnapshot snapshot, OfferProfile opening, MatchList list, int rows) => Keep(
        snapshot, new RunFor(user.MemberId, clock.GetUtcNow(), CandidateId: null, opening.Id), list, row => row.CandidateId,
        new RunAsked { Rows = rows, WeeklyHoursMax = opening.WeeklyHours, FromOn = opening.FromOn, ToOn = opening.ToOn, FreePlaces = opening.FreePlaces });

    /// <summary>A proposal to a team: every pair that was shown.</summary>
    /// <param name="left">How many were left without a place.</param>
    public Guid Keep(MatchSnapshot snapshot, IReadOnlyList<MatchRow> rows, int placed, int left, RunAsked asked) => Keep(
        snapshot, new RunFor(user.MemberId, clock.GetUtcNow(), CandidateId: null, OpeningId: null), [.. rows.Select(row => Of(row, row.CandidateId) with { OpeningId = row.OpeningId })], placed, left, asked);

    private Guid Keep(MatchSnapshot snapshot, RunFor about, MatchList list, Func<MatchRow, Guid> other, RunAsked asked) =>
        Keep(snapshot, about, [.. list.Fits.Select(row => Of(row, other(row)))], list.FitCount, list.NotShownCount, asked);

    private Guid Keep(MatchSnapshot snapshot, RunFor about, List<RunLine> lines, int fits, int others, RunAsked asked)
    {
        var run = new MatchRun(about, new RunBasis(MatchRules.Version, snapshot.RuleVersionId, snapshot.At), asked, lines, fits, others);
        db.Add(run);
        return run.Id;
    }

    private static RunLine Of(MatchRow row, Guid other) => new()
    {
        Id = other,
        TaskId = row.WorkTaskId,
        Score = row.Fit.Score,
        Unknowns = row.Fit.UnknownCount,
        Warns = row.Fit.HasWarning,
        WaitingSinceOn = row.WaitingSinceOn,
        MaxDistanceKm = row.MaxDistanceKm,
        // The needs share one cap, so their order is part of the sum.
        Shares = [.. row.Fit.Reasons.OrderBy(NeedOf).Select(reason => new RunShare
        {
            Factor = reason.Factor.ToString(),
            Kind = (int)reason.Kind,
            Points = reason.Points,
            Measure = reason.Measure,
            NeedId = reason.Need?.Id,
            FactId = reason.Fact?.Id,
        })],
    };

    private static int NeedOf(Reason reason) =>
        reason.Factor == Factor.SiteNeed && Enum.TryParse<SiteDimension>(reason.Arguments[0].Text, out var need) ? (int)need : -1;
}
