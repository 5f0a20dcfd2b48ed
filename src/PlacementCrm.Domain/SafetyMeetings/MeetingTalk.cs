using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Domain.SafetyMeetings;

/// <summary>How likely one side holds a job after the placement; nobody is bound by it.</summary>
public enum JobAfterwards
{
    Hoped,
    Possible,
    NotPlanned,
}

/// <summary>What both sides expect and ask, and what the three do if it gets hard.</summary>
public sealed record MeetingTalk
{
    public string? CandidateExpects { get; init; }

    public string? CompanyExpects { get; init; }

    /// <summary>What the candidate thinks of a job afterwards.</summary>
    public JobAfterwards? CandidateOnJob { get; init; }

    public JobAfterwards? CompanyOnJob { get; init; }

    /// <summary>In the candidate's own words.</summary>
    public string? CandidateAsks { get; init; }

    public string? CompanyAsks { get; init; }

    public string? IfItGetsHard { get; init; }

    /// <summary>Both sides have said what they expect, and what is done on hard days is agreed.</summary>
    public bool IsWhole => CandidateExpects is not null && CompanyExpects is not null && IfItGetsHard is not null;

    internal MeetingTalk Trimmed() => this with
    {
        CandidateExpects = Typed.OrNull(CandidateExpects),
        CompanyExpects = Typed.OrNull(CompanyExpects),
        CandidateAsks = Typed.OrNull(CandidateAsks),
        CompanyAsks = Typed.OrNull(CompanyAsks),
        IfItGetsHard = Typed.OrNull(IfItGetsHard),
    };
}
