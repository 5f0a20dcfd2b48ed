using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlacementCrm.Domain.Matching;

/// <summary>For whom or what a list was asked.</summary>
public enum MatchDirection
{
    OffersForCandidate,
    CandidatesForOpening,

    /// <summary>Many candidates at many openings at once; each line is a pair.</summary>
    TeamProposal,
}

/// <summary>
/// One list that a person saw: enough to show it again as it was and to order it by other points. Holds codes, numbers and
/// ids; what a consideration says stays in the consideration. Written once, never changed.
/// </summary>
public sealed class MatchRun : Entity
{
    /// <summary>No list shows more, so that everything that was shown is kept.</summary>
    public const int LinesAtMost = 200;

    /// <summary>The log is kept as long as the trail of reading is.</summary>
    public const int KeptMonths = 24;

    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    private MatchRun() { }

    public MatchRun(RunFor about, RunBasis basis, RunAsked asked, IReadOnlyCollection<RunLine> lines, int fitCount, int conflictCount)
    {
        (ViewerId, At) = (about.ViewerId, about.At);
        (Direction, CandidateId, OpeningId) = (DirectionOf(about), about.CandidateId, about.OpeningId);
        (RuleVersion, RuleVersionId, Snapshot) = (basis.RuleVersion, basis.RuleVersionId, basis.Snapshot);
        Asked = JsonSerializer.Serialize(asked, s_json);
        Lines = JsonSerializer.Serialize(lines, s_json);
        (FitCount, ConflictCount) = (fitCount, conflictCount);
    }

    public Guid ViewerId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public MatchDirection Direction { get; private init; }

    public Guid? CandidateId { get; private init; }

    public Guid? OpeningId { get; private init; }

    /// <summary>Of what is fixed about the match.</summary>
    public string RuleVersion { get; private init; } = "";

    /// <summary>Whose points ordered it; none while the delivered ones hold.</summary>
    public Guid? RuleVersionId { get; private init; }

    /// <summary>How far the copy that was searched had followed the database: a transaction id.</summary>
    public long Snapshot { get; private init; }

    public string Asked { get; private init; } = "{}";

    public string Lines { get; private init; } = "[]";

    public int FitCount { get; private init; }

    public int ConflictCount { get; private init; }

    private static MatchDirection DirectionOf(RunFor about) => about switch
    {
        { CandidateId: not null } => MatchDirection.OffersForCandidate,
        { OpeningId: not null } => MatchDirection.CandidatesForOpening,
        _ => MatchDirection.TeamProposal,
    };

    /// <summary>
    /// Whether the pair can have been seen there. What was not shown among the fits is listed too and not kept, so a list is asked for
    /// its subject only; a proposal to a team shows nothing but its lines.
    /// </summary>
    public bool CanHaveShown(Guid candidateId, Guid openingId) => Direction switch
    {
        MatchDirection.OffersForCandidate => CandidateId == candidateId,
        MatchDirection.CandidatesForOpening => OpeningId == openingId,
        _ => LineOf(candidateId, openingId) is not null,
    };

    /// <summary>None when the pair did not stand among the fits.</summary>
    public RunLine? LineOf(Guid candidateId, Guid openingId) => Direction switch
    {
        MatchDirection.OffersForCandidate when CandidateId == candidateId => ReadLines().FirstOrDefault(line => line.Id == openingId),
        MatchDirection.CandidatesForOpening when OpeningId == openingId => ReadLines().FirstOrDefault(line => line.Id == candidateId),
        MatchDirection.TeamProposal => ReadLines().FirstOrDefault(line => line.Id == candidateId && line.OpeningId == openingId),
        _ => null,
    };

    public RunAsked ReadAsked() => JsonSerializer.Deserialize<RunAsked>(Asked, s_json)!;

    public IReadOnlyList<RunLine> ReadLines() => JsonSerializer.Deserialize<List<RunLine>>(Lines, s_json)!;
}

