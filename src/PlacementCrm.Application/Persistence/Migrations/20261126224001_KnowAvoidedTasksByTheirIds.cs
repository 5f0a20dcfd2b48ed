using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KnowAvoidedTasksByTheirIds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "site_task_id",
                table: "avoidance",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "work_task_id",
                table: "avoidance",
                type: "uuid",
                nullable: true);

            // What was learnt before is known by the same ids. The owner is subject to row-level security, too, as long as
            // it is forced, also where a trigger notes the change for the match.
            migrationBuilder.Sql("""
                ALTER TABLE avoidance NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE placement NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE suggestion NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE site_task NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE match_change NO FORCE ROW LEVEL SECURITY;
                UPDATE avoidance SET
                    work_task_id = (SELECT suggestion.work_task_id FROM placement
                        JOIN suggestion ON suggestion.organisation_id = placement.organisation_id AND suggestion.id = placement.suggestion_id
                        WHERE placement.organisation_id = avoidance.organisation_id AND placement.id = avoidance.placement_id),
                    site_task_id = (SELECT site_task.id FROM site_task
                        WHERE site_task.organisation_id = avoidance.organisation_id AND site_task.site_id = avoidance.site_id AND lower(site_task.name) = lower(avoidance.task_name) LIMIT 1)
                    WHERE task_name IS NOT NULL;
                ALTER TABLE avoidance FORCE ROW LEVEL SECURITY;
                ALTER TABLE placement FORCE ROW LEVEL SECURITY;
                ALTER TABLE suggestion FORCE ROW LEVEL SECURITY;
                ALTER TABLE site_task FORCE ROW LEVEL SECURITY;
                ALTER TABLE match_change FORCE ROW LEVEL SECURITY;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "site_task_id",
                table: "avoidance");

            migrationBuilder.DropColumn(
                name: "work_task_id",
                table: "avoidance");
        }
    }
}
