using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NUnit.Framework;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;

namespace PlacementCrm.Testing;

/// <summary>
/// Sends real requests through the whole pipeline to a real PostgreSQL. Each fixture has its own database; it is emptied
/// before each test, except for the two organisations, their members, rules and target groups.
/// </summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public abstract class DatabaseTest
{
    private ServiceProvider _services = null!;

    /// <summary>A Monday morning.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = DateOnly.FromDateTime(Now.UtcDateTime);

    protected FixedClock Clock { get; } = new(Now);

    protected TestCopy Database { get; private set; } = null!;

    protected IServiceProvider Services => _services;

    [OneTimeSetUp]
    public async Task CopyTheTemplate()
    {
        Database = await TestCluster.Copy();
        _services = new ServiceCollection().AddLogging().AddCrm(Database.App, Clock).BuildServiceProvider();
    }

    [OneTimeTearDown]
    public async Task LetGo()
    {
        await _services.DisposeAsync();
        await using var connection = new NpgsqlConnection(Database.App);
        NpgsqlConnection.ClearPool(connection);
    }

    [SetUp]
    public async Task Empty()
    {
        Clock.Now = Now;
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        await Sql("""
            do $$ declare names text; begin
                select string_agg(quote_ident(tablename), ', ') into names from pg_tables
                where schemaname = 'public' and tablename not in ('organisation', 'member', 'rule', 'target_group', 'migration_history') and tablename not like 'user%';
                execute 'truncate ' || names;
            end $$
            """);
    }

    /// <summary>Through authorization, validation, transaction, handler and audit; every call in a scope of its own.</summary>
    protected Task<TAnswer> SendAs<TAnswer>(CurrentUser user, IRequest<TAnswer> request) =>
        Services.GetRequiredService<RequestSender>().Send(user, request);

    /// <summary>Stores a row directly, in the organisation of <see cref="Some.Consultant"/> unless told otherwise.</summary>
    protected async Task<TEntity> Given<TEntity>(TEntity entity, CurrentUser? of = null) where TEntity : Entity
    {
        await InDatabase(of, db =>
        {
            db.Add(entity);
            return db.SaveChangesAsync();
        });
        return entity;
    }

    /// <summary>Reads a row back as stored, in a new scope.</summary>
    protected async Task<TEntity> Load<TEntity>(Guid id, CurrentUser? of = null) where TEntity : Entity
    {
        TEntity? found = null;
        await InDatabase(of, async db => found = await db.Set<TEntity>().AsNoTracking().SingleAsync(row => row.Id == id));
        return found!;
    }

    protected async Task<int> Count<TEntity>(CurrentUser? of = null) where TEntity : Entity
    {
        var count = 0;
        await InDatabase(of, async db => count = await db.Set<TEntity>().CountAsync());
        return count;
    }

    internal async Task InDatabase(CurrentUser? of, Func<CrmDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Enter(of ?? Some.Consultant);
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.EnterOrganisation(readOnly: false, CancellationToken.None);
        await work(db);
        await transaction.CommitAsync();
    }

    /// <summary>As superuser, past row-level security.</summary>
    protected async Task<object?> Sql(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
