using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;
using PlacementCrm.Web.Demo;
using PlacementCrm.Web.Demo.Generated;

namespace PlacementCrm.Application.Tests.Demo;

public sealed class GeneratedCompaniesTests : DatabaseTest
{
    [Test]
    public async Task Come_with_all_that_belongs_to_them_in_proportion()
    {
        await Generate(1000);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Count<Company>(), Is.EqualTo(1000));
            Assert.That(await Count<Site>(), Is.InRange(1100, 1500));
            Assert.That(await Count<Contact>(), Is.InRange(1700, 2300));
            Assert.That(await Count<Activity>(), Is.InRange(2700, 3500));
            Assert.That(await Count<FollowUpTask>(), Is.InRange(700, 1300));
            Assert.That(await Count<Candidate>(), Is.EqualTo(20));
            Assert.That(await Count<Consideration>(), Is.InRange(40, 80));
            Assert.That(await Count<Opening>(), Is.EqualTo(100));
            Assert.That(await Count<Demand>(), Is.EqualTo(600));
            Assert.That(await Count<Placement>(), Is.EqualTo(5));
        }
    }

    [Test]
    public async Task Continue_where_an_earlier_start_was_cut_off_and_are_then_the_same()
    {
        await Generate(1500);
        var whole = await Sql(Everything);
        await Empty();

        await Generate(700);
        await RegisterTheNextCandidate();
        await Generate(1500);
        await Generate(1500);
        await Generate(20);

        Assert.That(await Sql(Everything), Is.EqualTo(whole));
    }

    [Test]
    public void Have_valid_and_different_cvr_numbers_below_those_of_the_demo_story()
    {
        var numbers = Enumerable.Range(0, 20_000).Append(Numbers.MostCompanies - 1).Select(index => Numbers.Cvr(index).Digits).ToHashSet();

        Assert.That(numbers, Has.Count.EqualTo(20_001));
        Assert.That(numbers.Max(int.Parse), Is.LessThan(88_001_000));
    }

    [Test]
    public void Remember_their_place_in_their_id() =>
        Assert.That(Numbers.PlaceOf(Numbers.Id(Numbers.Kind.Company, 1_234_567)), Is.EqualTo(1_234_567));

    private const string Everything = "select md5(string_agg(concat_ws('|', c.id, c.name, c.cvr, a.at, a.note, a.outcome), '#' order by c.id, a.id)) from company c join activity a on a.company_id = c.id";

    private async Task RegisterTheNextCandidate() =>
        await Given(new Candidate(Guid.CreateVersion7(), (int)(await Sql("select max(number) + 1 from candidate"))!, "Ida", "Toft", "630", Today.AddYears(1), Today));

    private Task Generate(int companies) =>
        GeneratedCompanies.Ensure(Database.Owner, Some.Consultant.OrganisationId, companies, Now, TextWriter.Null);
}
