using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;
using static PlacementCrm.Web.Demo.Generated.Numbers;

namespace PlacementCrm.Web.Demo.Generated;

/// <summary>Where somebody could work, and the visit in which that was learnt.</summary>
internal sealed record Workplace(Company Company, Site Site, Contact Contact, Trade Trade, Place Place, Colleague Consultant, Activity Visit)
{
    public DateOnly SeenOn => DateOnly.FromDateTime(Visit.At.UtcDateTime);
}

/// <summary>What the site is like, the opening it offers, and the people for it.</summary>
internal static class WorkRows
{
    private static readonly PlacementKind[] s_kinds = [PlacementKind.WorkTrial, PlacementKind.WorkTrial, PlacementKind.WageSubsidy, PlacementKind.Flexjob, PlacementKind.OrdinaryHours];

    public static void Add(List<Entity> rows, Setting setting, Dice dice, Workplace workplace)
    {
        AddFacts(rows, dice, workplace);
        var opening = AddOpening(rows, setting, dice, workplace);
        if (dice.Company % 50 != 0)
            return;

        var (candidate, considerations) = CandidateRows.Add(rows, setting, dice, workplace.Consultant);
        if (dice.Company % 200 == 0)
            PlacementRows.Add(rows, setting, dice, workplace, new Pair(candidate, considerations, opening));
    }

    private static void AddFacts(List<Entity> rows, Dice dice, Workplace workplace)
    {
        foreach (var dimension in Enum.GetValues<SiteDimension>())
            rows.Add(new SiteFact(Id(Kind.Fact, dice.Company, (int)dimension), workplace.Site.Id, dimension, dice.Below(5), null, workplace.Visit.Id, workplace.SeenOn));
    }

    private static Opening AddOpening(List<Entity> rows, Setting setting, Dice dice, Workplace workplace)
    {
        var opening = new Opening(Id(Kind.Opening, dice.Company), workplace.Company.Id, workplace.Site.Id, $"{workplace.Trade.WorkFunction}, {workplace.Place.Town}",
            workplace.Trade.WorkFunction, dice.Of(s_kinds), dice.Between(1, 3));
        opening.Schedule(dice.Between(8, 37), setting.Today.AddDays(dice.Between(-200, 60)), null);
        for (var i = 0; i < workplace.Trade.Tasks.Length; i++)
        {
            var work = workplace.Trade.Tasks[i];
            var task = opening.AddTask(Id(Kind.WorkTask, dice.Company, i), work.Name);
            for (var j = 0; j < work.Demands.Length; j++)
                task.Demand(Id(Kind.Demand, dice.Company, i * 16 + j), work.Demands[j].Dimension, work.Demands[j].Value, workplace.Visit.Id, workplace.SeenOn, workplace.SeenOn);
        }

        rows.Add(opening);
        rows.AddRange(opening.Tasks);
        rows.AddRange(opening.Tasks.SelectMany(task => task.Demands));
        return opening;
    }
}
