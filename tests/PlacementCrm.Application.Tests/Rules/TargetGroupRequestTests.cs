using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Rules;

/// <summary>R0: the organisation's own list of target groups, and its word for the authority.</summary>
public sealed class TargetGroupRequestTests : DatabaseTest
{
    [Test]
    public async Task An_organisation_begins_with_the_delivered_groups_in_their_order() =>
        Assert.That((await SendAs(Some.Consultant, new FindTargetGroups())).Take(TargetGroups.Codes.Count).Select(group => group.Code), Is.EqualTo(TargetGroups.Codes));

    [Test]
    public async Task A_group_of_the_new_act_is_added_and_found_on_its_days()
    {
        await SendAs(Some.Administrator, Group("M1"));

        Assert.That((await SendAs(Some.Consultant, new FindTargetGroups(new DateOnly(2026, 12, 31)))).Select(group => group.Code), Has.None.EqualTo("M1"));
        var found = (await SendAs(Some.Consultant, new FindTargetGroups(new DateOnly(2027, 1, 1)))).Single(group => group.Code == "M1");
        Assert.That((found.Name, found.Names.Danish), Is.EqualTo(("Ready for work", "Jobparat")));
    }

    [Test]
    public async Task A_corrected_group_keeps_its_code()
    {
        var id = await SendAs(Some.Administrator, Group("M2"));

        await SendAs(Some.Administrator, new CorrectTargetGroup
        {
            TargetGroupId = id,
            Version = (await Load<TargetGroup>(id)).Version,
            NameEn = "Close to work",
            NameDa = "Tæt på job",
            NameDe = "Arbeitsnah",
            ValidFromOn = new DateOnly(2027, 1, 1),
            ValidToOn = new DateOnly(2027, 6, 30),
        });

        var stored = await Load<TargetGroup>(id);
        Assert.That((stored.Code, stored.NameDa, stored.ValidToOn), Is.EqualTo(("M2", "Tæt på job", (DateOnly?)new DateOnly(2027, 6, 30))));
    }

    [Test]
    public async Task A_code_is_there_once_and_a_name_in_each_language()
    {
        await Assert.ThatAsync(() => SendAs(Some.Administrator, Group("DP")), Throws.TypeOf<RequestInvalid>().With.Message.Contains("already is"));
        await Assert.ThatAsync(() => SendAs(Some.Administrator, Group("M 3")), Throws.TypeOf<RequestInvalid>().With.Message.Contains("letters, digits"));
        await Assert.ThatAsync(() => SendAs(Some.Administrator, Group("M3") with { NameDe = "" }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("three languages"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Group("M3")), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task The_authority_is_called_as_the_organisation_says()
    {
        await SendAs(Some.Administrator, new NameAuthority { Word = AuthorityWord.Own, Name = "Virksomhedsindgangen" });
        Assert.That((await SendAs(Some.Consultant, new ShowAuthority())).Name, Is.EqualTo("Virksomhedsindgangen"));

        await SendAs(Some.Administrator, new NameAuthority { Word = AuthorityWord.Municipality });
        Assert.That((await SendAs(Some.Consultant, new ShowAuthority())).Name, Is.EqualTo("the municipality"));
        await Assert.ThatAsync(() => SendAs(Some.Administrator, new NameAuthority { Word = AuthorityWord.Own }), Throws.TypeOf<RequestInvalid>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, new NameAuthority { Word = AuthorityWord.Jobcentre }), Throws.TypeOf<Forbidden>());
    }

    private static AddTargetGroup Group(string code) =>
        new() { Code = code, NameEn = "Ready for work", NameDa = "Jobparat", NameDe = "Arbeitsbereit", ValidFromOn = new DateOnly(2027, 1, 1) };
}
