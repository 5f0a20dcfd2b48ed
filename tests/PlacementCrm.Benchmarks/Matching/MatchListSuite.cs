using System.Diagnostics;
using Npgsql;
using PlacementCrm.Application.Matching;

namespace PlacementCrm.Benchmarks.Matching;

/// <summary>The list of one candidate as the screen asks for it: through authorization, the handler, the words and the audit entry.</summary>
internal static class MatchListSuite
{
    private const int Copies = 9;
    private const int Repeats = 200;

    public static async Task Run(Installation installation, Report report)
    {
        await using var connection = new NpgsqlConnection(installation.Superuser + ";Command Timeout=600");
        await connection.OpenAsync();
        await Multiply(connection);
        var candidates = await Candidates(connection, installation.Consultant.MemberId);

        var begun = Stopwatch.StartNew();
        var first = await installation.Sender.Send(installation.Consultant, new FindOffersFor(candidates[0]));
        report.Figure("open openings", first.OpeningCount, "rows");
        report.Figure("first list after the start, reads all openings", begun.Elapsed.TotalSeconds, "s");

        await report.Measure("match list", i => installation.Sender.Send(installation.Consultant, new FindOffersFor(candidates[i % candidates.Count])), repeats: Repeats);
        var times = new double[Repeats];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await installation.Sender.Send(installation.Consultant, new FindOffersFor(candidates[i % candidates.Count]));
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        report.Figure("match list through handler, authorization and audit, p99", Percentiles.Of(times).P99Ms, "ms", 15);
        await report.Measure("match list after one company changed", async i =>
        {
            await using var change = new NpgsqlCommand($"update opening set weekly_hours = weekly_hours where id = (select id from opening offset {i * 37} limit 1)", connection);
            await change.ExecuteNonQueryAsync();
            await installation.Sender.Send(installation.Consultant, new FindOffersFor(candidates[i % candidates.Count]));
        });
    }

    /// <summary>Every tenth generated company offers an opening; this makes it as many openings as companies.</summary>
    private static async Task Multiply(NpgsqlConnection connection)
    {
        await Execute(connection, $"create temp table new_opening as select organisation_id, id as old, gen_random_uuid() as id from opening cross join generate_series(1, {Copies})");
        await Execute(connection, """
            create temp table new_task as
            select task.organisation_id, task.id as old, gen_random_uuid() as id, new_opening.id as opening_id from work_task task join new_opening on new_opening.old = task.opening_id
            """);
        await Copy(connection, "opening", "new_opening on new_opening.old = source.id", ("id", "new_opening.id"));
        await Copy(connection, "work_task", "new_task on new_task.old = source.id", ("id", "new_task.id"), ("opening_id", "new_task.opening_id"));
        await Copy(connection, "demand", "new_task on new_task.old = source.work_task_id", ("id", "gen_random_uuid()"), ("work_task_id", "new_task.id"));
        await Execute(connection, "analyze opening, work_task, demand");
    }

    private static async Task Copy(NpgsqlConnection connection, string table, string join, params (string Column, string Value)[] replaced)
    {
        var columns = new List<string>();
        await using (var command = new NpgsqlCommand("select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'", connection))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = table });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                columns.Add(reader.GetString(0));
        }

        var values = columns.Select(column => replaced.FirstOrDefault(one => one.Column == column).Value ?? $"source.{column}");
        await Execute(connection, $"insert into {table} ({string.Join(", ", columns)}) select {string.Join(", ", values)} from {table} source join {join}");
    }

    private static async Task<List<Guid>> Candidates(NpgsqlConnection connection, Guid consultant)
    {
        var found = new List<Guid>();
        await using var command = new NpgsqlCommand("select id from candidate where consultant_id = $1 and state in ('Registered', 'Clarifying', 'Ready') order by id limit 50", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = consultant });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found.Add(reader.GetGuid(0));
        return found;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
