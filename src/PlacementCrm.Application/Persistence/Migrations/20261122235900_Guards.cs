using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>What the running program may not do with its own tables.</summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261122235900_Guards")]
public sealed class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        // The trail is written and read, never altered; migration_history is the owner's.
        migrationBuilder.Sql("""
            REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM crm_app;
            REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON migration_history FROM crm_app;
            """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("GRANT UPDATE, DELETE ON audit_entry TO crm_app;");
}
