using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Openings;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>A company whose work was seen at a visit, with one free place.</summary>
internal static class Warehouse
{
    public static async Task Offer(CrmServer server, string name, string title, int workAtHeight)
    {
        var user = Some.Consultant;
        var today = Days.Today;
        var company = await server.SendAs(user, new RegisterCompany { Name = name, Segment = Segment.Logistics, OwnerId = user.MemberId });
        var site = await server.SendAs(user, new AddSite { CompanyId = company, Name = "Hallen", Postcode = "7100", City = "Vejle", AddressLine = "Nordvej 1", MunicipalityCode = "630", OrdinaryFte = 20 });
        var visit = await server.SendAs(user, new LogActivity
        {
            Kind = ActivityKind.Visit,
            CompanyId = company,
            SiteId = site,
            At = DateTimeOffset.UtcNow.AddDays(-3),
            Outcome = ActivityOutcome.Interested,
            Facts = [new ObservedFact(SiteDimension.Patience, 3, "Tager sig tid.")],
            NextStepTitle = "Ring igen",
            NextStepOn = today.AddDays(5),
        });
        await server.SendAs(user, new OfferOpening
        {
            SiteId = site,
            Title = title,
            WorkFunction = "Lagermedarbejder",
            Kind = PlacementKind.WorkTrial,
            WeeklyHours = 15,
            FromOn = today.AddDays(-5),
            Places = 1,
            Tasks =
            [
                new OpeningTask
                {
                    Name = "Pakke kasser",
                    Demands = [new TaskDemand { DimensionCode = "stand", Value = 15, SourceActivityId = visit }, new TaskDemand { DimensionCode = "height", Value = workAtHeight, SourceActivityId = visit }],
                },
            ],
        });
    }
}
