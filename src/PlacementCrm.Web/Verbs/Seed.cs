using PlacementCrm.Web.Demo;

namespace PlacementCrm.Web.Verbs;

internal sealed class Seed : Verb
{
    public override string Name => "seed";

    public override string Summary => "Fills the embedded database with the demo story; does nothing where it is told already.";

    public override IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>([Settings.DataOption])
    {
        ["--companies"] = "adds so many generated companies, with contacts, activities, candidates and placements in proportion",
    };

    protected override async Task<int> Do(Arguments arguments)
    {
        var (options, configuration) = Settings.Read(arguments);
        using var loggers = Settings.Loggers();
        await using var database = await Database.Open(options, configuration, loggers);
        if (!database.IsOwn)
            throw new Refused("Demo data is for the embedded database only.");

        await DemoData.ForgetHalfTold(options, database);
        await database.Migrate();
        await DemoData.Ensure(options, configuration, database, arguments.Number("--companies") ?? 0);
        return 0;
    }
}
