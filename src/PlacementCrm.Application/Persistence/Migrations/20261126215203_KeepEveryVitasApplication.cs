using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepEveryVitasApplication : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_vitas_case_organisation_id_placement_id",
                table: "vitas_case");

            migrationBuilder.AddColumn<int>(
                name: "order",
                table: "vitas_case",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "period_id",
                table: "vitas_case",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // What is there was sent for the period as it stands. The owner is subject to row-level security, too, as long as it is forced.
            migrationBuilder.Sql("""
                ALTER TABLE vitas_case NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE placement_period NO FORCE ROW LEVEL SECURITY;
                UPDATE vitas_case v SET "order" = 1, period_id = (
                    SELECT p.id FROM placement_period p
                    WHERE p.organisation_id = v.organisation_id AND p.placement_id = v.placement_id ORDER BY p.number DESC LIMIT 1);
                ALTER TABLE placement_period FORCE ROW LEVEL SECURITY;
                ALTER TABLE vitas_case FORCE ROW LEVEL SECURITY;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_vitas_case_organisation_id_period_id",
                table: "vitas_case",
                columns: new[] { "organisation_id", "period_id" });

            migrationBuilder.CreateIndex(
                name: "IX_vitas_case_organisation_id_placement_id_order",
                table: "vitas_case",
                columns: new[] { "organisation_id", "placement_id", "order" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_vitas_case_placement_period_organisation_id_period_id",
                table: "vitas_case",
                columns: new[] { "organisation_id", "period_id" },
                principalTable: "placement_period",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_vitas_case_placement_period_organisation_id_period_id",
                table: "vitas_case");

            migrationBuilder.DropIndex(
                name: "IX_vitas_case_organisation_id_period_id",
                table: "vitas_case");

            migrationBuilder.DropIndex(
                name: "IX_vitas_case_organisation_id_placement_id_order",
                table: "vitas_case");

            migrationBuilder.DropColumn(
                name: "order",
                table: "vitas_case");

            migrationBuilder.DropColumn(
                name: "period_id",
                table: "vitas_case");

            migrationBuilder.CreateIndex(
                name: "IX_vitas_case_organisation_id_placement_id",
                table: "vitas_case",
                columns: new[] { "organisation_id", "placement_id" },
                unique: true);
        }
    }
}
