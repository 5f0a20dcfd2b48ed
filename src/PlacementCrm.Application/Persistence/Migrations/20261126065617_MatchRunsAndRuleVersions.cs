using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MatchRunsAndRuleVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "matching_off_since",
                table: "organisation",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "match_rule_version",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    numbers = table.Column<string>(type: "jsonb", maxLength: 4000, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    drafted_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_rule_version", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_match_rule_version_member_organisation_id_decided_by_id",
                        columns: x => new { x.organisation_id, x.decided_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_match_rule_version_member_organisation_id_drafted_by_id",
                        columns: x => new { x.organisation_id, x.drafted_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_match_rule_version_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "match_run",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    viewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opening_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    snapshot = table.Column<long>(type: "bigint", nullable: false),
                    asked = table.Column<string>(type: "jsonb", maxLength: 4000, nullable: false),
                    lines = table.Column<string>(type: "jsonb", maxLength: 4000, nullable: false),
                    fit_count = table.Column<int>(type: "integer", nullable: false),
                    conflict_count = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_run", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_match_run_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_match_run_match_rule_version_organisation_id_rule_version_id",
                        columns: x => new { x.organisation_id, x.rule_version_id },
                        principalTable: "match_rule_version",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_match_run_member_organisation_id_viewer_id",
                        columns: x => new { x.organisation_id, x.viewer_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_match_run_opening_organisation_id_opening_id",
                        columns: x => new { x.organisation_id, x.opening_id },
                        principalTable: "opening",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_match_run_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "match_choice",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    about = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    factor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_choice", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_match_choice_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_match_choice_match_run_organisation_id_run_id",
                        columns: x => new { x.organisation_id, x.run_id },
                        principalTable: "match_run",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_match_choice_member_organisation_id_by_id",
                        columns: x => new { x.organisation_id, x.by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_match_choice_opening_organisation_id_opening_id",
                        columns: x => new { x.organisation_id, x.opening_id },
                        principalTable: "opening",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_match_choice_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_match_choice_suggestion_organisation_id_suggestion_id",
                        columns: x => new { x.organisation_id, x.suggestion_id },
                        principalTable: "suggestion",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_match_choice_organisation_id_by_id",
                table: "match_choice",
                columns: new[] { "organisation_id", "by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_choice_organisation_id_candidate_id",
                table: "match_choice",
                columns: new[] { "organisation_id", "candidate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_choice_organisation_id_opening_id",
                table: "match_choice",
                columns: new[] { "organisation_id", "opening_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_choice_organisation_id_run_id",
                table: "match_choice",
                columns: new[] { "organisation_id", "run_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_choice_organisation_id_source_id",
                table: "match_choice",
                columns: new[] { "organisation_id", "source_id" },
                filter: "source_id is not null");

            migrationBuilder.CreateIndex(
                name: "IX_match_choice_organisation_id_suggestion_id",
                table: "match_choice",
                columns: new[] { "organisation_id", "suggestion_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_rule_version_organisation_id_decided_by_id",
                table: "match_rule_version",
                columns: new[] { "organisation_id", "decided_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_rule_version_organisation_id_drafted_by_id",
                table: "match_rule_version",
                columns: new[] { "organisation_id", "drafted_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_rule_version_organisation_id_state",
                table: "match_rule_version",
                columns: new[] { "organisation_id", "state" },
                unique: true,
                filter: "state = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "IX_match_run_organisation_id_at",
                table: "match_run",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_match_run_organisation_id_candidate_id",
                table: "match_run",
                columns: new[] { "organisation_id", "candidate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_run_organisation_id_opening_id",
                table: "match_run",
                columns: new[] { "organisation_id", "opening_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_run_organisation_id_rule_version_id",
                table: "match_run",
                columns: new[] { "organisation_id", "rule_version_id" });

            migrationBuilder.CreateIndex(
                name: "IX_match_run_organisation_id_viewer_id",
                table: "match_run",
                columns: new[] { "organisation_id", "viewer_id" });

            // Other points order every list anew, so the copies are read again on every server.
            migrationBuilder.Sql("""
                create trigger match_insert after insert on match_rule_version referencing new table as changed for each statement execute function note_match_change('select organisation_id, null::uuid from changed');
                create trigger match_update after update on match_rule_version referencing new table as changed for each statement execute function note_match_change('select organisation_id, null::uuid from changed');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "match_choice");

            migrationBuilder.DropTable(
                name: "match_run");

            migrationBuilder.DropTable(
                name: "match_rule_version");

            migrationBuilder.DropColumn(
                name: "matching_off_since",
                table: "organisation");
        }
    }
}
