using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Web.Adapters;
using PlacementCrm.Web.Demo;

namespace PlacementCrm.Benchmarks;

/// <summary>A whole database of its own, durable as in use, with the generated companies.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const string Email = "consultant@fjordby.example";

    private readonly EmbeddedPostgres _postgres;
    private readonly ServiceProvider _services;
    private readonly bool _isKept;

    private Installation(EmbeddedPostgres postgres, ServiceProvider services, CurrentUser consultant, string password, string data, bool isKept) =>
        (_postgres, _services, Consultant, Password, Data, _isKept) = (postgres, services, consultant, password, data, isKept);

    public string Data { get; }

    public CurrentUser Consultant { get; }

    public string Password { get; }

    public RequestSender Sender => _services.GetRequiredService<RequestSender>();

    public string App => _postgres.AppConnectionString;

    /// <summary>For the floor: plain SQL, not bound by row-level security.</summary>
    public string Superuser => _postgres.SuperuserConnectionString(EmbeddedPostgres.Database);

    public static async Task<Installation> Open(Options options)
    {
        var data = options.Data ?? Directory.CreateTempSubdirectory("placementcrm-bench-").FullName;
        var postgres = await EmbeddedPostgres.StartAsync(new(data), NullLogger.Instance);
        await DatabaseMigrator.Migrate(postgres.OwnerConnectionString);
        var collection = new ServiceCollection().AddLogging(logging => logging.AddFilter(_ => false));
        collection.AddApplication(new ConfigurationBuilder().Build(), () => postgres.AppConnectionString);
        var services = collection.BuildServiceProvider();
        // A folder that already told the demo has its users, and their password beside them.
        var written = Path.Combine(data, "demo-password.txt");
        var password = File.Exists(written) ? (await File.ReadAllTextAsync(written)).Trim() : "fjordby-benchmark";
        var consultant = (await DemoCast.Gather(services, password))[Email];

        var begun = Stopwatch.StartNew();
        await GeneratedCompanies.Ensure(postgres.OwnerConnectionString, consultant.OrganisationId, options.Companies, DateTimeOffset.UtcNow, Console.Out);
        await Console.Out.WriteLineAsync($"The register stands after {begun.Elapsed.TotalSeconds:0.0} s.");
        return new Installation(postgres, services, consultant, password, data, options.Data is not null);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _postgres.DisposeAsync();
        if (!_isKept)
            Directory.Delete(Data, recursive: true);
    }
}
