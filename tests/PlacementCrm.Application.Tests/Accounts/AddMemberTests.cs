using PlacementCrm.Application.Accounts;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Accounts;

public sealed class AddMemberTests : DatabaseTest
{
    [Test]
    public async Task Adds_somebody_to_the_administrators_own_organisation()
    {
        var id = await SendAs(Some.Administrator, Request("new1@fjordby.example"));

        var member = await Load<Member>(id);
        Assert.That((member.OrganisationId, member.Name, member.Role), Is.EqualTo((Some.Administrator.OrganisationId, "Ida Ny", Role.Consultant)));
    }

    [Test]
    public async Task An_account_can_be_closed_after_wrong_passwords()
    {
        await SendAs(Some.Administrator, Request("locked@fjordby.example"));

        Assert.That(await Sql("select lockout_enabled::text from users where email = 'locked@fjordby.example'"), Is.EqualTo("true"));
    }

    [Test]
    public async Task The_same_request_twice_adds_one_and_answers_the_same()
    {
        var request = Request("new2@fjordby.example");

        var first = await SendAs(Some.Administrator, request);
        var second = await SendAs(Some.Administrator, request);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task Fifty_at_once_of_the_same_request_have_one_effect()
    {
        var request = Request("new3@fjordby.example");
        var before = await Count<Member>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAs(Some.Administrator, request)));

        Assert.That((answers.Distinct().Count(), await Count<Member>()), Is.EqualTo((1, before + 1)));
    }

    [Test]
    public async Task Refuses_an_address_that_somebody_signs_in_with()
    {
        await SendAs(Some.Administrator, Request("new4@fjordby.example"));

        await Assert.ThatAsync(
            () => SendAs(Some.Administrator, Request("NEW4@fjordby.example")),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("already"));
    }

    [Test]
    public async Task Jobcentre_staff_need_their_municipality()
    {
        var before = await Count<Member>();

        await Assert.ThatAsync(
            () => SendAs(Some.Administrator, Request("new5@fjordby.example") with { Role = Role.JobcentreStaff }),
            Throws.TypeOf<RuleBroken>().With.Message.Contains("municipality"));
        Assert.That(await Count<Member>(), Is.EqualTo(before));
    }

    [Test]
    public async Task Is_forbidden_to_a_consultant_and_leaves_a_trace()
    {
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Request("new6@fjordby.example")), Throws.TypeOf<Forbidden>());

        Assert.That(await Sql("select kind || ' ' || request from audit_entry"), Is.EqualTo("Refused AddMember"));
    }

    private static AddMember Request(string email) => new()
    {
        RequestId = Guid.NewGuid(),
        Name = "Ida Ny",
        Email = email,
        Password = "a long enough one",
        Role = Role.Consultant,
    };
}
