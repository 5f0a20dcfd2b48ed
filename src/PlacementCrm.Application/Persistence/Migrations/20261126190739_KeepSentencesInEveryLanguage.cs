using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>
/// Titles of tasks, sentences of rules and reasons become JSON: a text where a person typed it (and where it was kept in one
/// language before), an object of texts by language where the program wrote it. Beside it, drafts learn of which tab they are.
/// </summary>
public partial class KeepSentencesInEveryLanguage : Migration
{
    private static readonly (string Table, string Column, int Length)[] s_columns =
    [
        ("placement_finding", "sentence", 1000), ("placement_transition", "reason", 1000), ("safety_meeting", "reopened_reason", 1000),
        ("follow_up_task", "title", 200), ("company_overview", "next_step", 200),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column, _) in s_columns)
            migrationBuilder.Sql($"ALTER TABLE {table} ALTER COLUMN {column} TYPE jsonb USING to_jsonb({column}::text)");
        migrationBuilder.Sql(RefreshOverview("'\"\"'::jsonb"));
        migrationBuilder.AddColumn<string>("tab", "draft", "character varying(40)", maxLength: 40, nullable: false, defaultValue: "");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, column, length) in s_columns)
            migrationBuilder.Sql($$"""ALTER TABLE {{table}} ALTER COLUMN {{column}} TYPE varchar({{length}}) USING left(coalesce({{column}} ->> 'en', {{column}} #>> '{}'), {{length}})""");
        migrationBuilder.Sql(RefreshOverview("''"));
        migrationBuilder.DropColumn("tab", "draft");
    }

    /// <param name="nothing">No words, in the type of the column.</param>
    private static string RefreshOverview(string nothing) => $"""
        CREATE OR REPLACE FUNCTION refresh_company_overview(companies uuid[]) RETURNS void
        LANGUAGE plpgsql
        SET search_path = public, pg_temp
        SET enable_seqscan = off
        AS $$
        DECLARE
            organisation uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
        BEGIN
            PERFORM 1 FROM company_overview WHERE organisation_id = organisation AND id = ANY (companies) ORDER BY id FOR UPDATE;
            INSERT INTO company_overview AS o (organisation_id, id, name, segment, town, last_contact_on, last_visit_on, next_step_on, next_step)
            SELECT c.organisation_id, c.id, c.name, c.segment, coalesce(place.town, ''),
                coalesce(past.contact_on, '-infinity'), coalesce(past.visit_on, '-infinity'),
                coalesce(step.due_on, 'infinity'), coalesce(step.title, {nothing})
            FROM company c
            LEFT JOIN LATERAL (
                SELECT mode() WITHIN GROUP (ORDER BY s.city) AS town
                FROM site s WHERE s.organisation_id = organisation AND s.company_id = c.id AND s.city IS NOT NULL) place ON true
            LEFT JOIN LATERAL (
                SELECT (max(a.at) AT TIME ZONE 'Europe/Copenhagen')::date AS contact_on,
                    (max(a.at) FILTER (WHERE a.kind IN ('Visit', 'Video')
                        AND EXISTS (SELECT FROM activity_participant p WHERE p.organisation_id = organisation AND p.activity_id = a.id))
                        AT TIME ZONE 'Europe/Copenhagen')::date AS visit_on
                FROM activity a WHERE a.organisation_id = organisation AND a.company_id = c.id AND a.state = 'Held') past ON true
            LEFT JOIN LATERAL (
                SELECT t.due_on, CASE WHEN t.candidate_id IS NULL AND t.placement_id IS NULL THEN t.title ELSE {nothing} END AS title
                FROM follow_up_task t WHERE t.organisation_id = organisation AND t.company_id = c.id AND t.done_at IS NULL
                ORDER BY t.due_on, t.id LIMIT 1) step ON true
            WHERE c.organisation_id = organisation AND c.id = ANY (companies)
            ON CONFLICT (organisation_id, id) DO UPDATE SET
                name = excluded.name, segment = excluded.segment, town = excluded.town, last_contact_on = excluded.last_contact_on,
                last_visit_on = excluded.last_visit_on, next_step_on = excluded.next_step_on, next_step = excluded.next_step;
        END $$;
        """;
}
