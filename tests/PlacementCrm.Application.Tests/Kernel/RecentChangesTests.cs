using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Tests.Candidates;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Kernel;

/// <summary>Two people edit one row: the trail says who changed which field, and a form's fields are called there as in the form.</summary>
public sealed class RecentChangesTests : DatabaseTest
{
    [Test]
    public async Task Names_who_changed_a_field_last_and_when_and_nobody_before_the_form_was_opened()
    {
        var id = await SendAs(Some.Administrator, new RegisterCompany { Name = "Jensen", Phone = "20304050" });
        Clock.Now = Now.AddHours(1);
        var opened = await SendAs(Some.Consultant, new ShowCompanyToCorrect(id));

        Clock.Now = Now.AddHours(2);
        await Change(Some.OtherConsultant, id, form => form with { Phone = "11223344", Email = "ny@jensen.example" });
        Clock.Now = Now.AddHours(3);
        await Change(Some.Administrator, id, form => form with { Email = "andet@jensen.example" });

        var stored = await SendAs(Some.Consultant, new ShowCompanyToCorrect(id, opened.ReadAt));
        Assert.That(opened.Changes, Is.Empty);
        Assert.That(stored.Changes.Single(change => change.Field == "Phone"), Is.EqualTo(new FieldChange("Phone", Some.OtherConsultant.Name, Now.AddHours(2))));
        Assert.That(stored.Changes.Single(change => change.Field == "Email"), Is.EqualTo(new FieldChange("Email", Some.Administrator.Name, Now.AddHours(3))));
        Assert.That(stored.Changes.Single(change => change.Field.Length == 0).By, Is.EqualTo(Some.Administrator.Name));
        Assert.That(stored.Changes.Any(change => change.Field == "Name"), Is.False, "nobody touched it");
    }

    [Test]
    public async Task Every_field_of_a_company_a_site_and_a_person_is_traced_by_its_name()
    {
        var company = await SendAs(Some.Consultant, new RegisterCompany { Name = "Jensen" });
        var site = await SendAs(Some.Consultant, new AddSite { CompanyId = company, Name = "Vejle" });
        var contact = await SendAs(Some.Consultant, new AddContact { CompanyId = company, Name = "Jens", Role = "Boss", FromOn = Today });

        await Change(Some.OtherConsultant, company, form => form with
        {
            Name = "A",
            Cvr = "13748136",
            Segment = Segment.Office,
            IndustryCode = "4711",
            Employees = 3,
            Phone = "20304050",
            Email = "a@b.example",
            Website = "a.example",
            VisitEveryMonths = 3,
        });
        await SendAs(Some.OtherConsultant, (await SendAs(Some.OtherConsultant, new ShowSiteToCorrect(site))).Form with
        {
            Name = "B",
            PNumber = "1003388394",
            AddressLine = "Vej 1",
            Postcode = "7100",
            City = "Vejle",
            MunicipalityCode = "630",
            OrdinaryFte = 3,
            EmployeeRepresentative = "Bo",
        });
        await SendAs(Some.OtherConsultant, (await SendAs(Some.OtherConsultant, new ShowContactToCorrect(contact))).Form with
        {
            Name = "C",
            Title = "T",
            Phone = "20304050",
            Email = "a@b.example",
            PreferredChannel = ActivityKind.Call,
            OptedOutChannels = [ActivityKind.Sms],
            Note = "N",
        });

        AllTraced<CompanyDetails>((await SendAs(Some.Consultant, new ShowCompanyToCorrect(company, Now))).Changes);
        AllTraced<SiteDetails>((await SendAs(Some.Consultant, new ShowSiteToCorrect(site, Now))).Changes);
        AllTraced<ContactDetails>((await SendAs(Some.Consultant, new ShowContactToCorrect(contact, Now))).Changes);
    }

    [Test]
    public async Task Every_field_of_a_candidate_is_traced_by_its_name()
    {
        var id = await SendAs(Some.Consultant, Cards.Registration());

        await SendAs(Some.OtherConsultant, (await SendAs(Some.OtherConsultant, new ShowCandidateToCorrect(id))).Form with
        {
            GivenName = "A",
            FamilyName = "B",
            BirthYear = 1990,
            MunicipalityCode = "621",
            TargetGroupCode = "",
            ConsultantId = Some.OtherConsultant.MemberId,
            CaseWorkerId = null,
            RetentionEndsOn = Today.AddYears(2),
            Wishes = "W",
            WishedFunctions = "F",
            SiteNeeds = [],
            Skills = "S",
            LanguageLevel = 3,
            PaperLanguage = PaperLanguage.German,
            WeeklyHoursMin = 5,
            WeeklyHoursMax = 6,
            AvailableFromOn = Today,
            Transport = Transport.PublicTransport,
            MaxDistanceKm = 9,
            HomePostcode = "6000",
            LastEmployerName = "E",
            LastEmployerCvr = "13748136",
            UnemployedSinceOn = Today.AddYears(-1),
        });

        AllTraced<CandidateCard>((await SendAs(Some.Consultant, new ShowCandidateToCorrect(id, Now))).Changes);
    }

    [Test]
    public async Task A_changed_demand_is_traced_as_one_and_not_as_the_title()
    {
        var company = await SendAs(Some.Consultant, new RegisterCompany { Name = "Jensen" });
        var site = await SendAs(Some.Consultant, new AddSite { CompanyId = company, Name = "Vejle" });
        var id = await SendAs(Some.Consultant, new OfferOpening
        {
            SiteId = site,
            Title = "Packing",
            Kind = PlacementKind.WorkTrial,
            Tasks = [new OpeningTask { Name = "Pack", Demands = [new TaskDemand { DimensionCode = "stand", Value = 10 }] }],
        });
        Clock.Now = Now.AddHours(1);
        var form = (await SendAs(Some.OtherConsultant, new ShowOpeningToCorrect(id))).Form;
        form.Tasks[0].Demands[0].Value = 60;
        await SendAs(Some.OtherConsultant, form);

        var changes = (await SendAs(Some.Consultant, new ShowOpeningToCorrect(id, Clock.Now))).Changes;

        Assert.That(changes.Select(change => change.Field), Does.Contain("Demand").And.Not.Contain("Title"));
    }

    [Test]
    public async Task The_forms_are_closed_to_who_may_not_correct_and_to_strangers()
    {
        var company = await SendAs(Some.Consultant, new RegisterCompany { Name = "Jensen" });
        var site = await SendAs(Some.Consultant, new AddSite { CompanyId = company, Name = "Vejle" });
        var contact = await SendAs(Some.Consultant, new AddContact { CompanyId = company, Name = "Jens", Role = "Boss", FromOn = Today });

        await Assert.ThatAsync(() => SendAs(Some.Booker, new ShowCompanyToCorrect(company)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new ShowSiteToCorrect(site)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Booker, new ShowContactToCorrect(contact)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowCompanyToCorrect(company, Now)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowSiteToCorrect(site, Now)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowContactToCorrect(contact, Now)), Throws.TypeOf<NotFound>());
    }

    private async Task Change(CurrentUser user, Guid company, Func<CorrectCompany, CorrectCompany> change) =>
        await SendAs(user, change((await SendAs(user, new ShowCompanyToCorrect(company))).Form));

    private static void AllTraced<TDetails>(IReadOnlyList<FieldChange> changes) =>
        Assert.That(changes.Select(change => change.Field), Is.SupersetOf(typeof(TDetails).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)));
}
