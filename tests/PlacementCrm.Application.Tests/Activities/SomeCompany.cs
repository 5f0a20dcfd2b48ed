using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Activities;

/// <summary>A company with sites and people to be in contact with.</summary>
internal static class SomeCompany
{
    public static Company Named(string name, Guid? ownerId = null)
    {
        var company = new Company(Guid.NewGuid(), name, Segment.Construction, DatabaseTest.Now);
        company.AssignTo(ownerId);
        return company;
    }

    public static Site SiteAt(Company company, string name, string city = "Vejle")
    {
        var site = new Site(Guid.NewGuid(), company.Id, name);
        site.LocateAt("Havnegade 1", "7100", city, "630");
        return site;
    }

    public static Contact PersonAt(Company company, string name)
    {
        var contact = new Contact(Guid.NewGuid(), name);
        contact.TakeRole(Guid.NewGuid(), company, null, "Owner", new DateOnly(2020, 1, 1));
        return contact;
    }

    public static Activity VisitOf(Company company, DateTimeOffset at, Guid authorId, string note = "", ActivityKind kind = ActivityKind.Visit) =>
        Activity.Log(Guid.NewGuid(), new Occasion(kind, company, null, Initiator.Us), new ActivityReport(at, ActivityOutcome.Interested, [], note), authorId, at);

    public static Activity PlanOf(Company company, DateTimeOffset at, Guid authorId) =>
        Activity.Plan(Guid.NewGuid(), new Occasion(ActivityKind.Visit, company, null, Initiator.Us, "Show us the workshop"), at, [], authorId);
}
