using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Companies;

public sealed class FindDuplicatesTests : DatabaseTest
{
    private Guid _known;

    [SetUp]
    public async Task Know_one_company() => _known = await SendAs(Some.Consultant, new RegisterCompany
    {
        Name = "Jensen Byg ApS",
        Cvr = "13748136",
        Phone = "20 30 40 50",
        Email = "post@jensenbyg.example",
        City = "Vejle",
    });

    [Test]
    public async Task Names_the_same_CVR_number_before_everything_else() =>
        Assert.That(await Reasons(new FindDuplicates { Name = "Jensen Byg", Cvr = "DK 13 74 81 36", Phone = "+4520304050" }), Is.EqualTo(new[] { FindDuplicates.Reason.SameCvr }));

    [Test]
    public async Task Names_a_similar_name_in_the_same_town() =>
        Assert.That(await Reasons(new FindDuplicates { Name = "Jensn Byg", City = "vejle" }), Is.EqualTo(new[] { FindDuplicates.Reason.SameNameInTown }));

    [Test]
    public async Task Names_a_similar_name_elsewhere() =>
        Assert.That(await Reasons(new FindDuplicates { Name = "Jensen Byg", City = "Skagen" }), Is.EqualTo(new[] { FindDuplicates.Reason.SimilarName }));

    [Test]
    public async Task Names_the_same_telephone() =>
        Assert.That(await Reasons(new FindDuplicates { Name = "Something else", Phone = "0045 20304050" }), Is.EqualTo(new[] { FindDuplicates.Reason.SamePhone }));

    [Test]
    public async Task Names_the_same_domain_of_the_address() =>
        Assert.That(await Reasons(new FindDuplicates { Email = "boss@JensenByg.example" }), Is.EqualTo(new[] { FindDuplicates.Reason.SameEmailDomain }));

    [Test]
    public async Task A_mail_provider_says_nothing()
    {
        await SendAs(Some.Consultant, new RegisterCompany { Name = "Somebody", Email = "somebody@gmail.com" });

        Assert.That(await Reasons(new FindDuplicates { Email = "other@gmail.com" }), Is.Empty);
    }

    [Test]
    public async Task A_company_is_no_duplicate_of_itself() =>
        Assert.That(await Reasons(new FindDuplicates { Name = "Jensen Byg ApS", Cvr = "13748136", ExceptId = _known }), Is.Empty);

    [Test]
    public async Task The_surest_ones_are_named_however_many_there_are()
    {
        for (var number = 0; number < 25; number++)
            await SendAs(Some.Consultant, new RegisterCompany { Name = $"Aa Byg {number:00}", Email = "post@jensenbyg.example", City = "Skagen" });

        Assert.That((await Reasons(new FindDuplicates { Email = "post@jensenbyg.example", Phone = "20304050" }))[0], Is.EqualTo(FindDuplicates.Reason.SamePhone));
        Assert.That(await Reasons(new FindDuplicates { Name = "Aa Byg", City = "Vejle" }), Has.Count.EqualTo(5));
        await SendAs(Some.Consultant, new RegisterCompany { Name = "Zz Aa Byg", City = "Vejle" });
        Assert.That((await Reasons(new FindDuplicates { Name = "Aa Byg", City = "vejle" }))[0], Is.EqualTo(FindDuplicates.Reason.SameNameInTown));
    }

    [Test]
    public async Task Says_nothing_about_another_name() =>
        Assert.That(await Reasons(new FindDuplicates { Name = "Krog Vask" }), Is.Empty);

    [Test]
    public async Task Says_nothing_about_another_organisation() =>
        Assert.That(await SendAs(Some.Stranger, new FindDuplicates { Name = "Jensen Byg ApS", Cvr = "13748136" }), Is.Empty);

    [Test]
    public Task Is_forbidden_to_a_booker() =>
        Assert.ThatAsync(() => SendAs(Some.Booker, new FindDuplicates { Name = "Jensen" }), Throws.TypeOf<Forbidden>());

    private async Task<IReadOnlyList<FindDuplicates.Reason>> Reasons(FindDuplicates request) =>
        [.. (await SendAs(Some.Consultant, request)).Select(row => row.Reason)];
}
