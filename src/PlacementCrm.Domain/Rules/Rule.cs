using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlacementCrm.Domain.Rules;

/// <summary>
/// One legal limit as dated data. A change of law is a new row with its own dates; a row in use is never edited or deleted,
/// because placements that started under it keep it until they end.
/// </summary>
public sealed class Rule : Entity
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private Rule() { }

    public Rule(string code, DateOnly validFromOn, DateOnly? validToOn, string parameters, string sourceAddress, Sureness sureness)
    {
        if (validToOn < validFromOn)
            throw new RuleBroken("Rules.EndsBeforeItBegins", validFromOn, validToOn);

        Code = code;
        ValidFromOn = validFromOn;
        ValidToOn = validToOn;
        Parameters = parameters;
        SourceAddress = sourceAddress;
        Sureness = sureness;
    }

    /// <summary>One of <see cref="RuleCodes"/>; several rows of one code follow each other in time.</summary>
    public string Code { get; private set; } = "";

    public DateOnly ValidFromOn { get; private set; }

    /// <summary>The last day, inclusive; none while the rule has no known end.</summary>
    public DateOnly? ValidToOn { get; private set; }

    /// <summary>The numbers, as JSON; read them with <see cref="Read{T}"/>.</summary>
    public string Parameters { get; private set; } = "{}";

    public string SourceAddress { get; private set; } = "";

    public Sureness Sureness { get; private set; }

    public Guid? VerifiedById { get; private set; }

    public DateTimeOffset? VerifiedAt { get; private set; }

    public bool IsValidOn(DateOnly day) => ValidFromOn <= day && (ValidToOn is null || day <= ValidToOn);

    /// <summary>Somebody in the organisation has read the source and vouches for the row.</summary>
    public void Verify(Guid byId, DateTimeOffset now) => (VerifiedById, VerifiedAt) = (byId, now);

    public T Read<T>() => JsonSerializer.Deserialize<T>(Parameters, s_json)
        ?? throw new InvalidOperationException($"The rule {Code} from {ValidFromOn:O} has no parameters.");
}
