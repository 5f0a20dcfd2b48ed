namespace PlacementCrm.Web.Verbs;

/// <summary>The program as a tool: picks the verb; exit code 0 done, 1 refused or failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    private static readonly Verb[] s_verbs = [new Serve(), new Migrate(), new Seed(), new Users(), new ApiKeys(), new Import(), new Doctor()];

    public static async Task<int> Run(string[] args)
    {
        var named = args.Length > 0 && !args[0].StartsWith('-');
        var name = named ? args[0] : "serve";
        if (!named && args is ["--help" or "-h", ..])
            return Print(Console.Out, 0);

        var verb = Array.Find(s_verbs, verb => string.Equals(verb.Name, name, StringComparison.Ordinal));
        if (verb is null)
        {
            await Console.Error.WriteLineAsync($"There is no verb '{name}'.");
            return Print(Console.Error, 2);
        }

        try
        {
            return await verb.Run(Arguments.Parse(verb, named ? args[1..] : args));
        }
        catch (WrongUsage wrong)
        {
            await Console.Error.WriteLineAsync($"{wrong.Message}\n\n{verb.Help}");
            return 2;
        }
        catch (Refused refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static int Print(TextWriter to, int exitCode)
    {
        to.WriteLine("usage: PlacementCrm.Web [VERB] [OPTIONS]   (serve is the default; VERB --help tells more)");
        foreach (var verb in s_verbs)
            to.WriteLine($"  {verb.Name,-8} {verb.Summary}");
        return exitCode;
    }
}

/// <summary>One thing that the program does from the command line.</summary>
internal abstract class Verb
{
    public abstract string Name { get; }

    public abstract string Summary { get; }

    /// <summary>Options with a value, each with the line that explains it.</summary>
    public virtual IReadOnlyDictionary<string, string> Options { get; } = new Dictionary<string, string>();

    /// <summary>Options without a value.</summary>
    public virtual IReadOnlyDictionary<string, string> Switches { get; } = new Dictionary<string, string>();

    public string Help =>
        $"usage: PlacementCrm.Web {Name} [OPTIONS]\n{Summary}\n"
        + string.Concat(Options.Select(option => $"  {option.Key + " VALUE",-20} {option.Value}\n"))
        + string.Concat(Switches.Select(option => $"  {option.Key,-20} {option.Value}\n"))
        + "  --help               prints this";

    public async Task<int> Run(Arguments arguments)
    {
        if (!arguments.AsksForHelp)
            return await Do(arguments);

        await Console.Out.WriteLineAsync(Help);
        return 0;
    }

    protected abstract Task<int> Do(Arguments arguments);
}

/// <summary>The user typed something the verb does not understand.</summary>
internal sealed class WrongUsage(string message) : Exception(message);

/// <summary>The verb understood and declined; the message says what to do.</summary>
internal sealed class Refused(string message, Exception? cause = null) : Exception(message, cause);
