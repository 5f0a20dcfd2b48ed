using System.Net;
using PlacementCrm.Web.Demo;

namespace PlacementCrm.Web.Verbs;

/// <summary>Runs the product until it is told to stop.</summary>
internal sealed class Serve : Verb
{
    public override string Name => "serve";

    public override string Summary => "Runs PlacementCrm; without settings with an embedded database and demo data.";

    public override IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>
    {
        ["--port"] = "port on 127.0.0.1 (default 5080)",
        ["--urls"] = "where to listen instead, for example http://127.0.0.1:8080",
        ["--companies"] = "adds so many generated companies, with contacts, activities, candidates and placements in proportion",
        [Settings.DataOption.Key] = Settings.DataOption.Value,
    };

    public override IReadOnlyDictionary<string, string> Switches { get; } = new Dictionary<string, string>
    {
        ["--empty"] = "no demo data",
    };

    protected override async Task<int> Do(Arguments arguments)
    {
        var (options, configuration) = Settings.Read(arguments);
        var urls = arguments.Value("--urls") ?? $"http://127.0.0.1:{PortOf(arguments)}";
        var companies = arguments.Number("--companies") ?? 0;
        var isLoopback = urls.Split(';').All(IsLoopback);
        // On this machine alone the address that people type is the one we listen on.
        if (isLoopback && !urls.Contains(';', StringComparison.Ordinal))
            options.PublicBaseUrl ??= urls;
        using var loggers = Settings.Loggers();
        await using var database = await OpenOnLoopback(options, configuration, loggers, isLoopback);
        var wantsDemo = database.IsOwn && !arguments.Has("--empty");
        if (companies > 0 && !wantsDemo)
            throw new Refused("--companies adds to the demo story of the embedded database. Leave it out, or leave out --empty and the setting of an own server.");
        if (wantsDemo && !isLoopback)
            throw new Refused("Demo data is for this machine only. Add --empty, or listen on 127.0.0.1.");

        if (wantsDemo)
            await DemoData.ForgetHalfTold(options, database);
        await database.Migrate();
        if (wantsDemo)
            await DemoData.Ensure(options, configuration, database, companies);

        await using var app = CrmHost.Build(options, database.App, urls);
        // They would be listened to instead of the addresses checked here.
        if (app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            throw new Refused("Where to listen is told by --urls or --port. Remove the setting Kestrel__Endpoints.");
        try
        {
            await app.StartAsync();
        }
        catch (Exception closed) when (closed is IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } or System.Net.Sockets.SocketException)
        {
            throw new Refused($"PlacementCrm cannot listen at {urls}. {closed.Message} Stop what answers there, or choose another port with --port.");
        }

        foreach (var url in app.Urls)
            await Console.Out.WriteLineAsync($"PlacementCrm is ready at {url}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static int PortOf(Arguments arguments) => arguments.Number("--port") switch
    {
        null => 5080,
        { } port and >= 0 and <= 65535 => port,
        var port => throw new WrongUsage($"--port takes a number up to 65535, not {port}."),
    };

    private static async Task<Database> OpenOnLoopback(CrmOptions options, IConfiguration configuration, ILoggerFactory loggers, bool isLoopback)
    {
        if (!isLoopback && string.IsNullOrEmpty(configuration.GetConnectionString("PlacementCrm")))
            throw new Refused("The embedded database serves this machine only. Set ConnectionStrings__PlacementCrm to a PostgreSQL server, or listen on 127.0.0.1.");
        return await Database.Open(options, configuration, loggers);
    }

    // Uri.IsLoopback also takes the name "loopback", for which the server listens everywhere.
    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address)));
}
