using Npgsql;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Faults;

/// <summary>Holds what was acknowledged against what the database has.</summary>
internal static class VisitLedger
{
    /// <summary>Begins the note of every visit of these tests; the id of the request follows.</summary>
    public const string Mark = "ledger ";

    private const string Stored = """
        select a.note,
            (select count(*) from follow_up_task t where t.source_activity_id = a.id),
            (select count(*) from audit_entry e where a.id = any (e.subjects) and e.request = 'LogActivity' and e.kind = 'Changed'),
            (select count(*) from command_receipt r where r.id = a.id and r.answer is not null),
            (select count(*) from company_overview o where o.id = a.company_id and o.next_step_on < 'infinity')
        from activity a where a.note like 'ledger %'
        """;

    private const string Orphans = """
        select (select count(*) from follow_up_task t where t.source_activity_id is not null and not exists (select from activity a where a.id = t.source_activity_id))
            + (select count(*) from audit_entry e where e.request = 'LogActivity' and e.kind = 'Changed' and not exists (select from activity a where a.id = any (e.subjects)))
            + (select count(*) from command_receipt r where r.request = 'LogActivity' and not exists (select from activity a where a.id = r.id))
        """;

    public static async Task Check(CrashProgram program, IReadOnlyCollection<Guid> acknowledged)
    {
        var notes = new List<string>();
        var halves = new List<string>();
        await using var connection = new NpgsqlConnection(program.ConnectionString("crm_app"));
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var enter = new NpgsqlCommand($"set local app.organisation_id = '{Some.Consultant.OrganisationId}'", connection))
            await enter.ExecuteNonQueryAsync();
        await using (var read = new NpgsqlCommand(Stored, connection))
        await using (var reader = await read.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                notes.Add(reader.GetString(0));
                if (Enumerable.Range(1, 4).Any(part => reader.GetInt64(part) != 1))
                    halves.Add($"{reader.GetString(0)}: {reader.GetInt64(1)} tasks, {reader.GetInt64(2)} audit entries, {reader.GetInt64(3)} receipts, {reader.GetInt64(4)} lines in the list");
            }
        }

        await using var orphans = new NpgsqlCommand(Orphans, connection);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(acknowledged.Select(id => $"{Mark}{id}").Except(notes), Is.Empty, "Acknowledged and lost");
            Assert.That(notes, Is.Unique, "Stored twice");
            Assert.That(notes.Except(acknowledged.Select(id => $"{Mark}{id}")), Is.Empty, "Stored and never acknowledged, though sent until it was");
            Assert.That(halves, Is.Empty, "Stored by halves");
            Assert.That(await orphans.ExecuteScalarAsync(), Is.Zero, "Parts without their visit");
        }
    }
}
