using System.Globalization;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Domain.Tests.Rules;

/// <summary>R0: target groups are a dated list of the organisation.</summary>
public sealed class TargetGroupTests
{
    private static readonly TargetGroupNames s_names = new("Ready", "Parat", "Bereit");

    [Test]
    public void R0_A_group_is_used_on_its_days()
    {
        var group = new TargetGroup(Guid.NewGuid(), "M1", s_names, new(2027, 1, 1), new(2027, 12, 31));

        Assert.That(new[] { new DateOnly(2026, 12, 31), new(2027, 1, 1), new(2027, 12, 31), new(2028, 1, 1) }.Select(group.IsValidOn), Is.EqualTo(new[] { false, true, true, false }));
    }

    [TestCase("da", "Parat")]
    [TestCase("de", "Bereit")]
    [TestCase("en", "Ready")]
    public void R0_The_name_is_in_the_readers_language(string language, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.That(s_names.InLanguage(), Is.EqualTo(name));
    }

    [TestCase("")]
    [TestCase("A.B")]
    [TestCase("A B")]
    public void R0_A_code_fits_into_the_codes_of_rules(string code) =>
        Assert.That(() => new TargetGroup(Guid.NewGuid(), code, s_names, new(2027, 1, 1), null), Breaks.Rule("Rules.GroupCode"));

    [Test]
    public void R0_A_name_is_needed_in_each_language() =>
        Assert.That(() => new TargetGroup(Guid.NewGuid(), "M1", s_names with { German = " " }, new(2027, 1, 1), null), Breaks.Rule("Rules.GroupNames"));
}
