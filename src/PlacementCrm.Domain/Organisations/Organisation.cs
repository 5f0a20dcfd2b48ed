namespace PlacementCrm.Domain.Organisations;

/// <summary>Who uses the product: a municipality's company service, a provider. Everything else belongs to one of them.</summary>
public sealed class Organisation
{
    private Organisation() { }

    public Organisation(Guid id, string shortName, string name)
    {
        Id = id;
        ShortName = shortName;
        Name = name;
    }

    public Guid Id { get; private init; }

    /// <summary>Unique, lower case, without spaces, for example <c>fjordby</c>.</summary>
    public string ShortName { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>How the authority that approves placements is called here; the law says "municipality" since 2026-02-01.</summary>
    public AuthorityWord Authority { get; private set; }

    /// <summary>The organisation's own name for it.</summary>
    public string? AuthorityName { get; private set; }

    /// <summary>Since when no list of matches is shown here; none while the match is on. People propose by hand meanwhile.</summary>
    public DateTimeOffset? MatchingOffSince { get; private set; }

    public void SwitchMatchingOff(DateTimeOffset now) => MatchingOffSince ??= now;

    public void SwitchMatchingOn() => MatchingOffSince = null;

    public void CallAuthority(AuthorityWord word, string? name)
    {
        if (word is AuthorityWord.Own && string.IsNullOrWhiteSpace(name))
            throw new RuleBroken("Organisations.AuthorityNeedsName");

        (Authority, AuthorityName) = (word, word is AuthorityWord.Own ? name!.Trim() : null);
    }
}

/// <summary>The word for the authority that approves placements.</summary>
public enum AuthorityWord
{
    Municipality,
    Jobcentre,
    Own,
}
