using NUnit.Framework.Constraints;

namespace PlacementCrm.Domain.Tests;

internal static class Breaks
{
    /// <summary>Refused by exactly this rule.</summary>
    public static EqualStringConstraint Rule(string code) =>
        Throws.TypeOf<RuleBroken>().With.Property(nameof(RuleBroken.Code)).EqualTo(code);
}
