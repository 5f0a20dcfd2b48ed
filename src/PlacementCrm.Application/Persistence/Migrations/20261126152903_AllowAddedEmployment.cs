using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AllowAddedEmployment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "added_employment_override_at",
                table: "placement",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "added_employment_override_by_id",
                table: "placement",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "added_employment_override_reason",
                table: "placement",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "added_employment_override_at",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "added_employment_override_by_id",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "added_employment_override_reason",
                table: "placement");
        }
    }
}
