using System.Security.Cryptography;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Links;
using PlacementCrm.Web.Verbs;

namespace PlacementCrm.Web.Demo;

/// <summary>
/// Fills an empty installation with the demo organisations and their story, by sending the same requests that the screens
/// send. A telling that was cut off is thrown away with its database, which nobody has worked in yet, and begun anew.
/// </summary>
internal static class DemoData
{
    private const string Begun = "demo-begun";
    private const string Told = "demo-told";

    /// <summary>Before the tables are brought up to date: throws away a database whose first telling never came to its end.</summary>
    public static async Task ForgetHalfTold(CrmOptions options, Database database)
    {
        var data = Path.GetFullPath(options.Data);
        if (!File.Exists(Path.Combine(data, Begun)) || File.Exists(Path.Combine(data, Told)))
            return;

        await database.StartAnew();
        File.Delete(Path.Combine(data, Begun));
    }

    public static async Task Ensure(CrmOptions options, IConfiguration configuration, Database database, int companies)
    {
        var data = Path.GetFullPath(options.Data);
        var clock = new StoryClock(DateTimeOffset.UtcNow);
        await using var services = Services(configuration, database, clock);
        var told = Path.Combine(data, Told);
        if (!File.Exists(told))
        {
            if (await services.GetRequiredService<OrganisationFounder>().HasFounded())
            {
                // Somebody's own installation: the story is not told into it.
                if (companies > 0)
                    throw new Refused("This data folder holds an installation without the demo story. Choose another with --data, or leave out --companies.");
                return;
            }

            await File.WriteAllTextAsync(Path.Combine(data, Begun), "");
            var cast = await DemoCast.Gather(services, await Password(data));
            await DemoStory.Tell(new DemoStage(services.GetRequiredService<RequestSender>(), services.GetRequiredService<LinkHolders>(), clock), cast);
            await File.WriteAllTextAsync(told, "The demo story is complete. Delete the data folder to start anew.\n");
        }

        if (companies > 0)
            await GeneratedCompanies.Ensure(services, database, companies);

        await Console.Out.WriteLineAsync("Demo users (password in " + Path.Combine(data, "demo-password.txt") + "):");
        foreach (var member in DemoCast.Members)
            await Console.Out.WriteLineAsync($"  {member.Email,-32} {member.Role}");
    }

    private static ServiceProvider Services(IConfiguration configuration, Database database, StoryClock clock)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        // The story sends about a thousand requests; a line for each would bury what a newcomer must read.
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.Error));
        services.AddApplication(configuration, () => database.App);
        return services.BuildServiceProvider();
    }

    private static async Task<string> Password(string data)
    {
        var file = Path.Combine(data, "demo-password.txt");
        var password = Environment.GetEnvironmentVariable("PLACEMENTCRM_DEMO_PASSWORD") is { Length: > 0 } chosen ? chosen
            : File.Exists(file) ? (await File.ReadAllTextAsync(file)).Trim()
            : RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(file, options);
        await writer.WriteLineAsync(password);
        return password;
    }
}

/// <summary>The clock of the story: tells the moment that the next request happens at.</summary>
internal sealed class StoryClock(DateTimeOffset today) : TimeProvider
{
    public DateTimeOffset Today { get; } = today;

    public DateTimeOffset Now { get; set; } = today;

    public override DateTimeOffset GetUtcNow() => Now;
}
