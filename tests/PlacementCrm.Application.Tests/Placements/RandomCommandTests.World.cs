using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>Where a sequence begins, and what is stored.</summary>
public sealed partial class RandomCommandTests
{
    private readonly List<Opening> _openings = [];
    private Dictionary<Guid, Suggestion> _suggestions = [];
    private Dictionary<Guid, Placement> _placements = [];
    private Dictionary<Guid, SafetyMeeting> _meetings = [];
    private Dictionary<Guid, ExtensionRequest> _extensions = [];
    private Dictionary<Guid, Consideration> _considerations = [];
    private Dictionary<Guid, DomainEvent> _events = [];
    private Dictionary<Guid, AuditEntry> _trail = [];
    private readonly Dictionary<Guid, IReadOnlyList<ShareableConsideration>> _shareable = [];
    private readonly Dictionary<Guid, string> _prints = [];
    private uint _candidateVersion;
    private long _refusals;
    private string _digest = "";
    private NpgsqlCommand? _digests;

    [OneTimeTearDown]
    public async Task CloseTheDigests()
    {
        if (_digests is { Connection: { } connection })
            await connection.DisposeAsync();
        if (_digests is not null)
            await _digests.DisposeAsync();
    }

    /// <summary>An empty database with a candidate and two openings; every other world begins further on the way.</summary>
    private async Task BeginAnew(int seed)
    {
        await Empty();
        await Prepare();
        _openings.Clear();
        _openings.AddRange([Opening, await Given(SomeOpening("Evening shop"))]);
        (_link, _print) = (null, null);
        (_events, _trail) = ([], []);
        _gotThrough.Clear();
        Task begun = (seed % 6) switch
        {
            0 => GivenConsideration("stand", 20),
            1 => Agreed(),
            2 => PlannedWithSomethingToAnswer(),
            3 => Ready(),
            4 => SittingTogether(),
            _ => Running(),
        };
        await begun;
        await Read();
        (_refusals, _digest) = (await Refusals(), await Digest());
    }

    private async Task PlannedWithSomethingToAnswer()
    {
        await GivenConsideration("lift", 5);
        await SendAs(Some.Consultant, Plan(await Agreed()));
    }

    private async Task SittingTogether() => await SitDown(await SendAs(Some.Consultant, Plan(await Agreed())));

    /// <summary>At a site that has no room for the neighbour who is proposed meanwhile.</summary>
    private async Task Running()
    {
        await Start(await Ready());
        await Sql("update site set ordinary_fte = 1");
        var neighbour = await Given(SomeCandidate("Mia", "Lund"));
        await SendAs(Some.Consultant, Propose(await AcceptedSuggestion(_openings[1], neighbour)) with { WarningReason = "Starts later." });
    }

    private Task Read() => InDatabase(null, async db =>
    {
        _suggestions = await db.Suggestions.AsNoTracking().ToDictionaryAsync(row => row.Id);
        _placements = await db.Placements.Whole().AsNoTracking().OrderBy(row => row.InStateSinceAt).ToDictionaryAsync(row => row.Id);
        _meetings = await db.SafetyMeetings.Whole().AsNoTracking().ToDictionaryAsync(row => row.Id);
        _extensions = await db.ExtensionRequests.AsNoTracking().ToDictionaryAsync(row => row.Id);
        _considerations = await db.Considerations.AsNoTracking().ToDictionaryAsync(row => row.Id);
        // Only what is new: the clock moves on before each command.
        var since = _trail.Count == 0 ? Now : Clock.Now;
        foreach (var row in await db.DomainEvents.AsNoTracking().Where(row => row.At >= since).ToListAsync())
            _events[row.Id] = row;
        foreach (var row in await db.AuditEntries.AsNoTracking().Where(row => row.At >= since).ToListAsync())
            _trail[row.Id] = row;
        _candidateVersion = await db.Candidates.Where(row => row.Id == Candidate.Id).Select(row => row.Version).SingleAsync();
        _shareable.Clear();
        foreach (var placement in _placements.Values.Where(row => row.State.IsRunning()))
            _shareable[placement.Id] = await db.ShareableFor(placement, Clock.Today(), default);
        _prints.Clear();
        foreach (var meeting in _meetings.Values.Where(row => row.State is not (SafetyMeetingState.NotHeld or SafetyMeetingState.Confirmed)))
            _prints[meeting.Id] = (await db.SharedMinutes(meeting, version: null, default)).Shared.Print();
    });

    /// <summary>The number of rows and the sum of what is in them, of every table.</summary>
    private async Task<string> Digest()
    {
        if (_digests is null)
        {
            var tables = (string)(await Sql("""
                select 'select string_agg(line, '' '' order by line) from (' || string_agg(format(
                    'select %L || '':'' || count(*) || '':'' || coalesce(sum(hashtextextended(x::text, 0)::numeric), 0) as line from %I x', tablename, tablename), ' union all ')
                    || ') as lines'
                from pg_tables where schemaname = 'public'
                """))!;
            var connection = new NpgsqlConnection(Database.Superuser);
            await connection.OpenAsync();
            _digests = new NpgsqlCommand(tables, connection);
            await _digests.PrepareAsync(); // To plan a query over all tables takes longer than to run it.
        }

        return (string)(await _digests.ExecuteScalarAsync())!;
    }

    /// <returns>The tables that are not as they were.</returns>
    private async Task<string?> Differs(string before)
    {
        var after = await Digest();
        return after == before ? null : string.Join(", ", after.Split(' ').Except(before.Split(' ')).Select(line => line.Split(':')[0]));
    }

    /// <summary>A refusal for want of the right leaves a line in the trail of the sender's organisation, and nothing else.</summary>
    private async Task<string?> LeftMoreThanTheRefusal()
    {
        var tables = await Differs(_digest);
        var refusals = await Refusals();
        var isOneMore = refusals == _refusals + 1;
        (_refusals, _digest) = (refusals, await Digest());
        return tables == "audit_entry" && isOneMore ? null : tables ?? "nothing, not even in the trail";
    }

    private async Task<long> Refusals() => (long)(await Sql("select count(*) from audit_entry where kind = 'Refused'"))!;
}
