using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KeysOfPrograms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_key",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scopes = table.Column<string[]>(type: "character varying(40)[]", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_key", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_api_key_member_organisation_id_made_by_id",
                        columns: x => new { x.organisation_id, x.made_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_api_key_member_organisation_id_member_id",
                        columns: x => new { x.organisation_id, x.member_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_api_key_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_api_key_organisation_id_hash",
                table: "api_key",
                columns: new[] { "organisation_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_key_organisation_id_made_by_id",
                table: "api_key",
                columns: new[] { "organisation_id", "made_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_api_key_organisation_id_member_id",
                table: "api_key",
                columns: new[] { "organisation_id", "member_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key");
        }
    }
}
