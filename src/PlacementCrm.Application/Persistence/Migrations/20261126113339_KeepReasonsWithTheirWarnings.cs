using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepReasonsWithTheirWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "placement_finding",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "adds_employment",
                table: "placement",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_excepted_from_unemployment",
                table: "placement",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "replaces_vacated_job",
                table: "placement",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "adds_employment",
                table: "extension_request",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_excepted_from_unemployment",
                table: "extension_request",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "replaces_vacated_job",
                table: "extension_request",
                type: "boolean",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reason",
                table: "placement_finding");

            migrationBuilder.DropColumn(
                name: "adds_employment",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "is_excepted_from_unemployment",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "replaces_vacated_job",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "adds_employment",
                table: "extension_request");

            migrationBuilder.DropColumn(
                name: "is_excepted_from_unemployment",
                table: "extension_request");

            migrationBuilder.DropColumn(
                name: "replaces_vacated_job",
                table: "extension_request");
        }
    }
}
