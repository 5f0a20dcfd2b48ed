using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Reads the lists of a month as sums that the database makes, so that no list is left out however many there are. What somebody only
/// tried out with pins and bans was not shown to be chosen from.
/// </summary>
internal sealed class FairnessReader(CrmDbContext db, DateTimeOffset from, DateTimeOffset to)
{
    private readonly Guid _organisation = db.CurrentOrganisation;

    public Task<int> RunCount(CancellationToken cancel) => db.Database.SqlQuery<int>(
        $"""
        select count(*)::int as "Value" from match_run run
        where run.organisation_id = {_organisation} and run.at >= {from} and run.at < {to} and run.asked->>'whatIf' is null
        """).SingleAsync(cancel);

    /// <summary>In how many lists of people each stood, once for each reader, opening and day: whoever opens a list again shows nobody more often.</summary>
    public async Task<Dictionary<Guid, int>> Shown(CancellationToken cancel) => (await db.Database.SqlQuery<Counted>(
        $"""
        select once.person as "Id", count(*)::int as "Count"
        from (
            select distinct run.viewer_id, coalesce(run.opening_id, (line->>'opening')::uuid), (run.at at time zone 'Europe/Copenhagen')::date, (line->>'id')::uuid as person
            from match_run run cross join lateral jsonb_array_elements(run.lines) line
            where run.organisation_id = {_organisation} and run.at >= {from} and run.at < {to} and run.candidate_id is null and run.asked->>'whatIf' is null
        ) once
        group by once.person
        """).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Count);

    /// <summary>How many places fitted each in the latest of their own lists.</summary>
    public async Task<Dictionary<Guid, int>> Fits(CancellationToken cancel) => (await db.Database.SqlQuery<Counted>(
        $"""
        select distinct on (run.candidate_id) run.candidate_id as "Id", run.fit_count as "Count"
        from match_run run
        where run.organisation_id = {_organisation} and run.at >= {from} and run.at < {to} and run.candidate_id is not null
        order by run.candidate_id, run.at desc
        """).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Count);

    /// <summary>Every opening that a list is about or shows.</summary>
    public Task<List<Guid>> Openings(CancellationToken cancel) => db.Database.SqlQuery<Guid>(
        $"""
        select distinct coalesce(run.opening_id, (line->>'opening')::uuid, (line->>'id')::uuid) as "Value"
        from match_run run cross join lateral jsonb_array_elements(run.lines) line
        where run.organisation_id = {_organisation} and run.at >= {from} and run.at < {to} and run.asked->>'whatIf' is null
        """).ToListAsync(cancel);

    /// <summary>What was put on a shortlist from a list, in the order in which it was.</summary>
    public async Task<List<FairnessChoice>> Chosen(CancellationToken cancel) => (await db.Database.SqlQuery<Choice>(
        $"""
        select choice.candidate_id as "CandidateId", choice.opening_id as "OpeningId", pair.state as "State", run.rule_version_id as "RuleVersionId",
            run.candidate_id is null and run.asked->>'whatIf' is null as "IsFromPeople", line.score as "Score"
        from match_choice choice
        join match_run run on run.organisation_id = choice.organisation_id and run.id = choice.run_id
        join suggestion pair on pair.organisation_id = choice.organisation_id and pair.id = choice.suggestion_id
        left join lateral (
            select coalesce((line->>'score')::int, 0) as score
            from jsonb_array_elements(run.lines) line
            where (line->>'id')::uuid = case when run.candidate_id is null then choice.candidate_id else choice.opening_id end
                and coalesce((line->>'opening')::uuid, choice.opening_id) = choice.opening_id
            limit 1
        ) line on true
        where choice.organisation_id = {_organisation} and choice.kind = 'Shortlisted' and run.at >= {from} and run.at < {to}
        order by choice.at, choice.id
        """).ToListAsync(cancel)).ConvertAll(row => new FairnessChoice(row.CandidateId, row.OpeningId, Enum.Parse<SuggestionState>(row.State), row.RuleVersionId, row.IsFromPeople, row.Score));

    private sealed record Counted(Guid Id, int Count);

    private sealed record Choice(Guid CandidateId, Guid OpeningId, string State, Guid? RuleVersionId, bool IsFromPeople, int? Score);
}

/// <param name="IsFromPeople">From a list in which people stood beside each other.</param>
/// <param name="Score">Of its line; none for what was not among the fits.</param>
internal sealed record FairnessChoice(Guid CandidateId, Guid OpeningId, SuggestionState State, Guid? RuleVersionId, bool IsFromPeople, int? Score);
