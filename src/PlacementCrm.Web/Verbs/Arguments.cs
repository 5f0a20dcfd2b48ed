using System.Globalization;

namespace PlacementCrm.Web.Verbs;

/// <summary>What was typed behind the verb.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _switches = new(StringComparer.Ordinal);

    public bool AsksForHelp { get; private set; }

    public IList<string> Words { get; } = [];

    public static Arguments Parse(Verb verb, string[] typed)
    {
        var arguments = new Arguments();
        for (var i = 0; i < typed.Length; i++)
        {
            var (name, attached) = typed[i].Split('=', 2) is [var left, var right] ? (left, right) : (typed[i], null);
            if (name is "--help" or "-h")
                arguments.AsksForHelp = true;
            else if (verb.Switches.ContainsKey(name))
                arguments._switches.Add(name);
            else if (verb.Options.ContainsKey(name))
                arguments._values[name] = attached ?? (i + 1 < typed.Length ? typed[++i] : throw new WrongUsage($"{name} needs a value."));
            else if (name.StartsWith('-'))
                throw new WrongUsage($"{verb.Name} does not know the option {name}.");
            else
                arguments.Words.Add(typed[i]);
        }

        return arguments;
    }

    public bool Has(string name) => _switches.Contains(name);

    public string? Value(string name) => _values.GetValueOrDefault(name);

    public string Needed(string name) => Value(name) ?? throw new WrongUsage($"{name} is needed.");

    public int? Number(string name) => Value(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new WrongUsage($"{name} takes a whole number, not '{text}'."),
    };
}
