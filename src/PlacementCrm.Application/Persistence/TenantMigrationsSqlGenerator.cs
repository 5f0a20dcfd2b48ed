using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace PlacementCrm.Application.Persistence;

/// <summary>
/// Closes every table that has an organisation in the very statement list that creates it, so that no migration can forget it:
/// row-level security enabled and forced, one policy for reading and writing.
/// </summary>
#pragma warning disable EF1001 // The base class asks for this option type; it is pinned with the package version.
internal sealed class TenantMigrationsSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate);
        if (!operation.Columns.Any(column => column.Name == "organisation_id") || operation.Name == "users")
            return;

        // After a transaction the setting is '' and not null, hence nullif: no organisation means no rows.
        builder.AppendLine($"""
            ALTER TABLE {operation.Name} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {operation.Name} FORCE ROW LEVEL SECURITY;
            CREATE POLICY own_organisation ON {operation.Name}
                USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
                WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
            """);
        builder.EndCommand();
    }
}
