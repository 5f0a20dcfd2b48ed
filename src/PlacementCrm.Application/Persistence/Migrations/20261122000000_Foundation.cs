using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>What the tables stand on: extensions and the function that makes texts comparable for search.</summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261122000000_Foundation")]
public sealed class Foundation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Å, aa and a, ø, oe and o, ü, ue and u, ß and ss find each other: both sides are folded to the shorter form.
        migrationBuilder.Sql("""
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
            CREATE EXTENSION IF NOT EXISTS unaccent;
            CREATE EXTENSION IF NOT EXISTS btree_gist;
            CREATE FUNCTION f_search(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
                SELECT replace(replace(replace(replace(lower(public.unaccent('public.unaccent', t)), 'aa', 'a'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')
            $$;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP FUNCTION f_search(text);");
}
