namespace PlacementCrm.Web.Verbs;

/// <summary>Reads the settings the same way for every verb; each wrong one is named before the program gives up.</summary>
internal static class Settings
{
    public static readonly KeyValuePair<string, string> DataOption = new("--data", "folder of the embedded database (default .data)");

    public static (CrmOptions Options, IConfiguration Configuration) Read(Arguments arguments)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var options = configuration.Get<CrmOptions>() ?? new CrmOptions();
        options.Data = arguments.Value("--data") ?? options.Data;
        var failures = options.Failures().ToList();
        return failures.Count == 0 ? (options, configuration) : throw new Refused(string.Join('\n', failures));
    }

    public static ILoggerFactory Loggers(LogLevel atLeast = LogLevel.Information) => LoggerFactory.Create(logging => logging
        .AddSimpleConsole(console => console.SingleLine = true)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.Error)
        .SetMinimumLevel(atLeast));
}
