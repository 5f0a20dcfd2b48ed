using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DomainEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "domain_event",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    detail_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opening_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_domain_event", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_domain_event_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_domain_event_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_domain_event_member_organisation_id_by_id",
                        columns: x => new { x.organisation_id, x.by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_domain_event_opening_organisation_id_opening_id",
                        columns: x => new { x.organisation_id, x.opening_id },
                        principalTable: "opening",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_domain_event_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_domain_event_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_domain_event_organisation_id_by_id",
                table: "domain_event",
                columns: new[] { "organisation_id", "by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_domain_event_organisation_id_candidate_id_at",
                table: "domain_event",
                columns: new[] { "organisation_id", "candidate_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_domain_event_organisation_id_company_id_at",
                table: "domain_event",
                columns: new[] { "organisation_id", "company_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_domain_event_organisation_id_opening_id",
                table: "domain_event",
                columns: new[] { "organisation_id", "opening_id" });

            migrationBuilder.CreateIndex(
                name: "IX_domain_event_organisation_id_placement_id_at",
                table: "domain_event",
                columns: new[] { "organisation_id", "placement_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_domain_event_organisation_id_subject_id_at",
                table: "domain_event",
                columns: new[] { "organisation_id", "subject_id", "at" });

            // What happened is told, never rewritten.
            migrationBuilder.Sql("REVOKE UPDATE, DELETE, TRUNCATE ON domain_event FROM crm_app;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "domain_event");
        }
    }
}
