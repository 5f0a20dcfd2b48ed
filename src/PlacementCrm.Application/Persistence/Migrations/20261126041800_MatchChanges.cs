using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>
/// Tells every server which companies' offers have to be read again: written by triggers in the transaction of the change,
/// so that it is there exactly when the change is, whoever made it.
/// </summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261126041800_MatchChanges")]
public sealed class MatchChanges : Migration
{
    // What each table says about which company.
    private static readonly (string Table, string Companies)[] s_sources =
    [
        ("opening", "select organisation_id, company_id from changed"),
        ("work_task", "select o.organisation_id, o.company_id from changed c join opening o on o.organisation_id = c.organisation_id and o.id = c.opening_id"),
        ("demand", "select o.organisation_id, o.company_id from changed c join work_task t on t.organisation_id = c.organisation_id and t.id = c.work_task_id join opening o on o.organisation_id = t.organisation_id and o.id = t.opening_id"),
        ("company", "select organisation_id, id from changed"),
        ("site", "select organisation_id, company_id from changed"),
        ("site_fact", "select s.organisation_id, s.company_id from changed c join site s on s.organisation_id = c.organisation_id and s.id = c.site_id"),
        ("site_staff_month", "select s.organisation_id, s.company_id from changed c join site s on s.organisation_id = c.organisation_id and s.id = c.site_id"),
        ("site_task", "select organisation_id, company_id from changed"),
        ("demand_observation", "select t.organisation_id, t.company_id from changed c join site_task t on t.organisation_id = c.organisation_id and t.id = c.site_task_id"),
        ("activity", "select organisation_id, company_id from changed"),
        ("placement", "select organisation_id, company_id from changed"),
        // The ratio is asked of every site, so all offers are read again.
        ("rule", "select organisation_id, null::uuid from changed"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "match_change",
            columns: table => new
            {
                organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                number = table.Column<long>(type: "bigint generated always as identity", nullable: false),
                transaction_id = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()"),
                company_id = table.Column<Guid>(type: "uuid", nullable: true),
                at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
            },
            constraints: table => table.PrimaryKey("PK_match_change", row => new { row.organisation_id, row.number }));
        migrationBuilder.Sql("""
            create index "IX_match_change_transaction" on match_change (organisation_id, transaction_id);

            create function note_match_change() returns trigger language plpgsql as $body$
            begin
                execute 'insert into match_change (organisation_id, company_id) select distinct organisation_id, company_id from (' || tg_argv[0] || ') as affected (organisation_id, company_id)';
                return null;
            end $body$;

            create function note_match_truncation() returns trigger language plpgsql as $body$
            begin
                insert into match_change (organisation_id) select id from organisation;
                return null;
            end $body$;

            create trigger match_truncation after truncate on opening for each statement execute function note_match_truncation();
            """);
        foreach (var (table, companies) in s_sources)
            migrationBuilder.Sql($"""
                create trigger match_insert after insert on {table} referencing new table as changed for each statement execute function note_match_change('{companies}');
                create trigger match_update after update on {table} referencing new table as changed for each statement execute function note_match_change('{companies}');
                create trigger match_delete after delete on {table} referencing old table as changed for each statement execute function note_match_change('{companies}');
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, _) in s_sources)
            migrationBuilder.Sql($"drop trigger match_insert on {table}; drop trigger match_update on {table}; drop trigger match_delete on {table};");
        migrationBuilder.Sql("drop trigger match_truncation on opening; drop function note_match_truncation(); drop function note_match_change();");
        migrationBuilder.DropTable("match_change");
    }
}
