using PlacementCrm.Application.Links;

namespace PlacementCrm.Application.ApiKeys;

/// <summary>A key as a program sends it: the same organisation and 256 random bits as a link, behind letters that scanners for secrets find.</summary>
internal static class ApiKeyText
{
    public const string Prefix = "pcrm_";

    public static string Of(LinkToken token) => Prefix + token.Text;

    /// <summary>Null when it cannot be one of ours.</summary>
    public static LinkToken? Read(string? text) =>
        text?.StartsWith(Prefix, StringComparison.Ordinal) == true ? LinkToken.Read(text[Prefix.Length..]) : null;
}
