using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching.Outcomes;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// How many placements held, at each site and with each contact person who supervised them: numbers of the whole organisation, without
/// anybody's name. It gives no points; it is a line to read beside them.
/// </summary>
internal sealed class HeldPlacements
{
    private readonly List<Case> _cases;
    private readonly HeldCases _all;
    private readonly Dictionary<Guid, HeldCases> _bySite;

    private HeldPlacements(List<Case> cases)
    {
        _cases = cases;
        _all = Count(cases);
        _bySite = cases.GroupBy(one => one.SiteId).ToDictionary(site => site.Key, Count);
    }

    public static async Task<HeldPlacements> Load(CrmDbContext db, DateOnly today, CancellationToken cancel)
    {
        var rows = await db.Placements.AsNoTracking()
            .Where(placement => s_started.Contains(placement.State))
            .Select(placement => new
            {
                placement.SiteId,
                placement.SupervisorContactId,
                Course = new PlacementCourse(
                    placement.State, placement.StartsOn, placement.EndedOn, placement.CandidateEndingReason, placement.CompanyEndingReason,
                    placement.State == PlacementState.EndedEarly && db.HoursEntries.Any(entry => entry.PlacementId == placement.Id && entry.IsAfterPlacement && entry.PaidHours > 0)),
            }).ToListAsync(cancel);
        return new HeldPlacements([.. rows.Select(row => (row, Held: row.Course.HasHeld(today))).Where(one => one.Held is not null)
            .Select(one => new Case(one.row.SiteId, one.row.SupervisorContactId, one.row.Course.StartsOn, one.Held!.Value))]);
    }

    private static readonly PlacementState[] s_started = [PlacementState.Active, PlacementState.AtRisk, PlacementState.Completed, PlacementState.EndedEarly];

    /// <summary>Null where nobody has worked yet whose placement says something.</summary>
    public Evidence? At(Guid siteId) => _bySite.TryGetValue(siteId, out var own) ? HeldEvidence.Of(own, Without(own)) : null;

    /// <summary>The same as a sentence in the reader's language.</summary>
    public string? Line(Guid siteId) => At(siteId) is { } evidence
        ? Sentences.Of("Matching.Held", evidence.Cases.Held, evidence.Cases.All, PlacementCourse.HorizonWeeks, Percent(evidence.Share), Percent(evidence.From), Percent(evidence.To))
        : null;

    public IReadOnlyList<MatchRow> Tell(IReadOnlyList<MatchRow> rows) => [.. rows.Select(row => row with { Held = Line(row.SiteId) })];

    /// <summary>Who supervised last at a site.</summary>
    public Guid? SupervisorAt(Guid siteId) =>
        _cases.Where(one => one.SiteId == siteId && one.SupervisorId is not null).OrderByDescending(one => one.StartsOn).ThenBy(one => one.SupervisorId).FirstOrDefault()?.SupervisorId;

    /// <summary>
    /// With whom of two contact persons placements held more surely; null where the cases are too few or too much alike to say so.
    /// For two and no more: people are never put in an order.
    /// </summary>
    public (HeldCases Better, HeldCases Other, Guid BetterId)? Compare(Guid one, Guid two)
    {
        var (first, second) = (With(one), With(two));
        var others = new HeldCases(_all.Held - first.Held - second.Held, _all.All - first.All - second.All);
        return HeldEvidence.IsBetter(first, second, others) switch
        {
            true => (first, second, one),
            false => (second, first, two),
            null => null,
        };
    }

    private HeldCases With(Guid supervisorId) => Count(_cases.Where(one => one.SupervisorId == supervisorId));

    private HeldCases Without(HeldCases own) => new(_all.Held - own.Held, _all.All - own.All);

    private static HeldCases Count(IEnumerable<Case> cases) => cases.Aggregate(new HeldCases(), (sum, one) => new HeldCases(sum.Held + (one.HasHeld ? 1 : 0), sum.All + 1));

    private static string Percent(double share) => Math.Round(100 * share).ToString("0", CultureInfo.CurrentCulture);

    private sealed record Case(Guid SiteId, Guid? SupervisorId, DateOnly StartsOn, bool HasHeld);
}
