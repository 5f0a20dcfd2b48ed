using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Openings;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Web.Demo;

/// <summary>What is done at sites besides what is offered there: once seen otherwise, once seen so long ago that it must be asked again.</summary>
internal static class DemoSiteTasks
{
    public static async Task See(DemoStage stage, IReadOnlyList<DemoCompany> companies)
    {
        var warehouse = companies.First(company => company.Name.StartsWith("Fjordlager", StringComparison.Ordinal));
        var picking = await Add(stage, warehouse, "Plukke varer fra reoler");
        await Visit(stage, warehouse, -560, "Så lageret før ombygningen.", new ObservedDemand(picking, "stand", 90), new ObservedDemand(picking, "noise", 2));
        await Visit(stage, warehouse, -150, "De nye reoler er højere; der skal stige til de øverste.", new ObservedDemand(picking, "stand", 240), new ObservedDemand(picking, "height", 1));

        // Nothing is offered here yet, and still something is known.
        var quiet = companies[3];
        var folding = await Add(stage, quiet, "Folde og pakke brochurer");
        await Visit(stage, quiet, -45, "Arbejdet kan gøres siddende ved eget bord.", new ObservedDemand(folding, "stand", 0), new ObservedDemand(folding, "lift", 2));
    }

    private static Task<Guid> Add(DemoStage stage, DemoCompany company, string name) =>
        stage.At(-570, company.Owner, new AddSiteTask { RequestId = DemoCast.IdOf($"site task {company.Name} {name}"), SiteId = company.Sites[0], Name = name });

    private static Task<Guid> Visit(DemoStage stage, DemoCompany company, int day, string note, params ObservedDemand[] seen) => stage.At(day, company.Owner, new LogActivity
    {
        RequestId = DemoCast.IdOf($"seen {company.Name} {day}"),
        Kind = ActivityKind.Visit,
        CompanyId = company.Id,
        SiteId = company.Sites[0],
        At = stage.MomentOf(day, 8),
        Outcome = ActivityOutcome.Interested,
        ContactIds = [company.Contacts[0]],
        Note = note,
        Demands = seen,
    });
}
