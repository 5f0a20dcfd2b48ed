using System.Net;
using System.Text.RegularExpressions;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Visibility;

/// <summary>An address with an id that names nothing.</summary>
public sealed partial class AbsentRecordTests
{
    private CrmServer _server = null!;
    private Visitor _visitor = null!;

    [OneTimeSetUp]
    public async Task Enter()
    {
        _server = await CrmServer.Start();
        _visitor = await Visitor.Enter(_server, Some.Consultant);
    }

    [OneTimeTearDown]
    public async Task Leave()
    {
        _visitor?.Dispose();
        await _server.DisposeAsync();
    }

    [TestCase("/companies/")]
    [TestCase("/candidates/")]
    [TestCase("/openings/")]
    [TestCase("/placements/")]
    [TestCase("/safety-meetings/")]
    public async Task An_empty_id_is_answered_like_any_other(string path)
    {
        var absent = await Answer(path + Guid.NewGuid());
        var empty = await Answer(path + Guid.Empty);

        Assert.That(absent.Words, Is.Not.Empty);
        Assert.That(empty, Is.EqualTo(absent));
    }

    private async Task<(HttpStatusCode Status, string Words)> Answer(string path)
    {
        var (status, text) = await _visitor.Read(path);
        var main = MainText().Match(text).Groups["content"].Value;
        return (status, Tag().Replace(main, " ").Trim());
    }

    [GeneratedRegex("<main[^>]*>(?<content>.*)</main>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MainText();

    [GeneratedRegex("<!--.*?-->|<[^>]+>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();
}
