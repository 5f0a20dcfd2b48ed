using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DateEveryDemand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the company wrote itself had no day: the first half of a version 7 id is the moment at which it was made. The owner
            // is subject to row-level security, too, as long as it is forced, also where a trigger notes the change for the match.
            migrationBuilder.Sql("""
                ALTER TABLE demand NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE work_task NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE opening NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE match_change NO FORCE ROW LEVEL SECURITY;
                UPDATE demand SET observed_on = CASE WHEN substr(id::text, 15, 1) = '7'
                    THEN (to_timestamp(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0) AT TIME ZONE 'Europe/Copenhagen')::date
                    ELSE current_date END
                    WHERE observed_on IS NULL;
                ALTER TABLE demand FORCE ROW LEVEL SECURITY;
                ALTER TABLE work_task FORCE ROW LEVEL SECURITY;
                ALTER TABLE opening FORCE ROW LEVEL SECURITY;
                ALTER TABLE match_change FORCE ROW LEVEL SECURITY;
                """);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "observed_on",
                table: "demand",
                type: "date",
                nullable: false,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "replaced_on",
                table: "demand",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was replaced did not stay before.
            migrationBuilder.Sql("""
                ALTER TABLE demand NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE work_task NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE opening NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE match_change NO FORCE ROW LEVEL SECURITY;
                DELETE FROM demand WHERE replaced_on IS NOT NULL;
                ALTER TABLE demand FORCE ROW LEVEL SECURITY;
                ALTER TABLE work_task FORCE ROW LEVEL SECURITY;
                ALTER TABLE opening FORCE ROW LEVEL SECURITY;
                ALTER TABLE match_change FORCE ROW LEVEL SECURITY;
                """);

            migrationBuilder.DropColumn(
                name: "replaced_on",
                table: "demand");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "observed_on",
                table: "demand",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");
        }
    }
}
