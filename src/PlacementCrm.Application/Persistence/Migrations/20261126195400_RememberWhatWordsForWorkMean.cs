using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RememberWhatWordsForWorkMean : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "work_meaning",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    said_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_meaning", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_work_meaning_member_organisation_id_said_by_id",
                        columns: x => new { x.organisation_id, x.said_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_work_meaning_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_work_meaning_organisation_id_kind_key",
                table: "work_meaning",
                columns: new[] { "organisation_id", "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_meaning_organisation_id_said_by_id",
                table: "work_meaning",
                columns: new[] { "organisation_id", "said_by_id" });

            // What words mean orders every list anew, so the copies are read again on every server.
            migrationBuilder.Sql("""
                create trigger match_insert after insert on work_meaning referencing new table as changed for each statement execute function note_match_change('select organisation_id, null::uuid from changed');
                create trigger match_update after update on work_meaning referencing new table as changed for each statement execute function note_match_change('select organisation_id, null::uuid from changed');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "work_meaning");
        }
    }
}
