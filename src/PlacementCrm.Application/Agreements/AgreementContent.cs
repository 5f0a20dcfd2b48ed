using System.Text.Json;
using System.Text.Json.Serialization;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Agreements;

/// <summary>
/// All that an agreement says, as codes and names: it is put into sentences in the language of the paper, and kept like this
/// when it was handed out. Holds what the company may read and nothing else.
/// </summary>
public sealed record AgreementContent
{
    public required Guid PlacementId { get; init; }
    public required string Organisation { get; init; }
    public required string Consultant { get; init; }
    public required string Candidate { get; init; }
    public required string Municipality { get; init; }
    public required Workplace Workplace { get; init; }
    public Person? Supervisor { get; init; }

    /// <summary>Who was heard for the employees; what they said stays with us.</summary>
    public Heard? Representative { get; init; }

    public required PlacementKind Kind { get; init; }
    public PlacementPurpose? Purpose { get; init; }
    public required string Tasks { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public required decimal WeeklyHours { get; init; }

    /// <summary>Empty while nobody has written them down.</summary>
    public required IReadOnlyList<WorkingDay> Days { get; init; }

    public required IReadOnlyList<AgreedConsideration> Considerations { get; init; }
    /// <summary>How far the safety meeting is; none before it is planned, and in papers of a time when this was not written down.</summary>
    public SafetyMeetingState? Meeting { get; init; }

    /// <summary>When the three sat together to what stands here; none while the meeting is ahead.</summary>
    public DateOnly? MeetingOn { get; init; }
    public required IReadOnlyList<DateOnly> FollowUps { get; init; }
    public InsuranceNote? Insurance { get; init; }

    /// <summary>Two letters: what the candidate reads.</summary>
    public string Language { get; init; } = PaperLanguage.Danish.Code();

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    internal string ToText() => JsonSerializer.Serialize(this, s_json);

    internal static AgreementContent FromText(string text) => JsonSerializer.Deserialize<AgreementContent>(text, s_json)!;
}

/// <summary>The company and the place where the work is done.</summary>
public sealed record Workplace(string Company, string? Cvr, string Site, string? PNumber, string? AddressLine, string? Postcode, string? City, string? EmployeeRepresentative)
{
    internal static Workplace Of(Company company, Site site) => new(
        company.Name, company.Cvr?.Digits, site.Name, site.PNumber?.Digits, site.AddressLine, site.Postcode, site.City, site.EmployeeRepresentative);
}

/// <summary>Whoever speaks for the employees, and when they were heard.</summary>
public sealed record Heard(string Name, DateOnly On);

/// <summary>Somebody at the company, as the company gave them.</summary>
public sealed record Person(string Name, string? Title, string? Phone, string? Email);

/// <summary>A shared consideration with what the three agreed about it.</summary>
public sealed record AgreedConsideration(
    Guid ConsiderationId, string DimensionCode, decimal Limit, string Words, AnswerKind Answer, string? What, string? Who, DateOnly? FromOn);

/// <param name="IsVerified">Somebody has read the law; otherwise the paper says that this is not verified.</param>
public sealed record InsuranceNote(Insurer Injury, Insurer Damage, bool IsVerified);
