using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MeetingsIncidentsFollowUpsAndOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "questions",
                table: "safety_meeting",
                newName: "candidate_asks");

            migrationBuilder.RenameColumn(
                name: "expectations",
                table: "safety_meeting",
                newName: "work_words");

            migrationBuilder.AddColumn<string>(
                name: "company_expects",
                table: "safety_meeting",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "candidate_expects",
                table: "safety_meeting",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "candidate_on_job",
                table: "safety_meeting",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "company_asks",
                table: "safety_meeting",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "company_on_job",
                table: "safety_meeting",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "invited_at",
                table: "safety_meeting",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "times_moved",
                table: "safety_meeting",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<decimal>(
                name: "paid_hours_goal",
                table: "placement",
                type: "numeric(5,2)",
                precision: 5,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "confirmed_by_link",
                table: "meeting_presence",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "objected_at",
                table: "meeting_presence",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection",
                table: "meeting_presence",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "was_taken_back",
                table: "meeting_presence",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_cancelled",
                table: "follow_up_task",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "follow_up_task",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "occurrence",
                table: "follow_up_task",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "step_id",
                table: "follow_up_task",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "said_by",
                table: "consideration_answer",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "incident_id",
                table: "consideration",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rejected_words",
                table: "consideration",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "paper_language",
                table: "candidate",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Danish");

            migrationBuilder.CreateTable(
                name: "avoidance",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since_on = table.Column<DateOnly>(type: "date", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: true),
                    task_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    dimension_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    limit = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lift_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_avoidance", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_avoidance_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_avoidance_member_organisation_id_lifted_by_id",
                        columns: x => new { x.organisation_id, x.lifted_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_avoidance_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_avoidance_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_avoidance_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_in",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    with = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    days_planned = table.Column<int>(type: "integer", nullable: true),
                    days_attended = table.Column<int>(type: "integer", nullable: true),
                    well_being = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_in", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_check_in_member_organisation_id_recorded_by_id",
                        columns: x => new { x.organisation_id, x.recorded_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_check_in_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_check_in_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "end_plan",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_end_plan", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_end_plan_member_organisation_id_written_by_id",
                        columns: x => new { x.organisation_id, x.written_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_end_plan_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_end_plan_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_plan",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    valid_from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_plan", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_follow_up_plan_member_organisation_id_written_by_id",
                        columns: x => new { x.organisation_id, x.written_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_plan_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hours_entry",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    week_starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_after_placement = table.Column<bool>(type: "boolean", nullable: false),
                    paid_hours = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    unpaid_hours = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    employer_company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hours_entry", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_hours_entry_known", "(paid_hours is null) = (unpaid_hours is null) and paid_hours >= 0 and unpaid_hours >= 0");
                    table.CheckConstraint("ck_hours_entry_week", "extract(isodow from week_starts_on) = 1");
                    table.ForeignKey(
                        name: "FK_hours_entry_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_hours_entry_company_organisation_id_employer_company_id",
                        columns: x => new { x.organisation_id, x.employer_company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_hours_entry_member_organisation_id_recorded_by_id",
                        columns: x => new { x.organisation_id, x.recorded_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_hours_entry_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_hours_entry_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incident",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what_happened = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    work_stopped = table.Column<bool>(type: "boolean", nullable: false),
                    harm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    absence_days = table.Column<int>(type: "integer", nullable: true),
                    measure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reported_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    assessment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    assessed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accident_report_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accident_report_task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_incident_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_follow_up_task_organisation_id_accident_report_tas~",
                        columns: x => new { x.organisation_id, x.accident_report_task_id },
                        principalTable: "follow_up_task",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_member_organisation_id_assessed_by_id",
                        columns: x => new { x.organisation_id, x.assessed_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_member_organisation_id_decided_by_id",
                        columns: x => new { x.organisation_id, x.decided_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_member_organisation_id_reported_by_id",
                        columns: x => new { x.organisation_id, x.reported_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_minutes",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    safety_meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "jsonb", maxLength: -1, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_minutes", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_minutes_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_minutes_safety_meeting_organisation_id_safety_meeti~",
                        columns: x => new { x.organisation_id, x.safety_meeting_id },
                        principalTable: "safety_meeting",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_point",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    safety_meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_point", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_point_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_point_safety_meeting_organisation_id_safety_meeting~",
                        columns: x => new { x.organisation_id, x.safety_meeting_id },
                        principalTable: "safety_meeting",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "progress_goal",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    target = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_goal", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_progress_goal_member_organisation_id_added_by_id",
                        columns: x => new { x.organisation_id, x.added_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_progress_goal_member_organisation_id_closed_by_id",
                        columns: x => new { x.organisation_id, x.closed_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_progress_goal_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_progress_goal_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "public_link",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    issued_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_link", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_public_link_member_organisation_id_issued_by_id",
                        columns: x => new { x.organisation_id, x.issued_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_public_link_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_task",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_task", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_site_task_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_task_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_task_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_order",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    volume = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    price = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: true),
                    done_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_volume = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    cancelled_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_order", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_work_order_activity_organisation_id_source_activity_id",
                        columns: x => new { x.organisation_id, x.source_activity_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_work_order_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_work_order_member_organisation_id_consultant_id",
                        columns: x => new { x.organisation_id, x.consultant_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_work_order_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_work_order_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consideration_check",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_in_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consideration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consideration_check", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_consideration_check_check_in_organisation_id_check_in_id",
                        columns: x => new { x.organisation_id, x.check_in_id },
                        principalTable: "check_in",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consideration_check_consideration_organisation_id_considera~",
                        columns: x => new { x.organisation_id, x.consideration_id },
                        principalTable: "consideration",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_consideration_check_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_step",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    follow_up_plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    anchor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    repeat_days = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_step", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_follow_up_step_follow_up_plan_organisation_id_follow_up_pla~",
                        columns: x => new { x.organisation_id, x.follow_up_plan_id },
                        principalTable: "follow_up_plan",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_follow_up_step_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hours_correction",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hours_entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    paid_hours = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    unpaid_hours = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrected_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hours_correction", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_hours_correction_hours_entry_organisation_id_hours_entry_id",
                        columns: x => new { x.organisation_id, x.hours_entry_id },
                        principalTable: "hours_entry",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_hours_correction_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goal_grade",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check_in_id = table.Column<Guid>(type: "uuid", nullable: false),
                    progress_goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grade = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goal_grade", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_goal_grade_check_in_organisation_id_check_in_id",
                        columns: x => new { x.organisation_id, x.check_in_id },
                        principalTable: "check_in",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_goal_grade_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_goal_grade_progress_goal_organisation_id_progress_goal_id",
                        columns: x => new { x.organisation_id, x.progress_goal_id },
                        principalTable: "progress_goal",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "demand_observation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false),
                    source_activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: false),
                    seen_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demand_observation", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_demand_observation_activity_organisation_id_source_activity~",
                        columns: x => new { x.organisation_id, x.source_activity_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_demand_observation_member_organisation_id_seen_by_id",
                        columns: x => new { x.organisation_id, x.seen_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_demand_observation_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_demand_observation_site_task_organisation_id_site_task_id",
                        columns: x => new { x.organisation_id, x.site_task_id },
                        principalTable: "site_task",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_placement_id_step_id_occurre~",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "placement_id", "step_id", "occurrence" },
                unique: true,
                filter: "step_id is not null");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_step_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "step_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consideration_organisation_id_incident_id",
                table: "consideration",
                columns: new[] { "organisation_id", "incident_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consideration_organisation_id_valid_to_on",
                table: "consideration",
                columns: new[] { "organisation_id", "valid_to_on" },
                filter: "state = 'Confirmed'");

            migrationBuilder.CreateIndex(
                name: "IX_avoidance_organisation_id_candidate_id",
                table: "avoidance",
                columns: new[] { "organisation_id", "candidate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_avoidance_organisation_id_lifted_by_id",
                table: "avoidance",
                columns: new[] { "organisation_id", "lifted_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_avoidance_organisation_id_placement_id_dimension_code",
                table: "avoidance",
                columns: new[] { "organisation_id", "placement_id", "dimension_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_avoidance_organisation_id_site_id",
                table: "avoidance",
                columns: new[] { "organisation_id", "site_id" });

            migrationBuilder.CreateIndex(
                name: "IX_check_in_organisation_id_placement_id_held_on",
                table: "check_in",
                columns: new[] { "organisation_id", "placement_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "IX_check_in_organisation_id_recorded_by_id",
                table: "check_in",
                columns: new[] { "organisation_id", "recorded_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consideration_check_organisation_id_check_in_id_considerati~",
                table: "consideration_check",
                columns: new[] { "organisation_id", "check_in_id", "consideration_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consideration_check_organisation_id_consideration_id",
                table: "consideration_check",
                columns: new[] { "organisation_id", "consideration_id" });

            migrationBuilder.CreateIndex(
                name: "IX_demand_observation_organisation_id_seen_by_id",
                table: "demand_observation",
                columns: new[] { "organisation_id", "seen_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_demand_observation_organisation_id_site_task_id_dimension_c~",
                table: "demand_observation",
                columns: new[] { "organisation_id", "site_task_id", "dimension_code", "seen_on" });

            migrationBuilder.CreateIndex(
                name: "IX_demand_observation_organisation_id_source_activity_id",
                table: "demand_observation",
                columns: new[] { "organisation_id", "source_activity_id" });

            migrationBuilder.CreateIndex(
                name: "IX_end_plan_organisation_id_placement_id",
                table: "end_plan",
                columns: new[] { "organisation_id", "placement_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_end_plan_organisation_id_written_by_id",
                table: "end_plan",
                columns: new[] { "organisation_id", "written_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_plan_organisation_id_kind_number",
                table: "follow_up_plan",
                columns: new[] { "organisation_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_plan_organisation_id_written_by_id",
                table: "follow_up_plan",
                columns: new[] { "organisation_id", "written_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_step_organisation_id_follow_up_plan_id_number",
                table: "follow_up_step",
                columns: new[] { "organisation_id", "follow_up_plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_goal_grade_organisation_id_check_in_id_progress_goal_id",
                table: "goal_grade",
                columns: new[] { "organisation_id", "check_in_id", "progress_goal_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_goal_grade_organisation_id_progress_goal_id",
                table: "goal_grade",
                columns: new[] { "organisation_id", "progress_goal_id" });

            migrationBuilder.CreateIndex(
                name: "IX_hours_correction_organisation_id_hours_entry_id_number",
                table: "hours_correction",
                columns: new[] { "organisation_id", "hours_entry_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hours_entry_organisation_id_candidate_id_week_starts_on",
                table: "hours_entry",
                columns: new[] { "organisation_id", "candidate_id", "week_starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_hours_entry_organisation_id_employer_company_id",
                table: "hours_entry",
                columns: new[] { "organisation_id", "employer_company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_hours_entry_organisation_id_placement_id_week_starts_on",
                table: "hours_entry",
                columns: new[] { "organisation_id", "placement_id", "week_starts_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hours_entry_organisation_id_recorded_by_id",
                table: "hours_entry",
                columns: new[] { "organisation_id", "recorded_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_accident_report_task_id",
                table: "incident",
                columns: new[] { "organisation_id", "accident_report_task_id" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_assessed_by_id",
                table: "incident",
                columns: new[] { "organisation_id", "assessed_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_candidate_id_state",
                table: "incident",
                columns: new[] { "organisation_id", "candidate_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_company_id_at",
                table: "incident",
                columns: new[] { "organisation_id", "company_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_decided_by_id",
                table: "incident",
                columns: new[] { "organisation_id", "decided_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_placement_id_at",
                table: "incident",
                columns: new[] { "organisation_id", "placement_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_reported_by_id",
                table: "incident",
                columns: new[] { "organisation_id", "reported_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_organisation_id_site_id",
                table: "incident",
                columns: new[] { "organisation_id", "site_id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_minutes_organisation_id_safety_meeting_id_number",
                table: "meeting_minutes",
                columns: new[] { "organisation_id", "safety_meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_point_organisation_id_safety_meeting_id_kind",
                table: "meeting_point",
                columns: new[] { "organisation_id", "safety_meeting_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_goal_organisation_id_added_by_id",
                table: "progress_goal",
                columns: new[] { "organisation_id", "added_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_progress_goal_organisation_id_closed_by_id",
                table: "progress_goal",
                columns: new[] { "organisation_id", "closed_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_progress_goal_organisation_id_placement_id",
                table: "progress_goal",
                columns: new[] { "organisation_id", "placement_id" });

            migrationBuilder.CreateIndex(
                name: "IX_public_link_organisation_id_issued_by_id",
                table: "public_link",
                columns: new[] { "organisation_id", "issued_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_public_link_organisation_id_subject_id",
                table: "public_link",
                columns: new[] { "organisation_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "IX_public_link_organisation_id_token_hash",
                table: "public_link",
                columns: new[] { "organisation_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_site_task_organisation_id_company_id",
                table: "site_task",
                columns: new[] { "organisation_id", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_site_task_organisation_id_site_id_name",
                table: "site_task",
                columns: new[] { "organisation_id", "site_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_order_organisation_id_company_id_state",
                table: "work_order",
                columns: new[] { "organisation_id", "company_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_work_order_organisation_id_consultant_id",
                table: "work_order",
                columns: new[] { "organisation_id", "consultant_id" });

            migrationBuilder.CreateIndex(
                name: "IX_work_order_organisation_id_site_id",
                table: "work_order",
                columns: new[] { "organisation_id", "site_id" });

            migrationBuilder.CreateIndex(
                name: "IX_work_order_organisation_id_source_activity_id",
                table: "work_order",
                columns: new[] { "organisation_id", "source_activity_id" });

            migrationBuilder.AddForeignKey(
                name: "FK_consideration_incident_organisation_id_incident_id",
                table: "consideration",
                columns: new[] { "organisation_id", "incident_id" },
                principalTable: "incident",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_follow_up_task_follow_up_step_organisation_id_step_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "step_id" },
                principalTable: "follow_up_step",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_consideration_incident_organisation_id_incident_id",
                table: "consideration");

            migrationBuilder.DropForeignKey(
                name: "FK_follow_up_task_follow_up_step_organisation_id_step_id",
                table: "follow_up_task");

            migrationBuilder.DropTable(
                name: "avoidance");

            migrationBuilder.DropTable(
                name: "consideration_check");

            migrationBuilder.DropTable(
                name: "demand_observation");

            migrationBuilder.DropTable(
                name: "end_plan");

            migrationBuilder.DropTable(
                name: "follow_up_step");

            migrationBuilder.DropTable(
                name: "goal_grade");

            migrationBuilder.DropTable(
                name: "hours_correction");

            migrationBuilder.DropTable(
                name: "incident");

            migrationBuilder.DropTable(
                name: "meeting_minutes");

            migrationBuilder.DropTable(
                name: "meeting_point");

            migrationBuilder.DropTable(
                name: "public_link");

            migrationBuilder.DropTable(
                name: "work_order");

            migrationBuilder.DropTable(
                name: "site_task");

            migrationBuilder.DropTable(
                name: "follow_up_plan");

            migrationBuilder.DropTable(
                name: "check_in");

            migrationBuilder.DropTable(
                name: "progress_goal");

            migrationBuilder.DropTable(
                name: "hours_entry");

            migrationBuilder.DropIndex(
                name: "IX_follow_up_task_organisation_id_placement_id_step_id_occurre~",
                table: "follow_up_task");

            migrationBuilder.DropIndex(
                name: "IX_follow_up_task_organisation_id_step_id",
                table: "follow_up_task");

            migrationBuilder.DropIndex(
                name: "IX_consideration_organisation_id_incident_id",
                table: "consideration");

            migrationBuilder.DropIndex(
                name: "IX_consideration_organisation_id_valid_to_on",
                table: "consideration");

            migrationBuilder.DropColumn(
                name: "company_expects",
                table: "safety_meeting");

            migrationBuilder.DropColumn(
                name: "candidate_expects",
                table: "safety_meeting");

            migrationBuilder.DropColumn(
                name: "candidate_on_job",
                table: "safety_meeting");

            migrationBuilder.DropColumn(
                name: "company_asks",
                table: "safety_meeting");

            migrationBuilder.DropColumn(
                name: "company_on_job",
                table: "safety_meeting");

            migrationBuilder.DropColumn(
                name: "invited_at",
                table: "safety_meeting");

            migrationBuilder.DropColumn(
                name: "times_moved",
                table: "safety_meeting");

            migrationBuilder.DropColumn(
                name: "paid_hours_goal",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "confirmed_by_link",
                table: "meeting_presence");

            migrationBuilder.DropColumn(
                name: "objected_at",
                table: "meeting_presence");

            migrationBuilder.DropColumn(
                name: "objection",
                table: "meeting_presence");

            migrationBuilder.DropColumn(
                name: "was_taken_back",
                table: "meeting_presence");

            migrationBuilder.DropColumn(
                name: "is_cancelled",
                table: "follow_up_task");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "follow_up_task");

            migrationBuilder.DropColumn(
                name: "occurrence",
                table: "follow_up_task");

            migrationBuilder.DropColumn(
                name: "step_id",
                table: "follow_up_task");

            migrationBuilder.DropColumn(
                name: "said_by",
                table: "consideration_answer");

            migrationBuilder.DropColumn(
                name: "incident_id",
                table: "consideration");

            migrationBuilder.DropColumn(
                name: "rejected_words",
                table: "consideration");

            migrationBuilder.DropColumn(
                name: "paper_language",
                table: "candidate");

            migrationBuilder.RenameColumn(
                name: "candidate_asks",
                table: "safety_meeting",
                newName: "questions");

            migrationBuilder.RenameColumn(
                name: "work_words",
                table: "safety_meeting",
                newName: "expectations");
        }
    }
}
