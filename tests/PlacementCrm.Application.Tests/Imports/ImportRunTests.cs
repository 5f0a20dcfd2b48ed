using System.Text;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Imports;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Imports;

public sealed class ImportRunTests : DatabaseTest
{
    private const string Small = "Firma;CVR;Adresse;Postnr;By;Kontaktperson;E-mail;Tlf\nHavn ApS;13748136;Kajen 2;7100;Vejle;Ida Lund;ida@havn.example;20304050\nMole ApS;13585628;Molen 1;8000;Aarhus;Bo Holm;;\n";

    private Task<Guid> Upload(byte[] content, string name = "list.csv", CurrentUser? user = null) =>
        SendAs(user ?? Some.Consultant, new UploadImportFile { FileName = name, Content = content });

    private Task<Guid> Upload(string text, CurrentUser? user = null) => Upload(Encoding.UTF8.GetBytes(text), user: user);

    /// <summary>As a user who takes the proposed columns.</summary>
    private async Task<ShowImport.View> Mapped(Guid id)
    {
        var run = await SendAs(Some.Consultant, new ShowImport(id));
        if (run.IsRegisterAnswer)
            return run;
        await SendAs(Some.Consultant, new MapColumns { Id = id, Version = run.Version, Mapping = [.. run.Columns.Select(column => column.Field)] });
        return await SendAs(Some.Consultant, new ShowImport(id));
    }

    private async Task<ImportTally> Apply(Guid id, bool includeCeased = false)
    {
        var run = await Mapped(id);
        return await SendAs(Some.Consultant, new ApplyImport { Id = id, Version = run.Version, IncludeCeased = includeCeased });
    }

    private async Task<(int Companies, int Sites, int Contacts)> Stored() => (await Count<Company>(), await Count<Site>(), await Count<Contact>());

    [Test]
    public async Task Writes_companies_sites_and_persons_with_their_roles()
    {
        var tally = await Apply(await Upload(Small));

        Assert.That(tally, Is.EqualTo(new ImportTally(2, 0, 2, 0, 2, 0)));
        await InDatabase(null, async db =>
        {
            var company = await db.Companies.SingleAsync(row => row.Name == "Havn ApS");
            var site = await db.Sites.SingleAsync(row => row.CompanyId == company.Id);
            var person = await db.Contacts.Include(row => row.Roles).SingleAsync(row => row.Name == "Ida Lund");
            Assert.That((company.Cvr!.Digits, site.AddressLine, site.Postcode, site.City), Is.EqualTo(("13748136", "Kajen 2", "7100", "Vejle")));
            Assert.That((person.Email, person.PhoneDigits), Is.EqualTo(("ida@havn.example", "4520304050")));
            Assert.That(person.Roles.Select(role => (role.CompanyId, role.SiteId, role.Role, role.FromOn)), Is.EqualTo(new[] { (company.Id, (Guid?)site.Id, "Contact person", Today) }));
        });
    }

    [Test]
    public async Task Keeps_what_was_written_and_forgets_the_file()
    {
        var id = await Upload(Small);
        await Apply(id);

        var run = await SendAs(Some.Consultant, new ShowImport(id));
        Assert.That((run.State, run.Written), Is.EqualTo((ImportState.Done, new ImportTally(2, 0, 2, 0, 2, 0))));
        Assert.That(await Count<ImportFile>(), Is.Zero);
    }

