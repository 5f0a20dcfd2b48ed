using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PlacementCrm.Web.Adapters;

namespace PlacementCrm.Application.Tests.Postgres;

public sealed class EmbeddedPostgresTests
{
    private string _data = "";
    private EmbeddedPostgres? _started;

    private EmbeddedPostgres Postgres => _started!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _data = Directory.CreateTempSubdirectory("placementcrm-test-").FullName;
        _started = await EmbeddedPostgres.StartAsync(new(_data), NullLogger.Instance);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_started is not null)
            await _started.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Test]
    public async Task The_program_s_role_owns_nothing_and_cannot_pass_row_level_security()
    {
        const string rights = """
            select format('%s %s %s %s %s', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                (select count(*) from pg_shdepend where refobjid = pg_roles.oid and deptype = 'o'))
            from pg_roles where rolname = current_user
            """;

        Assert.That(await AskAsync(Postgres.AppConnectionString, rights), Is.EqualTo("f f f f 0"));
    }

    [Test]
    public async Task The_program_s_role_cannot_make_tables()
    {
        await Assert.ThatAsync(
            () => AskAsync(Postgres.AppConnectionString, "create table sneaky (id int)"),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.InsufficientPrivilege));
        await Assert.ThatAsync(
            () => AskAsync(Postgres.AppConnectionString, "set role crm_search"),
            Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.InsufficientPrivilege));
    }

    [Test]
    public async Task The_owner_makes_tables_that_the_program_reads_and_writes()
    {
        await AskAsync(Postgres.OwnerConnectionString, "create table written (id int generated always as identity, word text)");

        await AskAsync(Postgres.AppConnectionString, "insert into written (word) values ('a'), ('b'); update written set word = 'c' where id = 1; delete from written where id = 2");

        Assert.That(await AskAsync(Postgres.AppConnectionString, "select string_agg(word, ',') from written"), Is.EqualTo("c"));
    }

    [Test]
    public async Task The_owner_hands_a_search_function_to_the_role_that_passes_row_level_security()
    {
        await AskAsync(Postgres.OwnerConnectionString, """
            create table secret (id int);
            insert into secret values (1);
            alter table secret enable row level security;
            alter table secret force row level security;
            grant select on secret to crm_search;
            create function count_secrets() returns bigint language sql stable security definer set search_path = public as 'select count(*) from secret';
            alter function count_secrets() owner to crm_search;
            """);

        Assert.That(await AskAsync(Postgres.AppConnectionString, "select count(*) from secret"), Is.Zero);
        Assert.That(await AskAsync(Postgres.AppConnectionString, "select count_secrets()"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_cluster_checks_its_pages_and_listens_on_no_network_address()
    {
        Assert.That(await AskAsync(Postgres.AppConnectionString, "select current_setting('data_checksums')"), Is.EqualTo("on"));
        Assert.That(await AskAsync(Postgres.AppConnectionString, "select current_setting('listen_addresses')"), Is.Empty);
        Assert.That(
            await AskAsync(Postgres.AppConnectionString, "select string_agg(extname, ' ' order by extname) from pg_extension where extname <> 'plpgsql'"),
            Is.EqualTo("btree_gist pg_trgm unaccent"));
    }

    [Test]
    public async Task A_second_program_on_the_folder_is_refused()
    {
        await Assert.ThatAsync(
            () => EmbeddedPostgres.StartAsync(new(_data), NullLogger.Instance),
            Throws.TypeOf<DatabaseUnavailable>().With.Message.Contains(_data).And.Message.Contains($"process {Environment.ProcessId}"));

        Assert.That(await AskAsync(Postgres.AppConnectionString, "select 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Confirmed_rows_outlive_a_killed_server_that_is_started_again_by_itself()
    {
        var data = Directory.CreateTempSubdirectory("placementcrm-test-").FullName;
        try
        {
            await using var postgres = await EmbeddedPostgres.StartAsync(new(data), NullLogger.Instance);
            await AskAsync(postgres.OwnerConnectionString, "create table confirmed (id int)");
            await AskAsync(postgres.AppConnectionString, "insert into confirmed select generate_series(1, 1000)");
            var killed = postgres.ServerProcessId!.Value;

            Process.GetProcessById(killed).Kill();

            // A pooled connection could still be answered by what is left of the killed server.
            var anew = postgres.AppConnectionString + ";Pooling=false";
            Assert.That(await AskWhenRunningAgainAsync(anew, "select count(*) from confirmed"), Is.EqualTo(1000));
            Assert.That(postgres.ServerProcessId, Is.Not.EqualTo(killed));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Test]
    public async Task A_database_that_may_forget_confirmed_saves_is_refused()
    {
        await Postgres.AddDatabaseAsync("forgetful");
        var app = Postgres.AppConnectionStringFor("forgetful") + ";Pooling=false";
        await DurabilityCheck.RefuseUnsafeAsync(app);

        await AskAsync(Postgres.SuperuserConnectionString("postgres"), "alter role crm_app in database forgetful set synchronous_commit = off");

        await Assert.ThatAsync(
            () => DurabilityCheck.RefuseUnsafeAsync(app),
            Throws.TypeOf<DatabaseUnavailable>().With.Message.Contains("synchronous_commit = off"));
    }

    [Test]
    public async Task A_server_without_fsync_is_refused()
    {
        var data = Directory.CreateTempSubdirectory("placementcrm-test-").FullName;
        try
        {
            await using var careless = await EmbeddedPostgres.StartAsync(new(data, Durability: false), NullLogger.Instance);

            await Assert.ThatAsync(
                () => DurabilityCheck.RefuseUnsafeAsync(careless.AppConnectionString),
                Throws.TypeOf<DatabaseUnavailable>().With.Message.Contains("fsync = off, full_page_writes = off, synchronous_commit = off"));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Test]
    public async Task A_folder_whose_name_is_too_long_for_a_socket_works_too()
    {
        var data = Directory.CreateTempSubdirectory("placementcrm-test-").FullName;
        try
        {
            File.SetUnixFileMode(data, File.GetUnixFileMode(data) | UnixFileMode.OtherExecute);
            var deep = Path.Combine(data, new string('æ', 60), "with, comma");
            await using (var first = await EmbeddedPostgres.StartAsync(new(deep, Durability: false), NullLogger.Instance))
                await AskAsync(first.OwnerConnectionString, "create table kept (id int)");

            await using var second = await EmbeddedPostgres.StartAsync(new(deep, Durability: false), NullLogger.Instance);

            Assert.That(await AskAsync(second.AppConnectionString, "select count(*) from kept"), Is.Zero);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<object?> AskWhenRunningAgainAsync(string connectionString, string sql)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await AskAsync(connectionString, sql);
            }
            catch (NpgsqlException) when (attempt < 600)
            {
                await Task.Delay(50);
            }
        }
    }
}
