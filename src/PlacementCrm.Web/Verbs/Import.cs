using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.Imports;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Web.Verbs;

/// <summary>The import screens without a screen: the same requests, sent as a member of the organisation.</summary>
internal sealed class Import : Verb
{
    public override string Name => "import";

    public override string Summary => "import FILE: checks a list (CSV) or a CVR answer (JSON) row by row, and imports it with --apply; import --esco FOLDER: takes ESCO into the catalogue of work.";

    public override IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>([Settings.DataOption])
    {
        ["--organisation"] = "short name of the organisation, for example fjordby",
        ["--email"] = "e-mail address of the member who imports",
        ["--esco"] = "folder with the CSV files of an ESCO download; replaces what was imported of it before",
    };

    public override IReadOnlyDictionary<string, string> Switches { get; } = new Dictionary<string, string>
    {
        ["--apply"] = "imports when no row has an error; without it nothing is written",
        ["--include-ceased"] = "takes companies and P-units that have ceased, too",
    };

    protected override async Task<int> Do(Arguments arguments)
    {
        var esco = arguments.Value("--esco");
        var path = (esco, arguments.Words) switch
        {
            (null, [var file]) => file,
            ({ } folder, []) => folder,
            _ => throw new WrongUsage("import takes one file, or a folder with --esco."),
        };
        var (organisation, email) = (arguments.Needed("--organisation"), arguments.Needed("--email"));
        if (esco is null ? !File.Exists(path) : !Directory.Exists(path))
            throw new Refused($"There is no {(esco is null ? "file" : "folder")} {path}.");

        var (options, configuration) = Settings.Read(arguments);
        using var loggers = Settings.Loggers(LogLevel.Warning);
        await using var database = await Database.Open(options, configuration, loggers);
        await database.Migrate();

        var services = new ServiceCollection().AddSingleton(loggers).AddLogging();
        services.AddApplication(configuration, () => database.App);
        await using var provider = services.BuildServiceProvider();
        var user = await Sender.Member(provider, organisation, email);
        try
        {
            var sender = provider.GetRequiredService<RequestSender>();
            return esco is null
                ? await Run(sender, user, path, arguments.Has("--apply"), arguments.Has("--include-ceased"))
                : await RunEsco(sender, user, path);
        }
        catch (Exception refusal) when (refusal is RequestInvalid or Forbidden or SomebodyWasFaster)
        {
            throw new Refused(refusal is RequestInvalid invalid ? string.Join('\n', invalid.Failures.Select(failure => failure.Message)) : refusal.Message, refusal);
        }
    }

    private static async Task<int> Run(RequestSender sender, CurrentUser user, string path, bool apply, bool includeCeased)
    {
        var size = new FileInfo(path).Length;
        if (size > UploadImportFile.MostBytes)
            throw new Refused(Sentences.Of("Imports.FileTooLarge", UploadImportFile.MostBytes / (1024 * 1024)));

        var id = await sender.Send(user, new UploadImportFile { FileName = Path.GetFileName(path), Content = await File.ReadAllBytesAsync(path) });
        var done = false;
        try
        {
            var version = await Map(sender, user, id);
            var check = await sender.Send(user, new CheckImport(id) { IncludeCeased = includeCeased });
            await ImportReport.Print(check, await Problems(sender, user, id, includeCeased));
            if (check.Count(RowOutcome.Error) > 0)
                throw new Refused("Nothing was imported: correct the rows with errors first.");
            if (!apply)
            {
                await Console.Out.WriteLineAsync("Nothing was written. Add --apply to import.");
                return 0;
            }

            await sender.Send(user, new ApplyImport { Id = id, Version = version, IncludeCeased = includeCeased });
            done = true;
            await Console.Out.WriteLineAsync("Imported.");
            return 0;
        }
        finally
        {
            if (!done)
                await sender.Send(user, new DiscardImport(id));
        }
    }

    private static async Task<int> RunEsco(RequestSender sender, CurrentUser user, string folder)
    {
        var files = new List<ImportEsco.EscoFile>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            files.Add(new ImportEsco.EscoFile(Path.GetFileName(file), await File.ReadAllBytesAsync(file)));
        await sender.Send(user, new ImportEsco { Files = files });
        var import = (await sender.Send(user, new ShowEscoImport()))!;
        await Console.Out.WriteLineAsync(
            $"Imported {import.Occupations} occupations ({import.Known} of them are kinds of work that PlacementCrm knows itself), {import.Skills} skills and {import.Relations} relations between them.");
        await Console.Out.WriteLineAsync(EscoWork.Citation);
        return 0;
    }

    /// <summary>Takes the proposed columns, as a user would who only presses "next".</summary>
    private static async Task<uint> Map(RequestSender sender, CurrentUser user, Guid id)
    {
        var run = await sender.Send(user, new ShowImport(id));
        if (run.IsRegisterAnswer)
            return run.Version;

        foreach (var column in run.Columns)
            await Console.Out.WriteLineAsync($"  column {column.Number.ToString(CultureInfo.InvariantCulture),3} {column.Name,-30} -> {ImportFieldWords.Of(column.Field)}");
        await sender.Send(user, new MapColumns { Id = id, Version = run.Version, Mapping = [.. run.Columns.Select(column => column.Field)] });
        return (await sender.Send(user, new ShowImport(id))).Version;
    }

    private static async Task<List<CheckImport.Row>> Problems(RequestSender sender, CurrentUser user, Guid id, bool includeCeased)
    {
        var rows = new List<CheckImport.Row>();
        int? after = 0;
        while (after is { } line)
        {
            var page = await sender.Send(user, new CheckImport(id) { IncludeCeased = includeCeased, After = line, HasRemarks = true });
            rows.AddRange(page.Rows);
            after = rows.Count < ImportReport.MostRows ? page.NextAfter : null;
        }

        return rows;
    }
}
