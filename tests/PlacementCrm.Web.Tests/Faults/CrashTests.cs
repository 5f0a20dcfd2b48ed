using System.Globalization;
using Npgsql;

namespace PlacementCrm.Web.Tests.Faults;

/// <summary>
/// What was acknowledged is there, once and whole, whatever was killed in the middle of saving (security design, F1 and F2).
/// Three cycles each; <c>PLACEMENTCRM_CRASH_CYCLES=100</c> for a long run.
/// </summary>
/// <remarks>
/// The control that must be red: <c>PLACEMENTCRM_CRASH_CONTROL=1</c> makes PostgreSQL acknowledge before it has written
/// (synchronous_commit off for the program's role); then the test that kills PostgreSQL must find acknowledged visits lost.
/// </remarks>
[NonParallelizable]
[Category("Faults")]
public sealed class CrashTests
{
    private static readonly int s_cycles = int.Parse(Environment.GetEnvironmentVariable("PLACEMENTCRM_CRASH_CYCLES") ?? "3", CultureInfo.InvariantCulture);
    private static readonly bool s_isControl = Environment.GetEnvironmentVariable("PLACEMENTCRM_CRASH_CONTROL") == "1";

    // Only so that a hanging run ends: each cycle waits for what must happen, not for this.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private CrashProgram? _program;

    [SetUp]
    public async Task Prepare() => _program = await CrashProgram.Prepare();

    [TearDown]
    public async Task CleanUp()
    {
        if (_program is not null)
            await _program.DisposeAsync();
    }

    [Test]
    public Task Killing_the_program_in_the_middle_of_saving_loses_doubles_and_halves_nothing() => Repeat(async (program, cancel) =>
    {
        await program.Kill();
        await program.Start(cancel);
    });

    [Test]
    public Task Killing_PostgreSQL_in_the_middle_of_saving_loses_doubles_and_halves_nothing() => Repeat((program, cancel) => program.KillPostgres(cancel));

    private async Task Repeat(Func<CrashProgram, CancellationToken, Task> fault)
    {
        var program = _program!;
        using var writers = new VisitWriters(program);
        await Limited(program.Start);
        if (s_isControl)
            await AcknowledgeBeforeWriting(program);
        await Limited(writers.SignIn);
        for (var cycle = 0; cycle < s_cycles; cycle++)
        {
            await Limited(cancel => writers.WriteThrough(() => fault(program, cancel), cancel));
            await VisitLedger.Check(program, writers.Ledger);
        }

        await TestContext.Out.WriteLineAsync($"{s_cycles} kills, {writers.Ledger.Count} acknowledged visits, none lost.");
    }

    private static async Task Limited(Func<CancellationToken, Task> work)
    {
        using var patience = new CancellationTokenSource(s_patience);
        await work(patience.Token);
    }

    private static async Task AcknowledgeBeforeWriting(CrashProgram program)
    {
        await using var connection = new NpgsqlConnection(program.ConnectionString("crm_cluster"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("alter role crm_app set synchronous_commit = off", connection);
        await command.ExecuteNonQueryAsync();
    }
}
