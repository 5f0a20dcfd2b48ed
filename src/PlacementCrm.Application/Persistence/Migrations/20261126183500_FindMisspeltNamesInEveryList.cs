using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>
/// One rule for every list that is searched by name: a piece of it as typed, or a word nearly like it (0.5 lets one wrong letter in
/// five pass).
/// </summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261126183500_FindMisspeltNamesInEveryList")]
public sealed class FindMisspeltNamesInEveryList : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION f_names(name text, typed text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT position(public.f_search(btrim(typed)) IN public.f_search(name)) > 0
                OR public.word_similarity(public.f_search(typed), public.f_search(name)) >= 0.5
        $$;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP FUNCTION f_names(text, text)");
}
