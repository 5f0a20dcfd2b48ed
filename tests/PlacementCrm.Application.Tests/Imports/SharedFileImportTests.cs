using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Imports;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Imports;

/// <summary>Real files on the whole way from upload to rows in the database.</summary>
public sealed class SharedFileImportTests : DatabaseTest
{
    private async Task<(CheckImport.View Check, ImportTally Written)> Import(string path, bool includeCeased = false)
    {
        var id = await SendAs(Some.Administrator, new UploadImportFile { FileName = Path.GetFileName(path), Content = SharedFiles.Read(path) });
        var run = await SendAs(Some.Administrator, new ShowImport(id));
        if (!run.IsRegisterAnswer)
            await SendAs(Some.Administrator, new MapColumns { Id = id, Version = run.Version, Mapping = [.. run.Columns.Select(column => column.Field)] });
        var check = await SendAs(Some.Administrator, new CheckImport(id) { IncludeCeased = includeCeased });
        return (check, await SendAs(Some.Administrator, new ApplyImport { Id = id, Version = check.Version, IncludeCeased = includeCeased }));
    }

    private async Task<(int Companies, int Sites, int Contacts)> Stored() => (await Count<Company>(), await Count<Site>(), await Count<Contact>());

    [TestCase("crm-import/atomic_crm_contacts.csv", 500, 55, 0, 500)]
    [TestCase("crm-import/fixture_danish_bom_semicolon.csv", 2, 0, 0, 2)]
    [TestCase("crm-import/fixture_outlook_german_cp1252.csv", 3, 2, 0, 1)]
    [TestCase("crm-import/fixture_german_customers_duplicates.csv", 5, 1, 0, 2)]
    public async Task Imports_a_list_with_the_right_counts_and_finds_it_all_the_second_time(string path, int rows, int companies, int sites, int contacts)
    {
        var (check, written) = await Import(path);
        var (_, again) = await Import(path);

        Assert.That((check.RowCount, written), Is.EqualTo((rows, new ImportTally(companies, 0, sites, 0, contacts, 0))));
        Assert.That(again.IsNothing, Is.True, again.ToString());
        Assert.That(await Stored(), Is.EqualTo((companies, sites, contacts)));
    }

    [Test]
    public async Task Says_which_German_customers_are_there_twice()
    {
        var (check, _) = await Import("crm-import/fixture_german_customers_duplicates.csv");

        Assert.That(check.Rows.Select(row => (row.Outcome, row.DuplicateOfLine)), Is.EqualTo(new (RowOutcome, int?)[]
        {
            (RowOutcome.New, null), (RowOutcome.New, null), (RowOutcome.Empty, null), (RowOutcome.Duplicate, 2), (RowOutcome.Duplicate, 2),
        }));
    }

    [Test]
    public async Task Imports_a_company_of_the_register()
    {
        var (check, written) = await Import("cvr/company_in.json");
        var (_, again) = await Import("cvr/company_in.json");

        Assert.That(check.Register, Is.EqualTo(new CheckImport.RegisterTally(1, 0, 0, 0)));
        Assert.That(written, Is.EqualTo(new ImportTally(1, 0, 1, 0, 0, 0)));
        Assert.That(again.IsNothing, Is.True, again.ToString());
        await InDatabase(null, async db =>
        {
            var company = await db.Companies.SingleAsync();
            var site = await db.Sites.SingleAsync();
            Assert.That((company.Name, company.Cvr!.Digits, company.IndustryCode, company.Employees, company.IsProtectedFromAdvertising), Is.EqualTo(("MAGENTA ApS", "25052943", "620200", (int?)20, true)));
            Assert.That((site.AddressLine, site.Postcode, site.City, site.MunicipalityCode), Is.EqualTo(("Pilestræde 43, 3.", "1112", "København K", "101")));
        });
    }

    [Test]
    public async Task Skips_the_ceased_units_of_the_register_and_says_so()
    {
        var (check, written) = await Import("cvr/unit.json");

        Assert.That((check.Register, check.Count(RowOutcome.Skipped)), Is.EqualTo((new CheckImport.RegisterTally(0, 0, 10, 10), 10)));
        Assert.That(check.Rows[0].Problems, Is.EqualTo(new[] { "Skipped: the P-unit has ceased according to the register." }));
        Assert.That(written.IsNothing, Is.True);
        Assert.That(await Stored(), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task Imports_the_ceased_units_when_asked_with_the_companies_they_belong_to()
    {
        var (check, written) = await Import("cvr/unit.json", includeCeased: true);
        var (_, again) = await Import("cvr/unit.json", includeCeased: true);

        Assert.That((check.Count(RowOutcome.New), written), Is.EqualTo((10, new ImportTally(10, 0, 10, 0, 0, 0))));
        Assert.That(again.IsNothing, Is.True, again.ToString());
        await InDatabase(null, async db =>
        {
            Assert.That(await db.Companies.CountAsync(company => company.IsProtectedFromAdvertising), Is.EqualTo(5));
            var site = (await db.Sites.ToListAsync()).Single(site => site.PNumber!.Digits == "1010569970");
            var company = await db.Companies.SingleAsync(company => company.Id == site.CompanyId);
            Assert.That((site.Name, site.City, company.Name, company.Cvr!.Digits), Is.EqualTo(("B2B EUROPE ApS", "Valby", "B2B EUROPE ApS", "27740960")));
        });
    }

    [Test]
    public async Task Refuses_the_municipal_export_with_CPR_numbers_and_keeps_nothing()
    {
        await Assert.ThatAsync(() => Import("crm-import/fixture_kommune_header_cpr.csv"), Throws.TypeOf<FileRefused>().With.Message.Contains("Column 1 (Cpr)"));

        Assert.That((await Count<ImportRun>(), await Count<ImportFile>()), Is.EqualTo((0, 0)));
    }
}
