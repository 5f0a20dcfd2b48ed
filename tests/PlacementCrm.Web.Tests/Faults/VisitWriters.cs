using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using PlacementCrm.Testing;
using PlacementCrm.Web.Account;
using PlacementCrm.Web.Demo.Generated;

namespace PlacementCrm.Web.Tests.Faults;

/// <summary>
/// Several phones that send visits without a pause. Each sends one visit again until it is acknowledged, as the outbox of the
/// phone page does, and writes what was acknowledged into the ledger.
/// </summary>
internal sealed partial class VisitWriters : IDisposable
{
    private const int Phones = 4;

    private readonly CrashProgram _program;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(2) });
    private readonly ConcurrentDictionary<Guid, int> _ledger = new();
    private readonly int[] _acknowledged = new int[Phones];
    private volatile bool _isEnough;
    private volatile string _lastAnswer = "nothing yet";

    public VisitWriters(CrashProgram program) => _program = program;

    public IReadOnlyCollection<Guid> Ledger => [.. _ledger.Keys];

    /// <summary>Once: the cookie must live through every restart.</summary>
    public async Task SignIn(CancellationToken cancel)
    {
        var page = await _http.GetStringAsync($"{_program.Address}/login", cancel);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value),
            ["Posted.Email"] = CrmServer.EmailOf(Some.Consultant),
            ["Posted.Password"] = CrmServer.Password,
        });
        using var answer = await _http.PostAsync($"{_program.Address}/login", form, cancel);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "Signing in failed.");
    }

    /// <summary>Writes while <paramref name="fault"/> strikes, and on until every phone has got through again.</summary>
    public async Task WriteThrough(Func<Task> fault, CancellationToken cancel)
    {
        _isEnough = false;
        var phones = Enumerable.Range(0, Phones).Select(phone => Send(phone, cancel)).ToList();
        await Until(before => _acknowledged.Sum() >= before.Sum() + Random.Shared.Next(10, 60), cancel);
        await fault();
        await Until(before => _acknowledged.Zip(before).All(pair => pair.First >= pair.Second + 3), cancel);
        _isEnough = true;
        await Task.WhenAll(phones);
    }

    public void Dispose() => _http.Dispose();

    private async Task Until(Func<int[], bool> isReached, CancellationToken cancel)
    {
        var before = _acknowledged.ToArray();
        try
        {
            while (!isReached(before))
                await Task.Delay(20, cancel);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Saving did not come back. Last answer: {_lastAnswer}");
        }
    }

    private async Task Send(int phone, CancellationToken cancel)
    {
        for (var number = 0; !_isEnough; number++)
        {
            var id = Guid.NewGuid();
            while (!await Send(id, Numbers.Id(Numbers.Kind.Company, (phone + number) % 8), cancel))
                await Task.Delay(50, cancel);
            _ledger.AddOrUpdate(id, 1, (_, times) => times + 1);
            Interlocked.Increment(ref _acknowledged[phone]);
        }
    }

    private async Task<bool> Send(Guid id, Guid company, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{_program.Address}/capture/visits");
            request.Headers.Add("Origin", _program.Address);
            request.Headers.Add("Idempotency-Key", id.ToString());
            request.Headers.Add("X-Capture-User", DraftKey.Of(Some.Consultant.MemberId.ToString()));
            request.Content = JsonContent.Create(new
            {
                kind = "Visit",
                companyId = company,
                at = DateTimeOffset.UtcNow.AddMinutes(-5),
                outcome = "FollowUp",
                note = $"{VisitLedger.Mark}{id}",
                nextStepTitle = "Ring igen",
                nextStepOn = Days.Today.AddDays(7),
            });
            using var answer = await _http.SendAsync(request, cancel);
            _lastAnswer = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}";
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException cut)
        {
            _lastAnswer = cut.Message;
            return false;
        }
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
