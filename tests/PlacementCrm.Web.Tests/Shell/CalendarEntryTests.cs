using System.Text;
using PlacementCrm.Web.Shell;

namespace PlacementCrm.Web.Tests.Shell;

public sealed class CalendarEntryTests
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 24, 13, 0, 0, TimeSpan.FromHours(1));

    [Test]
    public void Is_one_event_in_universal_time()
    {
        var text = Entry("Safety meeting").ToText(s_at.AddDays(-1));

        Assert.That(text, Does.StartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").And.EndWith("END:VCALENDAR\r\n"));
        Assert.That(text, Does.Contain("\r\nUID:a@b\r\nSEQUENCE:2\r\nDTSTAMP:20261123T120000Z\r\nDTSTART:20261124T120000Z\r\nDTEND:20261124T124500Z\r\n"));
    }

    [Test]
    public void Cannot_be_broken_out_of() =>
        Assert.That(Entry("a;b,c\\d\r\nBEGIN:VEVENT").ToText(s_at), Does.Contain("\r\nSUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VEVENT\r\n"));

    [Test]
    public void Folds_lines_after_75_octets_and_between_letters()
    {
        var text = Entry(string.Concat(Enumerable.Repeat("æ😀", 40))).ToText(s_at);

        Assert.That(text.Split("\r\n").Select(Encoding.UTF8.GetByteCount), Is.All.LessThanOrEqualTo(75));
        Assert.That(text.Replace("\r\n ", "", StringComparison.Ordinal), Does.Contain("SUMMARY:" + string.Concat(Enumerable.Repeat("æ😀", 40)) + "\r\n"));
    }

    private static CalendarEntry Entry(string title) => new("a@b", 2, s_at, TimeSpan.FromMinutes(45), title, "Havnegade 1", "Karen Holm");
}
