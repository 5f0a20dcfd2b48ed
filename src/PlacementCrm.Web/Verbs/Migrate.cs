using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Web.Verbs;

internal sealed class Migrate : Verb
{
    public override string Name => "migrate";

    public override string Summary => "Brings the database to this program's version.";

    public override IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>([Settings.DataOption]);

    protected override async Task<int> Do(Arguments arguments)
    {
        var (options, configuration) = Settings.Read(arguments);
        using var loggers = Settings.Loggers();
        await using var database = await Database.Open(options, configuration, loggers);
        if (database.Owner is null)
            throw new Refused("Set ConnectionStrings__PlacementCrmOwner to the role that owns the tables.");

        var done = await DatabaseMigrator.Migrate(database.Owner);
        await Console.Out.WriteLineAsync(done.Count == 0 ? "The database is up to date." : $"Done: {string.Join(", ", done)}");
        return 0;
    }
}
