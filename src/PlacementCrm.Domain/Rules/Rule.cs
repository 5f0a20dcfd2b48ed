using System.Text.Json;
using System.Text.Json.Serialization;
using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.Rules;

/// <summary>How far a row has come; only an approved one is held against placements.</summary>
public enum RuleState
{
    Approved,
    Draft,
    Rejected,
}

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

    /// <summary>A change of law as somebody read it; it takes effect when a second person approves.</summary>
    public static Rule Draft(Guid id, string code, DateOnly validFromOn, string parameters, RuleSource source, Guid byId, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(source.Address))
            throw new RuleBroken("Rules.SourceNeeded");
        if (string.IsNullOrWhiteSpace(source.Note))
            throw new RuleBroken("Rules.NoteNeeded");

        var draft = new Rule(code, validFromOn, validToOn: null, parameters, source.Address.Trim(), source.Sureness)
        {
            Id = id,
            State = RuleState.Draft,
            Note = source.Note.Trim(),
            DraftedById = byId,
            DraftedAt = now,
        };
        draft.Happened(EventKind.RuleMoved, from: null, RuleState.Draft, new EventAbout());
        return draft;
    }

    public RuleState State { get; private set; }

    /// <summary>What changed and why, in the words of who drafted it.</summary>
    public string? Note { get; private set; }

    /// <summary>None on rows that the product delivered.</summary>
    public Guid? DraftedById { get; private set; }

    public DateTimeOffset? DraftedAt { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why the draft was refused.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>The row whose approval ended this one.</summary>
    public Guid? SucceededById { get; private set; }

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

    /// <summary>Replaced by a row of the same first day before it could hold; kept because placements may point to it.</summary>
    public bool WasReplacedWhole => ValidToOn < ValidFromOn;

    /// <summary>General knowledge that nobody has vouched for yet: shown as "not verified" wherever the rule is used.</summary>
    public bool IsUnverified => Sureness is Sureness.C && VerifiedAt is null;

    /// <summary>
    /// A second person says yes: the draft takes effect, and the row that held on its first day ends on the day before.
    /// </summary>
    public void Approve(RuleSet rules, Guid byId, DateTimeOffset now)
    {
        Decide(RuleState.Approved, byId, now);
        ValidToOn = rules.NextAfter(Code, ValidFromOn)?.ValidFromOn.AddDays(-1);
        if (rules.Find(Code, ValidFromOn) is { } before)
            (before.ValidToOn, before.SucceededById) = (ValidFromOn.AddDays(-1), Id);
    }

    public void Reject(string reason, Guid byId, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken("Rules.RefusalNeedsReason");

        Decide(RuleState.Rejected, byId, now);
        RefusalReason = reason.Trim();
    }

    private void Decide(RuleState state, Guid byId, DateTimeOffset now)
    {
        if (State is not RuleState.Draft)
            throw new RuleBroken("Rules.AlreadyDecided");
        if (byId == DraftedById)
            throw new RuleBroken("Rules.SecondPersonNeeded");

        Happened(EventKind.RuleMoved, State, state, new EventAbout());
        (State, DecidedById, DecidedAt) = (state, byId, now);
    }

    /// <summary>Somebody in the organisation has read the source and vouches for the row.</summary>
    public void Verify(Guid byId, DateTimeOffset now)
    {
        if (State is not RuleState.Approved)
            throw new RuleBroken("Rules.OnlyApprovedIsVerified");

        (VerifiedById, VerifiedAt) = (byId, now);
    }

    public static string Write<T>(T parameters) => JsonSerializer.Serialize(parameters, s_json);

    public T Read<T>() => JsonSerializer.Deserialize<T>(Parameters, s_json)
        ?? throw new InvalidOperationException($"The rule {Code} from {ValidFromOn:O} has no parameters.");
}

/// <param name="Address">Where the text of the law or the guide can be read.</param>
/// <param name="Note">What changed and why.</param>
public sealed record RuleSource(string Address, Sureness Sureness, string Note);
