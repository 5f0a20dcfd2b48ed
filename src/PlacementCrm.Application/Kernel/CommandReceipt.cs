using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Kernel;

/// <summary>That a command with a client-made id was carried out, and what it answered.</summary>
internal sealed class CommandReceipt : Entity
{
    // A property that a later version adds changes nothing for who does not send it.
    private static readonly JsonSerializerOptions s_sparse = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Request { get; private set; } = "";

    public Guid MemberId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Answer { get; private set; }

    /// <summary>What was asked with the id, as a hash; none where it need not be known.</summary>
    public byte[]? Fingerprint { get; private set; }

    /// <summary>
    /// Only of what a program sends: it makes its ids itself, and must be told when it takes one twice. A form keeps its id
    /// with what is typed in it, also when that is corrected after a lost answer.
    /// </summary>
    public static byte[]? FingerprintOf<TRequest>(TRequest request, CurrentUser user) =>
        user.ApiKeyId is null ? null : SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, s_sparse));

    public bool IsFor(string request, byte[]? fingerprint) =>
        Request == request && (Fingerprint is null || fingerprint is null || Fingerprint.AsSpan().SequenceEqual(fingerprint));
}
