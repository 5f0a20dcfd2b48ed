using Microsoft.Extensions.DependencyInjection;
using PlacementCrm.Application.ApiKeys;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Application.Tests.Matching;
using PlacementCrm.Domain.ApiKeys;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.ApiKeys;

public sealed class ApiKeyTests : MatchWorld
{
    [Test]
    public async Task A_key_acts_as_its_member_with_what_its_scope_names_and_no_more()
    {
        var made = await Make(ApiScope.ReadMatches);

        var holder = (await Find(made.Key))!;

        Assert.That((holder.MemberId, holder.OrganisationId, holder.Team, holder.ApiKeyId), Is.EqualTo((Some.Consultant.MemberId, Some.Consultant.OrganisationId, Some.Consultant.Team, (Guid?)made.Id)));
        Assert.That(Enum.GetValues<Permission>().Where(holder.May), Is.EqualTo(new[] { Permission.SeeMatches }));
    }

    [Test]
    public async Task A_scope_gives_no_right_that_the_member_lacks()
    {
        var made = await Make(ApiScope.DecideMatches, Some.JobcentreStaff);

        Assert.That(Enum.GetValues<Permission>().Where((await Find(made.Key))!.May), Is.Empty);
    }

    [Test]
    public async Task Only_a_hash_is_stored_and_the_key_is_in_no_other_row()
    {
        var made = await Make();
        var secret = made.Key[ApiKeyText.Prefix.Length..];

        Assert.That(await Sql("select octet_length(hash) from api_key"), Is.EqualTo(32));
        Assert.That(await Sql($"select count(*) from (select k::text as row from api_key k union all select a::text from audit_entry a union all select r::text from command_receipt r) t where row like '%{secret}%'"), Is.EqualTo(0L));
        Assert.That(made.ToString(), Does.Not.Contain(secret));
    }

    [TestCase(0, true)]
    [TestCase(30, true)]
    [TestCase(31, false)]
    public async Task A_key_works_up_to_and_on_its_last_day(int after, bool works)
    {
        var made = await Make();

        Clock.Now = Now.AddDays(after);

        Assert.That(await Find(made.Key) is not null, Is.EqualTo(works));
    }

    [Test]
    public async Task A_revoked_key_works_no_more_and_stays_in_the_list()
    {
        var made = await Make();
        await SendAs(Some.Administrator, new RevokeApiKey(made.Id));

        Assert.That(await Find(made.Key), Is.Null);
        var row = (await SendAs(Some.Administrator, new ListApiKeys())).Single();
        Assert.That((row.Works, row.RevokedAt, row.ActsAs, row.Role, row.MadeBy), Is.EqualTo((false, (DateTimeOffset?)Now, Some.Consultant.Name, Role.Consultant, Some.Administrator.Name)));
    }

