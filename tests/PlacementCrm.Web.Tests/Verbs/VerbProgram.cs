using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Testing;
using PlacementCrm.Web.Adapters;

namespace PlacementCrm.Web.Tests.Verbs;

/// <summary>Runs one verb after the other in processes of their own, with the members of <see cref="Some"/>.</summary>
internal sealed class VerbProgram : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("placementcrm-verb-").FullName;

    private VerbProgram() { }

    public static async Task<VerbProgram> Prepare()
    {
        var program = new VerbProgram();
        await using var postgres = await EmbeddedPostgres.StartAsync(new(program._data), NullLogger.Instance);
        await DatabaseMigrator.Migrate(postgres.OwnerConnectionString);
        await TestMembers.Write(postgres.AppConnectionString);
        await using var app = CrmHost.Build(new CrmOptions { Data = program._data }, postgres.AppConnectionString, "http://127.0.0.1:0", builder => builder.Logging.ClearProviders());
        await CrmServer.LetMembersSignIn(app.Services);
        return program;
    }

    public async Task<VerbAnswer> Run(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CrmHost).Assembly.Location, .. words, .. words.Contains("--help") ? [] : new[] { "--data", _data }])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new VerbAnswer(process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}

internal sealed record VerbAnswer(int ExitCode, string Output, string Errors);
