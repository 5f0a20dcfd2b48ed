using Microsoft.Playwright;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Capture;

/// <summary>The phone pages open on a bad line: everything they load, as it travels, stays small.</summary>
public sealed class WeightTests : BrowserTest
{
    private const int MostBytes = 40 * 1024;

    [TestCase("/capture/visit")]
    [TestCase("/capture/attempt")]
    public async Task A_phone_page_weighs_less_than_40_KB(string path)
    {
        var page = await OpenAs(Some.Consultant);
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var answer in answers)
            weights[new Uri(answer.Url).AbsolutePath] = (await answer.Request.SizesAsync()).ResponseBodySize;
        Assert.That(weights.Values.Sum(), Is.LessThan(MostBytes), string.Join(", ", weights));
        Assert.That(weights.Keys, Has.Some.Contains("capture").And.Some.EndsWith("base.css"));
    }
}
