using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddPapersOfPlacements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "given_agreement",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    content = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_given_agreement", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_given_agreement_member_organisation_id_given_by_id",
                        columns: x => new { x.organisation_id, x.given_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_given_agreement_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_given_agreement_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vitas_case",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vitas_case", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_vitas_case_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_vitas_case_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "working_week",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    days = table.Column<string>(type: "jsonb", maxLength: -1, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_working_week", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_working_week_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_working_week_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_given_agreement_organisation_id_given_by_id",
                table: "given_agreement",
                columns: new[] { "organisation_id", "given_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_given_agreement_organisation_id_placement_id_number",
                table: "given_agreement",
                columns: new[] { "organisation_id", "placement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vitas_case_organisation_id_placement_id",
                table: "vitas_case",
                columns: new[] { "organisation_id", "placement_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_working_week_organisation_id_placement_id",
                table: "working_week",
                columns: new[] { "organisation_id", "placement_id" },
                unique: true);

            // What was handed out is read and, when its time is over, deleted; never altered.
            migrationBuilder.Sql("REVOKE UPDATE, TRUNCATE ON given_agreement FROM crm_app;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "given_agreement");

            migrationBuilder.DropTable(
                name: "vitas_case");

            migrationBuilder.DropTable(
                name: "working_week");
        }
    }
}
