using System.Net;
using System.Text.Json;
using PlacementCrm.Application.ApiKeys;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Api;

/// <summary>The REST surface of the running program, as another program meets it.</summary>
public sealed class MatchesApiTests
{
    private CrmServer _server = null!;
    private SmallWorld _world = null!;
    private ApiClient _program = null!;

    [OneTimeSetUp]
    public async Task Enter()
    {
        _server = await CrmServer.Start();
        _world = await SmallWorld.Build(_server);
        _program = await ApiClient.As(_server, Some.Consultant, ApiScope.DecideMatches);
    }

    [OneTimeTearDown]
    public async Task Leave()
    {
        _program?.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_candidates_list_is_that_of_the_screen_and_is_logged_like_it()
    {
        var person = await SmallWorld.Person(_server, "Bo");
        var screen = await _server.SendAs(Some.Consultant, new FindOffersFor(person));

        var reply = await _program.Get($"/api/v1/matches?candidate={person}");

        Assert.That(reply.Status, Is.EqualTo(HttpStatusCode.OK), reply.Text);
        Assert.That(reply.Items.Select(item => item.GetProperty("openingId").GetGuid()), Is.EqualTo(screen.List.Fits.Select(row => row.OpeningId)).And.Not.Empty);
        Assert.That(reply.Items.Select(item => item.GetProperty("rank").GetInt32()), Is.EqualTo(Enumerable.Range(1, reply.Items.Length)));
        foreach (var item in reply.Items)
            Assert.That(item.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("points").GetInt32()), Is.EqualTo(item.GetProperty("score").GetInt32()));
        var run = await _server.SendAs(Some.Consultant, new ShowMatchRun(reply.RunId));
        Assert.That((run.CandidateId, run.RuleVersion, run.Lines.Count), Is.EqualTo(((Guid?)person, reply.Json.GetProperty("ruleVersion").GetString(), reply.Items.Length)));
    }

    [Test]
    public async Task An_openings_list_holds_candidates_without_their_names_and_without_what_they_need()
    {
        var person = await SmallWorld.Person(_server, "Dorthe");

        var reply = await _program.Get($"/api/v1/matches?opening={_world.FreeOpening}");

        Assert.That(reply.Items.Select(item => item.GetProperty("candidateId").GetGuid()), Does.Contain(person));
        Assert.That(reply.Items[0].GetProperty("candidateNumber").GetString(), Does.StartWith("K-"));
        foreach (var words in new[] { "Dorthe", "Hassan", "20 minut", SmallWorld.PrivateWords })
            Assert.That(reply.Text, Does.Not.Contain(words));
        Assert.That(reply.Headers.CacheControl!.NoStore, Is.True);
    }

    [TestCase("de", "Wünscht")]
    [TestCase("da-DK, en;q=0.5", "Ønsker")]
    [TestCase("fr, en;q=0.8", "Wishes")]
    public async Task Sentences_are_in_the_language_that_is_asked_for(string languages, string word)
    {
        var person = await SmallWorld.Person(_server, "Eva");
        using var program = await ApiClient.As(_server, Some.Consultant);
        program.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        program.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(languages);

        var reply = await program.Get($"/api/v1/matches?candidate={person}");

        Assert.That(reply.Items[0].GetProperty("fits").EnumerateArray().Select(reason => reason.GetProperty("sentence").GetString()), Has.Some.Contains(word));
    }

    [Test]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        var person = await SmallWorld.Person(_server, "Finn");
        var whole = await _program.Get($"/api/v1/matches?candidate={person}");
        var pages = new List<JsonElement>();
        var path = $"/api/v1/matches?candidate={person}&limit=1";
        for (var cursor = ""; cursor is not null && pages.Count < 10;)
        {
            var page = await _program.Get(path + (cursor.Length == 0 ? "" : "&cursor=" + cursor));
            pages.AddRange(page.Items);
            cursor = page.Json.GetProperty("nextCursor").GetString();
        }

        Assert.That(whole.Items, Has.Length.GreaterThan(1));
        Assert.That(pages.Select(Line), Is.EqualTo(whole.Items.Select(Line)));

