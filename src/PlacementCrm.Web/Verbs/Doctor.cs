using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Web.Verbs;

internal sealed class Doctor : Verb
{
    public override string Name => "doctor";

    public override string Summary => "Checks the settings, the database and the versions of what the program stands on.";

    public override IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>([Settings.DataOption]);

    protected override async Task<int> Do(Arguments arguments)
    {
        var (options, configuration) = Settings.Read(arguments);
        using var loggers = Settings.Loggers();
        await using var database = await Database.Open(options, configuration, loggers);
        var missing = await DatabaseMigrator.Missing(database.App);
        var old = await VersionFloors.Below(database.App);

        foreach (var name in missing)
            await Console.Error.WriteLineAsync($"Missing migration: {name}. Run the verb migrate.");
        foreach (var sentence in old)
            await Console.Error.WriteLineAsync(sentence);
        if (missing.Count + old.Count > 0)
            return 1;

        await Console.Out.WriteLineAsync("All is well.");
        return 0;
    }
}
