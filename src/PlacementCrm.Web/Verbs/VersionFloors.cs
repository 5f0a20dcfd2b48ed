using Npgsql;

namespace PlacementCrm.Web.Verbs;

/// <summary>The oldest versions without a publicly known hole (security design, check C108).</summary>
internal static class VersionFloors
{
    private static readonly Version s_runtime = new(10, 0, 13);
    private static readonly Dictionary<int, int> s_postgres = new() { [15] = 20, [16] = 16, [17] = 12, [18] = 7 };

    /// <summary>One sentence for each part that is older.</summary>
    public static async Task<IReadOnlyList<string>> Below(string connectionString, CancellationToken cancel = default)
    {
        var sentences = new List<string>();
        if (Environment.Version < s_runtime)
            sentences.Add($"The .NET runtime {Environment.Version} has known holes; update to {s_runtime} or later.");

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        var server = connection.PostgreSqlVersion;
        if (s_postgres.TryGetValue(server.Major, out var minor) && server.Minor < minor)
            sentences.Add($"PostgreSQL {server} has known holes; update to {server.Major}.{minor} or later.");
        return sentences;
    }
}