    [Test]
    public async Task Writes_nothing_before_it_is_applied()
    {
        var id = await Upload(Small);
        await Mapped(id);
        var check = await SendAs(Some.Consultant, new CheckImport(id));

        Assert.That((check.Count(RowOutcome.New), check.Tally.NewCompanies, check.Rows.Select(row => row.Line)), Is.EqualTo((2, 2, new[] { 2, 3 })).UsingPropertiesComparer());
        Assert.That(await Stored(), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task Writes_nothing_while_one_row_has_an_error_and_says_which()
    {
        var id = await Upload(Small + "Bolværk;24256791;;;;;;\n");

        await Assert.ThatAsync(() => Apply(id), Throws.TypeOf<RequestInvalid>().With.Message.EqualTo("Line 4: “24256791” is not a CVR number. Check the eight digits."));
        Assert.That(await Stored(), Is.EqualTo((0, 0, 0)));
        var errors = await SendAs(Some.Consultant, new ListErrorRows(id));
        Assert.That(Encoding.UTF8.GetString(errors.Content), Is.EqualTo(
            "\ufeffFirma;CVR;Adresse;Postnr;By;Kontaktperson;E-mail;Tlf;Line in the first file;What is wrong\r\n"
            + "Bolværk;24256791;;;;;;;4;“24256791” is not a CVR number. Check the eight digits.\r\n"));
    }

    [Test]
    public async Task Creates_nothing_new_the_second_time()
    {
        await Apply(await Upload(Small));
        var again = await Upload(Small);
        await Mapped(again);

        var check = await SendAs(Some.Consultant, new CheckImport(again));
        var tally = await Apply(again);

        Assert.That((check.Count(RowOutcome.Exists), tally.IsNothing), Is.EqualTo((2, true)));
        Assert.That(await Stored(), Is.EqualTo((2, 2, 2)));
    }

    [Test]
    public async Task Applies_once_however_often_it_is_sent()
    {
        var id = await Upload(Small);
        var apply = new ApplyImport { Id = id, Version = (await Mapped(id)).Version };

        var first = await SendAs(Some.Consultant, apply);
        var second = await SendAs(Some.Consultant, apply);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(await Stored(), Is.EqualTo((2, 2, 2)));
    }

    [Test]
    public async Task Shows_and_writes_what_changes_on_something_that_exists()
    {
        await Apply(await Upload(Small));
        var id = await Upload("Firma;CVR;Antal ansatte;P-nummer;Adresse;Kontaktperson;E-mail;Note\nHavn;13748136;12;1007256945;Kajen 2;Ida Lund;ida@havn.example;Likes mornings\n");
        await Mapped(id);

        var change = (await SendAs(Some.Consultant, new CheckImport(id))).Rows.Single();
        var tally = await Apply(id);

        Assert.That(change.Outcome, Is.EqualTo(RowOutcome.Update));
        Assert.That(change.Changes, Is.EqualTo(new[]
        {
            new CheckImport.Change("Company: employees", null, "12"),
            new CheckImport.Change("Site: P-number", null, "1007256945"),
            new CheckImport.Change("Contact person: note", null, "Likes mornings"),
        }));
        Assert.That(tally, Is.EqualTo(new ImportTally(0, 1, 0, 1, 0, 1)));
        await InDatabase(null, async db =>
        {
            Assert.That((await db.Companies.SingleAsync(row => row.Name == "Havn ApS")).Employees, Is.EqualTo(12));
            Assert.That((await db.Sites.SingleAsync(row => row.City == "Vejle")).PNumber!.Digits, Is.EqualTo("1007256945"));
            Assert.That((await db.Contacts.SingleAsync(row => row.Name == "Ida Lund")).Note, Is.EqualTo("Likes mornings"));
        });
    }

    [Test]
    public async Task Gives_a_known_person_a_role_at_another_company()
    {
        await Apply(await Upload(Small));

        await Apply(await Upload("Firma;Kontaktperson;E-mail\nKran ApS;Ida Lund;ida@havn.example\n"));

        Assert.That(await Stored(), Is.EqualTo((3, 2, 2)));
        await InDatabase(null, async db =>
            Assert.That((await db.Contacts.Include(row => row.Roles).SingleAsync(row => row.Name == "Ida Lund")).Roles, Has.Count.EqualTo(2)));
    }

    [Test]
    public async Task Says_when_a_P_number_belongs_to_another_company()
    {
        await Apply(await Upload("Firma;CVR;P-nummer\nHavn ApS;13748136;1007256945\n"));
        var id = await Upload("Firma;CVR;P-nummer\nMole ApS;13585628;1007256945\n");

        await Assert.ThatAsync(() => Apply(id), Throws.TypeOf<RequestInvalid>().With.Message.Contains("belongs to Havn ApS"));
    }

    [Test]
    public async Task Refuses_a_mapping_without_any_name_and_one_field_chosen_twice()
    {
        var id = await Upload("Firma;By;Region\nHavn;Vejle;Syd\n");
        var version = (await SendAs(Some.Consultant, new ShowImport(id))).Version;

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new MapColumns { Id = id, Version = version, Mapping = [ImportField.Ignore, ImportField.City, ImportField.Ignore] }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("No column holds the name"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new MapColumns { Id = id, Version = version, Mapping = [ImportField.CompanyName, ImportField.City, ImportField.City] }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("“Site: town” is chosen for two columns"));
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new MapColumns { Id = id, Version = version, Mapping = [ImportField.CompanyName] }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("do not belong to this file"));
    }

    [Test]
    public async Task Refuses_to_apply_before_the_columns_are_confirmed()
    {
        var id = await Upload(Small);
        var run = await SendAs(Some.Consultant, new ShowImport(id));

        await Assert.ThatAsync(() => SendAs(Some.Consultant, new ApplyImport { Id = id, Version = run.Version }), Throws.TypeOf<RequestInvalid>().With.Message.Contains("Confirm the columns"));
    }

    [Test]
    public async Task Does_not_exist_for_anybody_but_the_uploader()
    {
        var id = await Upload(Small);
        await Mapped(id);

        foreach (var other in new[] { Some.OtherConsultant, Some.Administrator, Some.Stranger })
        {
            await Assert.ThatAsync(() => SendAs(other, new ShowImport(id)), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(other, new CheckImport(id)), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(other, new ListErrorRows(id)), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(other, new MapColumns { Id = id, Mapping = [ImportField.CompanyName] }), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(other, new ApplyImport { Id = id }), Throws.TypeOf<NotFound>());
            await Assert.ThatAsync(() => SendAs(other, new DiscardImport(id)), Throws.TypeOf<NotFound>());
            Assert.That(await SendAs(other, new FindImports()), Is.Empty);
        }

        Assert.That((await SendAs(Some.Consultant, new FindImports())).Select(run => run.Id), Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task Is_forbidden_to_jobcentre_staff_and_bookers()
    {
        foreach (var user in new[] { Some.JobcentreStaff, Some.Booker })
        {
            await Assert.ThatAsync(() => Upload(Small, user), Throws.TypeOf<Forbidden>());
            await Assert.ThatAsync(() => SendAs(user, new FindImports()), Throws.TypeOf<Forbidden>());
            await Assert.ThatAsync(() => SendAs(user, new ShowImport(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
            await Assert.ThatAsync(() => SendAs(user, new CheckImport(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
            await Assert.ThatAsync(() => SendAs(user, new MapColumns { Mapping = [ImportField.CompanyName] }), Throws.TypeOf<Forbidden>());
            await Assert.ThatAsync(() => SendAs(user, new ApplyImport()), Throws.TypeOf<Forbidden>());
            await Assert.ThatAsync(() => SendAs(user, new DiscardImport(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
            await Assert.ThatAsync(() => SendAs(user, new ListErrorRows(Guid.NewGuid())), Throws.TypeOf<Forbidden>());
        }
    }

    [Test]
    public async Task Deletes_a_discarded_file_at_once()
    {
        var id = await Upload(Small);

        await SendAs(Some.Consultant, new DiscardImport(id));

        Assert.That(await Count<ImportFile>(), Is.Zero);
        await Assert.ThatAsync(() => SendAs(Some.Consultant, new CheckImport(id)), Throws.TypeOf<RequestInvalid>().With.Message.Contains("was discarded"));
        Assert.That(await SendAs(Some.Consultant, new FindImports()), Is.Empty);
    }

    [Test]
    public async Task Forgets_files_that_waited_a_day_with_the_next_upload()
    {
        var waiting = await Upload(Small, Some.OtherConsultant);
        var done = await Upload(Small);
        await Apply(done);
        Clock.Now = Now.AddHours(25);

        var fresh = await Upload("Firma\nKran\n");

        await Assert.ThatAsync(() => SendAs(Some.OtherConsultant, new ShowImport(waiting)), Throws.TypeOf<NotFound>());
        Assert.That((await SendAs(Some.Consultant, new FindImports())).Select(run => run.Id), Is.EqualTo(new[] { fresh, done }));
    }

    [TestCase("", "The file is empty.")]
    [TestCase("Firma;CPR-nr.\nHavn;010165-0000\n", "Column 2 (CPR-nr.) is for CPR numbers. They may not be imported. Delete the column and choose the file again.")]
    [TestCase("{\"orders\": [1]}", "This JSON is no answer of the CVR register. Expected “Vrvirksomhed”, “VrproduktionsEnhed” or “cvrnr”.")]
    public async Task Keeps_nothing_of_a_file_it_cannot_take(string text, string sentence)
    {
        await Assert.ThatAsync(() => Upload(text), Throws.InstanceOf<RequestInvalid>().With.Message.EqualTo(sentence));

        Assert.That((await Count<ImportRun>(), await Count<ImportFile>()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Reads_a_corrected_error_file_again_without_the_guard_signs()
    {
        var id = await Upload("Firma;Kontaktperson;Telefon;E-mail\n=1+1;Ida;+45 20304050;ida\n");
        await Mapped(id);

        var file = Encoding.UTF8.GetString((await SendAs(Some.Consultant, new ListErrorRows(id))).Content);
        await Apply(await Upload(file.Replace(";ida;", ";ida@havn.example;", StringComparison.Ordinal)));

        Assert.That(file, Does.Contain("\r\n'=1+1;Ida;'+45 20304050;ida;2;"));
        await InDatabase(null, async db =>
        {
            Assert.That((await db.Companies.SingleAsync()).Name, Is.EqualTo("=1+1"));
            Assert.That((await db.Contacts.SingleAsync()).Phone, Is.EqualTo("+45 20304050"));
        });
    }
}
