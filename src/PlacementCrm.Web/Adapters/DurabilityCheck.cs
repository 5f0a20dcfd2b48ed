using Npgsql;

namespace PlacementCrm.Web.Adapters;

/// <summary>Refuses a server that may forget a save it has confirmed.</summary>
public static class DurabilityCheck
{
    /// <summary>Ask with the connection of the running program: a role or a database can carry settings of its own.</summary>
    public static async Task RefuseUnsafeAsync(string connectionString, CancellationToken cancel = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(
            "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name",
            connection);
        var unsafeSettings = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            unsafeSettings.Add($"{reader.GetString(0)} = {reader.GetString(1)}");

        if (unsafeSettings.Count > 0)
            throw new DatabaseUnavailable(
                $"The database server can lose confirmed saves, because of {string.Join(", ", unsafeSettings)}. " +
                "Switch these settings on at the server, for the database and for the role, and start again.");
    }
}
