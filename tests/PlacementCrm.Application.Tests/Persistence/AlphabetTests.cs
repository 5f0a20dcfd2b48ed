using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Persistence;

/// <summary>Names stand in the order that the user's language knows, and pages come out of an index of that order.</summary>
public sealed class AlphabetTests : DatabaseTest
{
    private static readonly string[] s_names = ["Aarhus", "apple", "Arden", "Berg", "Zebra", "Ängel", "Ærø", "Øst", "Åben"];

    private static readonly string[] s_danish = ["apple", "Arden", "Berg", "Zebra", "Ängel", "Ærø", "Øst", "Åben", "Aarhus"];

    private static readonly string[] s_german = ["Aarhus", "Åben", "Ærø", "Ängel", "apple", "Arden", "Berg", "Øst", "Zebra"];

    private static IEnumerable<TestCaseData> Languages() =>
        [new("da-DK", s_danish), new("de-DE", s_german), new("en-GB", s_german)];

    [TestCaseSource(nameof(Languages))]
    public async Task Every_list_by_name_follows_the_language_of_the_user(string culture, string[] order)
    {
        var site = await Fill(s_names);
        Speak(culture);

        Assert.Multiple(async () =>
        {
            Assert.That((await SendAs(Some.Consultant, new FindCompanies())).Rows.Select(row => row.Name), Is.EqualTo(order), "companies");
            Assert.That((await SendAs(Some.Consultant, new FindCompanies { Sort = "-town" })).Rows.Select(row => row.Town).Distinct(), Is.EqualTo(order.Reverse()), "towns");
            Assert.That((await SendAs(Some.Consultant, new FindCompanies { Sort = "segment" })).Rows.Select(row => row.Name), Is.EqualTo(order), "within a segment");
            Assert.That((await SendAs(Some.Consultant, new FindContacts())).Rows.Select(row => row.Name), Is.EqualTo(order), "contact persons");
            Assert.That((await SendAs(Some.Consultant, new FindCandidates())).Rows.Select(row => row.FamilyName), Is.EqualTo(order), "candidates");
            Assert.That((await SendAs(Some.Consultant, new FindOpenings())).Rows.Select(row => row.Title), Is.EqualTo(order), "openings");
            Assert.That((await SendAs(Some.Consultant, new FindSites { CompanyId = site.CompanyId })).Select(row => row.Name), Is.EqualTo(new[] { site.Name }));
        });
    }

    [TestCase("da-DK")]
    [TestCase("de-DE")]
    public async Task Pages_leave_nobody_out_and_show_nobody_twice(string culture)
    {
        var names = s_names.SelectMany(name => Enumerable.Range(1, 14).Select(number => $"{name} {number}")).ToArray();
        await Fill(names);
        Speak(culture);

        var companies = new List<string>();
        for (string? after = "begin"; after is not null;)
        {
            var page = await SendAs(Some.Consultant, new FindCompanies { Sort = "name", After = after });
            companies.AddRange(page.Rows.Select(row => row.Name));
            after = page.Next;
        }

        var people = new List<string>();
        for (Guid? after = null; ;)
        {
            var page = await SendAs(Some.Consultant, new FindContacts { After = after });
            people.AddRange(page.Rows.Select(row => row.Name));
            if ((after = page.Next) is null)
                break;
        }

        var candidates = new List<string>();
        for (Guid? after = null; ;)
        {
            var page = await SendAs(Some.Consultant, new FindCandidates { After = after });
            candidates.AddRange(page.Rows.Select(row => row.FamilyName));
            if ((after = page.Next) is null)
                break;
        }

        Assert.That(companies, Is.EquivalentTo(names).And.Count.EqualTo(126));
        Assert.That(people, Is.EqualTo(companies));
        Assert.That(candidates, Is.EqualTo(companies));
    }

    [TestCase("da-DK", "IX_company_overview_organisation_id_name_id")]
    [TestCase("de-DE", "ix_company_overview_name_und")]
    [TestCase("en-GB", "ix_company_overview_name_und")]
    public async Task A_page_begins_in_the_index_of_its_alphabet_also_behind_row_level_security(string culture, string index)
    {
        Speak(culture);
        var plan = "";
        await InDatabase(Some.Consultant, async db =>
        {
            var order = CompanyOrder.Of("name", isRanked: false);
            var page = order.Sorted(order.Beyond(db.Listed(new(), null, Some.Consultant.MemberId, Today), new Cursor("Jensen", "Jensen", Guid.NewGuid()), backwards: false), backwards: false).Take(51);
            // Few rows are read faster without an index; this asks whether it can be used at all.
            await db.Database.ExecuteSqlRawAsync("set local enable_seqscan = off; set local enable_sort = off; set local enable_bitmapscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off");
            await using var command = page.CreateDbCommand();
            command.CommandText = "explain " + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                plan += reader.GetString(0) + "\n";
        });

        Assert.That(plan, Does.Contain(index).And.Contain("Index Cond: ((organisation_id =").And.Contain("ROW((name)::text").And.Not.Contain("Sort"));
    }

    private async Task<Site> Fill(IReadOnlyList<string> names)
    {
        Site? any = null;
        var number = 0;
        foreach (var name in names)
        {
            var company = await Given(new Company(Guid.NewGuid(), name, Segment.Office, Now));
            var site = new Site(Guid.NewGuid(), company.Id, name);
            site.LocateAt(null, null, name, null);
            any = await Given(site);
            await Given(new Contact(Guid.NewGuid(), name));
            var candidate = new Candidate(Guid.NewGuid(), 1000 + ++number, "Ali", name, "630", Today.AddYears(1), Today);
            candidate.Assign(Some.Consultant.MemberId, null, Some.Consultant.Team);
            await Given(candidate);
            await Given(new Opening(Guid.NewGuid(), company.Id, site.Id, name, "", PlacementKind.WorkTrial, 1));
        }

        return any!;
    }

    private static void Speak(string culture) => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
}
