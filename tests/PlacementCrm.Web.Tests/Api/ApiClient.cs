using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PlacementCrm.Application.ApiKeys;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Api;

/// <summary>A program that asks the REST surface with one key.</summary>
internal sealed class ApiClient : IDisposable
{
    public ApiClient(CrmServer server, string? key)
    {
        Http = new HttpClient { BaseAddress = new Uri(server.Address) };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        if (key is not null)
            Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public HttpClient Http { get; }

    public static async Task<MakeApiKey.Made> Key(CrmServer server, CurrentUser actsAs, ApiScope scope = ApiScope.ReadMatches) =>
        await server.SendAs(
            Some.Administrator with { OrganisationId = actsAs.OrganisationId, MemberId = actsAs.OrganisationId == Some.Administrator.OrganisationId ? Some.Administrator.MemberId : actsAs.MemberId },
            new MakeApiKey { Name = "Reports", MemberId = actsAs.MemberId, Scopes = [scope], Days = 30 });

    public static async Task<ApiClient> As(CrmServer server, CurrentUser actsAs, ApiScope scope = ApiScope.ReadMatches) => new(server, (await Key(server, actsAs, scope)).Key);

    public Task<ApiReply> Get(string path) => Read(Http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<ApiReply> Choose(Guid run, object choice, string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/matches/{run}/choices", UriKind.Relative)) { Content = JsonContent.Create(choice) };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Read(Http.SendAsync(request));
    }

    public void Dispose() => Http.Dispose();

    private static async Task<ApiReply> Read(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        return new ApiReply(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers, text);
    }
}

internal sealed record ApiReply(HttpStatusCode Status, string? MediaType, HttpResponseHeaders Headers, string Text)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public string? Detail => Json.GetProperty("detail").GetString();

    public Guid RunId => Json.GetProperty("runId").GetGuid();

    public JsonElement[] Items => [.. Json.GetProperty("items").EnumerateArray()];

    /// <summary>It has the form that every refusal has.</summary>
    public void MustBeProblem(HttpStatusCode status)
    {
        Assert.That((Status, MediaType), Is.EqualTo((status, "application/problem+json")), Text);
        Assert.That(Json.GetProperty("status").GetInt32(), Is.EqualTo((int)status));
        Assert.That(new[] { Json.GetProperty("type").GetString(), Json.GetProperty("title").GetString(), Detail }, Has.None.Empty);
        Assert.That(Text, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
    }
}
