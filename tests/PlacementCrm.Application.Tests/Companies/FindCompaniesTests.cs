using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class FindCompaniesTests : DatabaseTest
{
    [TestCase("jensn byg", "Jensen Byg ApS")]
    [TestCase("jenzen", "Jensen Byg ApS")]
    [TestCase("ense", "Jensen Byg ApS")]
    [TestCase("byg jensen", "Jensen Byg ApS")]
    [TestCase("aarhus", "Århus Rengøring")]
    [TestCase("århus", "Århus Rengøring")]
    [TestCase("arhus", "Århus Rengøring")]
    [TestCase("ÅRHUS RENG", "Århus Rengøring")]
    [TestCase("moller", "Møller & Søn")]
    [TestCase("møller", "Møller & Søn")]
    [TestCase("moeller", "Møller & Søn")]
    [TestCase("muller", "Müller Großhandel")]
    [TestCase("mueller", "Müller Großhandel")]
    [TestCase("grosshandel", "Müller Großhandel")]
    [TestCase("+45 20 30 40 50", "Jensen Byg ApS")]
    [TestCase("20304050", "Jensen Byg ApS")]
    [TestCase("0045 2030-4050", "Jensen Byg ApS")]
    [TestCase("4050", "Jensen Byg ApS")]
    [TestCase("13748136", "Møller & Søn")]
    [TestCase("DK 13 74 81 36", "Møller & Søn")]
    [TestCase("je", "Jensen Byg ApS")]
    [TestCase("tlf 20304050", "Jensen Byg ApS")]
    [TestCase("Tlf. 20304050", "Jensen Byg ApS")]
    [TestCase("tlf 20304050 lok. 12", "Jensen Byg ApS")]
    [TestCase("jensen, Tel.: 20 30 40 50, Durchwahl 7", "Jensen Byg ApS")]
    [TestCase("tlf.nr. 4050", "Jensen Byg ApS")]
    [TestCase("tel: +45 20 30 40 50", "Jensen Byg ApS")]
    [TestCase("Telefon (+45) 20-30-40-50", "Jensen Byg ApS")]
    [TestCase("jensen tlf. 4050", "Jensen Byg ApS")]
    [TestCase("jensn, 20 30 40 50", "Jensen Byg ApS")]
    [TestCase("20304050 byg", "Jensen Byg ApS")]
    [TestCase("CVR 13748136", "Møller & Søn")]
    [TestCase("cvr-nr. 13 74 81 36", "Møller & Søn")]
    public async Task Finds_what_was_meant(string typed, string expected)
    {
        await SomeCompanies();

        var page = await SendAs(Some.Consultant, new FindCompanies { Search = typed });

        Assert.That(page.Rows.Select(row => row.Name).FirstOrDefault(), Is.EqualTo(expected));
    }

    [TestCase("%")]
    [TestCase("_")]
    [TestCase("xyzzyx")]
    [TestCase(@"\")]
    [TestCase("99887766")]
    [TestCase("tlf. 99887766")]
    [TestCase("møller 20304050")]
    [TestCase("jensen 99887766")]
    public async Task Finds_nothing_where_nothing_is_meant(string typed)
    {
        await SomeCompanies();

        Assert.That((await SendAs(Some.Consultant, new FindCompanies { Search = typed })).Count, Is.Zero);
    }

    [Test]
    public async Task Finds_a_company_by_the_telephone_of_somebody_who_works_there()
    {
        var company = await SendAs(Some.Consultant, new RegisterCompany { Name = "Fjord Vask" });
        await SendAs(Some.Consultant, new AddContact { CompanyId = company, Name = "Lone", Role = "Manager", FromOn = Today, Phone = "61 62 63 64" });

        var page = await SendAs(Some.Consultant, new FindCompanies { Search = "+4561626364" });

        Assert.That(page.Rows.Single().Id, Is.EqualTo(company));
        Assert.That(await Ids(new FindCompanies { Search = "Tlf. 61 62 63 64" }), Is.EqualTo(new[] { company }));
        Assert.That(await Ids(new FindCompanies { Search = "fjord tlf. 61 62 63 64" }), Is.EqualTo(new[] { company }));
        Assert.That((await SendAs(Some.Consultant, new FindContacts { Search = "lone tlf. 61626364" })).Rows, Has.Count.EqualTo(1));
        Assert.That((await SendAs(Some.Consultant, new FindContacts { Search = "jens tlf. 61626364" })).Rows, Is.Empty);
    }

    [Test]
    public async Task Words_and_a_number_narrow_each_other_among_more_than_ten_thousand()
    {
        await ManyCompanies(10_200, "7510");
        var company = await SendAs(Some.Consultant, new RegisterCompany { Name = "Nord Vask", Phone = "61 62 63 64" });

        Assert.That(await Ids(new FindCompanies { Search = "nord 61626364" }), Is.EqualTo(new[] { company }));
        Assert.That(await Ids(new FindCompanies { Search = "vask tlf 7510" }), Is.Empty);
        Assert.That((await SendAs(Some.Consultant, new FindCompanies { Search = "nord tlf 7510" })).Count, Is.EqualTo(FindCompanies.CountUpTo));
    }

    [Test]
    public async Task Shows_and_finds_nothing_of_another_organisation()
    {
        await SomeCompanies();

        var all = await SendAs(Some.Stranger, new FindCompanies());
        var found = await SendAs(Some.Stranger, new FindCompanies { Search = "Jensen" });

        Assert.That((all.Count, found.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task The_search_functions_answer_nothing_about_another_organisation()
    {
        await SomeCompanies();

        Assert.That(await CountIn(Some.Stranger.OrganisationId), Is.Zero);
        Assert.That(await CountIn(Some.Consultant.OrganisationId), Is.EqualTo(1));
        Assert.That(await CountIn(null), Is.Zero);
    }

    [Test]
    public async Task Pages_forwards_and_backwards_without_losing_or_repeating_a_row()
    {
        for (var number = 0; number < 120; number++)
            await Given(new Company(Guid.NewGuid(), $"Company {number:000}", Segment.Office, Now));

        var first = await SendAs(Some.Consultant, new FindCompanies { Sort = "name" });
        var second = await SendAs(Some.Consultant, new FindCompanies { Sort = "name", After = first.Next });
        var third = await SendAs(Some.Consultant, new FindCompanies { Sort = "name", After = second.Next });
        var back = await SendAs(Some.Consultant, new FindCompanies { Sort = "name", Before = third.Previous });

        Assert.That(first.Count, Is.EqualTo(120));
        Assert.That((first.Previous, third.Next), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Name), Is.EqualTo(Enumerable.Range(0, 120).Select(number => $"Company {number:000}")));
        Assert.That(back.Rows, Is.EqualTo(second.Rows));
    }

    [TestCase("name")]
    [TestCase("-name")]
    [TestCase("town")]
    [TestCase("-town")]
    [TestCase("segment")]
    [TestCase("contact")]
    [TestCase("-contact")]
    [TestCase("step")]
    [TestCase("-step")]
    public async Task Every_order_pages_through_all_companies_once(string sort)
    {
        for (var number = 0; number < 60; number++)
            await SendAs(Some.Consultant, new RegisterCompany { Name = "Same", City = number % 3 == 0 ? null : "Vejle", Segment = number % 2 == 0 ? Segment.Care : Segment.Food });

        var first = await SendAs(Some.Consultant, new FindCompanies { Sort = sort });
        var second = await SendAs(Some.Consultant, new FindCompanies { Sort = sort, After = first.Next });

        Assert.That((first.Rows.Count, second.Rows.Count), Is.EqualTo((50, 10)));
        Assert.That(first.Rows.Concat(second.Rows).Select(row => row.Id), Is.Unique);
    }

    [Test]
    public async Task Pages_through_what_a_search_found()
    {
        for (var number = 0; number < 60; number++)
            await Given(new Company(Guid.NewGuid(), $"Bageri {number:00}", Segment.Food, Now));

        var first = await SendAs(Some.Consultant, new FindCompanies { Search = "bageri" });
        var second = await SendAs(Some.Consultant, new FindCompanies { Search = "bageri", After = first.Next });

        Assert.That((first.Count, second.Rows.Count), Is.EqualTo((60, 10)));
        Assert.That(first.Rows.Concat(second.Rows).Select(row => row.Id), Is.Unique);
    }

    [TestCase("nord")]
    [TestCase("no")]
    public async Task Words_of_more_than_ten_thousand_companies_lose_none_of_them(string words)
    {
        await ManyCompanies(10_200);
        var last = await SendAs(Some.Consultant, new RegisterCompany { Name = "Nord Ø", Segment = Segment.Care, OwnerId = Some.Consultant.MemberId });

        var first = await SendAs(Some.Consultant, new FindCompanies { Search = words });
        var second = await SendAs(Some.Consultant, new FindCompanies { Search = words, After = first.Next });
        var backwards = await SendAs(Some.Consultant, new FindCompanies { Search = words, Sort = "-name" });

        Assert.That(first.Count, Is.EqualTo(FindCompanies.CountUpTo));
        Assert.That(first.Rows.Concat(second.Rows).Select(row => row.Name), Is.EqualTo(Enumerable.Range(1, 100).Select(number => $"Nord {number:00000}")));
        Assert.That(backwards.Rows[0].Name, Is.EqualTo("Nord Ø"));
        Assert.That(await Ids(new FindCompanies { Search = words, OnlyMine = true }), Is.EqualTo(new[] { last }));
        Assert.That((await SendAs(Some.Consultant, new FindCompanies { Search = words, Segment = Segment.Food })).Rows, Is.Empty);
    }

    [Test]
    public async Task Words_of_more_than_ten_thousand_people_lose_none_of_them()
    {
        await ManyContacts(10_200);
        await Given(new Contact(Guid.NewGuid(), "Nord Aa"));

        var first = await SendAs(Some.Consultant, new FindContacts { Search = "nord" });
        var second = await SendAs(Some.Consultant, new FindContacts { Search = "nord", After = first.Next });
        var back = await SendAs(Some.Consultant, new FindContacts { Search = "nord", Before = second.Previous });

        Assert.That(first.Count, Is.EqualTo(FindContacts.CountUpTo));
        Assert.That(first.Rows.Concat(second.Rows).Select(row => row.Name), Is.EqualTo(Enumerable.Range(1, 100).Select(number => $"Nord {number:00000}")));
        Assert.That(back.Rows, Is.EqualTo(first.Rows));
    }

    [Test]
    public async Task A_number_of_more_than_ten_thousand_companies_also_finds_one_by_its_people()
    {
        await ManyCompanies(10_200, "7510");
        var company = await SendAs(Some.Consultant, new RegisterCompany { Name = "Ingen telefon", Segment = Segment.Care, OwnerId = Some.Consultant.MemberId });
        await SendAs(Some.Consultant, new AddContact { CompanyId = company, Name = "Jens", Role = "Chef", FromOn = Today, Phone = "40 75 10 60" });

        Assert.That((await SendAs(Some.Consultant, new FindCompanies { Search = "7510" })).Count, Is.EqualTo(FindCompanies.CountUpTo));
        Assert.That(await Ids(new FindCompanies { Search = "7510", OnlyMine = true }), Is.EqualTo(new[] { company }));
    }

    [Test]
    public async Task Filters_by_owner_segment_municipality_and_do_not_contact()
    {
        var mine = await SendAs(Some.Consultant, new RegisterCompany { Name = "Mine", Segment = Segment.Care, OwnerId = Some.Consultant.MemberId, MunicipalityCode = "630" });
        var other = await SendAs(Some.Consultant, new RegisterCompany { Name = "Other", Segment = Segment.Food, MunicipalityCode = "621" });
        await SendAs(Some.Consultant, new ForbidContact { CompanyId = other, Version = (await Load<Company>(other)).Version, Reason = "Asked for it" });

        Assert.That(await Ids(new FindCompanies { OnlyMine = true }), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids(new FindCompanies { Segment = Segment.Food }), Is.EqualTo(new[] { other }));
        Assert.That(await Ids(new FindCompanies { MunicipalityCode = "630" }), Is.EqualTo(new[] { mine }));
        Assert.That(await Ids(new FindCompanies { MunicipalityCode = " 0630 " }), Is.EqualTo(new[] { mine }), "as the register writes it");
        Assert.That(await Ids(new FindCompanies { DoNotContact = true }), Is.EqualTo(new[] { other }));
        Assert.That(await Ids(new FindCompanies { DoNotContact = false }), Is.EqualTo(new[] { mine }));
    }

    [Test]
    public async Task Knows_the_earliest_open_step_and_who_has_none()
    {
        var (with, without) = (await Given(new Company(Guid.NewGuid(), "With", Segment.Office, Now)), await Given(new Company(Guid.NewGuid(), "Without", Segment.Office, Now)));
        await Given(new FollowUpTask(Guid.NewGuid(), "Later", Today.AddDays(9), Some.Consultant.MemberId, new TaskLinks(with.Id)));
        await Given(new FollowUpTask(Guid.NewGuid(), "Call Jens", Today.AddDays(2), Some.Consultant.MemberId, new TaskLinks(with.Id)));

        var row = (await SendAs(Some.Consultant, new FindCompanies { Sort = "step" })).Rows[0];

        Assert.That((row.Id, row.NextStep, row.NextStepOn), Is.EqualTo((with.Id, "Call Jens", (DateOnly?)Today.AddDays(2))));
        Assert.That(await Ids(new FindCompanies { WithoutNextStep = true }), Is.EqualTo(new[] { without.Id }));
    }

    [Test]
    public async Task The_relation_follows_the_last_visit()
    {
        var company = await Given(new Company(Guid.NewGuid(), "Visited", Segment.Office, Now));
        var contact = await Given(new Contact(Guid.NewGuid(), "Jens"));
        var occasion = new Occasion(ActivityKind.Visit, company, null, Initiator.Us, "");
        await Given(Activity.Log(Guid.NewGuid(), occasion, new ActivityReport(Now.AddDays(-3), ActivityOutcome.Interested, [contact]), Some.Consultant.MemberId, Now));

        var row = (await SendAs(Some.Consultant, new FindCompanies { Relation = Relation.Visited })).Rows.Single();

        Assert.That((row.Relation, row.LastContactOn), Is.EqualTo((Relation.Visited, (DateOnly?)Today.AddDays(-3))));
        Assert.That(await Ids(new FindCompanies { Relation = Relation.Prospect }), Is.Empty);
    }

    [Test]
    public async Task A_cursor_that_somebody_made_up_shows_the_first_page()
    {
        await SomeCompanies();

        Assert.That((await SendAs(Some.Consultant, new FindCompanies { After = "n0nsense" })).Rows, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Is_forbidden_to_bookers_and_jobcentre_staff()
    {
        await Assert.ThatAsync(() => SendAs(Some.Booker, new FindCompanies()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindCompanies()), Throws.TypeOf<Forbidden>());
    }

    private Task ManyCompanies(int count, string digits = "") => Execute($"""
        INSERT INTO company (organisation_id, id, name, phone_digits, segment, do_not_contact, is_protected_from_advertising, created_at)
        SELECT '{Some.Consultant.OrganisationId}', gen_random_uuid(), 'Nord ' || to_char(n, 'FM00000'), nullif('{digits}', ''), 'Office', false, false, now() FROM generate_series(1, {count}) n;
        SELECT refresh_company_overview(array_agg(id)) FROM company;
        """);

    private Task ManyContacts(int count) => Execute($"""
        INSERT INTO contact (organisation_id, id, name, opted_out_channels)
        SELECT '{Some.Consultant.OrganisationId}', gen_random_uuid(), 'Nord ' || to_char(n, 'FM00000'), ARRAY[]::varchar[] FROM generate_series(1, {count}) n;
        """);

    private async Task Execute(string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(Database.App);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand($"select set_config('app.organisation_id', '{Some.Consultant.OrganisationId}', false); {sql}", connection);
        await command.ExecuteNonQueryAsync();

        // What the database does by itself some time after so many rows have come.
        await using var owner = new Npgsql.NpgsqlConnection(Database.Superuser);
        await owner.OpenAsync();
        await using var analyze = new Npgsql.NpgsqlCommand("analyze company, company_overview, contact", owner);
        await analyze.ExecuteNonQueryAsync();
    }

    private async Task<IEnumerable<Guid>> Ids(FindCompanies request) => (await SendAs(Some.Consultant, request)).Rows.Select(row => row.Id);

    private async Task SomeCompanies()
    {
        await SendAs(Some.Consultant, new RegisterCompany { Name = "Jensen Byg ApS", Phone = "20 30 40 50" });
        await SendAs(Some.Consultant, new RegisterCompany { Name = "Århus Rengøring", Phone = "86 12 13 14" });
        await SendAs(Some.Consultant, new RegisterCompany { Name = "Møller & Søn", Cvr = "13748136" });
        await SendAs(Some.Consultant, new RegisterCompany { Name = "Müller Großhandel" });
    }

    private async Task<long> CountIn(Guid? organisation)
    {
        await using var connection = new Npgsql.NpgsqlConnection(Database.App);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            $"select set_config('app.organisation_id', '{organisation}', false); select count(*) from search_companies('jensen', '')", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }
}
