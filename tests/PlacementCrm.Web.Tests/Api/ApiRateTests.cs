using System.Net;
using PlacementCrm.Testing;
using PlacementCrm.Web.Api;

namespace PlacementCrm.Web.Tests.Api;

/// <summary>By itself: it uses up what its server allows in a minute.</summary>
public sealed class ApiRateTests
{
    [Test]
    public async Task Who_asks_too_often_is_told_how_long_to_wait_whatever_key_they_try()
    {
        await using var server = await CrmServer.Start();
        var replies = new List<ApiReply>();
        for (var i = 0; i < (2 * ApiSetup.MostAMinute) + 1 && replies.LastOrDefault()?.Status != HttpStatusCode.TooManyRequests; i++)
        {
            using var program = new ApiClient(server, $"pcrm_{i}");
            replies.Add(await program.Get("/api/v1/matches"));
        }

        Assert.That(replies.SkipLast(1).Select(reply => reply.Status), Is.All.EqualTo(HttpStatusCode.Unauthorized));
        replies[^1].MustBeProblem(HttpStatusCode.TooManyRequests);
        Assert.That(replies[^1].Headers.RetryAfter!.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));
    }
}
