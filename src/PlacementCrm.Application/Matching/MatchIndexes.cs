using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// The open openings of each organisation, ready to be searched. A copy: before every search the changes that were
/// committed since, here or on another server, are read and applied, so what is asked after a save knows of it. See
/// decisions/0012.
/// </summary>
internal sealed class MatchIndexes : IDisposable
{
    private readonly ConcurrentDictionary<Guid, OrganisationIndex> _organisations = new();

    public Task<MatchSnapshot> Current(CrmDbContext db, DateOnly today, CancellationToken cancel) =>
        _organisations.GetOrAdd(db.CurrentOrganisation, _ => new OrganisationIndex()).Current(db, today, cancel);

    /// <summary>The same with everybody who waits for a place.</summary>
    public async Task<(MatchSnapshot Snapshot, PeopleWaiting People)> WithPeople(CrmDbContext db, DateOnly today, CancellationToken cancel)
    {
        var index = _organisations.GetOrAdd(db.CurrentOrganisation, _ => new OrganisationIndex());
        var snapshot = await index.Current(db, today, cancel, withPeople: true);
        return (snapshot, snapshot.People!);
    }

    public void Dispose()
    {
        foreach (var index in _organisations.Values)
            index.Dispose();
    }
}

/// <param name="RuleVersionId">Whose points order it; none while the delivered ones hold.</param>
/// <param name="At">How far it follows the database: the oldest transaction that still ran.</param>
/// <param name="People">Read at the first look from the other side.</param>
internal sealed record MatchSnapshot(OfferIndex Offers, Guid? RuleVersionId, long At, PeopleWaiting? People);

/// <summary>One organisation's copy and how far it has followed the database.</summary>
internal sealed class OrganisationIndex : IDisposable
{
    // With more to apply than this, reading all again is quicker, and searches are.
    private const int MostRecent = 4_000;
    private const int MostCompanies = 500;
    private const int MostAtOnce = 16;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<Guid, List<Guid>> _ofCompany = [];
    private HashSet<Change> _applied = [];
    private OfferIndex? _index;
    private Guid? _ruleVersionId;
    private PeopleWaiting? _people;
    private long _horizon = long.MaxValue;
    private int _steps;

    public async Task<MatchSnapshot> Current(CrmDbContext db, DateOnly today, CancellationToken cancel, bool withPeople = false)
    {
        await _one.WaitAsync(cancel);
        try
        {
            // Who asked just before midnight and waited must not turn the copy back: all would be read once more for each day.
            if (_index?.Today == today.AddDays(1))
                today = _index.Today;
            var read = await Read(db, cancel);
            var changes = read.Where(row => row.TransactionId is not null).Select(row => new Change(row.TransactionId!.Value, row.CompanyId, row.CandidateId)).ToHashSet();
            var fresh = changes.Where(change => !_applied.Contains(change)).ToList();
            List<Guid?> companies = [.. fresh.Where(change => change.CandidateId is null).Select(change => change.CompanyId).Distinct()];
            // Changes are cleared after two days, so a copy of an earlier day may have missed some; so may one whose reading failed.
            if (_people is not null || withPeople)
                _people = _people is null || _index is null || _index.Today != today || companies.Contains(null)
                    ? await PeopleWaiting.Read(db, cancel)
                    : await _people.Follow(db, [.. fresh.Select(change => change.CandidateId).OfType<Guid>().Union(await WhoAvoid(db, [.. companies.OfType<Guid>()], cancel))], cancel);
            _index = _index is null || _index.Today != today || _index.RecentCount > MostRecent || companies.Count > MostCompanies || companies.Contains(null)
                ? await ReadAll(db, today, cancel)
                : companies.Count == 0 ? _index : await Apply(_index, db, [.. companies.OfType<Guid>()], cancel);
            // A transaction older than the horizon has ended; what it changed was seen, now or before.
            _horizon = read[0].Horizon;
            _applied = [.. changes.Where(change => change.TransactionId >= _horizon)];
            return new MatchSnapshot(_index, _ruleVersionId, _horizon, _people);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // A task that they avoid may have got another name.
    private static async Task<List<Guid>> WhoAvoid(CrmDbContext db, List<Guid> companies, CancellationToken cancel) => companies.Count == 0
        ? []
        : await db.Set<Avoidance>().Where(line => line.LiftedAt == null && db.Sites.Any(site => site.Id == line.SiteId && companies.Contains(site.CompanyId)))
            .Select(line => line.CandidateId).Distinct().ToListAsync(cancel);

    private Task<List<Row>> Read(CrmDbContext db, CancellationToken cancel) =>
        db.Database.SqlQuery<Row>(
            $"""
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as "Horizon", change.transaction_id::text::bigint as "TransactionId", change.company_id as "CompanyId", change.candidate_id as "CandidateId"
            from (select 1) as always
            left join match_change change on change.organisation_id = {db.CurrentOrganisation} and change.transaction_id >= {_horizon}::text::xid8
            """).ToListAsync(cancel);

    private async Task<OfferIndex> ReadAll(CrmDbContext db, DateOnly today, CancellationToken cancel)
    {
        var offers = await Offers(db, db.Openings, today, cancel);
        _ofCompany.Clear();
        Remember(offers);
        _steps = 0;
        // A version that begins later waits for its day: each day everything is read anew.
        var version = MatchRuleVersion.On(today, await db.MatchRuleVersions.AsNoTracking().Where(row => row.State == RuleState.Approved).ToListAsync(cancel));
        _ruleVersionId = version?.Id;
        return OfferIndex.Of(offers, today).With(MatchNumbers.Of(version));
    }

    private async Task<OfferIndex> Apply(OfferIndex index, CrmDbContext db, List<Guid> companies, CancellationToken cancel)
    {
        var offers = await Offers(db, db.Openings.Where(opening => companies.Contains(opening.CompanyId)), index.Today, cancel);
        var gone = companies.SelectMany(company => _ofCompany.GetValueOrDefault(company, [])).ToList();
        companies.ForEach(company => _ofCompany.Remove(company));
        Remember(offers);
        var changed = index.Without(gone).With([.. offers]);
        return ++_steps % MostAtOnce == 0 ? changed.Compacted() : changed;
    }

    private void Remember(List<OfferProfile> offers)
    {
        foreach (var offer in offers)
        {
            if (!_ofCompany.TryGetValue(offer.CompanyId, out var ids))
                _ofCompany[offer.CompanyId] = ids = [];
            ids.Add(offer.Id);
        }
    }

    private static async Task<List<OfferProfile>> Offers(CrmDbContext db, IQueryable<Opening> openings, DateOnly today, CancellationToken cancel) =>
        [.. (await new MatchOffers(db, openings.Where(opening => opening.State == OpeningState.Open), today).Load(cancel)).Select(offer => offer.Profile)];

    private sealed record Change(long TransactionId, Guid? CompanyId, Guid? CandidateId);

    private sealed record Row(long Horizon, long? TransactionId, Guid? CompanyId, Guid? CandidateId);
}
