using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    short_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    phone_digits = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    preferred_channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    opted_out_channels = table.Column<string[]>(type: "character varying(40)[]", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    search_text = table.Column<string>(type: "text", maxLength: -1, nullable: true, computedColumnSql: "f_search(name) || ' ' || lower(coalesce(email, '')) || ' ' || coalesce(phone_digits, '')", stored: true, collation: "C"),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_contact_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "member",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    municipality_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    team = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_member_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_draft_member_organisation_id_member_id",
                        columns: x => new { x.organisation_id, x.member_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draft_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rule",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    valid_from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    parameters = table.Column<string>(type: "jsonb", maxLength: 4000, nullable: false),
                    source_address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verified_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_rule_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    provider_display_name = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    name = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    request = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subjects = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entry", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_audit_entry_member_organisation_id_member_id",
                        columns: x => new { x.organisation_id, x.member_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_audit_entry_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "candidate",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    given_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    family_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    birth_year = table.Column<int>(type: "integer", nullable: true),
                    municipality_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    target_group_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_worker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_before_hold = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    waiting_since_on = table.Column<DateOnly>(type: "date", nullable: false),
                    available_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retention_ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    wishes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    wished_functions = table.Column<string[]>(type: "character varying(80)[]", nullable: false),
                    skills = table.Column<string[]>(type: "character varying(80)[]", nullable: false),
                    site_needs = table.Column<string[]>(type: "character varying(40)[]", nullable: false),
                    language_level = table.Column<int>(type: "integer", nullable: false),
                    weekly_hours_min = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: true),
                    weekly_hours_max = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: true),
                    transport = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    max_distance_km = table.Column<int>(type: "integer", nullable: true),
                    home_postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    home_latitude = table.Column<double>(type: "double precision", nullable: true),
                    home_longitude = table.Column<double>(type: "double precision", nullable: true),
                    consent_given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consent_withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidate", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_candidate_member_organisation_id_case_worker_id",
                        columns: x => new { x.organisation_id, x.case_worker_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_candidate_member_organisation_id_consultant_id",
                        columns: x => new { x.organisation_id, x.consultant_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_candidate_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "command_receipt",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "jsonb", maxLength: -1, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_command_receipt", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_command_receipt_member_organisation_id_member_id",
                        columns: x => new { x.organisation_id, x.member_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_command_receipt_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "company",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cvr = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    segment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    industry_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    employees = table.Column<int>(type: "integer", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    phone_digits = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    website = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    do_not_contact = table.Column<bool>(type: "boolean", nullable: false),
                    do_not_contact_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    do_not_contact_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_protected_from_advertising = table.Column<bool>(type: "boolean", nullable: false),
                    visit_every_months = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    email_domain = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, computedColumnSql: "nullif(lower(split_part(email, '@', 2)), '')", stored: true),
                    search_text = table.Column<string>(type: "text", maxLength: -1, nullable: true, computedColumnSql: "f_search(name) || ' ' || coalesce(cvr, '') || ' ' || coalesce(phone_digits, '')", stored: true, collation: "C"),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_company_member_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_company_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_run",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    row_count = table.Column<int>(type: "integer", nullable: false),
                    is_register_answer = table.Column<bool>(type: "boolean", nullable: false),
                    mapping = table.Column<string[]>(type: "character varying(40)[]", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    Written = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_run", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_import_run_member_organisation_id_member_id",
                        columns: x => new { x.organisation_id, x.member_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_import_run_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consideration",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    limit = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_shareable = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    superseded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consideration", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_consideration_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consideration_consideration_organisation_id_superseded_by_id",
                        columns: x => new { x.organisation_id, x.superseded_by_id },
                        principalTable: "consideration",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_consideration_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "company_overview",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "da-x-icu"),
                    segment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    town = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "da-x-icu"),
                    last_contact_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_visit_on = table.Column<DateOnly>(type: "date", nullable: false),
                    next_step_on = table.Column<DateOnly>(type: "date", nullable: false),
                    next_step = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_overview", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_company_overview_company_organisation_id_id",
                        columns: x => new { x.organisation_id, x.id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_company_overview_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    p_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    address_line = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    municipality_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    ordinary_fte = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    employee_representative = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_site_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_member_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_file",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_file", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_import_file_import_run_organisation_id_run_id",
                        columns: x => new { x.organisation_id, x.run_id },
                        principalTable: "import_run",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_import_file_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: true),
                    initiator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    duration_minutes = table.Column<int>(type: "integer", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rescheduled_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_activity_activity_organisation_id_rescheduled_to_id",
                        columns: x => new { x.organisation_id, x.rescheduled_to_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activity_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activity_member_organisation_id_author_id",
                        columns: x => new { x.organisation_id, x.author_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activity_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activity_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact_role",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_role", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_contact_role_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_contact_role_contact_organisation_id_contact_id",
                        columns: x => new { x.organisation_id, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_contact_role_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_contact_role_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "opening",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    work_function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    weekly_hours = table.Column<decimal>(type: "numeric(4,2)", precision: 4, scale: 2, nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    places = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opening", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_opening_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_opening_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_opening_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_addendum",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_addendum", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_activity_addendum_activity_organisation_id_activity_id",
                        columns: x => new { x.organisation_id, x.activity_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_activity_addendum_member_organisation_id_author_id",
                        columns: x => new { x.organisation_id, x.author_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activity_addendum_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_participant",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_participant", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_activity_participant_activity_organisation_id_activity_id",
                        columns: x => new { x.organisation_id, x.activity_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_activity_participant_contact_organisation_id_contact_id",
                        columns: x => new { x.organisation_id, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_activity_participant_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_task",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_task", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_follow_up_task_activity_organisation_id_source_activity_id",
                        columns: x => new { x.organisation_id, x.source_activity_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_task_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_task_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_task_contact_organisation_id_contact_id",
                        columns: x => new { x.organisation_id, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_task_member_organisation_id_done_by_id",
                        columns: x => new { x.organisation_id, x.done_by_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_task_member_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_follow_up_task_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_fact",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    grade = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    source_activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_fact", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_site_fact_activity_organisation_id_source_activity_id",
                        columns: x => new { x.organisation_id, x.source_activity_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_fact_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_fact_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suggestion",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    suggested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    declined_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decline_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decline_words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    reasons = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suggestion", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_suggestion_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_suggestion_opening_organisation_id_opening_id",
                        columns: x => new { x.organisation_id, x.opening_id },
                        principalTable: "opening",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_suggestion_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_task",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_task", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_work_task_opening_organisation_id_opening_id",
                        columns: x => new { x.organisation_id, x.opening_id },
                        principalTable: "opening",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_work_task_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tasks = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    supervisor_contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    weekly_hours = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    target_group_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_public_employer = table.Column<bool>(type: "boolean", nullable: false),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    meeting_override_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_override_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    meeting_override_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    candidate_ending_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    candidate_ending_words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    company_ending_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    company_ending_words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_placement_candidate_organisation_id_candidate_id",
                        columns: x => new { x.organisation_id, x.candidate_id },
                        principalTable: "candidate",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_company_organisation_id_company_id",
                        columns: x => new { x.organisation_id, x.company_id },
                        principalTable: "company",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_contact_organisation_id_supervisor_contact_id",
                        columns: x => new { x.organisation_id, x.supervisor_contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_member_organisation_id_consultant_id",
                        columns: x => new { x.organisation_id, x.consultant_id },
                        principalTable: "member",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_opening_organisation_id_opening_id",
                        columns: x => new { x.organisation_id, x.opening_id },
                        principalTable: "opening",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_site_organisation_id_site_id",
                        columns: x => new { x.organisation_id, x.site_id },
                        principalTable: "site",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_suggestion_organisation_id_suggestion_id",
                        columns: x => new { x.organisation_id, x.suggestion_id },
                        principalTable: "suggestion",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "demand",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dimension_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false),
                    source_activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demand", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_demand_activity_organisation_id_source_activity_id",
                        columns: x => new { x.organisation_id, x.source_activity_id },
                        principalTable: "activity",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_demand_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_demand_work_task_organisation_id_work_task_id",
                        columns: x => new { x.organisation_id, x.work_task_id },
                        principalTable: "work_task",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placement_period",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_period", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_placement_period_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_period_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_placement_period_rule_organisation_id_rule_id",
                        columns: x => new { x.organisation_id, x.rule_id },
                        principalTable: "rule",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement_transition",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_transition", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_placement_transition_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_transition_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "safety_meeting",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    not_held_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    reopened_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    held_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expectations = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    if_it_gets_hard = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    questions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    first_follow_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_safety_meeting", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_safety_meeting_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_safety_meeting_placement_organisation_id_placement_id",
                        columns: x => new { x.organisation_id, x.placement_id },
                        principalTable: "placement",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consideration_answer",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    safety_meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consideration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    adapted_what = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    adapted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    adapted_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consideration_answer", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_consideration_answer_consideration_organisation_id_consider~",
                        columns: x => new { x.organisation_id, x.consideration_id },
                        principalTable: "consideration",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_consideration_answer_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_consideration_answer_safety_meeting_organisation_id_safety_~",
                        columns: x => new { x.organisation_id, x.safety_meeting_id },
                        principalTable: "safety_meeting",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_presence",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    safety_meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmation_recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_presence", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_presence_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_presence_safety_meeting_organisation_id_safety_meet~",
                        columns: x => new { x.organisation_id, x.safety_meeting_id },
                        principalTable: "safety_meeting",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_activity_organisation_id_author_id_at",
                table: "activity",
                columns: new[] { "organisation_id", "author_id", "at" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_activity_organisation_id_company_id_at",
                table: "activity",
                columns: new[] { "organisation_id", "company_id", "at" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_activity_organisation_id_rescheduled_to_id",
                table: "activity",
                columns: new[] { "organisation_id", "rescheduled_to_id" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_organisation_id_site_id",
                table: "activity",
                columns: new[] { "organisation_id", "site_id" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_organisation_id_state_at",
                table: "activity",
                columns: new[] { "organisation_id", "state", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_addendum_organisation_id_activity_id",
                table: "activity_addendum",
                columns: new[] { "organisation_id", "activity_id" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_addendum_organisation_id_author_id",
                table: "activity_addendum",
                columns: new[] { "organisation_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_participant_organisation_id_activity_id_contact_id",
                table: "activity_participant",
                columns: new[] { "organisation_id", "activity_id", "contact_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activity_participant_organisation_id_contact_id",
                table: "activity_participant",
                columns: new[] { "organisation_id", "contact_id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_organisation_id_at",
                table: "audit_entry",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_organisation_id_member_id",
                table: "audit_entry",
                columns: new[] { "organisation_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_subjects",
                table: "audit_entry",
                column: "subjects")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_case_worker_id",
                table: "candidate",
                columns: new[] { "organisation_id", "case_worker_id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_consultant_id",
                table: "candidate",
                columns: new[] { "organisation_id", "consultant_id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_family_name_given_name_id",
                table: "candidate",
                columns: new[] { "organisation_id", "family_name", "given_name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_municipality_code_state",
                table: "candidate",
                columns: new[] { "organisation_id", "municipality_code", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_number",
                table: "candidate",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_retention_ends_on",
                table: "candidate",
                columns: new[] { "organisation_id", "retention_ends_on" });

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_team_state",
                table: "candidate",
                columns: new[] { "organisation_id", "team", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_command_receipt_organisation_id_at",
                table: "command_receipt",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_command_receipt_organisation_id_member_id",
                table: "command_receipt",
                columns: new[] { "organisation_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "IX_company_organisation_id_cvr",
                table: "company",
                columns: new[] { "organisation_id", "cvr" },
                unique: true,
                filter: "cvr is not null");

            migrationBuilder.CreateIndex(
                name: "IX_company_organisation_id_email_domain",
                table: "company",
                columns: new[] { "organisation_id", "email_domain" });

            migrationBuilder.CreateIndex(
                name: "IX_company_organisation_id_name_id",
                table: "company",
                columns: new[] { "organisation_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_company_organisation_id_owner_id",
                table: "company",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_company_organisation_id_phone_digits",
                table: "company",
                columns: new[] { "organisation_id", "phone_digits" });

            migrationBuilder.CreateIndex(
                name: "IX_company_organisation_id_search_text",
                table: "company",
                columns: new[] { "organisation_id", "search_text" });

            migrationBuilder.CreateIndex(
                name: "IX_company_search_text",
                table: "company",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_company_overview_organisation_id_last_contact_on_name_id",
                table: "company_overview",
                columns: new[] { "organisation_id", "last_contact_on", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_company_overview_organisation_id_name_id",
                table: "company_overview",
                columns: new[] { "organisation_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_company_overview_organisation_id_next_step_on_name_id",
                table: "company_overview",
                columns: new[] { "organisation_id", "next_step_on", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_company_overview_organisation_id_segment_name_id",
                table: "company_overview",
                columns: new[] { "organisation_id", "segment", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_company_overview_organisation_id_town_name_id",
                table: "company_overview",
                columns: new[] { "organisation_id", "town", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_consideration_organisation_id_candidate_id_state",
                table: "consideration",
                columns: new[] { "organisation_id", "candidate_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_consideration_organisation_id_superseded_by_id",
                table: "consideration",
                columns: new[] { "organisation_id", "superseded_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consideration_answer_organisation_id_consideration_id",
                table: "consideration_answer",
                columns: new[] { "organisation_id", "consideration_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consideration_answer_organisation_id_safety_meeting_id_cons~",
                table: "consideration_answer",
                columns: new[] { "organisation_id", "safety_meeting_id", "consideration_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contact_organisation_id_email",
                table: "contact",
                columns: new[] { "organisation_id", "email" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_organisation_id_name_id",
                table: "contact",
                columns: new[] { "organisation_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_organisation_id_phone_digits",
                table: "contact",
                columns: new[] { "organisation_id", "phone_digits" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_organisation_id_search_text",
                table: "contact",
                columns: new[] { "organisation_id", "search_text" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_search_text",
                table: "contact",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_role_organisation_id_company_id_to_on",
                table: "contact_role",
                columns: new[] { "organisation_id", "company_id", "to_on" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_role_organisation_id_contact_id",
                table: "contact_role",
                columns: new[] { "organisation_id", "contact_id" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_role_organisation_id_site_id",
                table: "contact_role",
                columns: new[] { "organisation_id", "site_id" });

            migrationBuilder.CreateIndex(
                name: "IX_demand_organisation_id_source_activity_id",
                table: "demand",
                columns: new[] { "organisation_id", "source_activity_id" });

            migrationBuilder.CreateIndex(
                name: "IX_demand_organisation_id_work_task_id_dimension_code",
                table: "demand",
                columns: new[] { "organisation_id", "work_task_id", "dimension_code" });

            migrationBuilder.CreateIndex(
                name: "IX_draft_organisation_id_member_id_key",
                table: "draft",
                columns: new[] { "organisation_id", "member_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_candidate_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "candidate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_company_id_due_on",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "company_id", "due_on" },
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_contact_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "contact_id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_done_by_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "done_by_id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_owner_id_due_on",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "owner_id", "due_on" },
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_placement_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "placement_id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_up_task_organisation_id_source_activity_id",
                table: "follow_up_task",
                columns: new[] { "organisation_id", "source_activity_id" });

            migrationBuilder.CreateIndex(
                name: "IX_import_file_organisation_id_run_id",
                table: "import_file",
                columns: new[] { "organisation_id", "run_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_import_run_organisation_id_member_id_uploaded_at",
                table: "import_run",
                columns: new[] { "organisation_id", "member_id", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_presence_organisation_id_safety_meeting_id_party",
                table: "meeting_presence",
                columns: new[] { "organisation_id", "safety_meeting_id", "party" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_opening_organisation_id_company_id",
                table: "opening",
                columns: new[] { "organisation_id", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_opening_organisation_id_site_id",
                table: "opening",
                columns: new[] { "organisation_id", "site_id" });

            migrationBuilder.CreateIndex(
                name: "IX_opening_organisation_id_state_from_on",
                table: "opening",
                columns: new[] { "organisation_id", "state", "from_on" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_short_name",
                table: "organisation",
                column: "short_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_candidate_id",
                table: "placement",
                columns: new[] { "organisation_id", "candidate_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_company_id",
                table: "placement",
                columns: new[] { "organisation_id", "company_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_consultant_id",
                table: "placement",
                columns: new[] { "organisation_id", "consultant_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_opening_id",
                table: "placement",
                columns: new[] { "organisation_id", "opening_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_site_id_starts_on",
                table: "placement",
                columns: new[] { "organisation_id", "site_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_state_starts_on",
                table: "placement",
                columns: new[] { "organisation_id", "state", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_suggestion_id",
                table: "placement",
                columns: new[] { "organisation_id", "suggestion_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_placement_organisation_id_supervisor_contact_id",
                table: "placement",
                columns: new[] { "organisation_id", "supervisor_contact_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_period_organisation_id_placement_id_number",
                table: "placement_period",
                columns: new[] { "organisation_id", "placement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_placement_period_organisation_id_rule_id",
                table: "placement_period",
                columns: new[] { "organisation_id", "rule_id" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_transition_organisation_id_placement_id_at",
                table: "placement_transition",
                columns: new[] { "organisation_id", "placement_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_rule_organisation_id_code_valid_from_on",
                table: "rule",
                columns: new[] { "organisation_id", "code", "valid_from_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_safety_meeting_organisation_id_placement_id",
                table: "safety_meeting",
                columns: new[] { "organisation_id", "placement_id" },
                unique: true,
                filter: "state <> 'NotHeld'");

            migrationBuilder.CreateIndex(
                name: "IX_safety_meeting_organisation_id_state_planned_at",
                table: "safety_meeting",
                columns: new[] { "organisation_id", "state", "planned_at" });

            migrationBuilder.CreateIndex(
                name: "IX_site_organisation_id_company_id_name",
                table: "site",
                columns: new[] { "organisation_id", "company_id", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_site_organisation_id_municipality_code",
                table: "site",
                columns: new[] { "organisation_id", "municipality_code" });

            migrationBuilder.CreateIndex(
                name: "IX_site_organisation_id_owner_id",
                table: "site",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_site_organisation_id_p_number",
                table: "site",
                columns: new[] { "organisation_id", "p_number" },
                unique: true,
                filter: "p_number is not null");

            migrationBuilder.CreateIndex(
                name: "IX_site_fact_organisation_id_site_id_dimension_observed_on",
                table: "site_fact",
                columns: new[] { "organisation_id", "site_id", "dimension", "observed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_site_fact_organisation_id_source_activity_id",
                table: "site_fact",
                columns: new[] { "organisation_id", "source_activity_id" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestion_organisation_id_candidate_id_opening_id",
                table: "suggestion",
                columns: new[] { "organisation_id", "candidate_id", "opening_id" },
                unique: true,
                filter: "state not in ('Declined', 'Expired')");

            migrationBuilder.CreateIndex(
                name: "IX_suggestion_organisation_id_opening_id_state",
                table: "suggestion",
                columns: new[] { "organisation_id", "opening_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_task_organisation_id_opening_id_name",
                table: "work_task",
                columns: new[] { "organisation_id", "opening_id", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_addendum");

            migrationBuilder.DropTable(
                name: "activity_participant");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "command_receipt");

            migrationBuilder.DropTable(
                name: "company_overview");

            migrationBuilder.DropTable(
                name: "consideration_answer");

            migrationBuilder.DropTable(
                name: "contact_role");

            migrationBuilder.DropTable(
                name: "demand");

            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropTable(
                name: "follow_up_task");

            migrationBuilder.DropTable(
                name: "import_file");

            migrationBuilder.DropTable(
                name: "meeting_presence");

            migrationBuilder.DropTable(
                name: "placement_period");

            migrationBuilder.DropTable(
                name: "placement_transition");

            migrationBuilder.DropTable(
                name: "site_fact");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "consideration");

            migrationBuilder.DropTable(
                name: "work_task");

            migrationBuilder.DropTable(
                name: "import_run");

            migrationBuilder.DropTable(
                name: "safety_meeting");

            migrationBuilder.DropTable(
                name: "rule");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "placement");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "suggestion");

            migrationBuilder.DropTable(
                name: "candidate");

            migrationBuilder.DropTable(
                name: "opening");

            migrationBuilder.DropTable(
                name: "site");

            migrationBuilder.DropTable(
                name: "company");

            migrationBuilder.DropTable(
                name: "member");

            migrationBuilder.DropTable(
                name: "organisation");
        }
    }
}
