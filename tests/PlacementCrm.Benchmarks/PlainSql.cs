using Npgsql;

namespace PlacementCrm.Benchmarks;

/// <summary>The floor: one open connection, prepared statements, no row-level security, every row read.</summary>
internal sealed class PlainSql(NpgsqlConnection connection, Guid organisation) : IAsyncDisposable
{
    private readonly Dictionary<string, NpgsqlCommand> _prepared = new(StringComparer.Ordinal);

    public static async Task<PlainSql> Open(Installation installation)
    {
        var connection = new NpgsqlConnection(installation.Superuser);
        await connection.OpenAsync();
        await using var setting = new NpgsqlCommand("set pg_trgm.word_similarity_threshold = 0.35", connection);
        await setting.ExecuteNonQueryAsync();
        return new PlainSql(connection, installation.Consultant.OrganisationId);
    }

    /// <param name="sql">$1 is the organisation; the values follow.</param>
    public async Task Read(string sql, params object[] values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = new NpgsqlCommand(sql, connection);
            command.Parameters.Add(new NpgsqlParameter { Value = organisation });
            foreach (var value in values)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.PrepareAsync();
            _prepared[sql] = command;
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i + 1].Value = values[i];
        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync())
            reader.GetValues(row);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
            await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}
