using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeepImportedOccupations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "esco_import",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    function_lines = table.Column<string>(type: "text", maxLength: 100000000, nullable: false),
                    skill_lines = table.Column<string>(type: "text", maxLength: 100000000, nullable: false),
                    occupations = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    skills = table.Column<int>(type: "integer", nullable: false),
                    relations = table.Column<int>(type: "integer", nullable: false),
                    imported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_esco_import", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_esco_import_member_organisation_id_imported_by_id",
                        columns: x => new { x.organisation_id, x.imported_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_esco_import_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_esco_import_organisation_id_imported_by_id",
                table: "esco_import",
                columns: new[] { "organisation_id", "imported_by_id" });

            // What words mean orders every list anew, so the copies are read again on every server.
            migrationBuilder.Sql("""
                create trigger match_insert after insert on esco_import referencing new table as changed for each statement execute function note_match_change('select organisation_id, null::uuid from changed');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "esco_import");
        }
    }
}
