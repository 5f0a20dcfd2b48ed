using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class ContactTests : DatabaseTest
{
    [Test]
    public async Task Adds_a_person_with_the_role_and_its_first_day()
    {
        var company = await Company();

        var id = await SendAs(Some.Consultant, Request(company));

        var person = (await SendAs(Some.Consultant, new FindCompanyPeople { CompanyId = company })).Single();
        Assert.That((person.ContactId, person.Name, person.PhoneDigits, person.PreferredChannel), Is.EqualTo((id, "Jens Møller", "4540506070", (ActivityKind?)ActivityKind.Call)));
        Assert.That((person.Roles.Single().Role, person.Roles.Single().FromOn, person.IsThereNow), Is.EqualTo(("Foreman", Today.AddDays(-10), true)));
    }

    [Test]
    public async Task Corrects_a_person_and_keeps_what_the_person_does_not_want()
    {
        var company = await Company();
        var id = await SendAs(Some.Consultant, Request(company));

        await SendAs(Some.Consultant, Correction(id, await Version(id)) with { Name = "Jens Mølgaard", OptedOutChannels = [ActivityKind.Sms] });

        var stored = await Load<Contact>(id);
        Assert.That((stored.Name, stored.OptedOutChannels.Single()), Is.EqualTo(("Jens Mølgaard", ActivityKind.Sms)));
    }

    [Test]
    public async Task The_preferred_channel_cannot_be_one_that_is_not_wanted()
    {
        var id = await SendAs(Some.Consultant, Request(await Company()));
        var correction = Correction(id, await Version(id)) with { PreferredChannel = ActivityKind.Sms, OptedOutChannels = [ActivityKind.Sms] };

        await Assert.ThatAsync(() => SendAs(Some.Consultant, correction), Throws.TypeOf<RuleBroken>().With.Message.Contains("opted out"));
    }

    [Test]
    public async Task Refuses_an_outdated_correction()
    {
        var id = await SendAs(Some.Consultant, Request(await Company()));
        var correction = Correction(id, await Version(id));
        await SendAs(Some.Consultant, correction with { Name = "First" });

        await Assert.ThatAsync(() => SendAs(Some.Consultant, correction with { Name = "Second" }), Throws.TypeOf<EditConflict>());
    }

    [Test]
    public async Task Ends_a_role_and_takes_another()
    {
        var company = await Company();
        var id = await SendAs(Some.Consultant, Request(company));
        var role = (await SendAs(Some.Consultant, new FindCompanyPeople { CompanyId = company })).Single().Roles.Single();

        await SendAs(Some.Consultant, new EndContactRole { ContactId = id, RoleId = role.RoleId, LastDayOn = Today.AddDays(-1) });
        var ended = (await SendAs(Some.Consultant, new FindCompanyPeople { CompanyId = company })).Single();
        await SendAs(Some.Consultant, new TakeContactRole { ContactId = id, CompanyId = company, Role = "Owner", FromOn = Today });
        var again = (await SendAs(Some.Consultant, new FindCompanyPeople { CompanyId = company })).Single();

        Assert.That((ended.IsThereNow, again.IsThereNow, again.Roles[0].Role), Is.EqualTo((false, true, "Owner")));
    }

    [Test]
    public async Task A_role_cannot_end_before_it_began()
    {
        var company = await Company();
        var id = await SendAs(Some.Consultant, Request(company));
        var role = (await SendAs(Some.Consultant, new FindCompanyPeople { CompanyId = company })).Single().Roles.Single();

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new EndContactRole { ContactId = id, RoleId = role.RoleId, LastDayOn = Today.AddYears(-1) }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("before the first day"));
    }

    [Test]
    public async Task The_same_role_twice_at_one_place_is_refused()
    {
        var company = await Company();
        var id = await SendAs(Some.Consultant, Request(company));

        await Assert.ThatAsync(
            () => SendAs(Some.Consultant, new TakeContactRole { ContactId = id, CompanyId = company, Role = "foreman", FromOn = Today }),
            Throws.TypeOf<RuleBroken>());
    }

    [Test]
    public async Task Says_everything_that_is_missing()
    {
        var refused = Assert.CatchAsync<RequestInvalid>(() => SendAs(Some.Consultant, new AddContact { CompanyId = Guid.NewGuid(), Email = "x" }))!;

        Assert.That(refused.Failures.Select(failure => failure.Field), Is.EquivalentTo(new[] { "Name", "Email", "Role", "FromOn" }));
    }

    [TestCase("jens moler")]
    [TestCase("møller")]
    [TestCase("+45 40 50 60 70")]
    [TestCase("jensenbyg.example")]
    public async Task Finds_people_by_misspelt_names_numbers_and_addresses(string typed)
    {
        var company = await Company();
        await SendAs(Some.Consultant, Request(company));
        await SendAs(Some.Consultant, Request(company) with { RequestId = Guid.NewGuid(), Name = "Ida Krog", Phone = null, Email = null });

        var row = (await SendAs(Some.Consultant, new FindContacts { Search = typed })).Rows[0];

        Assert.That((row.Name, row.CompanyName, row.Role), Is.EqualTo(("Jens Møller", "Jensen Byg", "Foreman")));
    }

    [TestCase("soeren.aagaard@")]
    [TestCase("SØREN.AAGAARD")]
    [TestCase("aagaard@blue")]
    public async Task Finds_addresses_however_their_double_letters_are_typed(string typed)
    {
        var contact = new Contact(Guid.NewGuid(), "Uden navn i adressen");
        contact.ReachAt(null, "soeren.aagaard@blueocean.example");
        await Given(contact);

        Assert.That((await SendAs(Some.Consultant, new FindContacts { Search = typed })).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_border_that_is_no_longer_in_the_list_shows_its_first_page()
    {
        await Given(new Contact(Guid.NewGuid(), "Jens"));

        Assert.That((await SendAs(Some.Consultant, new FindContacts { Before = Guid.NewGuid() })).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Pages_through_all_people_once()
    {
        for (var number = 0; number < 60; number++)
            await Given(new Contact(Guid.NewGuid(), $"Person {number:00}"));

        var first = await SendAs(Some.Consultant, new FindContacts());
        var second = await SendAs(Some.Consultant, new FindContacts { After = first.Next });
        var back = await SendAs(Some.Consultant, new FindContacts { Before = second.Previous });

        Assert.That((first.Count, first.Rows.Count, second.Rows.Count), Is.EqualTo((60, 50, 10)));
        Assert.That(back.Rows, Is.EqualTo(first.Rows));
    }

    [Test]
    public async Task Nothing_of_it_is_there_for_another_organisation()
    {
        var company = await Company();
        var id = await SendAs(Some.Consultant, Request(company));

        await Assert.ThatAsync(async () => await SendAs(Some.Stranger, Correction(id, await Version(id))), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, Request(company) with { RequestId = Guid.NewGuid() }), Throws.TypeOf<NotFound>());
        Assert.That((await SendAs(Some.Stranger, new FindContacts { Search = "jens" })).Count, Is.Zero);
        Assert.That(await SendAs(Some.Stranger, new FindCompanyPeople { CompanyId = company }), Is.Empty);
    }

    [Test]
    public async Task Is_forbidden_to_jobcentre_staff()
    {
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Request(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindContacts()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new EndContactRole()), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new TakeContactRole()), Throws.TypeOf<Forbidden>());
    }

    private async Task<Guid> Company() => (await Given(new Company(Guid.NewGuid(), "Jensen Byg", Segment.Construction, Now))).Id;

    private async Task<uint> Version(Guid id) => (await Load<Contact>(id)).Version;

    private static AddContact Request(Guid company) => new()
    {
        CompanyId = company,
        Name = "Jens Møller",
        Phone = "40 50 60 70",
        Email = "jens@jensenbyg.example",
        PreferredChannel = ActivityKind.Call,
        Role = "Foreman",
        FromOn = Today.AddDays(-10),
    };

    private static CorrectContact Correction(Guid id, uint version) => new() { ContactId = id, Version = version, Name = "Jens Møller" };
}
