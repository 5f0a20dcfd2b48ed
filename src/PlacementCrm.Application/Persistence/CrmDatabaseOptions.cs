using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace PlacementCrm.Application.Persistence;

internal static class CrmDatabaseOptions
{
    private static readonly WithoutZeroCharacters s_withoutZeroCharacters = new();

    /// <summary>The one way to open the database, for the program, its migrations and its tests.</summary>
    public static DbContextOptionsBuilder<CrmDbContext> UseCrmDatabase(this DbContextOptionsBuilder<CrmDbContext> options, string connectionString)
    {
        UseCrmDatabase((DbContextOptionsBuilder)options, connectionString);
        return options;
    }

    public static void UseCrmDatabase(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, npgsql => npgsql
            .MigrationsHistoryTable("migration_history")
            // One statement for one aggregate: its parts are few, and a second statement would be a second moment.
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .AddInterceptors(s_withoutZeroCharacters)
        .ReplaceService<IMigrationsSqlGenerator, TenantMigrationsSqlGenerator>()
        // Composite keys share the organisation between several references on purpose; capped counts need no order.
        .ConfigureWarnings(warnings => warnings.Ignore(
            CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning)
            // A search that was given up for the next letter is no fault; a real one is logged by whoever sent the request.
            .Log((RelationalEventId.TransactionError, LogLevel.Warning)));
}
