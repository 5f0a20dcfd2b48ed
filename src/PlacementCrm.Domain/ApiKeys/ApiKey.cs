namespace PlacementCrm.Domain.ApiKeys;

/// <summary>
/// Lets a program of the organisation ask on behalf of one member, until a day. Holds a hash only: the key itself is shown once,
/// to whoever makes it, and cannot be read out of the database.
/// </summary>
public sealed class ApiKey : Entity
{
    public const int LongestLifeDays = 366;

    private static readonly TimeSpan s_noticedEvery = TimeSpan.FromMinutes(1);

    private ApiKey() { }

    /// <param name="expiresOn">The last day on which it works.</param>
    public ApiKey(Guid id, string name, Guid memberId, IEnumerable<ApiScope> scopes, byte[] hash, Guid madeById, DateTimeOffset madeAt, DateOnly expiresOn)
    {
        Id = id;
        (Name, MemberId, Scopes, Hash) = (name, memberId, [.. scopes.Distinct().Order()], hash);
        (MadeById, MadeAt, ExpiresOn) = (madeById, madeAt, expiresOn);
    }

    /// <summary>What the program is called that uses it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whose rights it has, and never more.</summary>
    public Guid MemberId { get; private set; }

    public IReadOnlyList<ApiScope> Scopes { get; private set; } = [];

    public byte[] Hash { get; private set; } = [];

    public Guid MadeById { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateOnly ExpiresOn { get; private set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public bool WorksOn(DateOnly day) => RevokedAt is null && day <= ExpiresOn;

    /// <summary>Written down once a minute: a program asks many times a second, and nobody needs to know it that well.</summary>
    public void Use(DateTimeOffset now)
    {
        if (LastUsedAt is not { } last || now - last >= s_noticedEvery)
            LastUsedAt = now;
    }

    /// <summary>A key that is revoked already stays as it is.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>What a key may be used for; each is a part of what its member may do.</summary>
public enum ApiScope
{
    ReadMatches,

    /// <summary>Writes down what somebody decided about a pair; reads, too.</summary>
    DecideMatches,
}