        static string Line(JsonElement item) => $"{item.GetProperty("rank")} {item.GetProperty("openingId")}";
    }

    [Test]
    public async Task A_choice_sent_twice_is_made_once_and_answered_alike_and_stands_in_the_run()
    {
        var person = await SmallWorld.Person(_server, "Gry");
        var list = await _program.Get($"/api/v1/matches?candidate={person}");
        var choice = new { kind = "NotNow", candidateId = person, openingId = _world.FreeOpening };
        var key = Guid.NewGuid().ToString();

        var first = await _program.Choose(list.RunId, choice, key);
        var second = await _program.Choose(list.RunId, choice, key);

        Assert.That((first.Status, second.Status, second.Text), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created, first.Text)));
        Assert.That(second.Headers.ETag!.Tag, Is.EqualTo(first.Headers.ETag!.Tag));
        Assert.That(first.Headers.Location!.ToString(), Is.EqualTo($"/api/v1/matches/{list.RunId}"));
        var run = await _program.Get(first.Headers.Location.ToString());
        var choices = run.Json.GetProperty("lines").EnumerateArray().SelectMany(line => line.GetProperty("choices").EnumerateArray()).Select(made => made.GetProperty("kind").GetString());
        Assert.That(choices, Is.EqualTo(new[] { "NotNow" }));
        var after = await _program.Get($"/api/v1/matches?candidate={person}");
        Assert.That(after.Items.Select(item => item.GetProperty("openingId").GetGuid()), Has.No.Member(_world.FreeOpening));
    }

    [Test]
    public async Task The_key_of_one_choice_sent_with_another_is_refused_and_says_what_to_do()
    {
        var person = await SmallWorld.Person(_server, "Ida");
        var list = await _program.Get($"/api/v1/matches?candidate={person}");
        var key = Guid.NewGuid().ToString();
        Task<ApiReply> Choose(string words) => _program.Choose(list.RunId, new { kind = "Wrong", candidateId = person, openingId = _world.Opening, about = "Factor", factor = "Wish", words }, key);

        var first = await Choose("For meget");
        var other = await Choose("For lidt");
        var again = await Choose("For meget");

        other.MustBeProblem(HttpStatusCode.UnprocessableEntity);
        Assert.That(other.Detail, Does.Contain("Idempotency-Key").And.Contain("new UUID"));
        Assert.That((again.Status, again.Text), Is.EqualTo((HttpStatusCode.Created, first.Text)));
        var run = await _program.Get($"/api/v1/matches/{list.RunId}");
        Assert.That(run.Json.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("choices").GetArrayLength()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_pair_is_called_wrong_not_relevant_or_shortlisted_with_the_words_that_the_screen_wants_too()
    {
        var person = await SmallWorld.Person(_server, "Hanne");
        var list = await _program.Get($"/api/v1/matches?candidate={person}");
        Task<ApiReply> Choose(object choice) => _program.Choose(list.RunId, choice, Guid.NewGuid().ToString());

        var wordless = await Choose(new { kind = "NotRelevant", candidateId = person, openingId = _world.Opening });
        var wrong = await Choose(new { kind = "Wrong", candidateId = person, openingId = _world.Opening, about = "Factor", factor = "Wish", words = "Tæller for meget" });
        var notRelevant = await Choose(new { kind = "NotRelevant", candidateId = person, openingId = _world.Opening, reason = "TooFarAway", factor = "Distance", words = "For langt" });
        var shortlisted = await Choose(new { kind = "Shortlist", candidateId = person, openingId = _world.FreeOpening });

        wordless.MustBeProblem(HttpStatusCode.BadRequest);
        Assert.That(wordless.Json.GetProperty("errors").EnumerateObject().Select(field => field.Name), Is.EquivalentTo(new[] { "reason", "words" }));
        Assert.That(new[] { wrong.Status, notRelevant.Status, shortlisted.Status }, Is.All.EqualTo(HttpStatusCode.Created), wrong.Text + notRelevant.Text + shortlisted.Text);
        var run = await _program.Get($"/api/v1/matches/{list.RunId}");
        Assert.That(run.Text, Does.Contain("\"Wrong\"").And.Contain("\"NotRelevant\"").And.Contain("\"Shortlisted\"").And.Not.Contain("For langt").And.Not.Contain("Hanne"));
    }

    [Test]
    public async Task A_rule_that_refuses_is_named_and_no_person_is()
    {
        var list = await _program.Get($"/api/v1/matches?candidate={_world.Candidate}");

        var reply = await _program.Choose(list.RunId, new { kind = "Shortlist", candidateId = _world.Candidate, openingId = _world.Opening }, Guid.NewGuid().ToString());

        reply.MustBeProblem(HttpStatusCode.Conflict);
        Assert.That(reply.Json.GetProperty("code").GetString(), Does.Contain('.'));
        Assert.That(reply.Text, Does.Not.Contain("Ali").And.Not.Contain("Hassan"));
    }

    [Test]
    public async Task Switched_off_the_match_answers_with_a_conflict()
    {
        await _server.SendAs(Some.Manager, new SwitchMatching(IsOff: true));
        try
        {
            (await _program.Get($"/api/v1/matches?candidate={_world.Candidate}")).MustBeProblem(HttpStatusCode.Conflict);
            (await _program.Get($"/api/v1/matches?opening={_world.FreeOpening}")).MustBeProblem(HttpStatusCode.Conflict);
        }
        finally
        {
            await _server.SendAs(Some.Manager, new SwitchMatching(IsOff: false));
        }
    }

    [Test]
    public async Task What_is_elsewhere_is_answered_like_what_is_nowhere()
    {
        using var stranger = await ApiClient.As(_server, Some.Stranger, ApiScope.DecideMatches);
        using var otherTeam = await ApiClient.As(_server, Some.ConsultantOfOtherTeam, ApiScope.DecideMatches);
        var run = (await _program.Get($"/api/v1/matches?candidate={_world.Candidate}")).RunId;
        var nowhere = await stranger.Get($"/api/v1/matches?candidate={Guid.NewGuid()}");

        nowhere.MustBeProblem(HttpStatusCode.NotFound);
        var choice = new { kind = "NotNow", candidateId = _world.Candidate, openingId = _world.FreeOpening };
        foreach (var reply in new[]
        {
            await stranger.Get($"/api/v1/matches?candidate={_world.Candidate}"), await stranger.Get($"/api/v1/matches?opening={_world.FreeOpening}"),
            await stranger.Get($"/api/v1/matches/{run}"), await stranger.Choose(run, choice, Guid.NewGuid().ToString()),
            await otherTeam.Get($"/api/v1/matches?candidate={_world.Candidate}"), await otherTeam.Get($"/api/v1/matches/{run}"),
        })
            Assert.That((reply.Status, Untraced(reply)), Is.EqualTo((HttpStatusCode.NotFound, Untraced(nowhere))));

        static string Untraced(ApiReply reply) => string.Join(' ', reply.Json.EnumerateObject().Where(member => member.Name != "traceId").Select(member => member.ToString()));
    }

    [Test]
    public async Task A_key_may_do_what_its_scope_and_its_member_may_both()
    {
        using var reader = await ApiClient.As(_server, Some.Consultant);
        using var jobcentre = await ApiClient.As(_server, Some.JobcentreStaff, ApiScope.DecideMatches);
        using var manager = await ApiClient.As(_server, Some.Manager, ApiScope.DecideMatches);
        var run = (await reader.Get($"/api/v1/matches?candidate={_world.Candidate}")).RunId;
        var choice = new { kind = "NotNow", candidateId = _world.Candidate, openingId = _world.FreeOpening };

        (await reader.Choose(run, choice, Guid.NewGuid().ToString())).MustBeProblem(HttpStatusCode.Forbidden);
        (await manager.Choose(run, choice, Guid.NewGuid().ToString())).MustBeProblem(HttpStatusCode.Forbidden);
        (await jobcentre.Get($"/api/v1/matches?candidate={_world.Candidate}")).MustBeProblem(HttpStatusCode.Forbidden);
        // The screen shows a manager everybody's runs; a key that may only read matches has no more than its member's own.
        (await manager.Get($"/api/v1/matches/{run}")).MustBeProblem(HttpStatusCode.NotFound);
    }

    [TestCase("")]
    [TestCase("?candidate=7")]
    [TestCase("?candidate={0}&opening={0}")]
    [TestCase("?candidate={0}&limit=101")]
    [TestCase("?candidate={0}&limit=0")]
    [TestCase("?candidate={0}&limit=x")]
    [TestCase("?candidate={0}&cursor=x")]
    public async Task What_cannot_be_read_is_a_bad_request(string query) =>
        (await _program.Get("/api/v1/matches" + query.Replace("{0}", _world.Candidate.ToString(), StringComparison.Ordinal))).MustBeProblem(HttpStatusCode.BadRequest);

    [TestCase(null)]
    [TestCase("seven")]
    public async Task A_choice_without_a_readable_idempotency_key_is_a_bad_request(string? key) =>
        (await _program.Choose(Guid.NewGuid(), new { kind = "NotNow", candidateId = _world.Candidate, openingId = _world.FreeOpening }, key)).MustBeProblem(HttpStatusCode.BadRequest);

    [Test]
    public async Task A_choice_that_is_none_is_a_bad_request()
    {
        foreach (var kind in new object?[] { null, 2, "Perhaps" })
            (await _program.Choose(Guid.NewGuid(), new { kind, candidateId = _world.Candidate, openingId = _world.FreeOpening }, Guid.NewGuid().ToString())).MustBeProblem(HttpStatusCode.BadRequest);
        (await _program.Choose(Guid.NewGuid(), new { kind = "NotNow" }, Guid.NewGuid().ToString())).MustBeProblem(HttpStatusCode.BadRequest);
        (await _program.Get("/api/v1/nothing")).MustBeProblem(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Without_a_key_that_works_the_answer_is_the_same_401()
    {
        var path = $"/api/v1/matches?candidate={_world.Candidate}";
        var revoked = await ApiClient.Key(_server, Some.Consultant);
        var expired = await ApiClient.Key(_server, Some.Consultant);
        using var first = new ApiClient(_server, revoked.Key);
        Assert.That((await first.Get(path)).Status, Is.EqualTo(HttpStatusCode.OK));
        await _server.SendAs(Some.Administrator, new RevokeApiKey(revoked.Id));
        await _server.Scalar($"update api_key set expires_on = current_date - 2 where id = '{expired.Id}'");

        foreach (var (key, challenge) in new[] { (null, "Bearer"), ("", "Bearer"), ("pcrm_wrong", "Bearer error=\"invalid_token\""), (revoked.Key, "Bearer error=\"invalid_token\""), (expired.Key, "Bearer error=\"invalid_token\"") })
        {
            using var program = new ApiClient(_server, key);
            var reply = await program.Get(path);
            reply.MustBeProblem(HttpStatusCode.Unauthorized);
            Assert.That(reply.Headers.WwwAuthenticate.ToString(), Is.EqualTo(challenge), key);
        }
    }

    [Test]
    public async Task The_cookie_of_a_browser_opens_nothing()
    {
        using var visitor = await Visibility.Visitor.Enter(_server, Some.Consultant);

        Assert.That((await visitor.Read($"/candidates/{_world.Candidate}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await visitor.Read($"/api/v1/matches?candidate={_world.Candidate}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_key_opens_no_screen()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(_server.Address) };
        http.DefaultRequestHeaders.Authorization = _program.Http.DefaultRequestHeaders.Authorization;

        using var answer = await http.GetAsync(new Uri($"/candidates/{_world.Candidate}", UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.ToString(), Does.Contain("/login"));
    }

    [Test]
    public async Task The_document_describes_every_route_with_the_key_and_the_refusals()
    {
        using var anybody = new ApiClient(_server, key: null);
        var reply = await anybody.Get("/openapi/v1.json");

        Assert.That(reply.Status, Is.EqualTo(HttpStatusCode.OK), reply.Text);
        var described = reply.Json.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));
        var routes = _server.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Single()} {endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).TrimEnd('/')}");
        Assert.That(described, Is.EquivalentTo(routes).And.Not.Empty);
        Assert.That(reply.Json.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey").GetProperty("scheme").GetString(), Is.EqualTo("bearer"));
        foreach (var answers in reply.Json.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(method => method.Value.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).ToList()))
            Assert.That(answers, Is.SupersetOf(new[] { "400", "401", "403", "404", "409", "429", "500", "503" }));
        Assert.That(reply.Text, Does.Not.Contain("/logout"));
        var choose = reply.Json.GetProperty("paths").GetProperty("/api/v1/matches/{runId}/choices").GetProperty("post");
        var key = choose.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
        Assert.That((key.GetProperty("in").GetString(), key.GetProperty("required").GetBoolean()), Is.EqualTo(("header", true)));
        Assert.That(choose.GetProperty("responses").TryGetProperty("422", out _), Is.True);
    }
}
