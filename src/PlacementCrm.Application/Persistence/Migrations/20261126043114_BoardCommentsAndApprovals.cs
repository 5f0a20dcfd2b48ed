using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BoardCommentsAndApprovals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "refused_at",
                table: "placement_period",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "refused_by_id",
                table: "placement_period",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refused_reason",
                table: "placement_period",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "in_state_since_at",
                table: "placement",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<Guid>(
                name: "comment_id",
                table: "follow_up_task",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "extension_request",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_extension_request", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_extension_request_member_organisation_id_asked_by_id",
                        columns: x => new { x.organisation_id, x.asked_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_extension_request_member_organisation_id_decided_by_id",
                        columns: x => new { x.organisation_id, x.decided_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_extension_request_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_extension_request_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placement_comment",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    mentioned_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_comment", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_placement_comment_member_organisation_id_author_id",
                        columns: x => new { x.organisation_id, x.author_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_comment_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_comment_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_suggestion_organisation_id_state_changed_at",
                table: "suggestion",
                columns: new[] { "organisation_id", "state", "changed_at" },
                filter: "state not in ('Declined', 'Expired')");

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_state_ends_on",
                table: "placement",
                columns: new[] { "organisation_id", "state", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_comment_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "comment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_extension_request_organisation_id_asked_by_id",
                table: "extension_request",
                columns: new[] { "organisation_id", "asked_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_extension_request_organisation_id_decided_by_id",
                table: "extension_request",
                columns: new[] { "organisation_id", "decided_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_extension_request_organisation_id_placement_id",
                table: "extension_request",
                columns: new[] { "organisation_id", "placement_id" },
                unique: true,
                filter: "state = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "IX_extension_request_organisation_id_state_asked_at",
                table: "extension_request",
                columns: new[] { "organisation_id", "state", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_comment_organisation_id_author_id",
                table: "placement_comment",
                columns: new[] { "organisation_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_comment_organisation_id_placement_id_written_at",
                table: "placement_comment",
                columns: new[] { "organisation_id", "placement_id", "written_at" });

            migrationBuilder.AddForeignKey(
                name: "FK_follow_up_task_placement_comment_organisation_id_comment_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "comment_id" },
                principalTable: "placement_comment",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        
            // The owner is subject to row-level security, too, as long as it is forced.
            migrationBuilder.Sql("""
                ALTER TABLE placement NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE placement_transition NO FORCE ROW LEVEL SECURITY;
                UPDATE placement SET in_state_since_at = coalesce(
                    (SELECT max(step.at) FROM placement_transition step WHERE step.organisation_id = placement.organisation_id AND step.placement_id = placement.id), now());
                ALTER TABLE placement_transition FORCE ROW LEVEL SECURITY;
                ALTER TABLE placement FORCE ROW LEVEL SECURITY;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_follow_up_task_placement_comment_organisation_id_comment_id",
                table: "follow_up_task");

            migrationBuilder.DropTable(
                name: "extension_request");

            migrationBuilder.DropTable(
                name: "placement_comment");

            migrationBuilder.DropIndex(
                name: "IX_suggestion_organisation_id_state_changed_at",
                table: "suggestion");

            migrationBuilder.DropIndex(
                name: "IX_placement_organisation_id_state_ends_on",
                table: "placement");

            migrationBuilder.DropIndex(
                name: "IX_follow_up_task_organisation_id_comment_id",
                table: "follow_up_task");

            migrationBuilder.DropColumn(
                name: "refused_at",
                table: "placement_period");

            migrationBuilder.DropColumn(
                name: "refused_by_id",
                table: "placement_period");

            migrationBuilder.DropColumn(
                name: "refused_reason",
                table: "placement_period");

            migrationBuilder.DropColumn(
                name: "in_state_since_at",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "comment_id",
                table: "follow_up_task");
        }
    }
}