/// <param name="CandidateId">One of the two is given: for whom, or for what. None of them for a proposal to a team.</param>
public sealed record RunFor(Guid ViewerId, DateTimeOffset At, Guid? CandidateId, Guid? OpeningId);

public sealed record RunBasis(string RuleVersion, Guid? RuleVersionId, long Snapshot);

/// <summary>What the list was asked with, as numbers and ids: the limits of a person stay where they are written.</summary>
public sealed record RunAsked
{
    [JsonPropertyName("rows")] public int Rows { get; init; }
    [JsonPropertyName("hoursMin")] public decimal? WeeklyHoursMin { get; init; }
    [JsonPropertyName("hoursMax")] public decimal? WeeklyHoursMax { get; init; }
    [JsonPropertyName("km")] public int? MaxDistanceKm { get; init; }
    [JsonPropertyName("language")] public int LanguageLevel { get; init; }
    [JsonPropertyName("from")] public DateOnly? FromOn { get; init; }
    [JsonPropertyName("to")] public DateOnly? ToOn { get; init; }
    [JsonPropertyName("places")] public int? FreePlaces { get; init; }
    [JsonPropertyName("wishes")] public int Wishes { get; init; }
    [JsonPropertyName("skills")] public int Skills { get; init; }

    /// <summary>The mask: which considerations, avoided lines and proposals were held against every offer.</summary>
    [JsonPropertyName("mask")] public IReadOnlyList<Guid>? Mask { get; init; }

    /// <summary>Of a proposal to a team: how many people were placed at once, and what was fixed or ruled out beforehand.</summary>
    [JsonPropertyName("people")] public int People { get; init; }
    [JsonPropertyName("fair")] public bool IsFair { get; init; }
    [JsonPropertyName("pins")] public IReadOnlyList<RunPair>? Pins { get; init; }
    [JsonPropertyName("bans")] public IReadOnlyList<RunPair>? Bans { get; init; }

    /// <summary>Somebody tried out what pins and bans change: nobody was shown there to be chosen.</summary>
    [JsonPropertyName("whatIf")] public bool IsWhatIf { get; init; }
}

public sealed record RunPair([property: JsonPropertyName("c")] Guid CandidateId, [property: JsonPropertyName("o")] Guid OpeningId);

/// <summary>One line of the list: the other side of the pair, and every share of its place in the order.</summary>
public sealed record RunLine
{
    [JsonPropertyName("id")] public Guid Id { get; init; }

    /// <summary>Of a proposal to a team, in which the line is a pair and the id the candidate's.</summary>
    [JsonPropertyName("opening")] public Guid? OpeningId { get; init; }

    [JsonPropertyName("task")] public Guid? TaskId { get; init; }
    [JsonPropertyName("score")] public int Score { get; init; }
    [JsonPropertyName("unknown")] public int Unknowns { get; init; }
    [JsonPropertyName("warns")] public bool Warns { get; init; }
    [JsonPropertyName("waiting")] public DateOnly WaitingSinceOn { get; init; }
    [JsonPropertyName("km")] public int? MaxDistanceKm { get; init; }
    [JsonPropertyName("shares")] public IReadOnlyList<RunShare> Shares { get; init; } = [];
}

/// <summary>One share: which factor, how many points and for what, and the records that it rests on.</summary>
public sealed record RunShare
{
    [JsonPropertyName("f")] public string Factor { get; init; } = "";

    /// <summary>Fits, conflicts or unknown, by number.</summary>
    [JsonPropertyName("k")] public int Kind { get; init; }

    [JsonPropertyName("p")] public int Points { get; init; }

    /// <summary>What the points were given for; no version of the points changes it.</summary>
    [JsonPropertyName("m")] public int Measure { get; init; }

    /// <summary>The consideration that asks, and the visit or call that answers.</summary>
    [JsonPropertyName("n")] public Guid? NeedId { get; init; }
    [JsonPropertyName("s")] public Guid? FactId { get; init; }
}
