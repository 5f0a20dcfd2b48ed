using System.Globalization;
using PlacementCrm.Benchmarks;
using PlacementCrm.Benchmarks.Matching;
using PlacementCrm.Benchmarks.Quality;

CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
var suites = new Dictionary<string, (string Summary, Func<Options, Report, Task> Run)>(StringComparer.Ordinal)
{
    ["list"] = ("the list, a company's page and saving, as the server sees them", OnProduct(ListSuite.Run)),
    ["page"] = ("the first rows on screen in Chromium: open, search, sort, next page", OnProduct(PageSuite.Run)),
    ["matching"] = ("the match engine: speed against SQL of the same rows, exactness, memory, load", MatchingSuite.Run),
    ["match-list"] = ("one candidate's list through handler, authorization and audit, with as many openings as companies", OnProduct(MatchListSuite.Run)),
};

if (args is [] or ["--help" or "-h", ..])
    return Help(Console.Out, 0);
if (args is ["pictures", var address, var passwordFile, var folder])
    return await Pictures.Take(address, passwordFile, folder);
if (await QualitySuites.TryRun(args[0], args[1..]) is { } exitCode)
    return exitCode;
if (!suites.TryGetValue(args[0], out var suite) || Options.Read(args[1..]) is not { } options)
    return Help(Console.Error, 2);

var report = new Report(args[0], options.Companies);
await suite.Run(options, report);
report.Print(Console.Out);
if (options.Out is { } file)
    await report.Write(file);
return 0;

static Func<Options, Report, Task> OnProduct(Func<Installation, Report, Task> run) => async (options, report) =>
{
    await using var installation = await Installation.Open(options);
    await run(installation, report);
};

int Help(TextWriter to, int code)
{
    to.WriteLine("usage: PlacementCrm.Benchmarks SUITE [--companies N] [--data DIR] [--pairs N] [--out FILE.json]");
    foreach (var (name, (summary, _)) in suites)
        to.WriteLine($"  {name,-14} {summary}");
    foreach (var (name, (summary, _)) in QualitySuites.All)
        to.WriteLine($"  {name,-14} {summary}; reads --data DIR, the folder of the material");
    to.WriteLine("  pictures       README's pictures; deploy/screenshots.sh starts it with what it needs");
    to.WriteLine("  --companies N  size of the register (default 100000; matching: 100000 and 700000)");
    to.WriteLine("  --pairs N      matching: random pairs held against the plain reference (default 100000000)");
    to.WriteLine("  --data DIR     folder of the database, kept for the next run (default: a temporary one)");
    to.WriteLine("  --out FILE     writes the figures as JSON too");
    return code;
}
