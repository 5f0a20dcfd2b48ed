using PlacementCrm.Domain;

namespace PlacementCrm.Application.Kernel;

/// <summary>How a request touched the data it concerned.</summary>
internal enum AuditKind
{
    Changed,
    Read,
    Refused,
}

/// <summary>Who did what to which rows, when. Written in the transaction of what it describes; the program cannot alter it.</summary>
internal sealed class AuditEntry : Entity
{
    private AuditEntry() { }

    public AuditEntry(
        AuditKind kind, string request, Guid memberId, IReadOnlyCollection<Guid> subjects, DateTimeOffset at, IReadOnlyCollection<string>? fields = null)
    {
        Kind = kind;
        Request = request;
        MemberId = memberId;
        Subjects = [.. subjects];
        At = at;
        Fields = [.. fields ?? []];
    }

    public AuditKind Kind { get; private set; }

    public string Request { get; private set; } = "";

    public Guid MemberId { get; private set; }

    /// <summary>Ids of the rows that were changed, or of what was read: persons, and the draft whose difference was looked at.</summary>
    public Guid[] Subjects { get; private set; } = [];

    /// <summary>Names of what was changed ("Company.Phone"), or of the kind of row that came or went ("Demand"); never a value.</summary>
    public string[] Fields { get; private set; } = [];

    public DateTimeOffset At { get; private set; }
}
