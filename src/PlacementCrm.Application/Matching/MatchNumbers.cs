using System.Text.Json;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>The points of a stored version.</summary>
internal static class MatchNumbers
{
    public static MatchWeights Of(MatchRuleVersion? version) =>
        version is null ? MatchWeights.Shipped : JsonSerializer.Deserialize<MatchWeights>(version.Numbers, JsonSerializerOptions.Web)!;

    public static string Write(MatchWeights weights) => JsonSerializer.Serialize(weights, JsonSerializerOptions.Web);
}