    [Test]
    public async Task The_list_tells_when_a_key_was_last_used_to_the_minute()
    {
        var made = await Make();
        await Find(made.Key);
        Clock.Now = Now.AddSeconds(59);
        await Find(made.Key);
        var first = (await SendAs(Some.Administrator, new ListApiKeys())).Single().LastUsedAt;
        Clock.Now = Now.AddSeconds(60);
        await Find(made.Key);

        Assert.That((first, (await SendAs(Some.Administrator, new ListApiKeys())).Single().LastUsedAt), Is.EqualTo(((DateTimeOffset?)Now, (DateTimeOffset?)Now.AddSeconds(60))));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("pcrm_")]
    [TestCase("pcrm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Anything_else_is_nobody(string? text) => Assert.That(await Find(text), Is.Null);

    [Test]
    public async Task The_same_secret_in_the_name_of_another_organisation_is_nobody()
    {
        var made = await Make();
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(made.Key.AsSpan(ApiKeyText.Prefix.Length));
        Some.Stranger.OrganisationId.ToByteArray().CopyTo(bytes, 0);

        Assert.That(await Find(ApiKeyText.Prefix + System.Buffers.Text.Base64Url.EncodeToString(bytes)), Is.Null);
    }

    [Test]
    public async Task A_key_is_for_a_member_of_the_own_organisation()
    {
        await Assert.ThatAsync(() => Make(member: Some.Stranger), Throws.TypeOf<NotFound>());
        Assert.That(await Count<ApiKey>(), Is.Zero);
    }

    [Test]
    public async Task Offered_are_the_members_who_can_use_a_scope_each_with_those_scopes()
    {
        var offered = await SendAs(Some.Administrator, new FindApiKeyMembers());

        Assert.That(offered.Single(row => row.Id == Some.Consultant.MemberId).Scopes, Is.EqualTo(new[] { ApiScope.ReadMatches, ApiScope.DecideMatches }));
        Assert.That(offered.Single(row => row.Id == Some.Manager.MemberId).Scopes, Is.EqualTo(new[] { ApiScope.ReadMatches }));
        Assert.That(offered.Select(row => row.Role), Has.None.AnyOf(Role.JobcentreStaff, Role.Administrator, Role.System));
        Assert.That(offered.Select(row => row.Id), Has.No.Member(Some.Stranger.MemberId));
    }

    [Test]
    public async Task The_key_of_a_member_who_left_works_no_more_and_says_why()
    {
        var made = await Make();
        await Sql($"update member set is_active = false where id = '{Some.Consultant.MemberId}'");
        try
        {
            var row = (await SendAs(Some.Administrator, new ListApiKeys())).Single();
            Assert.That((row.Id, row.Works, row.MemberHasLeft, row.RevokedAt), Is.EqualTo((made.Id, false, true, (DateTimeOffset?)null)));
            Assert.That((await SendAs(Some.Administrator, new FindApiKeyMembers())).Select(member => member.Id), Has.No.Member(Some.Consultant.MemberId));
        }
        finally
        {
            // The members outlive the test.
            await Sql($"update member set is_active = true where id = '{Some.Consultant.MemberId}'");
        }
    }

    [Test]
    public async Task Making_and_revoking_stand_in_the_trail_with_the_key_and_who_did_it()
    {
        var made = await Make();
        await SendAs(Some.Administrator, new RevokeApiKey(made.Id));

        Assert.That(
            await Sql($"select string_agg(request, ' ' order by request) from audit_entry where '{made.Id}' = any(subjects) and member_id = '{Some.Administrator.MemberId}'"),
            Is.EqualTo("MakeApiKey RevokeApiKey"));
    }

    [Test]
    public async Task A_key_needs_a_name_a_scope_and_an_end()
    {
        var invalid = Assert.ThrowsAsync<RequestInvalid>(() => SendAs(Some.Administrator, new MakeApiKey { MemberId = Some.Consultant.MemberId, Days = ApiKey.LongestLifeDays + 1 }))!;

        Assert.That(invalid.Failures.Select(failure => failure.Field), Is.EquivalentTo(new[] { "Name", "Scopes", "Days" }));
        var nobody = Assert.ThrowsAsync<RequestInvalid>(() => SendAs(Some.Administrator, new MakeApiKey { Name = "Reports", Scopes = [ApiScope.ReadMatches], Days = 30 }))!;
        Assert.That(nobody.Failures.Select(failure => failure.Field), Is.EqualTo(new[] { "MemberId" }));
        await Task.CompletedTask;
    }

    [Test]
    public async Task Keys_are_kept_by_administrators()
    {
        var made = await Make();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new MakeApiKey()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new ListApiKeys()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new RevokeApiKey(made.Id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new FindApiKeyMembers()), Throws.TypeOf<Forbidden>());
        var other = Some.Administrator with { OrganisationId = Some.Stranger.OrganisationId, MemberId = Some.Stranger.MemberId };
        Assert.That(await SendAs(other, new ListApiKeys()), Is.Empty);
        await Assert.ThatAsync(() => SendAs(other, new RevokeApiKey(made.Id)), Throws.TypeOf<NotFound>());
        Assert.That(await Find(made.Key), Is.Not.Null);
    }

    [Test]
    public async Task The_trail_of_what_a_key_read_names_the_member_the_candidate_and_the_key()
    {
        var candidate = await SomebodyWaiting();
        var made = await Make();

        await SendAs((await Find(made.Key))!, new FindOffersFor(candidate.Id));

        Assert.That(
            await Sql($"select member_id::text from audit_entry where request = 'FindOffersFor' and '{made.Id}' = any(subjects) and '{candidate.Id}' = any(subjects)"),
            Is.EqualTo(Some.Consultant.MemberId.ToString()));
    }

    [Test]
    public async Task A_key_reads_whether_a_consideration_is_met_and_never_what_it_is()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor(standing: 15);
        var made = await Make();

        var asMember = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).List.Fits.Single();
        var byKey = (await SendAs((await Find(made.Key))!, new FindOffersFor(candidate.Id))).List.Fits.Single();

        Assert.That(asMember.Reasons.Select(reason => reason.Sentence), Has.Some.Contains("20 minutes"));
        Assert.That(byKey.Reasons.Select(reason => reason.Sentence), Has.None.Contains("20 minutes"));
        Assert.That(byKey.Score, Is.EqualTo(asMember.Score));
    }

    [Test]
    public async Task The_contributions_of_a_row_are_those_of_its_logged_run_and_add_up_to_the_score()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor();

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        var row = page.List.Fits.Single();
        var line = (await SendAs(Some.Consultant, new ShowMatchRun(page.RunId!.Value))).Lines.Single();

        Assert.That((row.Score, row.UnknownCount), Is.EqualTo((line.Score, line.Unknowns)));
        Assert.That(row.Shares, Is.EqualTo(line.Shares));
        Assert.That(row.Shares.Sum(share => share.Points), Is.EqualTo(row.Score).And.Positive);
    }

    private Task<CurrentUser?> Find(string? text) => Services.GetRequiredService<ApiKeyHolders>().Find(text);

    private Task<MakeApiKey.Made> Make(ApiScope scope = ApiScope.ReadMatches, CurrentUser? member = null) => SendAs(
        Some.Administrator, new MakeApiKey { Name = "Reports", MemberId = (member ?? Some.Consultant).MemberId, Scopes = [scope], Days = 30 });
}
