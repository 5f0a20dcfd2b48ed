using PlacementCrm.Domain;

namespace PlacementCrm.Application.Kernel;

/// <summary>That a command with a client-made id was carried out, and what it answered.</summary>
internal sealed class CommandReceipt : Entity
{
    public string Request { get; private set; } = "";

    public Guid MemberId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Answer { get; private set; }
}
