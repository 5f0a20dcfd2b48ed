using System.Globalization;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>A limit or a demand as a sentence of its own, in the language of the reader.</summary>
public static class ConsiderationSentence
{
    /// <summary>"Stands at most 20 minutes".</summary>
    public static string Limit(string dimensionCode, decimal value) => Capitalized(DimensionText.Limit(Dimensions.Get(dimensionCode), value));

    /// <summary>"Standing up to 20 minutes".</summary>
    public static string Demand(string dimensionCode, decimal value) => Capitalized(DimensionText.Demand(Dimensions.Get(dimensionCode), value));

    private static string Capitalized(string clause) => char.ToUpper(clause[0], CultureInfo.CurrentUICulture) + clause[1..];
}
