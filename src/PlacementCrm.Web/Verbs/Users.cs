using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Web.Verbs;

internal sealed class Users : Verb
{
    public override string Name => "users";

    public override string Summary => "Founds an organisation with its first administrator, who then adds the others on screen.";

    public override IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>([Settings.DataOption])
    {
        ["--organisation"] = "short name, lower case, for example fjordby",
        ["--title"] = "name of the organisation as people read it",
        ["--email"] = "e-mail address of the administrator",
        ["--name"] = "name of the administrator",
        ["--password-file"] = "file with the first password, at least 12 characters",
    };

    protected override async Task<int> Do(Arguments arguments)
    {
        var founding = new Founding(
            arguments.Needed("--organisation"), arguments.Needed("--title"), arguments.Needed("--email"), arguments.Needed("--name"),
            await Password(arguments.Needed("--password-file")));
        var (options, configuration) = Settings.Read(arguments);
        using var loggers = Settings.Loggers();
        await using var database = await Database.Open(options, configuration, loggers);
        await database.Migrate();

        var services = new ServiceCollection().AddSingleton(loggers).AddLogging();
        services.AddApplication(configuration, () => database.App);
        await using var provider = services.BuildServiceProvider();
        try
        {
            await provider.GetRequiredService<OrganisationFounder>().Found(founding);
        }
        catch (RequestInvalid invalid)
        {
            throw new Refused(string.Join('\n', invalid.Failures.Select(failure => failure.Message)), invalid);
        }

        await Console.Out.WriteLineAsync($"{founding.ShortName} is founded; {founding.Email} can sign in.");
        return 0;
    }

    private static async Task<string> Password(string file) =>
        File.Exists(file) ? (await File.ReadAllTextAsync(file)).Trim() : throw new Refused($"There is no file {file}.");
}
