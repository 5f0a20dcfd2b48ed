using System.Globalization;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Tests.Shell;

public sealed class TypedNumberTests
{
    [TestCase("2.5", "2.5")]
    [TestCase("2,5", "2.5")]
    [TestCase(" 12,50 ", "12.5")]
    [TestCase("-3", "-3")]
    [TestCase("37", "37")]
    public void A_comma_and_a_point_both_begin_the_decimals(string text, string number) =>
        Assert.That(TypedNumber.Read(text, 2), Is.EqualTo(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [TestCase("10.555")]
    [TestCase("10,555")]
    [TestCase("1.000,5")]
    [TestCase("7,5,")]
    [TestCase("2.5.1")]
    [TestCase("٣")]
    [TestCase("1e3")]
    [TestCase("4520304050")]
    public void What_could_be_meant_otherwise_is_not_read(string text) => Assert.That(TypedNumber.Read(text, 2), Is.Null);

    [TestCase("2,5", 0)]
    [TestCase("2,55", 1)]
    public void More_decimals_than_asked_for_are_not_rounded(string text, int decimals) => Assert.That(TypedNumber.Read(text, decimals), Is.Null);
}
