using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NpgsqlTypes;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Matching;
using PlacementCrm.Matching.Engine;
using PlacementCrm.Web.Adapters;

namespace PlacementCrm.Benchmarks.Matching;

/// <summary>The same offers as one flat table: what a careful user of PostgreSQL would search, with arrays in the row and GiST on the place.</summary>
internal sealed class MatchTable : IAsyncDisposable
{
    private const string Columns = """
        id, site, title, work, task, task_id, kind, hours, to_on, free, no_contact, latitude, longitude, x, y, z, taken, allowed,
        last_contact, contacts, completed, ended, demands, demands_on, grades, grades_on, words, phrases, warns, points
        """;

    private const string Schema = """
        drop table if exists offer;
        create table offer (
            id uuid primary key, site uuid not null, title text not null, work text not null, task text not null, task_id uuid not null, kind int not null,
            hours numeric, to_on date, free int, no_contact boolean not null, latitude double precision not null, longitude double precision not null,
            x int not null, y int not null, z int not null, taken int, allowed int, last_contact date, contacts int not null, completed int not null, ended int not null,
            demands numeric[] not null, demands_on date[] not null, grades int[] not null, grades_on date[] not null,
            words text[] not null, phrases text[] not null, warns boolean not null, points int not null,
            place point generated always as (point(longitude, latitude)) stored)
        """;

    private readonly EmbeddedPostgres _postgres;
    private readonly NpgsqlConnection _connection;
    private readonly string _data;
    private readonly bool _isKept;

    private readonly ILookup<string, string> _byStem = new MatchWorld().Vocabulary.ToLookup(MatchWorld.StemOf, StringComparer.Ordinal);

    private MatchTable(EmbeddedPostgres postgres, NpgsqlConnection connection, string data, bool isKept) =>
        (_postgres, _connection, _data, _isKept) = (postgres, connection, data, isKept);

    public static async Task<MatchTable> Open(Options options)
    {
        var data = options.Data ?? Directory.CreateTempSubdirectory("placementcrm-bench-").FullName;
        var postgres = await EmbeddedPostgres.StartAsync(new(data), NullLogger.Instance);
        var connection = new NpgsqlConnection(postgres.SuperuserConnectionString(EmbeddedPostgres.Database) + ";Command Timeout=600");
        await connection.OpenAsync();
        var table = new MatchTable(postgres, connection, data, options.Data is not null);
        await table.Execute("set jit = off; set max_parallel_workers_per_gather = 2; set work_mem = '64MB'; set effective_cache_size = '4GB'");
        return table;
    }

    public async Task Fill(IEnumerable<OfferProfile> offers)
    {
        await Execute(Schema);
        await using (var copy = await _connection.BeginBinaryImportAsync($"copy offer ({Columns}) from stdin (format binary)"))
        {
            foreach (var offer in offers)
                Write(copy, offer);
            await copy.CompleteAsync();
        }

        await Execute("create index on offer using gist (place)");
        await Execute("vacuum analyze offer");
    }

    public async Task<OfferIndex> Load()
    {
        await using var command = new NpgsqlCommand($"select {Columns} from offer", _connection);
        await using var reader = await command.ExecuteReaderAsync();
        return OfferIndex.Of(Read(reader), MatchWorld.Today);
    }

