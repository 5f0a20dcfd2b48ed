namespace PlacementCrm.Web.Rules;

/// <summary>Where the rules stand.</summary>
internal static class RulePages
{
    public const string List = "/admin/rules";

    public static string Address(string code) => $"{List}/{Uri.EscapeDataString(code)}";
}
