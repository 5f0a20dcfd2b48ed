using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.ApiKeys;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.ApiKeys;

namespace PlacementCrm.Web.Verbs;

/// <summary>Keys for programs that ask <c>/api</c>, kept by an administrator of the organisation.</summary>
internal sealed class ApiKeys : Verb
{
    private const int DefaultDays = 90;

    private static readonly Dictionary<string, ApiScope> s_scopes = new(StringComparer.Ordinal)
    {
        ["matches:read"] = ApiScope.ReadMatches,
        ["matches:decide"] = ApiScope.DecideMatches,
    };

    public override string Name => "apikeys";

    public override string Summary => "apikeys make: prints a new key once; apikeys list: the keys of the organisation; apikeys revoke ID: ends one from the next request on.";

    public override IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>([Settings.DataOption])
    {
        ["--organisation"] = "short name of the organisation, for example fjordby",
        ["--email"] = "e-mail address of the administrator who does it",
        ["--for"] = "make: e-mail address of the member whose rights the key has",
        ["--name"] = "make: what the program is called that uses the key",
        ["--scope"] = $"make: what it may be used for: {string.Join(" or ", s_scopes.Keys)} (reads, too), or several with commas (default matches:read)",
        ["--days"] = $"make: how many days it works, at most {ApiKey.LongestLifeDays} (default {DefaultDays})",
    };

    protected override async Task<int> Do(Arguments arguments)
    {
        Func<ServiceProvider, CurrentUser, Task> work = arguments.Words switch
        {
            ["make"] => Make(arguments),
            ["list"] => List,
            ["revoke", var id] when Guid.TryParse(id, out var key) => (provider, user) => Revoke(provider, user, key),
            ["revoke", ..] => throw new WrongUsage("apikeys revoke takes the id of one key, as apikeys list prints it."),
            _ => throw new WrongUsage("apikeys takes make, list or revoke."),
        };
        var (organisation, email) = (arguments.Needed("--organisation"), arguments.Needed("--email"));
        var (options, configuration) = Settings.Read(arguments);
        using var loggers = Settings.Loggers(LogLevel.Warning);
        await using var database = await Database.Open(options, configuration, loggers);
        await database.Migrate();

        var services = new ServiceCollection().AddSingleton(loggers).AddLogging();
        services.AddApplication(configuration, () => database.App);
        await using var provider = services.BuildServiceProvider();
        try
        {
            await work(provider, await Sender.Member(provider, organisation, email));
            return 0;
        }
        catch (Exception refusal) when (refusal is RequestInvalid or Forbidden or NotFound or EditConflict)
        {
            throw new Refused(refusal is RequestInvalid invalid ? string.Join('\n', invalid.Failures.Select(failure => failure.Message)) : refusal.Message, refusal);
        }
    }

    private static Func<ServiceProvider, CurrentUser, Task> Make(Arguments arguments)
    {
        var (actsAs, name, organisation) = (arguments.Needed("--for"), arguments.Needed("--name"), arguments.Needed("--organisation"));
        var scopes = (arguments.Value("--scope") ?? "matches:read").Split(',', StringSplitOptions.TrimEntries)
            .Select(word => s_scopes.TryGetValue(word, out var scope) ? scope : throw new WrongUsage($"There is no scope '{word}'.")).ToList();
        var days = arguments.Number("--days") ?? DefaultDays;
        return async (provider, user) =>
        {
            var member = await Sender.Member(provider, organisation, actsAs);
            var made = await provider.GetRequiredService<RequestSender>().Send(user, new MakeApiKey { Name = name, MemberId = member.MemberId, Scopes = scopes, Days = days });
            await Console.Error.WriteLineAsync($"Key {made.Id} acts as {actsAs} until {Text(made.ExpiresOn)}. It is shown this once:");
            // Alone on standard output, so that a script can keep it.
            await Console.Out.WriteLineAsync(made.Key);
        };
    }

    private static async Task List(ServiceProvider provider, CurrentUser user)
    {
        foreach (var key in await provider.GetRequiredService<RequestSender>().Send(user, new ListApiKeys()))
        {
            var state = key.RevokedAt is { } revoked ? $"revoked {Text(revoked)}" : key.Works ? $"works until {Text(key.ExpiresOn)}" : $"ended {Text(key.ExpiresOn)}";
            var scopes = string.Join(',', key.Scopes.Select(scope => s_scopes.First(known => known.Value == scope).Key));
            await Console.Out.WriteLineAsync(
                $"{key.Id}  {key.Name}  as {key.ActsAs}  {scopes}  {state}  {(key.LastUsedAt is { } used ? $"last used {Text(used)}" : "never used")}  made {Text(key.MadeAt)} by {key.MadeBy}");
        }
    }

    private static async Task Revoke(ServiceProvider provider, CurrentUser user, Guid id)
    {
        await provider.GetRequiredService<RequestSender>().Send(user, new RevokeApiKey(id));
        await Console.Out.WriteLineAsync($"{id} is revoked.");
    }

    private static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
