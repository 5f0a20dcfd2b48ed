using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class HarmThatIsToldLater : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "accident_report_to",
                table: "incident",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "clarify_task_id",
                table: "incident",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_accident_report_unverified",
                table: "incident",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "told_harm",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    incident_id = table.Column<Guid>(type: "uuid", nullable: false),
                    harm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    absence_days = table.Column<int>(type: "integer", nullable: true),
                    replaced_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_told_harm", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_told_harm_incident_organisation_id_incident_id",
                        columns: x => new { x.organisation_id, x.incident_id },
                        principalTable: "incident",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_told_harm_member_organisation_id_replaced_by_id",
                        columns: x => new { x.organisation_id, x.replaced_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_told_harm_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_clarify_task_id",
                table: "incident",
                columns: new[] { "organisation_id", "clarify_task_id" });

            migrationBuilder.CreateIndex(
                name: "IX_told_harm_organisation_id_incident_id",
                table: "told_harm",
                columns: new[] { "organisation_id", "incident_id" });

            migrationBuilder.CreateIndex(
                name: "IX_told_harm_organisation_id_replaced_by_id",
                table: "told_harm",
                columns: new[] { "organisation_id", "replaced_by_id" });

            migrationBuilder.AddForeignKey(
                name: "FK_incident_follow_up_task_organisation_id_clarify_task_id",
                table: "incident",
                columns: new[] { "organisation_id", "clarify_task_id" },
                principalTable: "follow_up_task",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_incident_follow_up_task_organisation_id_clarify_task_id",
                table: "incident");

            migrationBuilder.DropTable(
                name: "told_harm");

            migrationBuilder.DropIndex(
                name: "IX_incident_organisation_id_clarify_task_id",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "accident_report_to",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "clarify_task_id",
                table: "incident");

            migrationBuilder.DropColumn(
                name: "is_accident_report_unverified",
                table: "incident");
        }
    }
}
