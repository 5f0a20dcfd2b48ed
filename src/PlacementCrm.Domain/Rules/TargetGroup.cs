namespace PlacementCrm.Domain.Rules;

/// <summary>
/// A group of persons that the law treats alike. The list is the organisation's: the act planned for 2027 cuts thirteen
/// groups to five, and the old ones stay readable on what began before.
/// </summary>
public sealed class TargetGroup : Entity
{
    public const int LongestCode = 40;
    public const int LongestName = 120;

    private TargetGroup() { }

    public TargetGroup(Guid id, string code, TargetGroupNames names, DateOnly validFromOn, DateOnly? validToOn)
    {
        // The code is a part of rule codes, which have dots of their own.
        if (code.Trim().Length is 0 or > LongestCode || !code.Trim().All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-'))
            throw new RuleBroken("Rules.GroupCode", LongestCode);

        (Id, Code) = (id, code.Trim());
        Correct(names, validFromOn, validToOn);
    }

    /// <summary>Never changes: candidates, placements and rules point to it.</summary>
    public string Code { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public string NameDa { get; private set; } = "";

    public string NameDe { get; private set; } = "";

    public DateOnly ValidFromOn { get; private set; }

    public DateOnly? ValidToOn { get; private set; }

    public TargetGroupNames Names => new(NameEn, NameDa, NameDe);

    public bool IsValidOn(DateOnly day) => ValidFromOn <= day && (ValidToOn is null || day <= ValidToOn);

    public void Correct(TargetGroupNames names, DateOnly validFromOn, DateOnly? validToOn)
    {
        if (names.All.Any(name => name.Trim().Length is 0 or > LongestName))
            throw new RuleBroken("Rules.GroupNames", LongestName);
        if (validToOn < validFromOn)
            throw new RuleBroken("Rules.EndsBeforeItBegins", validFromOn, validToOn);

        (NameEn, NameDa, NameDe) = (names.English.Trim(), names.Danish.Trim(), names.German.Trim());
        (ValidFromOn, ValidToOn) = (validFromOn, validToOn);
    }
}

public sealed record TargetGroupNames(string English, string Danish, string German)
{
    internal IEnumerable<string> All => [English, Danish, German];

    /// <summary>In the language of the current UI culture.</summary>
    public string InLanguage() => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "da" => Danish,
        "de" => German,
        _ => English,
    };
}
