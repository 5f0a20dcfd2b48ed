using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlacementCrm.Application.Persistence.Migrations;

/// <summary>Tells every server also which candidates have to be read again; see <see cref="MatchChanges"/>.</summary>
[DbContext(typeof(CrmDbContext))]
[Migration("20261126072000_MatchChangesOfCandidates")]
public sealed class MatchChangesOfCandidates : Migration
{
    private static readonly (string Table, string Candidate)[] s_sources =
        [("candidate", "id"), ("consideration", "candidate_id"), ("avoidance", "candidate_id"), ("placement", "candidate_id")];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            alter table match_change add column candidate_id uuid;

            create function note_match_change_of_candidate() returns trigger language plpgsql as $body$
            begin
                execute 'insert into match_change (organisation_id, candidate_id) select distinct organisation_id, ' || tg_argv[0] || ' from changed';
                return null;
            end $body$;

            create trigger match_truncation after truncate on candidate for each statement execute function note_match_truncation();
            """);
        foreach (var (table, candidate) in s_sources)
            migrationBuilder.Sql($"""
                create trigger match_candidate_insert after insert on {table} referencing new table as changed for each statement execute function note_match_change_of_candidate('{candidate}');
                create trigger match_candidate_update after update on {table} referencing new table as changed for each statement execute function note_match_change_of_candidate('{candidate}');
                create trigger match_candidate_delete after delete on {table} referencing old table as changed for each statement execute function note_match_change_of_candidate('{candidate}');
                """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, _) in s_sources)
            migrationBuilder.Sql($"drop trigger match_candidate_insert on {table}; drop trigger match_candidate_update on {table}; drop trigger match_candidate_delete on {table};");
        migrationBuilder.Sql("drop trigger match_truncation on candidate; drop function note_match_change_of_candidate(); delete from match_change where candidate_id is not null; alter table match_change drop column candidate_id;");
    }
}
