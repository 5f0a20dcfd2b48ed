using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>
/// What the search functions look for, as patterns for LIKE ALL: for words that so many rows have that a list is read in its
/// own order and filtered, instead of being gathered first.
/// </summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261126064500_SearchPatterns")]
public sealed class SearchPatterns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION search_patterns(words text, digits text) RETURNS text[]
        LANGUAGE plpgsql IMMUTABLE
        SET search_path = public, pg_temp
        AS $$
        DECLARE
            folded text := f_search(regexp_replace(btrim(words), '\s+', ' ', 'g'));
            pattern text := replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_');
        BEGIN
            RETURN CASE
                WHEN digits <> '' THEN ARRAY['%' || digits || '%']
                WHEN length(folded) < 3 THEN ARRAY[pattern || '%']
                ELSE ARRAY(SELECT '%' || part || '%' FROM unnest(string_to_array(pattern, ' ')) part)
            END;
        END $$;
        REVOKE EXECUTE ON FUNCTION search_patterns(text, text) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION search_patterns(text, text) TO crm_app;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP FUNCTION search_patterns(text, text);");
}
