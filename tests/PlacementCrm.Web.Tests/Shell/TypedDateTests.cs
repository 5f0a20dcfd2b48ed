using System.Globalization;
using PlacementCrm.Web.Shell.Components;

namespace PlacementCrm.Web.Tests.Shell;

public sealed class TypedDateTests
{
    private static readonly DateOnly s_today = new(2026, 11, 26);

    [TestCase("2026-11-02", "2026-11-02")]
    [TestCase("2.11.", "2026-11-02")]
    [TestCase("021126", "2026-11-02")]
    [TestCase("tomorrow", "2026-11-27")]
    [TestCase("28.2.2027", "2027-02-28")]
    public void Reads_what_people_type(string text, string day) =>
        Assert.That(Read(text), Is.EqualTo(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [TestCase("9999-12-31")]
    [TestCase("0001-01-01")]
    [TestCase("1899-12-31")]
    [TestCase("31.12.9999")]
    [TestCase("30.2.2027")]
    [TestCase("٢/١١")]
    public void No_day_of_anybody_s_work_is_no_day(string text) => Assert.That(Read(text), Is.Null);

    private static DateOnly? Read(string text) => TypedDate.Read(text, CultureInfo.GetCultureInfo("en-GB"), s_today, "yesterday;today;tomorrow");
}
