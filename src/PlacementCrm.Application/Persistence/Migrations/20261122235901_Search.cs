using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>
/// Search by parts of words, with typing errors. Row-level security keeps trigram indexes from being used (their operators
/// are not leakproof), so these functions run as <c>crm_search</c>, which bypasses it, and cut the organisation themselves.
/// They hand out ids and distances only; the rows are then read under row-level security as always.
/// </summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261122235901_Search")]
public sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        GRANT SELECT (organisation_id, id, search_text) ON company, contact TO crm_search;
        GRANT SELECT (organisation_id, contact_id, company_id) ON contact_role TO crm_search;
        """
        + Matches("company", "company_id", "search_companies",
            """
            UNION
            SELECT r.company_id, 0.3::real
            FROM contact p JOIN contact_role r ON r.organisation_id = organisation AND r.contact_id = p.id
            WHERE p.organisation_id = organisation AND p.search_text LIKE '%' || digits || '%'
            """)
        + Matches("contact", "contact_id", "search_contacts", "")
        + RefreshOverview);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP FUNCTION search_companies(text, text);
        DROP FUNCTION search_contacts(text, text);
        DROP FUNCTION refresh_company_overview(uuid[]);
        """);

    /// <param name="table">Has the columns organisation_id, id and search_text.</param>
    /// <param name="id">Name of the id in the answer.</param>
    /// <param name="function">Its two parameters: the words as typed, and digits when a number was typed (else empty).</param>
    /// <param name="elsewhere">Further places where a number may stand.</param>
    // 10,001 answers are enough to say "10,000+". Fewer than eight exact answers: perhaps mistyped, so similar ones follow.
    private static string Matches(string table, string id, string function, string elsewhere) => $"""

        CREATE FUNCTION {function}(words text, digits text) RETURNS TABLE ({id} uuid, distance real)
        LANGUAGE plpgsql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp
        SET pg_trgm.word_similarity_threshold = 0.35
        AS $$
        DECLARE
            organisation uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
            folded text := f_search(regexp_replace(btrim(words), '\s+', ' ', 'g'));
            pattern text := replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_');
            parts text[] := ARRAY(SELECT '%' || part || '%' FROM unnest(string_to_array(pattern, ' ')) part ORDER BY length(part) DESC);
            longest text := parts[1];
            exact bigint;
        BEGIN
            IF digits <> '' THEN
                RETURN QUERY
                SELECT c.id, 0::real FROM {table} c WHERE c.organisation_id = organisation AND c.search_text LIKE '%' || digits || '%'
                {elsewhere}
                LIMIT 10001;
            ELSIF length(folded) < 3 THEN
                RETURN QUERY
                SELECT c.id, 0::real FROM {table} c
                WHERE c.organisation_id = organisation AND c.search_text >= folded COLLATE "C" AND c.search_text < (folded || chr(1114111)) COLLATE "C"
                LIMIT 10001;
            ELSE
                RETURN QUERY
                SELECT c.id, (CASE WHEN c.search_text LIKE pattern || '%' THEN 0 WHEN c.search_text LIKE '% ' || pattern || '%' THEN 0.1 ELSE 0.2 END)::real
                FROM {table} c
                WHERE c.organisation_id = organisation AND c.search_text LIKE longest AND c.search_text LIKE ALL (parts)
                LIMIT 10001;
                GET DIAGNOSTICS exact = ROW_COUNT;
                IF exact < 8 THEN
                    RETURN QUERY
                    WITH near AS MATERIALIZED (
                        SELECT c.id, word_similarity(folded, c.search_text) AS likeness
                        FROM {table} c
                        WHERE c.organisation_id = organisation AND folded <% c.search_text AND NOT c.search_text LIKE ALL (parts)
                        ORDER BY 2 DESC LIMIT 50)
                    SELECT near.id, (1.3 - near.likeness)::real FROM near
                    WHERE near.likeness >= 0.75 * (SELECT max(other.likeness) FROM near other);
                END IF;
            END IF;
        END $$;
        REVOKE EXECUTE ON FUNCTION {function}(text, text) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION {function}(text, text) TO crm_app;
        ALTER FUNCTION {function}(text, text) OWNER TO crm_search;

        """;

    // Locks first and computes in a second statement: that one sees what another transaction has committed meanwhile.
    // Always by index: in the middle of an import the statistics still say that the tables are empty.
    private const string RefreshOverview = """
        CREATE FUNCTION refresh_company_overview(companies uuid[]) RETURNS void
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
                SELECT t.due_on, t.title
                FROM follow_up_task t WHERE t.organisation_id = organisation AND t.company_id = c.id AND t.done_at IS NULL
                ORDER BY t.due_on, t.id LIMIT 1) step ON true
            WHERE c.organisation_id = organisation AND c.id = ANY (companies)
            ON CONFLICT (organisation_id, id) DO UPDATE SET
                name = excluded.name, segment = excluded.segment, town = excluded.town, last_contact_on = excluded.last_contact_on,
                last_visit_on = excluded.last_visit_on, next_step_on = excluded.next_step_on, next_step = excluded.next_step;
        END $$;
        """;
}
