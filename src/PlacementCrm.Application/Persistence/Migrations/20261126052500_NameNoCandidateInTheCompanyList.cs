using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>
/// The company list is read by everybody who sees companies. Of a step that is about a candidate or a placement it has the
/// day, but not the words.
/// </summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261126052500_NameNoCandidateInTheCompanyList")]
public sealed class NameNoCandidateInTheCompanyList : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(RefreshOverview);
        migrationBuilder.Sql("""
            ALTER TABLE company_overview NO FORCE ROW LEVEL SECURITY;
            ALTER TABLE follow_up_task NO FORCE ROW LEVEL SECURITY;
            UPDATE company_overview o SET next_step = '' WHERE EXISTS (
                SELECT FROM follow_up_task t WHERE t.organisation_id = o.organisation_id AND t.company_id = o.id
                    AND t.title = o.next_step AND (t.candidate_id IS NOT NULL OR t.placement_id IS NOT NULL));
            ALTER TABLE company_overview FORCE ROW LEVEL SECURITY;
            ALTER TABLE follow_up_task FORCE ROW LEVEL SECURITY;
            """);
    }

    // Once told apart, the words are not put back.
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }

    private const string RefreshOverview = """
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
                coalesce(step.due_on, 'infinity'), coalesce(step.title, '')
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
                SELECT t.due_on, CASE WHEN t.candidate_id IS NULL AND t.placement_id IS NULL THEN t.title ELSE '' END AS title
                FROM follow_up_task t WHERE t.organisation_id = organisation AND t.company_id = c.id AND t.done_at IS NULL
                ORDER BY t.due_on, t.id LIMIT 1) step ON true
            WHERE c.organisation_id = organisation AND c.id = ANY (companies)
            ON CONFLICT (organisation_id, id) DO UPDATE SET
                name = excluded.name, segment = excluded.segment, town = excluded.town, last_contact_on = excluded.last_contact_on,
                last_visit_on = excluded.last_visit_on, next_step_on = excluded.next_step_on, next_step = excluded.next_step;
        END $$;
        """;
}
