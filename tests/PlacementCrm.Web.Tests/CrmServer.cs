using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Testing;
using PlacementCrm.Web;

namespace PlacementCrm.Web.Tests;

/// <summary>The whole product in this process on a free port, with its own copy of the template database.</summary>
public sealed class CrmServer : IAsyncDisposable
{
    public const string Password = "a long enough one";

    private readonly string _data;
    private FaultLog _log;
    private WebApplication _app;

    private CrmServer(WebApplication app, FaultLog log, string data, TestCopy database)
    {
        (_app, _log, _data, Database) = (app, log, data, database);
        Address = app.Urls.Single();
    }

    public string Address { get; }

    public TestCopy Database { get; }

    /// <summary>What links carry; the tests open the same path at <see cref="Address"/>.</summary>
    public const string PublicBaseUrl = "http://crm.example";

    public static async Task<CrmServer> Start()
    {
        var database = await TestCluster.Copy();
        var data = Directory.CreateTempSubdirectory("placementcrm-web-").FullName;
        var log = new FaultLog();
        var server = new CrmServer(await Run(data, database, "http://127.0.0.1:0", log), log, data, database);
        await LetMembersSignIn(server._app.Services);
        return server;
    }

    /// <summary>
    /// Ends the program; its database and its keys stay. Its services are left alone: the circuits of a real process die
    /// with it, here they live on for minutes and would log errors.
    /// </summary>
    public Task Stop() => _app.StopAsync();

    /// <summary>The same address, database and keys again.</summary>
    public async Task StartAgain()
    {
        _log = new FaultLog();
        _app = await Run(_data, Database, Address, _log);
    }

    /// <summary>What the program that runs now has logged as an error.</summary>
    public IReadOnlyCollection<string> Faults => _log.Faults;

    public void ForgetFaults() => _log.Forget();

    /// <summary>The address that a member of <see cref="Some"/> signs in with.</summary>
    public static string EmailOf(CurrentUser user) => $"{user.MemberId:N}@test.example";

    public Task<TAnswer> SendAs<TAnswer>(CurrentUser user, MediatR.IRequest<TAnswer> request) =>
        _app.Services.GetRequiredService<RequestSender>().Send(user, request);

    /// <summary>As if the few seconds had passed for which the program trusts what it read about its members.</summary>
    public void ForgetMembers() => ((MemoryCache)_app.Services.GetRequiredService<IMemoryCache>()).Clear();

    /// <summary>Every address that the program answers at.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>What is stored, as superuser, past row-level security.</summary>
    public async Task<object?> Scalar(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        // The pools would keep their connections for minutes, and all fixtures share one PostgreSQL.
        foreach (var address in new[] { Database.App, Database.Owner, Database.Superuser })
        {
            await using var connection = new NpgsqlConnection(address);
            NpgsqlConnection.ClearPool(connection);
        }

        Directory.Delete(_data, recursive: true);
    }

    private static async Task<WebApplication> Run(string data, TestCopy database, string url, FaultLog log)
    {
        var app = CrmHost.Build(new CrmOptions { Data = data, PublicBaseUrl = PublicBaseUrl }, database.App, url,
            builder => builder.Logging.ClearProviders().AddProvider(log));
        await app.StartAsync();
        return app;
    }

    /// <summary>Gives the members of <see cref="Some"/> an address and the password.</summary>
    internal static async Task LetMembersSignIn(IServiceProvider services)
    {
        foreach (var member in Some.Members)
        {
            await using var scope = services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Application.Accounts.Account>>();
            var account = await accounts.FindByIdAsync(member.MemberId.ToString());
            account!.Email = EmailOf(member);
            await accounts.AddPasswordAsync(account, Password);
        }
    }
}
