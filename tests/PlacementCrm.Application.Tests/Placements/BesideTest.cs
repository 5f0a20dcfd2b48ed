using Npgsql;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>Two commands at the same moment: the first is held back when it has read all that it asks, just before it is written.</summary>
public abstract class BesideTest : PlacementTest
{
    /// <summary>Begins <paramref name="other"/> when the first waits, and lets the first go when the other waits too or is through.</summary>
    /// <param name="hold">Takes what the first writes.</param>
    protected async Task Beside(string hold, Func<Task> first, Func<Task> other, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Database.Superuser);
        await connection.OpenAsync(cancel);
        var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var command = new NpgsqlCommand(hold, connection, transaction))
            await command.ExecuteNonQueryAsync(cancel);

        var held = first();
        await Until(async () => held.IsCompleted || await Waiting() >= 1, cancel);
        var beside = other();
        await Until(async () => beside.IsCompleted || await Waiting() >= 2, cancel);
        await transaction.RollbackAsync(cancel);
        await Task.WhenAll(held, beside);
    }

    private static async Task Until(Func<Task<bool>> isTrue, CancellationToken cancel)
    {
        while (!await isTrue())
            cancel.ThrowIfCancellationRequested();
    }

    private async Task<long> Waiting() =>
        (long)(await Sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))!;
}
