using System.Globalization;

namespace PlacementCrm.Benchmarks;

/// <summary>What was typed behind the suite.</summary>
internal sealed record Options(int Companies, string? Data, string? Out)
{
    /// <summary>Whether the size was typed.</summary>
    public bool HasSize { get; init; }

    public long Pairs { get; init; } = 100_000_000;

    /// <summary>Null when something was not understood.</summary>
    public static Options? Read(string[] typed)
    {
        var options = new Options(100_000, null, null);
        for (var i = 0; i < typed.Length; i += 2)
        {
            var value = i + 1 < typed.Length ? typed[i + 1] : "";
            var read = typed[i] switch
            {
                "--companies" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var companies) => options with { Companies = companies, HasSize = true },
                "--pairs" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pairs) => options with { Pairs = pairs },
                "--data" when value.Length > 0 => options with { Data = Path.GetFullPath(value) },
                "--out" when value.Length > 0 => options with { Out = value },
                _ => null,
            };
            if (read is null)
                return null;
            options = read;
        }

        return options;
    }
}
