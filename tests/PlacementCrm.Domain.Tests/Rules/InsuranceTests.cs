using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Rules;

public sealed class InsuranceTests
{
    [Test]
    public void R6_Every_kind_says_who_pays_and_how_sure_that_is([Values] PlacementKind kind)
    {
        var rule = ShippedRules.AsRuleSet().Get(RuleCodes.Insurance(kind), new(2026, 11, 2));

        Assert.That(rule.Read<InsuranceParameters>().Injury == Insurer.Municipality, Is.EqualTo(kind is PlacementKind.WorkTrial));
        Assert.That(rule.Sureness, Is.EqualTo(kind is PlacementKind.WorkTrial ? Sureness.A : Sureness.C));
    }
}
