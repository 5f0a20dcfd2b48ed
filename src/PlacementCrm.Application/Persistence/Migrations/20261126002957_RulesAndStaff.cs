using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RulesAndStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_rule_organisation_id_code_valid_from_on",
                table: "rule");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "decided_at",
                table: "rule",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "decided_by_id",
                table: "rule",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "drafted_at",
                table: "rule",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "drafted_by_id",
                table: "rule",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "rule",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refusal_reason",
                table: "rule",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "rule",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Approved");

            migrationBuilder.AddColumn<Guid>(
                name: "succeeded_by_id",
                table: "rule",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "warning_reason",
                table: "placement",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "authority",
                table: "organisation",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Municipality");

            migrationBuilder.AddColumn<string>(
                name: "authority_name",
                table: "organisation",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_employer_cvr",
                table: "candidate",
                type: "character varying(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_employer_name",
                table: "candidate",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "unemployed_since_on",
                table: "candidate",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "placement_finding",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sentence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    found_for_id = table.Column<Guid>(type: "uuid", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_finding", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_placement_finding_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_finding_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_placement_finding_rule_organisation_id_rule_id",
                        columns: x => new { x.organisation_id, x.rule_id },
                        principalTable: "rule",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_staff_month",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    ordinary_fte = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_staff_month", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_site_staff_month_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_staff_month_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "target_group",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    name_da = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    name_de = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    valid_from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_group", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_target_group_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_rule_organisation_id_code",
                table: "rule",
                columns: new[] { "organisation_id", "code" },
                unique: true,
                filter: "state = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "IX_rule_organisation_id_code_valid_from_on",
                table: "rule",
                columns: new[] { "organisation_id", "code", "valid_from_on" });

            migrationBuilder.CreateIndex(
                name: "IX_rule_organisation_id_decided_by_id",
                table: "rule",
                columns: new[] { "organisation_id", "decided_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_rule_organisation_id_drafted_by_id",
                table: "rule",
                columns: new[] { "organisation_id", "drafted_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_finding_organisation_id_placement_id_number",
                table: "placement_finding",
                columns: new[] { "organisation_id", "placement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_placement_finding_organisation_id_rule_id",
                table: "placement_finding",
                columns: new[] { "organisation_id", "rule_id" });

            migrationBuilder.CreateIndex(
                name: "IX_site_staff_month_organisation_id_site_id_month",
                table: "site_staff_month",
                columns: new[] { "organisation_id", "site_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_target_group_organisation_id_code",
                table: "target_group",
                columns: new[] { "organisation_id", "code" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_rule_member_organisation_id_decided_by_id",
                table: "rule",
                columns: new[] { "organisation_id", "decided_by_id" },
                principalTable: "member",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_rule_member_organisation_id_drafted_by_id",
                table: "rule",
                columns: new[] { "organisation_id", "drafted_by_id" },
                principalTable: "member",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_rule_member_organisation_id_decided_by_id",
                table: "rule");

            migrationBuilder.DropForeignKey(
                name: "FK_rule_member_organisation_id_drafted_by_id",
                table: "rule");

            migrationBuilder.DropTable(
                name: "placement_finding");

            migrationBuilder.DropTable(
                name: "site_staff_month");

            migrationBuilder.DropTable(
                name: "target_group");

            migrationBuilder.DropIndex(
                name: "IX_rule_organisation_id_code",
                table: "rule");

            migrationBuilder.DropIndex(
                name: "IX_rule_organisation_id_code_valid_from_on",
                table: "rule");

            migrationBuilder.DropIndex(
                name: "IX_rule_organisation_id_decided_by_id",
                table: "rule");

            migrationBuilder.DropIndex(
                name: "IX_rule_organisation_id_drafted_by_id",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "decided_by_id",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "drafted_at",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "drafted_by_id",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "note",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "refusal_reason",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "state",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "succeeded_by_id",
                table: "rule");

            migrationBuilder.DropColumn(
                name: "warning_reason",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "authority",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "authority_name",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "last_employer_cvr",
                table: "candidate");

            migrationBuilder.DropColumn(
                name: "last_employer_name",
                table: "candidate");

            migrationBuilder.DropColumn(
                name: "unemployed_since_on",
                table: "candidate");

            migrationBuilder.CreateIndex(
                name: "IX_rule_organisation_id_code_valid_from_on",
                table: "rule",
                columns: new[] { "organisation_id", "code", "valid_from_on" },
                unique: true);
        }
    }
}
