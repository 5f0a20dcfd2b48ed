using System.Diagnostics;
using Npgsql;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Persistence.Seed;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Web.Demo.Generated;
using PlacementCrm.Web.Verbs;

namespace PlacementCrm.Web.Demo;

/// <summary>Many companies for trying speed at size. Asked again it adds only what is missing, also after a start that was cut off.</summary>
internal static class GeneratedCompanies
{
    private const int BatchSize = 1000;

    public static async Task Ensure(IServiceProvider services, Database database, int companies)
    {
        var admin = await services.GetRequiredService<OrganisationFounder>().Find("fjordby") ?? throw new Refused("The organisation fjordby is missing. Start once without --companies.");
        await Ensure(database.Owner!, admin.OrganisationId, companies, DateTimeOffset.UtcNow, Console.Out);
    }

    /// <param name="owner">Connection of the role that owns the tables; only it may refresh what the planner knows about them.</param>
    public static async Task Ensure(string owner, Guid organisation, int companies, DateTimeOffset now, TextWriter told)
    {
        if (companies > Numbers.MostCompanies)
            throw new Refused($"At most {Numbers.MostCompanies:N0} companies can be generated.");

        var begun = Stopwatch.StartNew();
        var load = new BulkLoad(owner, organisation);
        var rules = await load.Rules();
        var present = await Present(owner, organisation);
        if (present >= companies)
            return;

        var setting = new Setting(now, await Staff(owner, organisation), new RuleSet(rules), present, await NextCandidate(owner, organisation));
        var batch = Invented(setting, present, companies);
        for (var from = present; from < companies; from = NextBatch(from, companies))
        {
            var rows = await batch;
            // While PostgreSQL stores this batch on one core, the other invents the next.
            batch = Invented(setting, NextBatch(from, companies), companies);
            await load.Write(rows);
            var done = NextBatch(from, companies);
            // PostgreSQL plans the overview of the batches by the sizes it has seen last; for it the first tables are empty.
            if (done is BatchSize or 10 * BatchSize)
                await Analyze(owner, organisation);
            if (done % (10 * BatchSize) == 0 || done == companies)
                await told.WriteLineAsync($"Generated {done:N0} of {companies:N0} companies after {begun.Elapsed.TotalSeconds:0} s");
        }

        await Analyze(owner, organisation);
        await told.WriteLineAsync($"Measured the tables after {begun.Elapsed.TotalSeconds:0} s");
    }

    private static Task<int> Analyze(string owner, Guid organisation) =>
        InOrganisation(owner, organisation, "analyze", command => command.ExecuteNonQueryAsync());

    private static int NextBatch(int from, int companies) => Math.Min((from / BatchSize + 1) * BatchSize, companies);

    private static Task<List<Domain.Entity>> Invented(Setting setting, int from, int companies) =>
        Task.Run(() => Enumerable.Range(from, NextBatch(from, companies) - from).SelectMany(index => CompanyRows.Of(setting, index)).ToList());

    /// <summary>How many of the row stand: batches are stored whole and in order, so the last one tells.</summary>
    private static Task<int> Present(string owner, Guid organisation) =>
        InOrganisation(owner, organisation, "select id from company where organisation_id = $1 and id between $2 and $3 order by id desc limit 1", async command =>
        {
            command.Parameters.Add(new NpgsqlParameter { Value = organisation });
            command.Parameters.Add(new NpgsqlParameter { Value = Numbers.Id(Numbers.Kind.Company, 0) });
            command.Parameters.Add(new NpgsqlParameter { Value = Numbers.Id(Numbers.Kind.Company, Numbers.MostCompanies) });
            return await command.ExecuteScalarAsync() is Guid last ? Numbers.PlaceOf(last) + 1 : 0;
        });

    private static Task<int> NextCandidate(string owner, Guid organisation) =>
        InOrganisation(owner, organisation, "select coalesce(max(number), 1000) + 1 from candidate where organisation_id = $1", async command =>
        {
            command.Parameters.Add(new NpgsqlParameter { Value = organisation });
            return (int)(await command.ExecuteScalarAsync())!;
        });

    private static Task<List<Colleague>> Staff(string owner, Guid organisation) =>
        InOrganisation(owner, organisation, "select id, team from member where organisation_id = $1 and role = 'Consultant' and is_active order by id", async command =>
        {
            command.Parameters.Add(new NpgsqlParameter { Value = organisation });
            await using var reader = await command.ExecuteReaderAsync();
            var staff = new List<Colleague>();
            while (await reader.ReadAsync())
                staff.Add(new Colleague(reader.GetGuid(0), await reader.IsDBNullAsync(1) ? null : reader.GetString(1)));
            return staff.Count > 0 ? staff : throw new Refused("The organisation has no consultant who could look after the companies.");
        });

    private static async Task<T> InOrganisation<T>(string owner, Guid organisation, string sql, Func<NpgsqlCommand, Task<T>> ask)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var enter = new NpgsqlCommand($"set local app.organisation_id = '{organisation}'", connection))
            await enter.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        var answer = await ask(command);
        await transaction.CommitAsync();
        return answer;
    }
}
