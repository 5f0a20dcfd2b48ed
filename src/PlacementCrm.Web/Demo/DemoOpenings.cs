using PlacementCrm.Application.Openings;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Web.Demo;

internal sealed record DemoOpening(Guid Id, DemoCompany Company, string Title, PlacementKind Kind, decimal Hours, Guid TaskId);

/// <summary>Chapter four: what the companies offer and what the tasks demand, as far as a visit told.</summary>
internal static class DemoOpenings
{
    private static readonly Dictionary<Segment, (string Title, string Function, (string Name, (string Code, decimal Value)[] Demands)[] Tasks)> s_work = new()
    {
        [Segment.Construction] = ("Arbejdsdreng på byggeplads", "Byggepladsmedhjælper",
            [("Holde orden på pladsen", [("stand", 120), ("lift", 15), ("cold-heat", 3)]), ("Køre materialer frem", [("lift", 25), ("walk", 180), ("height", 1)])]),
        [Segment.Outdoor] = ("Hjælper i gartneri og park", "Gartnermedhjælper",
            [("Luge og plante", [("bend", 3), ("cold-heat", 3), ("pace", 1)]), ("Potte om siddende", [("stand", 10), ("sit", 120), ("lift", 3)])]),
        [Segment.Retail] = ("Butiksmedhjælper", "Butiksmedarbejder",
            [("Fylde varer op på hylderne", [("stand", 180), ("lift", 10), ("people-contact", 2)]), ("Prismærke på lager", [("stand", 15), ("lift", 3), ("people-contact", 0), ("noise", 1)])]),
        [Segment.Food] = ("Hjælper i køkken", "Køkkenmedhjælper",
            [("Skrælle og snitte grøntsager", [("stand", 20), ("pace", 2), ("noise", 2)]), ("Opvask", [("stand", 180), ("lift", 8), ("noise", 3)])]),
        [Segment.Logistics] = ("Lagermedarbejder", "Lagermedarbejder",
            [("Pakke ordrer ved bord", [("stand", 20), ("lift", 5), ("pace", 2), ("height", 0)]), ("Plukke varer fra reoler", [("stand", 240), ("walk", 240), ("height", 1), ("lift", 12)])]),
        [Segment.Cleaning] = ("Rengøringsassistent", "Rengøringsassistent",
            [("Kontorer om formiddagen", [("walk", 180), ("lift", 4), ("people-contact", 1), ("noise", 1)]), ("Trapper og gulve", [("stairs", 1), ("bend", 2), ("lift", 6)])]),
        [Segment.Care] = ("Hjælper på plejecenter", "Omsorgsmedhjælper",
            [("Dække bord og snakke", [("stand", 60), ("people-contact", 4), ("language", 2)]), ("Vasketøj", [("stand", 45), ("lift", 6), ("people-contact", 0)])]),
        [Segment.Production] = ("Produktionsmedhjælper", "Montør",
            [("Samle små dele siddende", [("sit", 180), ("stand", 5), ("arms", 3), ("noise", 2), ("pace", 2)]), ("Betjene linje", [("stand", 240), ("pace", 4), ("noise", 3)])]),
        [Segment.Office] = ("Kontormedhjælper", "Kontormedhjælper",
            [("Scanne og registrere", [("screen", 180), ("sit", 180), ("numbers", 2), ("reading", 2)])]),
        [Segment.Other] = ("Medhjælper", "Servicemedhjælper", [("Praktiske opgaver", [("stand", 60), ("lift", 8)])]),
    };

    public static async Task<List<DemoOpening>> Offer(DemoStage stage, IReadOnlyList<DemoCompany> companies, Dictionary<Guid, Guid> visits)
    {
        var openings = new List<DemoOpening>();
        for (var number = 0; number < companies.Count; number++)
        {
            // Most companies offer something; the others are still to be won.
            if (number % 4 == 3)
                continue;

            var company = companies[number];
            var work = s_work[company.Segment];
            var kind = (number % 6) switch { 0 or 1 or 2 => PlacementKind.WorkTrial, 3 => PlacementKind.WageSubsidy, 4 => PlacementKind.OrdinaryHours, _ => PlacementKind.WorkTrial };
            var hours = 10 + (number % 5 * 5);
            var request = new OfferOpening
            {
                RequestId = DemoCast.IdOf("opening " + company.Name),
                SiteId = company.Sites[0],
                Title = work.Title,
                WorkFunction = work.Function,
                Kind = kind,
                WeeklyHours = hours,
                FromOn = stage.Today.AddDays(-330),
                Places = 1 + (number % 3),
                Tasks =
                [
                    .. work.Tasks.Select((task, index) => new OpeningTask
                    {
                        Id = DemoCast.IdOf($"work {company.Name} {index}"),
                        Name = task.Name,
                        // Some demands nobody has asked about yet: they become questions for the next visit.
                        Demands = [.. task.Demands.Where((_, demand) => (number + index + demand) % 4 != 0).Select(demand => new TaskDemand
                        {
                            DimensionCode = demand.Code, Value = demand.Value, SourceActivityId = visits.TryGetValue(company.Id, out var visit) ? visit : null,
                        })],
                    }),
                ],
            };
            openings.Add(new DemoOpening(
                await stage.At(-1, company.Owner, request), company, work.Title, kind, hours, request.Tasks[0].Id));
        }

        return openings;
    }
}
