using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests;

/// <summary>The least that makes every screen show something: one company with a visit, one candidate, one placement with its meeting planned.</summary>
public sealed record SmallWorld(Guid Company, Guid Site, Guid Contact, Guid Visit, Guid Candidate, Guid Opening, Guid FreeOpening, Guid Placement, Guid Meeting)
{
    public const string CompanyName = "Møllers Lager ApS";

    /// <summary>Must never be seen by the company or in a meeting.</summary>
    public const string PrivateWords = "Kommer bedst efter klokken ni";

    public static async Task<SmallWorld> Build(CrmServer server)
    {
        var user = Some.Consultant;
        var today = Days.Today;
        var company = await server.SendAs(user, new RegisterCompany { Name = CompanyName, Segment = Segment.Logistics, Cvr = "13748136", Employees = 40, OwnerId = user.MemberId, Phone = "75 10 20 30" });
        var site = await server.SendAs(user, new AddSite { CompanyId = company, Name = "Lageret", Postcode = "7100", City = "Vejle", AddressLine = "Havnegade 3", MunicipalityCode = "630", OrdinaryFte = 38 });
        var contact = await server.SendAs(user, new AddContact { CompanyId = company, SiteId = site, Name = "Jens Møller", Role = "Lagerchef", FromOn = today.AddYears(-1), Phone = "20 30 40 50", Email = "jens@moeller.example" });
        var visit = await server.SendAs(user, new LogActivity
        {
            Kind = ActivityKind.Visit,
            CompanyId = company,
            SiteId = site,
            At = DateTimeOffset.UtcNow.AddDays(-10),
            Outcome = ActivityOutcome.Interested,
            ContactIds = [contact],
            Purpose = "Høre hvad der fylder",
            Note = "Kan bruge en til at pakke ved bord.",
            Facts = [new ObservedFact(SiteDimension.Patience, 4, "Viser det gerne to gange.")],
            NextStepTitle = "Ring om opstart",
            NextStepOn = today.AddDays(3),
        });
        var candidate = await Person(server, "Ali");
        var opening = await Offer(server, site, visit, today, "Lagermedarbejder");
        var free = await Offer(server, site, visit, today, "Pakkemedarbejder");
        var placement = await Propose(server, candidate, opening, today);
        var meeting = await server.SendAs(user, new PlanSafetyMeeting { PlacementId = placement, On = today, At = new TimeOnly(13, 0), Place = "Lageret" });
        return new SmallWorld(company, site, contact, visit, candidate, opening, free, placement, meeting);
    }

    /// <summary>A candidate who is ready, has consented and has one consideration to share and one to keep.</summary>
    public static async Task<Guid> Person(CrmServer server, string givenName)
    {
        var user = Some.Consultant;
        var today = Days.Today;
        var id = await server.SendAs(user, new RegisterCandidate
        {
            GivenName = givenName,
            FamilyName = "Hassan",
            MunicipalityCode = "630",
            TargetGroupCode = "KH-AP",
            ConsultantId = user.MemberId,
            CaseWorkerId = Some.JobcentreStaff.MemberId,
            RetentionEndsOn = today.AddYears(5),
            Wishes = "Vil gerne arbejde på lager",
            WishedFunctions = "Lagermedarbejder",
            SiteNeeds = [SiteDimension.Patience],
            LanguageLevel = 2,
            WeeklyHoursMin = 10,
            WeeklyHoursMax = 20,
            AvailableFromOn = today.AddDays(-5),
            Transport = Transport.PublicTransport,
            MaxDistanceKm = 20,
            HomePostcode = "7120",
        });
        await Consider(server, id, "stand", 20, "Står højst 20 minutter", isShareable: true, today);
        await Consider(server, id, "shift-start", 9, PrivateWords, isShareable: false, today);
        foreach (var step in new Func<uint, CandidateStep>[]
        {
            version => new StartClarifying { CandidateId = id, Version = version },
            version => new GiveConsent { CandidateId = id, Version = version, On = today },
            version => new DeclareReady { CandidateId = id, Version = version },
        })
            await server.SendAs(user, step((await server.SendAs(user, new ShowCandidate(id))).Version));
        return id;
    }

    private static async Task Consider(CrmServer server, Guid candidate, string code, decimal limit, string words, bool isShareable, DateOnly today)
    {
        var id = await server.SendAs(Some.Consultant, new AddConsideration
        {
            CandidateId = candidate,
            DimensionCode = code,
            Limit = limit,
            Words = words,
            IsShareable = isShareable,
            ValidFromOn = today,
        });
        var row = (await server.SendAs(Some.Consultant, new ShowConsiderations(candidate))).Single(row => row.Id == id);
        await server.SendAs(Some.Consultant, new ConfirmConsideration { ConsiderationId = id, Version = row.Version, On = today });
    }

    private static Task<Guid> Offer(CrmServer server, Guid site, Guid visit, DateOnly today, string title) => server.SendAs(Some.Consultant, new OfferOpening
    {
        SiteId = site,
        Title = title,
        WorkFunction = "Lagermedarbejder",
        Kind = PlacementKind.WorkTrial,
        WeeklyHours = 15,
        FromOn = today.AddDays(-20),
        Places = 2,
        Tasks =
        [
            new OpeningTask
            {
                Name = "Pakke ved bord",
                Demands = [new TaskDemand { DimensionCode = "stand", Value = 15, SourceActivityId = visit }, new TaskDemand { DimensionCode = "lift", Value = 5, SourceActivityId = visit }],
            },
        ],
    });

    private static async Task<Guid> Propose(CrmServer server, Guid candidate, Guid opening, DateOnly today)
    {
        var user = Some.Consultant;
        var suggestion = await server.SendAs(user, new ShortlistCandidate
        {
            CandidateId = candidate,
            OpeningId = opening,
            Words = "Ønsker at arbejde på lager.",
        });
        foreach (var step in new Func<uint, Application.Kernel.ICommand<MediatR.Unit>>[]
        {
            version => new PresentSuggestion(suggestion, version), version => new AcceptSuggestion(suggestion, version),
        })
            await server.SendAs(user, step((await server.SendAs(user, new FindSuggestions { CandidateId = candidate })).Single().Version));
        var placement = await server.SendAs(user, new ProposePlacement
        {
            SuggestionId = suggestion,
            Kind = PlacementKind.WorkTrial,
            Purpose = PlacementPurpose.TrainSpecificCompetences,
            Tasks = "Pakke ved bord",
            WeeklyHours = 15,
            TargetGroupCode = "KH-AP",
            FromOn = today,
            ToOn = today.AddDays(83),
        });
        foreach (var step in new Func<uint, Application.Kernel.ICommand<MediatR.Unit>>[]
        {
            version => new AgreePlacement(placement, version), version => new ApprovePeriod(placement, version),
        })
            await server.SendAs(user, step((await server.SendAs(user, new ShowPlacement(placement))).Version));
        await server.SendAs(user, new HearRepresentative { PlacementId = placement, Name = "Dorte Lund", Role = RepresentativeRole.UnionRepresentative, HeardOn = today, Agrees = true });
        await server.SendAs(user, new FilePaper { PlacementId = placement, Kind = PaperKind.RatioStatement, DatedOn = today, Reference = "VITAS 4711" });
        return placement;
    }
}
