using System.Security.Cryptography;

namespace PlacementCrm.Domain.Links;

/// <summary>
/// Lets somebody without an account do one thing with one record, once, until a moment. Holds hashes only: neither the address
/// nor the code can be read out of the database.
/// </summary>
public sealed class PublicLink : Entity
{
    /// <summary>A code of six digits can be guessed once in 200,000 tries of five.</summary>
    public const int MostWrongCodes = 5;

    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(14);

    private PublicLink() { }

    public PublicLink(Guid id, LinkPurpose purpose, Guid subjectId, string holder, string language, byte[] tokenHash, byte[] codeHash, Guid issuedById, DateTimeOffset now, TimeSpan life)
    {
        if (life <= TimeSpan.Zero || life > LongestLife)
            throw new ArgumentOutOfRangeException(nameof(life));

        Id = id;
        (Purpose, SubjectId, Holder, Language) = (purpose, subjectId, holder, language);
        (TokenHash, CodeHash) = (tokenHash, codeHash);
        (IssuedById, IssuedAt, ExpiresAt) = (issuedById, now, now + life);
    }

    public LinkPurpose Purpose { get; private set; }

    /// <summary>The one record it is about; which kind of record is known from the purpose.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The name of the person it was handed to.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Of the member who issued it: what the holder does is told to them in it.</summary>
    public string Language { get; private set; } = "";

    public byte[] TokenHash { get; private set; } = [];

    public byte[] CodeHash { get; private set; } = [];

    public Guid IssuedById { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public int WrongCodes { get; private set; }

    /// <summary>When the right code was first entered.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public LinkState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? LinkState.Used
        : RevokedAt is not null ? LinkState.Revoked
        : WrongCodes >= MostWrongCodes ? LinkState.Locked
        : now >= ExpiresAt ? LinkState.Expired
        : LinkState.Open;

    /// <summary>Counts a wrong code; the last one closes the link, also for the right code.</summary>
    public bool Opens(byte[] codeHash, DateTimeOffset now)
    {
        if (StateAt(now) is not LinkState.Open)
            return false;

        if (!CryptographicOperations.FixedTimeEquals(codeHash, CodeHash))
        {
            WrongCodes++;
            return false;
        }

        OpenedAt ??= now;
        return true;
    }

    public void Use(DateTimeOffset now)
    {
        if (StateAt(now) is not LinkState.Open)
            throw new RuleBroken($"Links.{StateAt(now)}");
        UsedAt = now;
    }

    /// <summary>A link that was used or is revoked already stays as it is.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (UsedAt is null)
            RevokedAt ??= now;
    }
}

/// <summary>What the holder may do; the record it is about follows from it.</summary>
public enum LinkPurpose
{
    /// <summary>Confirm the minutes of a safety meeting for one party; about a <c>MeetingPresence</c>.</summary>
    ConfirmMeeting,
}

public enum LinkState
{
    Open,
    Used,
    Revoked,
    Locked,
    Expired,
}