    public Task<IReadOnlyList<SqlRow>> Find(CandidateProfile candidate, int take) => new SqlList(candidate, MatchWorld.Today, take, _byStem).Read(_connection);

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _postgres.DisposeAsync();
        if (!_isKept)
            Directory.Delete(_data, recursive: true);
    }

    private async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Write(NpgsqlBinaryImporter copy, OfferProfile offer)
    {
        var (task, today) = (offer.Tasks[0], MatchWorld.Today);
        var position = Position.Of(offer.Place!);
        var demands = Dimensions.All.Select(dimension => task.Newest(dimension)).ToArray();
        var facts = Enum.GetValues<SiteDimension>().Select(need => SoftSum.Newest(offer, need)).ToArray();
        var phrases = new[] { offer.WorkFunction, offer.Title, task.Name }.Select(Words.Split).ToArray();
        copy.StartRow();
        copy.Write(offer.Id);
        copy.Write(offer.SiteId);
        copy.Write(offer.Title);
        copy.Write(offer.WorkFunction);
        copy.Write(task.Name);
        copy.Write(task.Id);
        copy.Write((int)offer.Kind!.Value);
        Maybe(copy, offer.WeeklyHours, NpgsqlDbType.Numeric);
        Maybe(copy, offer.ToOn, NpgsqlDbType.Date);
        Maybe(copy, offer.FreePlaces, NpgsqlDbType.Integer);
        copy.Write(offer.DoNotContact);
        copy.Write(offer.Place!.Latitude);
        copy.Write(offer.Place.Longitude);
        copy.Write(position.X);
        copy.Write(position.Y);
        copy.Write(position.Z);
        Maybe(copy, offer.Ratio?.Taken, NpgsqlDbType.Integer);
        Maybe(copy, offer.Ratio?.Allowed, NpgsqlDbType.Integer);
        Maybe(copy, offer.Relation.LastContactOn, NpgsqlDbType.Date);
        copy.Write(offer.Relation.ContactsInYear);
        copy.Write(offer.Relation.CompletedPlacements);
        copy.Write(offer.Relation.EndedEarly);
        copy.Write(demands.Select(demand => demand?.Value).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Numeric);
        copy.Write(demands.Select(demand => demand?.ObservedOn).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Date);
        copy.Write(facts.Select(fact => fact?.Grade).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        copy.Write(facts.Select(fact => fact?.ObservedOn).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Date);
        copy.Write(phrases.SelectMany(words => words).Distinct().ToArray());
        copy.Write(phrases.Select(SqlList.KeyOf).ToArray());
        copy.Write(Matcher.Judge(new CandidateProfile { Id = default, WaitingSinceOn = today }, offer, today).HasWarning);
        var weights = MatchWeights.Shipped;
        copy.Write(weights.Relation(Closeness.Of(offer.Relation, today)) + weights.Completed(offer.Relation.CompletedPlacements) + weights.EndedEarly(offer.Relation.EndedEarly));
    }

    private static void Maybe<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type) where T : struct
    {
        if (value is { } given)
            copy.Write(given, type);
        else
            copy.WriteNull();
    }

    private static IEnumerable<OfferProfile> Read(NpgsqlDataReader reader)
    {
        while (reader.Read())
            yield return new OfferProfile
            {
                Id = reader.GetGuid(0),
                CompanyId = reader.GetGuid(1),
                SiteId = reader.GetGuid(1),
                Title = reader.GetString(2),
                WorkFunction = reader.GetString(3),
                Tasks = [new TaskProfile(reader.GetGuid(5), reader.GetString(4), Demands(reader.GetFieldValue<decimal?[]>(22), reader.GetFieldValue<DateOnly?[]>(23)))],
                Kind = (Domain.Placements.PlacementKind)reader.GetInt32(6),
                WeeklyHours = reader.IsDBNull(7) ? null : reader.GetDecimal(7),
                ToOn = reader.IsDBNull(8) ? null : reader.GetFieldValue<DateOnly>(8),
                FreePlaces = reader.IsDBNull(9) ? null : reader.GetInt32(9),
                DoNotContact = reader.GetBoolean(10),
                Place = new GeoPoint(reader.GetDouble(11), reader.GetDouble(12)),
                Ratio = reader.IsDBNull(16) ? null : new RatioProfile(reader.GetInt32(16), reader.GetInt32(17), MatchWorld.Today, MatchWorld.Today.AddDays(27)),
                Relation = new RelationProfile(reader.IsDBNull(18) ? null : reader.GetFieldValue<DateOnly>(18), reader.GetInt32(19), reader.GetInt32(20), reader.GetInt32(21)),
                Facts = Facts(reader.GetFieldValue<int?[]>(24), reader.GetFieldValue<DateOnly?[]>(25)),
            };
    }

    private static List<DemandProfile> Demands(decimal?[] values, DateOnly?[] days)
    {
        var demands = new List<DemandProfile>(20);
        for (var i = 0; i < values.Length; i++)
            if (values[i] is { } value)
                demands.Add(new DemandProfile(Dimensions.All[i].Code, value, days[i]!.Value));
        return demands;
    }

    private static List<SiteFactProfile> Facts(int?[] grades, DateOnly?[] days)
    {
        var facts = new List<SiteFactProfile>(5);
        for (var need = 0; need < grades.Length; need++)
            if (grades[need] is { } grade)
                facts.Add(new SiteFactProfile((SiteDimension)need, grade, "", default, days[need]!.Value));
        return facts;
    }
}

/// <summary>One row of the list, to be compared.</summary>
internal sealed record SqlRow(Guid OfferId, bool Warns, int Score, int Unknowns);
